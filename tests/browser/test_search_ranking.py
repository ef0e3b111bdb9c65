"""Which pages come first: a small site whose pages differ in where a word stands, and in whether they still hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.chromium import hosted
from tests.cli.conftest import project, run  # noqa: F401
from tests.search.typed import found_for
from tests.small_site import write_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

RANKED = """\
-- content/reviews/in-body.yml --
kind: guidance
title: Bathing
body: A cot is mentioned here. The rest is about baths, water, towels and time.
-- content/reviews/in-messages.yml --
kind: guidance
title: Napping
key_messages: [A cot is safest.]
body: The rest is about baths, water, towels and time.
-- content/reviews/in-title.yml --
kind: guidance
title: The cot
body: The rest is about baths, water, towels and time.
-- content/reviews/old.yml --
kind: guidance
title: The old blanket
status: historic
as_at: 2018
status_note: Not reviewed since.
body: A blanket.
-- content/reviews/live.yml --
kind: guidance
title: The new blanket
body: A blanket.
-- content/reviews/gone.yml --
kind: guidance
title: The withdrawn blanket
status: withdrawn
status_note: Replaced.
body: A blanket.
"""
SAME = """\
-- content/reviews/{name}.yml --
kind: guidance
title: {title}
status: {status}
as_at: 2018
status_note: As it is.
body: Air the {body} often.{more}
key_messages: [A {message} must be dry.]
things_you_should_know: {{text: Look at the {box} too.}}
"""
# The same words on a historic and a live page, once with the one and once with the other first by name.
SAME_WORDS = "".join(
    SAME.format(
        name=name,
        title=title,
        status=status,
        body=words[0],
        message=words[1],
        box=words[2],
        more=f" A {words[0]} is washed." if status == "historic" else "",
    )
    for name, title, status, words in (
        ("a-historic", "Airing", "historic", ("pillow", "duvet", "mattress")),
        ("b-live", "Drying", "live", ("pillow", "duvet", "mattress")),
        ("c-live", "Washing", "live", ("sheet", "fleece", "frame")),
        ("d-historic", "Warming", "historic", ("sheet", "fleece", "frame")),
    )
)


def test_titles_come_before_messages_before_body_and_live_before_historic(
    browser: Browser,
    project: Path,  # noqa: F811
) -> None:
    write_site(project, RANKED + SAME_WORDS)
    built = run(project, "build", "--no-print", "--today", "2020-08-15")
    assert built.returncode == 0, built.stderr
    with hosted(project / "site", project.parent / "host") as address:
        page = browser.new_page()
        page.goto(address)
        for question, ranked in (
            ("cot", ["The cot", "Napping", "Bathing"]),
            ("blanket", ["The new blanket", "The old blanket"]),
            *((word, ["Drying", "Airing"]) for word in ("pillow", "duvet", "mattress")),
            *((word, ["Washing", "Warming"]) for word in ("sheet", "fleece", "frame")),
        ):
            assert [title for title, _ in found_for(page, question)] == ranked, question
        page.context.close()
