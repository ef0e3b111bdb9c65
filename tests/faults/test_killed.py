"""A build that is killed, at random moments and at the worst ones, leaves a whole site and nothing in the way."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from tests.faults.conftest import DAY, Contents, contents, edit, undo
from tests.faults.faulty import run
from tusk.cli.exchange import exchange

MOMENTS = sorted(
    Random(22).sample(range(5, 300), 4)
)  # changes of the disk: a build of this site makes about 400
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")


@dataclass(frozen=True)
class Killed:
    """The command is killed before its n-th change of the disk, or before the first of a path with this in it."""

    at: int = 0
    path: str = ""
    printing_apart: bool = False

    def begin(self) -> None:
        if self.printing_apart:
            from tusk.publish import printing

            printing.FEW, printing.AT_ONCE = 0, 2

    def __call__(self, number: int, path: str) -> None:
        if number == self.at or (self.path and self.path in path):
            os.kill(os.getpid(), signal.SIGKILL)


def test_a_build_that_is_killed_at_any_moment_leaves_a_whole_site(project: Path, good: Contents) -> None:
    """Again and again, without a build between that could tidy up."""
    edit(project)
    sites, swapping = [], [Killed(path=".site.new →")] * can_exchange(project)
    for moment in [*map(Killed, MOMENTS), *swapping]:
        assert run(project, "build", *DAY, happens=moment).returncode in (-signal.SIGKILL, 0)
        sites.append(contents(project / "site"))
    assert run(project, "build", *DAY).returncode == 0
    new = contents(project / "site")
    assert new != good
    assert [number for number, site in enumerate(sites) if site not in (good, new)] == []
    assert not list(project.glob(".site.*"))
    undo(project)
    assert run(project, "build", *DAY).returncode == 0
    assert contents(project / "site") == good


def test_a_build_that_is_killed_while_it_prints_takes_its_processes_with_it(
    project: Path, good: Contents
) -> None:
    for file in [*project.glob("build/print/*.pptx"), *project.glob("build/print/*.docx")]:
        file.unlink()
    killed = run(project, "build", *DAY, happens=Killed(path=".seen.json", printing_apart=True))
    assert killed.returncode == -signal.SIGKILL
    while running_in(project):
        os.sched_yield()
    assert contents(project / "site") == good
    assert run(project, "build", *DAY).returncode == 0
    assert contents(project / "site") == good
    kept = {path.name.split(".")[-1] for path in (project / "build/print").iterdir()}
    assert kept == {"docx", "html", "json", "pdf", "pptx", "webp", "zip"}


def can_exchange(folder: Path) -> bool:
    """Whether two folders can change places in one step on this disk; elsewhere the next build restores the site."""
    one, other = folder / "one", folder / "other"
    one.mkdir()
    other.mkdir()
    can = exchange(one, other)
    one.rmdir()
    other.rmdir()
    return can


def running_in(folder: Path) -> list[str]:
    """The processes that were started in a folder and still run."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if (process / "cwd").readlink() == folder.resolve():
                found.append(process.name)
        except OSError:  # it has just ended
            continue
    return found
