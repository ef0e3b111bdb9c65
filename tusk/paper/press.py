"""Prints what has changed: a PDF whose sheet, templates and fonts are as before is taken from the last time."""

from __future__ import annotations

import os
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tusk.cache import forget_others, keep
from tusk.paper.sheet import Printed, Sheet
from tusk.paper.typeset import Typesetters, made_with
from tusk.problem import Problem, ProblemsFound

Job = Callable[[], Sheet]  # makes a sheet; raises ProblemsFound if it cannot be made
AT_ONCE = min(os.cpu_count() or 1, 8)  # sheets in type: each takes a processor, and memory of its own
AHEAD = 2 * AT_ONCE  # sheets made before they are needed: each holds its pictures


@dataclass(frozen=True)
class Press:
    """`shelf`: the folder where finished PDFs are stored; it can be deleted at any time."""

    templates: Path
    shelf: Path

    def print_all(self, jobs: Iterable[Job], say: Callable[[int], None] = lambda done: None) -> list[Printed]:
        """Print every sheet, then forget what none of them needed. Raises ProblemsFound with all problems.

        say: is told how many are done.
        """
        printed = self.print_some(jobs, say)
        forget_others(self.shelf, "*.p??", (path for made in printed for path in (made.file, made.preview)))
        return printed

    def print_some(
        self, jobs: Iterable[Job], say: Callable[[int], None] = lambda done: None
    ) -> list[Printed]:
        """Print these sheets and leave the others as they are. Raises ProblemsFound with all problems."""
        self.shelf.mkdir(parents=True, exist_ok=True)
        printed: list[Printed] = []
        problems: list[Problem] = []
        with tempfile.TemporaryDirectory(dir=self.shelf) as folder, ThreadPoolExecutor(AT_ONCE) as pool:
            for printing in self._begun(jobs, Typesetters(self.templates, Path(folder)), pool):
                try:
                    printed.append(printing.result())
                    say(len(printed))
                except ProblemsFound as found:
                    problems += found.problems
        if problems:
            raise ProblemsFound(problems)
        return printed

    def _begun(
        self, jobs: Iterable[Job], typesetters: Typesetters, pool: ThreadPoolExecutor
    ) -> Iterator[Future[Printed]]:
        """The jobs in their order. Sheets are made here, one after the other: only Typst runs beside itself."""
        finished = {path.name.split(".")[0]: path for path in self.shelf.glob("*.pdf")}
        begun: deque[Future[Printed]] = deque()
        for job in jobs:
            try:
                begun.append(pool.submit(self._printed, job(), typesetters, finished))
            except ProblemsFound as found:
                begun.append(Future())
                begun[-1].set_exception(found)
            if len(begun) > AHEAD:
                yield begun.popleft()
        yield from begun

    def _printed(self, sheet: Sheet, typesetters: Typesetters, finished: dict[str, Path]) -> Printed:
        key = sheet.key(self._made_with)
        preview = self.shelf / f"{key}.png" if sheet.has_preview else None
        pdf = finished.get(key)
        if pdf is None or (preview is not None and not preview.is_file()):
            made = typesetters.own().typeset(sheet)
            if preview is not None and made.preview is not None:
                keep(preview, made.preview)
            pdf = keep(self.shelf / f"{key}.{made.pages}.pdf", made.pdf)
        pages = int(pdf.name.split(".")[1])
        return Printed(sheet.item, sheet.address, sheet.label, pages, pdf, preview)

    @cached_property
    def _made_with(self) -> str:
        return made_with(self.templates)


def press_for(templates: Path, build: Path) -> Press:
    """The press of a project: its templates, and its shelf below build/."""
    return Press(templates / "print", build / "print")
