"""Makes the files of one document: PDFs, slides and Word files."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from tusk.data_class import dataclass
from tusk.document.document import Document
from tusk.kept.shelf import Shelf
from tusk.kits.every import KIT_FILES, kit_file
from tusk.kits.kit import Kit, kit_of
from tusk.media.for_print import Pictures
from tusk.paper.again import again_sheet
from tusk.paper.deck import deck_sheet
from tusk.paper.handout import handout_sheet
from tusk.paper.issue import issue_sheet
from tusk.paper.report import report_sheet
from tusk.paper.sheet import Sheet
from tusk.paper.sheets import briefing_sheet, form_sheet, pack_sheet
from tusk.paper.take_away import take_away_sheet
from tusk.paper.typeset import Typesetter
from tusk.problem import Problem, ProblemsFound
from tusk.publish.task import Task
from tusk.slides.deck import SlideDeck
from tusk.slides.pages import deck_of
from tusk.takeaways.every import IN_WORD, TAKE_AWAYS

SHEETS = {
    "issue": issue_sheet,
    "briefing": briefing_sheet,
    "pack": pack_sheet,
    "form": form_sheet,
    "handout": handout_sheet,
    "report": report_sheet,
    "again": again_sheet,
    **{name: take_away_sheet(name) for name in TAKE_AWAYS},
}


@dataclass(frozen=True)
class Files:
    """What can be made of a document. root: of the project; build: where scaled pictures are stored."""

    document: Document
    root: Path
    build: Path

    def sheet(self, output: str) -> Sheet:
        """The sheet of a PDF. Raises ProblemsFound for a picture that cannot be printed."""
        if output == "deck":
            return deck_sheet(self.deck)
        return SHEETS[output](self.document, self.pictures())

    def pictures(self) -> Pictures:
        """An empty collection for the pictures of one file."""
        return Pictures(self.root, self.build / "pictures", (self.document.id,))

    @cached_property
    def deck(self) -> SlideDeck:
        """The slides, fitted once for PowerPoint and for PDF."""
        return deck_of(self.document, self.root, self.build / "pictures")

    @cached_property
    def kit(self) -> Kit:
        """The steps of a kit, put together once for all of its formats."""
        return kit_of(self.document)

    def slides(self, templates: Path) -> bytes:
        """The slides to edit."""
        from tusk.slides.pptx import (
            pptx_of,  # only here: python-pptx is slow to load, and few entries need it
        )

        return pptx_of(self.deck, templates)

    def word(self, templates: Path) -> bytes:
        """The team pack to edit."""
        from tusk.word.pack import pack_of  # only here: so is python-docx

        return pack_of(self.document, self.pictures(), templates)

    def report(self, templates: Path) -> bytes:
        """The report to edit."""
        from tusk.word.report import report_of

        return report_of(self.document, self.pictures(), templates)

    def take_away(self, name: str, templates: Path) -> bytes:
        """A sheet for trainers to edit. name: that of the sheet."""
        from tusk.word.take_away import take_away_of

        return take_away_of(name, self.document, self.pictures(), templates)


@dataclass(frozen=True)
class Maker:
    """Makes what tasks ask for and puts it on a shelf."""

    root: Path
    templates: Path
    build: Path
    shelf: Shelf
    typesetter: Typesetter

    def make(self, task: Task) -> list[Problem]:
        """Make the files of a task; returns what is wrong with those that cannot be made."""
        files, problems = Files(task.document, self.root, self.build), list[Problem]()
        for output, key in task.files:
            try:
                self._make(output, key, files)
            except ProblemsFound as found:
                problems += found.problems
        return problems

    def _make(self, output: str, key: str, files: Files) -> None:
        match output:
            case "slides":
                self.shelf.keep(key, "pptx", files.slides(self.templates), len(files.deck.pages))
            case "word":
                self.shelf.keep(key, "docx", files.word(self.templates))
            case "report-word":
                self.shelf.keep(key, "docx", files.report(self.templates))
            case _ if output in KIT_FILES:
                made_file = kit_file(output, files.kit, self.root, self.build, self.templates)
                self.shelf.keep(key, KIT_FILES[output][0], made_file)
            case _ if output.endswith(IN_WORD):
                name = output.removesuffix(IN_WORD)
                self.shelf.keep(key, "docx", files.take_away(name, self.templates))
            case _:
                made = self.typesetter.typeset(files.sheet(output))
                if made.preview is not None:
                    self.shelf.keep(key, "webp", made.preview, made.pages)
                self.shelf.keep(key, "pdf", made.pdf, made.pages)
