"""What happens beside a build: another build, edits, deleted files, a clock that jumps."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import pytest

from tests.faults.conftest import DAY, SETTINGS, Contents, contents, edit, undo
from tests.faults.faulty import run

READ = "build/kept/values.db"  # written when everything has been read


@dataclass(frozen=True)
class Meanwhile:
    """Something happens to a file of the project, once, when a build first changes a path with this in it."""

    path: str
    file: str
    becomes: str = ""  # another text of the same file; deleted if it is empty

    def __call__(self, number: int, path: str) -> None:
        if self.path not in path or os.environ.get("HAPPENED"):
            return
        os.environ["HAPPENED"] = "yes"
        if self.becomes:
            Path(self.file).write_text(self.becomes, encoding="utf-8")
        elif Path(self.file).is_dir():
            shutil.rmtree(self.file)
        else:
            Path(self.file).unlink()


@pytest.mark.parametrize("when", [READ, ".site.new"])
def test_a_source_that_is_edited_during_a_build_is_seen_by_the_next_one(
    when: str, project: Path, good: Contents
) -> None:
    before = (project / SETTINGS).read_text(encoding="utf-8")
    edit(project)
    assert run(project, "build", *DAY, happens=Meanwhile(when, SETTINGS, before)).returncode == 0
    assert run(project, "build", *DAY).returncode == 0
    assert contents(project / "site") == good


def test_a_picture_that_is_deleted_during_a_build(project: Path, good: Contents) -> None:
    """The build ends with what it has kept, or with a sentence; the next one names what is missing."""
    edit(project)
    done = run(project, "build", *DAY, happens=Meanwhile(READ, "content/dog.png"))
    assert "Traceback" not in done.stderr
    assert done.returncode == 0 or contents(project / "site") == good
    again = run(project, "build", *DAY)
    assert again.stderr.splitlines()[0] == (
        "content/reviews/jack.yml:5: there is no file content/dog.png. Copy it there, or correct the name."
    )
    assert again.returncode == 1


def test_what_is_kept_is_deleted_during_a_build(project: Path, good: Contents) -> None:
    edit(project)
    done = run(project, "build", *DAY, happens=Meanwhile(".site.new", "build"))
    assert (done.returncode, contents(project / "site") == good) == (1, True)
    assert " is gone: something deleted it meanwhile. Run the same command again. " in done.stderr
    undo(project)
    assert run(project, "build", *DAY).returncode == 0
    assert contents(project / "site") == good


@pytest.mark.parametrize("gone", ["build", "site"])
@pytest.mark.parametrize("when", ["build/lock", "build/kept", "site"])
def test_a_folder_is_deleted_at_other_moments(when: str, gone: str, project: Path) -> None:
    """The build ends, or says so in a sentence; the next one makes everything again. A check needs neither."""
    edit(project)
    if when == "build/kept":
        assert run(project, "check", *DAY, happens=Meanwhile(when, gone)).stdout == "No problems.\n"
    done = run(project, "build", *DAY, happens=Meanwhile(when, gone))
    assert done.returncode == 0 or " is gone: something deleted it meanwhile. " in done.stderr
    assert run(project, "build", *DAY).returncode == 0


def test_a_day_in_the_last_year_of_all(project: Path) -> None:
    done = run(project, "build", "--no-print", "--today", "9999-12-31")
    assert (done.returncode, done.stderr) == (0, "")


def test_two_builds_and_a_check_at_once(project: Path, good: Contents) -> None:
    edit(project)
    done: dict[str, int] = {}

    def start(name: str, command: str) -> None:
        done[name] = run(project, command, *DAY).returncode

    names = [("one", "build"), ("other", "build"), ("check", "check")]
    threads = [Thread(target=start, args=each) for each in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done["check"] == 0
    assert sorted((done["one"], done["other"])) in ([0, 0], [0, 1])  # in turn, or one is told to wait
    undo(project)
    assert run(project, "build", *DAY).returncode == 0
    assert contents(project / "site") == good


def test_files_from_another_time(project: Path, good: Contents) -> None:
    """As a clock that goes back and forward leaves them; zip files know only the years 1980 to 2107."""
    for year, change in ((1902, edit), (2400, undo)):
        change(project)
        seconds = (year - 1970) * 31_556_952
        for path in [*project.glob("content/**/*"), *project.glob("bulletins/*")]:
            os.utime(path, (seconds, seconds))
        assert run(project, "build", *DAY).returncode == 0
        assert (contents(project / "site") == good) == (change is undo)
