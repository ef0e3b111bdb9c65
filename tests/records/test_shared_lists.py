"""Shared lists that are empty or missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.records.test_typed import problems_in
from tests.small_site import problems_of, write_site
from tusk.model.vocabulary import VOCABULARIES


def test_a_list_that_is_missing(tmp_path: Path) -> None:
    problems_of(tmp_path)
    for name in ("publishers", "site", "themes"):
        (tmp_path / "content" / f"{name}.yml").unlink()
    entry = tmp_path / "content" / "reviews" / "jack.yml"
    entry.parent.mkdir()
    entry.write_text(
        "kind: briefing\ntitle: A\nsummary: A.\npublisher: somerset\nissued: 2018\nthemes: [curiosity]\n"
    )
    assert problems_in(tmp_path) == [
        'content/reviews/jack.yml:4: "somerset": not in content/publishers.yml. The list is empty: add it there.',
        'content/reviews/jack.yml:6: "curiosity": not in content/themes.yml. The list is empty: add it there.',
        "content/site.yml:1: the file is missing. Make it. Write title: and lead:, and worried: with text: below it.",
    ]


@pytest.mark.parametrize("text", ["", "# Nothing yet\n", None])
def test_every_shared_list_can_be_empty_or_missing(text: str | None, tmp_path: Path) -> None:
    write_site(tmp_path, "")
    for name in VOCABULARIES:
        path = tmp_path / f"content/{name}.yml"
        path.unlink(missing_ok=True)
        if text is not None:
            path.write_text(text)
    assert problems_in(tmp_path) == []


def test_an_empty_site_yml_says_what_it_needs(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "-- content/site.yml --\n# later\n") == [
        "content/site.yml:1: the file is empty. Write title: and lead:, and worried: with text: below it."
    ]
