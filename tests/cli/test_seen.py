"""What build says of the differences for readers, and what published notes to compare with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tusk.cli.published import note_published
from tusk.cli.seen import as_said, seen_differently

PAGE = '<div class="page page--index">{words}<p class="printed-from"></p></div>'


def built(folder: Path, **pages: str) -> Path:
    for name, words in pages.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name / "index.html").write_text(PAGE.format(words=words), encoding="utf-8")
    return folder


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "build").mkdir()
    return tmp_path


def said(root: Path, staging: Path) -> str:
    pages = [f"{path.parent.name}/" for path in sorted(staging.rglob("index.html"))]
    return as_said(root, seen_differently(root, root / "site", staging, pages, ""))


def test_the_first_site_has_nothing_to_compare_with(root: Path) -> None:
    assert said(root, built(root / "new", jack="Jack")) == "There is no earlier site to compare with."


def test_a_build_is_compared_with_the_last_site(root: Path) -> None:
    built(root / "site", jack="He was seven.", gone="Gone")
    assert said(root, built(root / "new", jack="He was six.", anna="New")) == (
        "For readers: 1 page new, 1 page changed (1 word), 1 page gone. Word by word: build/what-changed.txt\n"
        "  new: anna/\n"
        "  changed: jack/ (1 word)\n"
        "  gone: gone/"
    )
    assert (root / "build/what-changed.txt").read_text() == (
        "For readers: 1 page new, 1 page changed (1 word), 1 page gone.\n\n"
        "new: anna/\n\ngone: gone/\n\nchanged: jack/ (1 word)\n- He was seven.\n+ He was six.\n"
    )
    assert said(root, built(root / "same", jack="He was seven.", gone="Gone")) == (
        "For readers nothing has changed."
    )


def test_of_many_pages_the_first_are_listed(root: Path) -> None:
    built(root / "site", jack="One")
    lines = said(root, built(root / "new", jack="One", **{f"p{n:02}": "New" for n in range(30)}))
    assert lines.splitlines()[-2:] == ["  new: p19/", "  and 10 more"]


def test_what_was_noted_as_published_is_compared_until_it_is_noted_again(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = built(root / "site", jack="One")
    assert note_published(root, site, "") == 0
    assert capsys.readouterr().out == ("Noted: readers see this 1 page. Builds now say what is different.\n")
    (site / "jack" / "index.html").unlink()  # a build replaces pages, and never writes into them
    built(site, jack="Two")
    assert "  changed: jack/ (1 word)" in said(root, built(root / "new", jack="Two"))
    assert note_published(root, site, "") == 0
    assert said(root, root / "new") == "For readers nothing has changed."


def test_no_site_and_drafts_are_not_noted(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert note_published(root, root / "site", "") == 1
    assert capsys.readouterr().err == "There is no site in site/: build it first.\n"
    site = built(root / "site", jack="One")
    (site / "drafts.txt").write_text("Do not publish\nreviews/jack\n")
    assert note_published(root, site, "") == 1
    assert "this site contains 1 page not yet published." in capsys.readouterr().err
