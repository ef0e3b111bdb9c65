"""Files made in one process or in several are the same; those that are kept are used only while they are whole."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.small_site import TODAY, problems_of, write_site
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.problem import ProblemsFound
from tusk.publish import printing
from tusk.publish.downloads import make_downloads
from tusk.publish.offered import Downloads

TEMPLATES = ROOT / "templates"
LONG = "".join(f"\n\n  Paragraph {number} of many. {'Ask who is at home. ' * 30}" for number in range(9))
ENTRY = """\
-- content/reviews/r{number}.yml --
kind: review
title: Review {number}
body: |
  What review {number} found.{long}

  ![Poster {number}](files/poster-{number}.jpg)

-- content/files/poster-{number}.jpg --
JPEG {width} × 200
"""


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three reviews with a picture each: one is long, and tried in more than one size of type. All of it is printed."""
    root = tmp_path_factory.mktemp("printed")
    for number in range(3):
        long = LONG if number == 1 else ""
        write_site(root, ENTRY.format(number=number, long=long, width=300 + number))
    make_downloads(open_library(root, TODAY), TEMPLATES, root / "build")
    return root


@pytest.fixture
def library(printed: Path, tmp_path: Path) -> Library:
    """A copy of the reviews, with their files in build/."""
    shutil.copytree(printed, tmp_path, dirs_exist_ok=True)
    return open_library(tmp_path, TODAY)


def contents(made: Downloads) -> list[tuple[str, bytes]]:
    return [(each.address, each.file.read_bytes()) for offered in made.values() for each in offered]


def kept(build: Path, ending: str) -> list[Path]:
    return sorted((build / "print").glob(f"*.{ending}"))


def test_several_processes_make_the_same_files_as_one(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[int] = []
    here = make_downloads(library, TEMPLATES, tmp_path / "here", told.append)
    assert told == [5, 10, 15]
    monkeypatch.setattr(printing, "FEW", 0)
    monkeypatch.setattr(printing, "AT_ONCE", 2)
    there = make_downloads(library, TEMPLATES, tmp_path / "there")
    assert contents(there) == contents(here)
    assert [each.name for each in (tmp_path / "there/print").iterdir() if each.is_dir()] == []


def test_everything_that_cannot_be_made_is_told_and_the_rest_is_kept(
    library: Library, tmp_path: Path
) -> None:
    for number in (0, 2):
        (tmp_path / f"content/files/poster-{number}.jpg").write_bytes(b"no picture")
    with pytest.raises(ProblemsFound) as found:
        make_downloads(library, TEMPLATES, tmp_path / "new")
    told = "cannot be read as a picture: it is damaged, or is not a picture."
    assert [(problem.path, problem.message) for problem in found.value.problems] == [
        ("content/files/poster-0.jpg", told),
        ("content/files/poster-2.jpg", told),
    ]
    assert len(kept(tmp_path / "new", "pdf")) == 2  # those of the other review


def test_what_is_no_longer_offered_is_forgotten(library: Library, tmp_path: Path) -> None:
    build = tmp_path / "build"
    make_downloads(library, TEMPLATES, build)
    (tmp_path / "content/reviews/r1.yml").unlink()
    (tmp_path / "content/reviews/r2.yml").unlink()
    made = make_downloads(open_library(tmp_path, TODAY), TEMPLATES, build)
    names = {each.file.name for each in made["reviews/r0"]}
    assert {path.name for path in (build / "print").iterdir()} == names | {"seen.json"}


@pytest.mark.parametrize("damage", ["flipped", "truncated", "empty"])
def test_a_damaged_file_is_made_again(
    damage: str, library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build = tmp_path / "build"
    before = contents(make_downloads(library, TEMPLATES, build))
    for path in (kept(build, "pdf")[0], kept(build, "docx")[0]):
        whole = path.read_bytes()
        flipped = whole[:100] + bytes(letter ^ 255 for letter in whole[100:108]) + whole[108:]
        path.write_bytes({"flipped": flipped, "truncated": whole[:-9], "empty": b""}[damage])
    assert contents(make_downloads(library, TEMPLATES, build)) == before
    assert capsys.readouterr().err == "2 damaged files in build/print: made again.\n"


def test_a_whole_file_is_read_once(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = tmp_path / "build"
    made = make_downloads(library, TEMPLATES, build)
    monkeypatch.setattr("tusk.kept.shelf.is_of", None)
    assert make_downloads(library, TEMPLATES, build) == made


def test_a_damaged_list_of_what_was_read_is_read_again(library: Library, tmp_path: Path) -> None:
    build = tmp_path / "build"
    made = make_downloads(library, TEMPLATES, build)
    for damaged in (b"{", b"[1]", json.dumps({kept(build, "pdf")[0].name: "x"}).encode()):
        (build / "print/seen.json").write_bytes(damaged)
        assert make_downloads(library, TEMPLATES, build) == made


def test_a_picture_that_changed_changes_its_files(library: Library, tmp_path: Path) -> None:
    build = tmp_path / "build"
    before = dict(contents(make_downloads(library, TEMPLATES, build)))
    write_site(tmp_path, "-- content/files/poster-0.jpg --\nJPEG 310 × 210\n")
    after = dict(contents(make_downloads(library, TEMPLATES, build)))
    assert [address for address in before if before[address] != after[address]] == [
        "reviews/r0/r0-briefing.pdf",
        "reviews/r0/r0-team-pack.pdf",
        "reviews/r0/r0-team-pack.docx",
        "reviews/r0/r0-kit.html",
        "reviews/r0/r0-scorm.zip",
    ]


def test_what_is_printed_on_request_is_left_out_of_a_preview_and_kept_for_the_next_build(
    library: Library, tmp_path: Path
) -> None:
    build = tmp_path / "build"
    entry = ENTRY.format(number=0, long="", width=300).replace("body:", "print: on-request\nbody:")
    write_site(tmp_path, entry)
    library = open_library(tmp_path, TODAY)
    whole = make_downloads(library, TEMPLATES, build)
    assert [*whole] == ["reviews/r0", "reviews/r1", "reviews/r2"]
    preview = make_downloads(library, TEMPLATES, build, preview=True)
    assert preview == {id: offered for id, offered in whole.items() if id != "reviews/r0"}
    assert all(made.file.is_file() for made in whole["reviews/r0"])


def test_how_a_file_is_printed_is_one_of_two_words(tmp_path: Path) -> None:
    write_site(tmp_path, "-- content/reviews/jack.yml --\nkind: review\nprint: never\n")
    assert problems_of(tmp_path) == [
        'content/reviews/jack.yml:2: "print" cannot be "never". It can be: always, on-request.'
    ]
