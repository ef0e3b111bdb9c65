"""Something else where a folder belongs that commands write to: check says it first, and build says the same."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.faults.conftest import DAY, Contents, contents, edit
from tests.faults.faulty import run
from tests.faults.nobody import can_become_nobody, let_in
from tusk.cli.in_the_way import FOLDERS

IS_FILE = "is a file, where a folder of this name belongs. Rename it or delete it."
LEADS_NOWHERE = (
    "is a shortcut to a folder that does not exist, where a folder of this name belongs. "
    "Delete it, or make the folder that it leads to."
)
CHECK = ("check", *DAY)
BUILD = ("build", *DAY)


def remove(path: Path) -> None:
    """Remove a file, a shortcut or a folder, if it is there."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.is_dir():
        shutil.rmtree(path)


def refused(project: Path, said: str) -> None:
    """Both commands say the same, and nothing else."""
    checked, built = run(project, *CHECK), run(project, *BUILD)
    assert (checked.returncode, checked.stdout, checked.stderr) == (1, f"{said}\n1 problem.\n", "")
    assert (built.returncode, built.stdout, built.stderr) == (1, "", f"{said}\n")


@pytest.mark.parametrize("folder", ["site", "build", "build/print", "build/kept", ".site.new", ".history"])
def test_a_file_where_a_folder_belongs(folder: str, project: Path) -> None:
    remove(project / folder)
    (project / folder).write_text("mine", encoding="utf-8")
    refused(project, f"{folder}:1: {IS_FILE}")
    assert (project / folder).read_text(encoding="utf-8") == "mine"
    (project / folder).rename(project / "mine.txt")  # as it says
    assert run(project, *CHECK).stdout == "No problems.\n"
    assert run(project, *BUILD).returncode == 0


@pytest.mark.parametrize("target", ["nowhere", "site"])
@pytest.mark.parametrize("folder", ["site", "build", "build/pages"])
def test_a_shortcut_that_leads_nowhere(folder: str, target: str, project: Path) -> None:
    remove(project / folder)
    (project / folder).symlink_to(project / folder if target == "site" else project / target)
    refused(project, f"{folder}:1: {LEADS_NOWHERE}")
    assert not (project / "nowhere").exists()


def test_something_else_in_the_folder_of_the_site(project: Path, tmp_path: Path) -> None:
    """Also where the folder is elsewhere; a new folder is named that works."""
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "letter.txt").write_text("Dear all", encoding="utf-8")
    remove(project / "site")
    (project / "site").symlink_to(mine)
    refused(
        project,
        "site:1: holds something that is not a site, which a build would delete. Move all of it somewhere else, or "
        "build into a new folder: python3 site_build.py build --site-dir new-site",
    )
    assert [path.name for path in mine.iterdir()] == ["letter.txt"]
    assert run(project, *BUILD, "--site-dir", "new-site").returncode == 0
    (mine / "letter.txt").unlink()
    assert run(project, *BUILD).returncode == 0
    assert (mine / "index.html").is_file()


def test_the_folder_of_the_site_leads_into_the_project(project: Path) -> None:
    remove(project / "site")
    (project / "site").symlink_to(project / "content")
    refused(
        project,
        "site:1: is a shortcut to a folder of the project, which a build would replace. Delete the shortcut.",
    )
    assert (project / "content/reviews/jack.yml").is_file()


def test_folders_that_are_somewhere_else(project: Path, good: Contents, tmp_path: Path) -> None:
    """On another disk, for example: nothing is wrong with that."""
    for name in ("build", "site"):
        (project / name).rename(tmp_path / f"other-{name}")
        (project / name).symlink_to(tmp_path / f"other-{name}")
    assert run(project, *CHECK).stdout == "No problems.\n"
    assert run(project, *BUILD).returncode == 0
    assert contents(project / "site") == good


@pytest.mark.skipif(not can_become_nobody(), reason="no other user to be")
def test_a_folder_that_may_not_be_written_to_is_a_note(project: Path, good: Contents) -> None:
    edit(project)
    let_in(project)
    for path in (project, *(path for path in project.rglob("*") if not path.is_symlink())):
        path.chmod(0o777 if path.is_dir() else 0o666)
    (project / "build").chmod(0o555)
    checked = run(project, *CHECK, nobody=True)
    assert (checked.returncode, checked.stdout) == (
        0,
        "build:1: note: nobody but its owner can write into this folder, and commands such as build need to. "
        "Ask for the right to change what is in it.\nNo problems, 1 note.\n",
    )
    (project / "build").chmod(0o777)
    assert contents(project / "site") == good


def test_a_check_sees_that_something_got_in_the_way_since_the_last_one(project: Path) -> None:
    for _ in range(2):
        assert run(project, *CHECK).stdout == "No problems.\n"
    remove(project / ".history")
    (project / ".history").write_text("mine", encoding="utf-8")
    assert run(project, *CHECK).stdout == f".history:1: {IS_FILE}\n1 problem.\n"


def test_every_folder_that_a_build_makes_is_looked_at(project: Path) -> None:
    made = {f"build/{each.name}" for each in os.scandir(project / "build") if each.is_dir()}
    assert made <= {*FOLDERS}
