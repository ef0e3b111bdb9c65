"""The printed edition of a library: which sheets there are, and all of them printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import groupby
from pathlib import Path
from types import MappingProxyType

from tusk.model.kinds import RiskTool
from tusk.paper.briefing import briefing_sheet
from tusk.paper.form import form_sheet
from tusk.paper.issue import issue_sheet
from tusk.paper.pack import TEACH_A_TEAM, pack_sheet
from tusk.paper.press import Job, Press
from tusk.paper.sheet import Printed
from tusk.relate import Item, Library

Edition = Mapping[str, list[Printed]]  # by the id of the entry or issue
NOTHING_PRINTED: Edition = MappingProxyType({})


def print_edition(
    library: Library, templates: Path, build: Path, say: Callable[[int], None] = lambda done: None
) -> Edition:
    """Print everything that the library offers on paper; what has not changed is taken from below `build`.

    Raises ProblemsFound with everything that cannot be printed. say: is told how many PDFs are done.
    """
    jobs = (job for item in library.listed for job in jobs_of(item, library, build))
    printed = _press(templates, build).print_all(jobs, say)
    return {item: list(sheets) for item, sheets in groupby(printed, key=lambda made: made.item)}


def print_issue(item: Item, library: Library, templates: Path, build: Path) -> Printed:
    """Print one issue."""
    return _press(templates, build).print_one(partial(issue_sheet, item, library, build / "pictures"))


def jobs_of(item: Item, library: Library, build: Path) -> Iterator[Job]:
    """What is printed of an entry or issue."""
    pictures = build / "pictures"
    if item.is_issue:
        yield partial(issue_sheet, item, library, pictures)
        return
    yield partial(briefing_sheet, item, library, pictures)
    if isinstance(item.record, TEACH_A_TEAM):
        yield partial(pack_sheet, item, library, pictures)
    if isinstance(item.record, RiskTool):
        yield partial(form_sheet, item, library, pictures)


def _press(templates: Path, build: Path) -> Press:
    return Press(templates / "print", build / "print")
