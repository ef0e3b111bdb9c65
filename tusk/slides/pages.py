"""A workshop → its deck: a title slide, each slide of the author, and what follows a question after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tusk.fonts.measure import CONTINUED
from tusk.library.library import Item, Library
from tusk.model.workshop import Slide, Workshop
from tusk.slides.blocks import units_of
from tusk.slides.builder import Builder, markdown_units
from tusk.slides.deck import BOTTOM, LEFT, ROOM, TOP, Box, Deck, Page, Text
from tusk.slides.fit import Space, fit
from tusk.slides.notes import Noter
from tusk.slides.opening import opening_pages
from tusk.slides.paras import Para, Run, fitted
from tusk.slides.slide_content import remarks, shown_parts
from tusk.slides.titles import subtitle_of, title_of
from tusk.slides.units import Flow, Unit

QUESTION_SIZES = (40.0, 36.0, 32.0, 28.0, 24.0)


def deck_of(item: Item, library: Library, cache: Path | None = None) -> Deck:
    """The deck of a workshop. Raises ProblemsFound for a picture that cannot be shown."""
    workshop = item.record
    assert isinstance(workshop, Workshop)
    publisher = library.publishers[workshop.publisher]
    build = Builder(library, cache)
    pages = tuple(_Slides(item, workshop, build).pages())
    return Deck(
        title=workshop.title,
        publisher=publisher.name,
        colour=publisher.colour,
        language=workshop.language,
        pages=pages,
        pictures=build.pictures,
    )


@dataclass(frozen=True)
class _Slides:
    item: Item
    workshop: Workshop
    build: Builder

    def pages(self) -> Iterator[Page]:
        first, *others = self.workshop.slides
        noter = Noter(self.item, self.build)
        if first.title == self.workshop.title and not self._shows_more(first):
            yield from noter.noted(first, opening_pages(first, self.workshop, self.build))
        else:
            opening = Slide(id="opening", title=self.workshop.title)
            yield from opening_pages(opening, self.workshop, self.build, id="--opening", number=0)
            others = [first, *others]
        for number, slide in enumerate(others, len(self.workshop.slides) - len(others) + 1):
            yield from noter.noted(slide, list(self._slide(slide, number)))

    def _shows_more(self, slide: Slide) -> bool:
        """Whether a slide shows more than paragraphs, so that it cannot be the title slide."""
        if slide.entry or slide.question or slide.quote or slide.picture or slide.gap:
            return True
        return any(not isinstance(unit, Flow) for unit in markdown_units(slide.text or "", self.build))

    def _slide(self, slide: Slide, number: int) -> Iterator[Page]:
        units = list(joined(self._units(slide)))
        if slide.question:
            yield self._question(slide, number)
        if slide.gap and not units:
            yield self._divider(slide, number)
            return
        if slide.gap:
            units = list(joined([*units, Flow((_lost(slide.gap),))]))
        if units or not slide.question:
            yield from self._content(slide, number, units)

    def _units(self, slide: Slide) -> Iterator[Unit]:
        """What a slide is filled with: first what must be known of it."""
        for text in remarks(slide, self.workshop, self.build.library):
            yield Flow((self.build.words.line(text, "small"),))
        for part in shown_parts(slide, self.build.library):
            if part.heading:
                yield Flow((self.build.words.line(part.heading, "heading"),))
            yield from units_of(part.blocks, self.build)

    def _content(self, slide: Slide, number: int, units: Sequence[Unit]) -> Iterator[Page]:
        title, top = title_of(slide.title)
        again, later = title_of(slide.title + CONTINUED)
        subtitle, top = subtitle_of(slide.subtitle, top)
        base = f"{slide.id}--answer" if slide.question else slide.id
        for at, boxes in enumerate(fit(units, Space(top, later)) or [[]]):
            yield Page(
                id=f"{base}--{at + 1}" if at else base,
                number=number,
                title=again if at else title,
                subtitle=None if at else subtitle,
                layout="content",
                boxes=tuple(boxes),
            )

    def _question(self, slide: Slide, number: int) -> Page:
        title, top = title_of(slide.title)
        words = (replace(self.build.words.line(slide.question or ""), light=True),)
        flow = Flow(words)
        size = next((size for size in QUESTION_SIZES if flow.height(size, ROOM) <= 300), QUESTION_SIZES[-1])
        high = flow.height(size, ROOM)
        box = Box(Text(fitted(words, size)), LEFT, max(top + 20, (TOP + BOTTOM - high) / 2), ROOM, high)
        return Page(slide.id, number, replace(title, light=True), None, "question", (box,))

    def _divider(self, slide: Slide, number: int) -> Page:
        title, _ = title_of(slide.title, large=True)
        gap = fitted((replace(_lost(slide.gap or ""), light=True),), 20.0)
        box = Box(Text(gap), LEFT, 390.0 if slide.subtitle else 344.0, ROOM, gap[0].height(ROOM))
        subtitle = Para((Run(slide.subtitle),), size=22.0, light=True) if slide.subtitle else None
        return Page(slide.id, number, replace(title, light=True), subtitle, "divider", (box,))


def joined(units: Iterable[Unit]) -> Iterator[Unit]:
    """Paragraphs that follow each other as one text."""
    waiting: Flow | None = None
    for unit in units:
        if waiting and isinstance(unit, Flow) and unit.look == waiting.look == "plain":
            waiting = Flow(waiting.paras + unit.paras)
            continue
        if waiting:
            yield waiting
        waiting = unit if isinstance(unit, Flow) else None
        if waiting is None:
            yield unit
    if waiting:
        yield waiting


def _lost(text: str) -> Para:
    return Para((Run(text, lost=True),), "small")
