"""Prints what has changed: a PDF whose sheet, templates and fonts are as before is taken from the last time."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from tusk.paper.sheet import Printed, Sheet
from tusk.paper.typeset import Typesetter
from tusk.problem import Problem, ProblemsFound
from tusk.shelf import forget_others, keep

Job = Callable[[], Sheet]  # makes a sheet; raises ProblemsFound if it cannot be made


@dataclass(frozen=True)
class Press:
    """`shelf`: the folder where finished PDFs are kept; it can be deleted at any time."""

    templates: Path
    shelf: Path

    def print_all(self, jobs: Iterable[Job], say: Callable[[int], None] = lambda done: None) -> list[Printed]:
        """Print every sheet, then forget what none of them needed. Raises ProblemsFound with all problems.

        say: is told how many are done.
        """
        printed = self._print(jobs, say)
        forget_others(self.shelf, "*.p??", (path for made in printed for path in (made.file, made.preview)))
        return printed

    def print_one(self, job: Job) -> Printed:
        """Print one sheet and leave the others as they are."""
        return self._print([job], lambda done: None)[0]

    def _print(self, jobs: Iterable[Job], say: Callable[[int], None]) -> list[Printed]:
        self.shelf.mkdir(parents=True, exist_ok=True)
        kept = {path.name.split(".")[0]: path for path in self.shelf.glob("*.pdf")}
        printed: list[Printed] = []
        problems: list[Problem] = []
        with tempfile.TemporaryDirectory(dir=self.shelf) as folder:
            typesetter = Typesetter(self.templates, Path(folder))
            for job in jobs:
                try:
                    printed.append(self._printed(job(), typesetter, kept))
                    say(len(printed))
                except ProblemsFound as found:
                    problems += found.problems
        if problems:
            raise ProblemsFound(problems)
        return printed

    def _printed(self, sheet: Sheet, typesetter: Typesetter, kept: dict[str, Path]) -> Printed:
        key = sheet.key(typesetter.made_with)
        preview = self.shelf / f"{key}.png" if sheet.has_preview else None
        pdf = kept.get(key)
        if pdf is None or (preview is not None and not preview.is_file()):
            made = typesetter.typeset(sheet)
            if preview is not None and made.preview is not None:
                keep(preview, made.preview)
            pdf = keep(self.shelf / f"{key}.{made.pages}.pdf", made.pdf)
        pages = int(pdf.name.split(".")[1])
        return Printed(sheet.item, sheet.address, sheet.label, pages, pdf, preview)


def press_for(templates: Path, build: Path) -> Press:
    """The press of a project: its templates, and its shelf below build/."""
    return Press(templates / "print", build / "print")
