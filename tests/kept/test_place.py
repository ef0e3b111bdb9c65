"""Files are placed into a folder that is empty, or has an earlier site, with the same result."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tusk.kept.place import link_all, listed, make_folders, place_files

Change = Callable[[Path], object]


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    folder = tmp_path / "build"
    folder.mkdir()
    for name in ("one", "two"):
        (folder / name).write_text(name)
    (tmp_path / "picture").write_text("picture")
    return folder


@pytest.fixture
def placed(cache: Path, tmp_path: Path) -> Path:
    site = tmp_path / "site"
    place_files(_files(cache), site, cache)
    return site


def _files(cache: Path) -> dict[str, bytes | Path]:
    return {
        "index.html": cache / "one",
        "a/b/index.html": cache / "two",
        "a/table.csv": b"1,2",
        "a/picture": cache.parent / "picture",
    }


def _content(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text() if path.is_file() else ""
        for path in folder.rglob("*")
    }


GOOD = {
    "index.html": "one",
    "a": "",
    "a/b": "",
    "a/b/index.html": "two",
    "a/table.csv": "1,2",
    "a/picture": "picture",
}


def _in_place_of_a_folder(site: Path) -> None:
    (site / "a/b/index.html").unlink()
    (site / "a/b").rmdir()
    (site / "a/b").write_text("a file")


def _folder_in_place_of_a_file(site: Path) -> None:
    (site / "a/table.csv").unlink()
    (site / "a/table.csv/more").mkdir(parents=True)


def _copy_in_place_of_a_link(site: Path) -> None:
    (site / "index.html").unlink()
    (site / "index.html").write_text("own")


def _link_to_elsewhere(site: Path) -> None:
    (site / "index.html").unlink()
    (site / "index.html").symlink_to("/")


CHANGES: dict[str, Change] = {
    "nothing": lambda site: None,
    "a file is gone": lambda site: (site / "a/b/index.html").unlink(),
    "a file is new": lambda site: (site / "a/new.html").write_text("new"),
    "folders are new": lambda site: (site / "x/y/z").mkdir(parents=True),
    "a file is another one": lambda site: (site / "a/table.csv").write_text("2,1"),
    "a link is a copy": _copy_in_place_of_a_link,
    "a link leads elsewhere": _link_to_elsewhere,
    "a copy was written into": lambda site: (site / "a/picture").write_text("other"),
    "a file is in the place of a folder": _in_place_of_a_folder,
    "a folder is in the place of a file": _folder_in_place_of_a_file,
}


@pytest.mark.parametrize("is_listed", [True, False])
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_an_earlier_site_becomes_the_new_one_whatever_was_done_to_it(
    change: Change, placed: Path, cache: Path, is_listed: bool
) -> None:
    change(placed)
    there = listed(placed) if is_listed else None
    place_files(_files(cache), placed, cache, there=(lambda: there) if there else None)
    assert _content(placed) == GOOD
    assert not [path for path in placed.rglob("*") if path.is_symlink()]


def test_what_is_right_stays_and_what_is_not_is_never_written_into(
    placed: Path, cache: Path, tmp_path: Path
) -> None:
    live = tmp_path / "live"
    live.mkdir()
    os.link(placed / "a/table.csv", live / "table.csv")
    before = {path: path.stat().st_ino for path in placed.rglob("*.html")}
    place_files({**_files(cache), "a/table.csv": b"3,4"}, placed, cache)
    assert {path: path.stat().st_ino for path in placed.rglob("*.html")} == before
    assert ((live / "table.csv").read_text(), (placed / "a/table.csv").read_text()) == ("1,2", "3,4")


def test_pages_are_links_to_the_cache_and_other_files_are_copies(
    placed: Path, cache: Path, tmp_path: Path
) -> None:
    assert (placed / "index.html").samefile(cache / "one")
    assert not (placed / "a/picture").samefile(tmp_path / "picture")


def test_folders_that_others_fill_are_left_alone(placed: Path, cache: Path) -> None:
    (placed / "pagefind/en").mkdir(parents=True)
    (placed / "pagefind/en/word").write_text("word")
    place_files(_files(cache), placed, cache, but=["pagefind"])
    assert _content(placed) == {**GOOD, "pagefind": "", "pagefind/en": "", "pagefind/en/word": "word"}


def test_folders_that_were_made_before_have_the_files_in_the_end(cache: Path, tmp_path: Path) -> None:
    site, copy = tmp_path / "site", tmp_path / "copy"
    there = listed(site)
    make_folders([*_files(cache), "no-page/index.html"], [site, copy])
    place_files(_files(cache), site, cache, there=lambda: there)
    assert _content(site) == GOOD
    link_all(site, copy)
    assert _content(copy) == {**GOOD, "no-page": ""}
    assert (copy / "index.html").samefile(cache / "one")


def test_a_copy_is_begun_without_a_folder_and_finished_with_it(cache: Path, tmp_path: Path) -> None:
    site, copy = tmp_path / "site", tmp_path / "copy"
    place_files(_files(cache), site, cache)
    (site / "pagefind").mkdir()
    link_all(site, copy, but="pagefind")
    assert _content(copy) == GOOD
    (site / "pagefind/word").write_text("word")
    link_all(site, copy)
    assert _content(copy) == {**GOOD, "pagefind": "", "pagefind/word": "word"}


def test_folders_are_not_made_where_there_is_anything(placed: Path) -> None:
    make_folders(["new/index.html"], [placed])
    assert _content(placed) == GOOD
