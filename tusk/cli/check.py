"""site_build.py check: lists the problems in the content, without building."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tusk.authoring.rename import write_new_names
from tusk.library.project import check_library
from tusk.problem import FORMATS, errors
from tusk.publish.size_estimate import too_large


def check(root: Path, today: date, form: str, *, rename: bool = False) -> int:
    """Print every problem in a format; returns 1 if any of them stops a build.

    rename: first write the new names of renamed fields into the files.
    """
    problems, library = check_library(root, today)
    if rename and (changed := write_new_names(root, problems)):
        print(f"Renamed: {', '.join(changed)}.")
        problems, library = check_library(root, today)
    if library and any(too_large(library, root / "build" / "pictures")):
        from tusk.publish.downloads import too_heavy  # slow to load, and rarely needed

        problems = sorted([*problems, *too_heavy(library, root / "build")])
    if problems or form == "json":
        print(FORMATS[form](problems))
    if form == "text":
        print(summary(len(errors(problems)), len(problems) - len(errors(problems))))
    return 1 if errors(problems) else 0


def summary(wrong: int, notes: int) -> str:
    """The number of errors and notes, in one line."""
    found = "No problems" if not wrong else f"{wrong} problem{'s' * (wrong != 1)}"
    return f"{found}, {notes} note{'s' * (notes != 1)}." if notes else f"{found}."
