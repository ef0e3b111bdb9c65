"""Indexes that are made beside the rest of a site are those that would be made after it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.search.pages import pages_of, write_page
from tusk.processes.parallel import FEWEST
from tusk.search.beside import indexing
from tusk.search.languages import INDEX, Searched, index_site
from tusk.search.pagefind import IndexFailed

WELSH = "cy/"


def searched(folder: Path) -> dict[str, Searched]:
    return {
        address: Searched("cy" if address == WELSH else "en-GB", digest)
        for address, digest in pages_of(folder).items()
    }


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def make_beside(made: Path, kept: Path, site: Path, entries: int) -> None:
    """The pages are not in the site yet: only their files are known."""
    pages = searched(made)
    with indexing(kept, entries) as indexes:
        indexes.make(pages, "en-GB", {address: made / address / "index.html" for address in pages})
        indexes.put(site)
        indexes.wait()


@pytest.mark.parametrize("entries", [FEWEST, FEWEST - 1])
def test_they_are_the_same_though_one_page_changed_and_one_has_gone(tmp_path: Path, entries: int) -> None:
    made, site, chance = tmp_path / "made", tmp_path / "site", random.Random(3)
    site.mkdir()
    for name in ("anna", "jack", "cy"):
        write_page(made, name, chance)
    make_beside(made, tmp_path / "kept", site, entries)
    write_page(made, "anna", chance)
    (made / WELSH / "index.html").unlink()
    make_beside(made, tmp_path / "kept", site, entries)
    index_site(made, searched(made), tmp_path / "other", "en-GB")
    assert content(site / INDEX) == content(made / INDEX) != {}


def test_what_cannot_be_made_is_said_at_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_page(tmp_path, "anna", random.Random(3))
    monkeypatch.setattr("tusk.search.pagefind.VERSION", "0.9")
    with pytest.raises(IndexFailed, match=r"TUSK only knows the format of 0\.9"):
        make_beside(tmp_path, tmp_path / "kept", tmp_path / "site", FEWEST)
