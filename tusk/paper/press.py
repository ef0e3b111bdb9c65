"""Typesets only what has changed: a PDF with the same sheet, templates and fonts comes from the cache."""

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
AT_ONCE = min(os.cpu_count() or 1, 8)  # sheets typeset in parallel: each takes a processor and memory
AHEAD = 2 * AT_ONCE  # sheets made in advance: each contains its pictures


@dataclass(frozen=True)
class Press:
    """`shelf`: the folder where finished PDFs are stored; it can be deleted at any time."""

    templates: Path
    shelf: Path

    def print_all(self, jobs: Iterable[Job], say: Callable[[int], None] = lambda done: None) -> list[Printed]:
        """Make every PDF, then delete cached ones that are no longer needed. Raises ProblemsFound with all problems.

        say: called with the number of finished PDFs.
        """
        printed = self.print_some(jobs, say)
        forget_others(self.shelf, "*.p??", (path for made in printed for path in (made.file, made.preview)))
        return printed

    def print_some(
        self, jobs: Iterable[Job], say: Callable[[int], None] = lambda done: None
    ) -> list[Printed]:
        """Make these PDFs and leave the others. Raises ProblemsFound with all problems."""
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
        """The jobs in order. Sheets are made here one by one: only Typst runs in parallel."""
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
