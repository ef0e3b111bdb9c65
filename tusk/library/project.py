"""The entry point: a folder becomes a library, or a list of all its problems."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tusk.check.kept import Kept
from tusk.check.run import Checked, check_project
from tusk.library.library import Library
from tusk.library.relate import relate
from tusk.problem import Problem, ProblemsFound, errors

KEPT = "kept"  # the folder in build/


def check_library(root: Path, today: date) -> tuple[list[Problem], Library | None]:
    """Every problem and note, and the library with its drafts if there are no errors."""
    checked = check_project(root, today, Kept(root, None))
    return checked.problems, None if errors(checked.problems) else library_of(
        checked, root, today, drafts=True
    )


def open_library(root: Path, today: date, *, drafts: bool = False, kept: Kept | None = None) -> Library:
    """Check and relate; raises ProblemsFound with all errors if there are any. kept: see kept_in."""
    checked = check_project(root, today, kept or Kept(root, None))
    if found := errors(checked.problems):
        raise ProblemsFound(found)
    return library_of(checked, root, today, drafts=drafts)


def kept_in(root: Path, *, clean: bool = False) -> Kept:
    """What earlier runs found in the files of a project, in its build/. clean: do not use it, but replace it."""
    return Kept(root, root / "build" / KEPT, clean=clean)


def library_of(checked: Checked, root: Path, today: date, *, drafts: bool) -> Library:
    """The library of a project without errors."""
    mentions = {each.facts.id: each.mentions for each in checked.results.values()}
    return relate(root, checked.reader.all(checked.results), today, drafts=drafts, mentions=mentions)
