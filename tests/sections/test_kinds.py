"""A kind of entry is one class and one function: everything else follows."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from pydantic import Field

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.authoring.field_docs import field_reference
from tusk.authoring.schema import schemas
from tusk.library.project import check_library, open_library
from tusk.model.entry import Entry
from tusk.model.fields import Markdown
from tusk.model.kinds import KINDS
from tusk.publish.downloads import make_downloads
from tusk.publish.site import write_site as write_pages
from tusk.sections.by_kind import parts_for
from tusk.sections.part import Part, new_part
from tusk.sections.raw_blocks import RawProse

POSTER = """\
-- content/reviews/poster.yml --
kind: poster
title: A poster
summary: One sentence.
publisher: somerset
issued: 2018
slogan: Ask **twice**.
"""


class Poster(Entry):
    """A poster to pin up."""

    label, plural, folder = "Poster", "Posters", "reviews"
    has_team_pack = True

    kind: Literal["poster"] = Field(description="poster")
    slogan: Markdown = Field(description="What it says.")


def parts_of_poster(entry: Poster) -> list[Part]:
    """What a poster says."""
    return [new_part("The slogan", RawProse(entry.slogan))]


@pytest.fixture
def with_posters(monkeypatch: pytest.MonkeyPatch) -> None:
    """The two places of a new kind."""
    monkeypatch.setitem(KINDS, "poster", Poster)
    parts_for.register(Poster, parts_of_poster)


def test_every_kind_has_its_class_and_its_parts() -> None:
    written = [kind for kind in parts_for.registry if kind not in (object, Entry, Poster)]
    assert [kind.__name__ for kind in KINDS.values()] == [kind.__name__ for kind in written]


@pytest.mark.usefixtures("with_posters")
def test_a_new_kind_is_checked_shown_printed_and_documented(tmp_path: Path) -> None:
    write_site(tmp_path, POSTER)
    assert check_library(tmp_path, TODAY)[0] == []
    library = open_library(tmp_path, TODAY)
    downloads = make_downloads(library, ROOT / "templates", tmp_path / "build")
    write_pages(library, ROOT / "templates", tmp_path / "pages", downloads)
    page = (tmp_path / "pages/reviews/poster/index.md").read_text(encoding="utf-8")
    assert "<p>Ask <strong>twice</strong>.</p>" in page
    assert [made.label for made in downloads["reviews/poster"]] == [
        "Briefing to print",
        "Team pack",
        "Team pack to edit",
    ]
    assert "poster.json" in schemas({})
    assert "| `slogan` | " in field_reference()


@pytest.mark.usefixtures("with_posters")
def test_a_field_of_a_new_kind_that_is_missing_is_a_problem(tmp_path: Path) -> None:
    write_site(tmp_path, POSTER.replace("slogan: Ask **twice**.\n", ""))
    assert [str(problem) for problem in check_library(tmp_path, TODAY)[0]] == [
        'content/reviews/poster.yml:1: the field "slogan" is missing. Add it.'
    ]
