"""Speaker notes: the author's own, the answer to a question, where the content comes from, what is uncertain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from tusk.document.old import kind_label
from tusk.library.library import Item
from tusk.model.common import Entry, Source
from tusk.model.workshop import Slide
from tusk.slides.builder import Builder
from tusk.slides.deck import Page, Text
from tusk.text import prose


@dataclass
class Noter:
    """Adds notes to the pages of a deck; what is said about an entry as a whole is said once, where it comes first."""

    workshop: Item
    build: Builder
    _said: set[str] = field(default_factory=set)

    def noted(self, slide: Slide, pages: list[Page]) -> Iterator[Page]:
        """The pages of a slide with their notes."""
        for at, page in enumerate(pages):
            yield replace(page, notes=tuple(self._notes(slide, page, pages, at)))

    def _notes(self, slide: Slide, page: Page, pages: list[Page], at: int) -> Iterator[str]:
        if at == 0:
            if slide.notes:
                yield from self.build.words.texts(slide.notes)
            if slide.presenter:
                yield f"Presented by {slide.presenter}."
            if page.layout == "opening" and slide.text:
                yield prose.plain(slide.text)
            if slide.question:
                yield "A question to the room: the answer stands on the next slide."
                yield from _answers(pages[1:])
        if slide.gap and at == 0 and not slide.question:
            yield f"Lost in the source: {slide.gap}"
        yield from (f"Link: {label}, {address}" for label, address in _links(page))
        yield from self._from(slide, page)

    def _from(self, slide: Slide, page: Page) -> Iterator[str]:
        """Where the content of a slide comes from, and what is not certain about it."""
        library = self.build.library
        if not slide.entry or not library.is_listed(slide.entry):
            return
        record = library.items[slide.entry].record
        if record is self.workshop.record:
            yield from self._uncertain(record, slide.entry, page)
            return
        dated = f"as at {record.as_at.words}" if record.as_at else f"issued {record.issued.words}"
        yield f"From “{record.title}” ({kind_label(record)}, {dated})."
        if address := self.build.words.to_entry(slide.entry):
            yield f"The whole page: {address}"
        yield from (f"Source: {_source(source)}." for source in record.sources)
        yield from self._uncertain(record, slide.entry, page)

    def _uncertain(self, record: Entry, id: str, page: Page) -> Iterator[str]:
        first = id not in self._said
        self._said.add(id)
        if first:
            yield from (f"Editor’s note: {prose.plain(note.text)}" for note in record.editor_notes)
        for place in record.uncertain:
            if first or place.printed in page.words or (place.probable and place.probable in page.words):
                probable = f" Probably: {place.probable}." if place.probable else ""
                yield f"Uncertain in the source ({place.where}): printed “{place.printed}”.{probable}"


def _answers(pages: Iterable[Page]) -> Iterator[str]:
    """What the answer says, a line for each box of its slides."""
    boxes = [box for page in pages for box in page.boxes]
    yield from (f"Answer: {' / '.join(box.piece.words.splitlines())}" for box in boxes)


def _links(page: Page) -> Iterator[tuple[str, str]]:
    """The links on a slide, to be pasted where the room can follow them."""
    for box in page.boxes:
        for para in box.piece.paras if isinstance(box.piece, Text) else ():
            yield from ((run.text, run.link) for run in para.runs if run.link)


def _source(source: Source) -> str:
    parts = [source.title, source.part, source.issued.words if source.issued else None]
    return ", ".join(part for part in parts if part)
