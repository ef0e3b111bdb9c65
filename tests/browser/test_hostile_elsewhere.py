"""What else shows the texts of authors: the editor, mail and kits. Nothing that a text holds may run there either."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from tests.browser.edited import edited
from tests.browser.hostile_pages import USE
from tests.conftest import ROOT
from tests.hostile_site import PATHS, without_limits_of_pages
from tests.small_site import TODAY
from tusk.check.kept import kept_in
from tusk.document.document import Document
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.kits.html import kit_html
from tusk.kits.kit import kit_of
from tusk.library.project import open_library
from tusk.mail.files import edition_of

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser
TEMPLATES = ROOT / "templates"

FORMS = (PATHS["notice"], "content/site.yml", "content/glossary.yml")
ALL_PARTS = ("reviews/thematic-review", "workshops/workshop", "bulletins/issue")
LISTS = ("", "lists", "problems", "ready", "new")


@pytest.fixture(scope="module")
def documents(hostile: Path) -> Iterator[list[Document]]:
    """An entry with every kind of part, a workshop and an issue."""
    with without_limits_of_pages():
        library = open_library(hostile, TODAY, kept=kept_in(hostile))
        yield [resolve(library.items[id], Texts(library)) for id in ALL_PARTS]


def test_the_editor_shows_texts_in_forms_lists_and_problems(watched: BrowserContext, hostile: Path) -> None:
    """Its preview, whose pages are those of the site, runs no script at all; here it is left out."""
    with without_limits_of_pages(), edited(hostile) as address:
        page = watched.new_page()
        page.route("**/_editor/preview?**", lambda route: route.fulfill(body=""))
        page.goto(address)
        home = page.url
        for name in (
            *LISTS,
            *(f"edit?file={quote(path)}" for path in FORMS),
            f"history?file={quote(FORMS[0])}",
        ):
            page.goto(home + name)
            page.evaluate(USE, 12)
            assert page.url == home + name
        page.goto(f"{home}edit?file={quote(FORMS[0])}")
        page.fill("#f-issued", "<img src=x onerror=__ran=1>")
        page.locator("#f-issued-wrong").filter(has_text="onerror").wait_for()
        page.evaluate(USE, 12)


def test_mail_runs_nothing_where_a_program_shows_it(
    watched: BrowserContext, documents: list[Document], tmp_path: Path
) -> None:
    page = watched.new_page()
    watched.route(re.compile("^https:"), lambda route: route.fulfill(body=""))
    for number, document in enumerate(documents):
        file = tmp_path / f"{number}.html"
        file.write_bytes(edition_of(document, TEMPLATES)[1]["mail.html"])
        page.goto(file.as_uri())
        page.evaluate(USE)


def test_kits_are_used_to_their_end(
    watched: BrowserContext, documents: list[Document], hostile: Path, tmp_path: Path
) -> None:
    page = watched.new_page()
    for number, document in enumerate(documents):
        file = tmp_path / f"{number}.html"
        file.write_bytes(kit_html(kit_of(document), hostile, None, TEMPLATES))
        page.goto(file.as_uri())
        page.evaluate(USE)
        for step in page.locator("[data-step]").all():
            step.evaluate("each => each.click()")
            page.evaluate(USE)
