"""What each field makes: the samples are right, their pages show every text, and there is a picture of each kind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.look.samples import path_of, site_of_samples, values_of, words_in
from tests.small_site import TODAY, problems_of
from tusk.authoring.field_docs import picture_of
from tusk.library.project import open_library
from tusk.model.kinds import KINDS
from tusk.publish.site import write_site as write_pages

# Words in fields that choose something, and the address of a booking, which is not shown after its day.
NOT_WORDS = {*KINDS, "accepted", "children", "video", "England", "https://www.example.org/booking"}
NOT_ON_PAGES = {
    "owner",
    "neglect",
    "curiosity",
    "schools",
    "guidance/other",
}  # of pages about the site itself


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of a site with an entry of each kind."""
    root = tmp_path_factory.mktemp("samples")
    assert problems_of(root, site_of_samples()) == []
    write_pages(open_library(root, TODAY), ROOT / "templates", root / "pages")
    return root / "pages"


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_shows_the_text_of_every_field(kind: str, pages: Path) -> None:
    address = path_of(kind).removeprefix("content/").removesuffix(".yml")
    html = (pages / address / "index.md").read_text(encoding="utf-8")
    shown = f"{' '.join(re.sub('<[^>]+>', ' ', html).split())} {html}"
    hidden = NOT_WORDS | (NOT_ON_PAGES if KINDS[kind].is_standing else set())
    wanted = dict.fromkeys(words_in(values_of(kind)))
    assert [words for words in wanted if words not in shown and words not in hidden] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_list_of_fields_has_a_picture_of_each_kind(kind: str) -> None:
    assert f"({picture_of(kind)})" in (ROOT / "docs/fields.md").read_text(encoding="utf-8")
    assert (ROOT / "docs" / picture_of(kind)).stat().st_size > 10_000
