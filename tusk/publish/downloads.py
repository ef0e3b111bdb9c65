"""The files that a library offers to print, to show and to edit, and how to make them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import MappingProxyType

from tusk.cache import forget_others
from tusk.document.document import Document
from tusk.library.library import Item, Library
from tusk.model.kinds import RiskTool
from tusk.model.workshop import Workshop
from tusk.paper.briefing import briefing_sheet
from tusk.paper.deck import deck_sheet
from tusk.paper.form import form_sheet
from tusk.paper.handout import handout_sheet
from tusk.paper.issue import issue_sheet
from tusk.paper.pack import pack_sheet
from tusk.paper.press import Job, press_for
from tusk.paper.sheet import Printed
from tusk.problem import Problem, ProblemsFound
from tusk.publish.documents import Documents
from tusk.publish.size_estimate import too_large
from tusk.slides.deck import SlideDeck
from tusk.slides.file import SlideFile, slide_file
from tusk.slides.pages import deck_of
from tusk.word.pack import WordPack, word_pack

Offered = Printed | SlideFile | WordPack
Downloads = Mapping[str, list[Offered]]  # by the id of the entry or issue
NO_DOWNLOADS: Downloads = MappingProxyType({})


def make_downloads(
    library: Library, templates: Path, build: Path, say: Callable[[int], None] = lambda done: None
) -> Downloads:
    """Make every PDF, deck and Word file of the library; unchanged ones come from the cache in `build`.

    Raises ProblemsFound with everything that cannot be printed. say: called with the number of finished PDFs.
    """
    documents = Documents(library, build)
    decks = Decks(documents)
    jobs = (job for item in library.listed for job in jobs_of(item, documents, decks))
    printed = press_for(templates, build).print_all(jobs, say)
    slides = [decks.file_of(item, templates) for item in library.workshops if _has_slides(item)]
    to_teach = [item for item in library.listed if item.record.has_team_pack]
    packs = [word_pack(*documents.with_pictures(item), templates, build / "word") for item in to_teach]
    forget_others(build / "slides", "*.pptx", (made.file for made in slides))
    forget_others(build / "word", "*.docx", (made.file for made in packs))
    downloads: dict[str, list[Offered]] = defaultdict(list)
    offered: Iterable[Offered] = (*slides, *printed, *packs)
    for made in offered:
        downloads[made.item].append(made)
    return dict(downloads)


def too_heavy(library: Library, build: Path) -> list[Problem]:
    """The pictures that are too large for their PDF; found without typesetting."""
    problems: set[Problem] = set()
    documents = Documents(library, build)
    decks = Decks(documents)
    for item in too_large(library, build / "pictures"):
        for job in jobs_of(item, documents, decks):
            try:
                job()
            except ProblemsFound as found:
                problems.update(found.problems)
    return sorted(problems)


def print_workshop(item: Item, library: Library, templates: Path, build: Path) -> list[Offered]:
    """Make the slides and the handout of one workshop. Raises ProblemsFound, also if it has no slides."""
    if not _has_slides(item):
        message = "the workshop has no slides of its own."
        hint = "Add slides:, or use the file that it offers."
        raise ProblemsFound([Problem(f"content/{item.id}.yml", 1, 1, message, hint)])
    documents = Documents(library, build)
    decks = Decks(documents)
    printed = press_for(templates, build).print_some(_workshop_jobs(item, documents, decks))
    return [decks.file_of(item, templates), *printed]


def jobs_of(item: Item, documents: Documents, decks: Decks) -> Iterator[Job]:
    """The printed sheets of an entry or issue."""
    if item.is_issue:
        yield partial(issue_sheet, *documents.with_pictures(item))
        return
    if _has_slides(item):
        yield from _workshop_jobs(item, documents, decks)
    yield partial(briefing_sheet, *documents.with_pictures(item))
    if item.record.has_team_pack:
        yield partial(pack_sheet, *documents.with_pictures(item))
    if isinstance(item.record, RiskTool):
        yield partial(form_sheet, *documents.with_pictures(item))


def _workshop_jobs(item: Item, documents: Documents, decks: Decks) -> Iterator[Job]:
    yield lambda: deck_sheet(*decks.deck_of(item))
    yield partial(handout_sheet, *documents.with_pictures(item))


@dataclass
class Decks:
    """The decks of workshops, each fitted once, for PowerPoint and for PDF."""

    documents: Documents
    _made: dict[str, SlideDeck] = field(default_factory=dict)

    def deck_of(self, item: Item) -> tuple[Document, SlideDeck]:
        """A workshop and its deck."""
        document, pictures = self.documents.with_pictures(item)
        if item.id not in self._made:
            self._made[item.id] = deck_of(document, pictures.root / "content", pictures.cache)
        return document, self._made[item.id]

    def file_of(self, item: Item, templates: Path) -> SlideFile:
        """The slides of a workshop to edit."""
        return slide_file(*self.deck_of(item), templates, self.documents.build / "slides")


def _has_slides(item: Item) -> bool:
    return isinstance(item.record, Workshop) and bool(item.record.slides)
