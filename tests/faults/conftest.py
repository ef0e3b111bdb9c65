"""A small project with everything that a build makes, built once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.faults.faulty import run
from tests.projects import make_project
from tests.small_site import write_site

SETTINGS = "content/site.yml"
DAY = ("--today", "2020-08-20")
SITE = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
summary: What we learned about Jack.
topics: [neglect]
sections: [{heading: A picture, text: A text., picture: {file: dog.png, alt: A dog on a lead}}]
-- content/dog.png --
PNG 600 × 400
-- content/workshops/one.yml --
kind: workshop
title: Learning from Jack
slides: [{id: a, title: Jack, entry: reviews/jack}]
-- bulletins/2020-08.yml --
kind: issue
title: August
"""
Contents = dict[str, bytes]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with its site."""
    project = make_project(tmp_path_factory.mktemp("faults") / "project")
    write_site(project, SITE)
    done = run(project, "build", *DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return project


@pytest.fixture(scope="session")
def good(built: Path) -> Contents:
    """Every file of its site."""
    return contents(built / "site")


@pytest.fixture
def copied(built: Path) -> Iterator[Callable[[str], Path]]:
    """Makes a copy of the project, with everything that its build kept, in a folder of this name.

    Other users can come so far: not into a folder of pytest, which each run of pytest closes to them again.
    """
    with TemporaryDirectory(prefix="tusk-") as folder:
        Path(folder).chmod(0o755)
        yield lambda name: Path(shutil.copytree(built, Path(folder) / name, symlinks=True))


@pytest.fixture
def project(copied: Callable[[str], Path]) -> Path:
    """A copy of the project."""
    return copied("project")


def contents(folder: Path) -> Contents:
    """Every file in a folder, by its path."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def edit(project: Path) -> None:
    """Change a text of the home page, so that little is made again; its size changes too."""
    _replace(project / SETTINGS, "What we learned.", "What all of us learned.")


def edit_what_is_printed(project: Path) -> None:
    """Change a text of the review, which is in many files."""
    _replace(project / "content/reviews/jack.yml", "about Jack.", "about Jack and his dog.")


def undo(project: Path) -> None:
    """Undo `edit`."""
    _replace(project / SETTINGS, "What all of us learned.", "What we learned.")


def _replace(path: Path, one: str, other: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert one in text
    path.write_text(text.replace(one, other), encoding="utf-8", newline="\n")
