"""site_build.py check: lists the problems in the content, without building."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from tusk.check.kept import kept_in
from tusk.check.run import Checked, check_project
from tusk.cli.folders import wrong_folders
from tusk.cli.unchanged import Run
from tusk.problem import FORMATS, Problem, errors

ASKED_FOR = ("notes", "jigsaw", "plain")


def check(
    root: Path,
    today: date,
    form: str,
    *,
    clean: bool = False,
    rename: bool = False,
    asked: Collection[str] = (),
    last: Run | None = None,
) -> int:
    """Print every problem in a format; returns 1 if any of them stops a build.

    clean: nothing is kept from before. rename: first write the new names of renamed fields into the files.
    asked: what else to list: a name of ASKED_FOR.
    """
    checked = check_project(root, today, kept_in(root, clean=clean))
    if rename and _renamed(root, checked.problems):
        checked = check_project(root, today, kept_in(root, clean=clean))
    more = _asked_for(checked, asked) if asked else []
    problems = sorted([*wrong_folders(root), *checked.problems, *_too_heavy(checked, root, today), *more])
    wrong = len(errors(problems))
    listed = [FORMATS[form](problems)] if problems or form == "json" else []
    said = "\n".join([*listed, *([summary(wrong, len(problems) - wrong)] if form == "text" else [])])
    if said:
        print(said)
    code = 1 if wrong else 0
    if last:
        last.remember(f"{said}\n" if said else "", code)
    return code


def _renamed(root: Path, problems: list[Problem]) -> bool:
    """Write the new names of renamed fields, and say which; whether there were any."""
    from tusk.authoring.rename import write_new_names

    if changed := write_new_names(root, problems):
        print(f"Renamed: {', '.join(changed)}.")
    return bool(changed)


def _asked_for(checked: Checked, asked: Collection[str]) -> list[Problem]:
    from tusk.check.on_request.notes import jigsaw, plain_english, wording_notes  # slow to load

    listed = {"notes": wording_notes, "jigsaw": jigsaw, "plain": plain_english}
    return [problem for name in asked for problem in listed[name](checked)]


def _too_heavy(checked: Checked, root: Path, today: date) -> list[Problem]:
    """The pictures that are too large for their PDF, which only matters where nothing else is wrong."""
    if errors(checked.problems) or not any(each.pictures for each in checked.results.values()):
        return []
    from tusk.publish.picture_sizes import may_be_too_large

    if not may_be_too_large(checked.results, root / "content", root / "build" / "pictures"):
        return []
    from tusk.library.project import library_of
    from tusk.publish.downloads import too_heavy  # slow to load, and rarely needed

    return too_heavy(library_of(checked, root, today, drafts=True), root / "build")


def summary(wrong: int, notes: int) -> str:
    """The number of errors and notes, in one line."""
    found = "No problems" if not wrong else f"{wrong} problem{'s' * (wrong != 1)}"
    return f"{found}, {notes} note{'s' * (notes != 1)}." if notes else f"{found}."
