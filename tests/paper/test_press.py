"""Sheets that are in type at the same time do not get into each other's way."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.paper import press
from tusk.paper.briefing import briefing_sheet
from tusk.paper.press import Job, Press
from tusk.paper.sheet import Sheet
from tusk.problem import Problem, ProblemsFound
from tusk.publish.documents import Documents

NUMBERS = range(6)
LONG = "".join(f"\n\n  Paragraph {number} of many. {'Ask who is at home. ' * 30}" for number in range(9))


def jobs_of(root: Path) -> list[Job]:
    """Six briefings with a picture each: every other one is long, and tried in more than one size of type."""
    for number in NUMBERS:
        text = f"body: |\n  What review {number} found.{LONG if number % 2 else ''}\n"
        picture = f"  ![Poster {number}](files/poster-{number}.jpg)\n"
        entry = f"-- content/reviews/r{number}.yml --\nkind: review\n{text}\n{picture}"
        write_site(root, f"{entry}-- content/files/poster-{number}.jpg --\nJPEG {300 + number} × 200\n")
    library = open_library(root, TODAY)
    documents = Documents(library, root / "build")
    return [partial(briefing_sheet, *documents.with_pictures(item)) for item in library.listed]


@pytest.fixture
def jobs(tmp_path: Path) -> list[Job]:
    return jobs_of(tmp_path)


def test_the_same_pdfs_in_the_same_order_however_many_are_in_type_at_once(
    jobs: list[Job], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = {}
    for at_once in (1, 4):
        monkeypatch.setattr(press, "AT_ONCE", at_once)
        monkeypatch.setattr(press, "AHEAD", at_once)
        told: list[int] = []
        printed = Press(ROOT / "templates/print", tmp_path / str(at_once)).print_all(jobs, told.append)
        made[at_once] = [(each.item, each.file.read_bytes()) for each in printed]
        assert told == [1, 2, 3, 4, 5, 6]
    assert [item for item, _ in made[1]] == [job().item for job in jobs]
    assert made[4] == made[1]


def test_all_problems_are_told_in_the_order_of_the_jobs(jobs: list[Job], tmp_path: Path) -> None:
    def fails(name: str) -> Sheet:
        raise ProblemsFound(
            [Problem(f"content/{name}.yml", 3, 1, "the picture cannot be printed.", "Mend it.")]
        )

    mixed: list[Job] = [jobs[0], partial(fails, "a"), *jobs[1:], partial(fails, "b")]
    with pytest.raises(ProblemsFound) as found:
        Press(ROOT / "templates/print", tmp_path / "shelf").print_some(mixed)
    assert [problem.path for problem in found.value.problems] == ["content/a.yml", "content/b.yml"]
    assert len(list((tmp_path / "shelf").glob("*.pdf"))) == len(jobs)  # none is typeset a second time


def test_the_shelf_forgets_what_is_not_needed_any_more(jobs: list[Job], tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    Press(ROOT / "templates/print", shelf).print_all(jobs)
    [kept] = Press(ROOT / "templates/print", shelf).print_all(jobs[:1])
    assert list(shelf.iterdir()) == [kept.file]
