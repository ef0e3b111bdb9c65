"""Speaker notes: the author's own, the answer to a question, where the content comes from, what is uncertain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from tusk.document.blocks import Prose
from tusk.document.document import Document, Slide, Taught
from tusk.document.nodes import plain
from tusk.slides.deck import SlidePage, SlideText
from tusk.slides.inline import address_of, in_one_line, paras_of
from tusk.slides.paras import Para, Run


@dataclass
class Noter:
    """Adds notes to the pages of a deck; notes about an entry as a whole are added once, where it comes first."""

    workshop: Document
    _noted: set[str] = field(default_factory=set)

    def noted(self, slide: Slide, pages: Sequence[SlidePage]) -> Iterator[SlidePage]:
        """The pages of a slide with their notes."""
        for at, page in enumerate(pages):
            first = () if at else _first(slide, pages)
            yield replace(page, notes=(*first, *_links(page), *self._entry(slide, page)))

    def _entry(self, slide: Slide, page: SlidePage) -> Iterator[str]:
        """The source of a slide's content, and what is uncertain about it."""
        entry = self.workshop if slide.is_own else slide.taught
        if not entry:
            return
        if isinstance(entry, Taught):
            yield from _source(entry)
        id = entry.reference.id if isinstance(entry, Taught) else entry.id
        is_first = id not in self._noted
        self._noted.add(id)
        if is_first:
            yield from (f"Editor’s note: {in_one_line(note.text)}" for note in entry.editor_notes)
        for place in entry.uncertain:
            printed, probable = plain(place.printed), plain(place.probable)
            if is_first or printed in page.words or (probable and probable in page.words):
                more = f" Probably: {probable}." if probable else ""
                yield f"Uncertain in the source ({plain(place.where)}): printed “{printed}”.{more}"


def _first(slide: Slide, pages: Sequence[SlidePage]) -> Iterator[str]:
    """The notes on the first page of a slide."""
    yield from map(_in_words, paras_of(slide.notes))
    if slide.presenter:
        yield f"Presented by {slide.presenter}."
    if pages[0].layout == "opening":
        yield from (in_one_line(block.text) for block in slide.own if isinstance(block, Prose))
    if slide.question:
        yield "A question to the audience: the answer is on the next slide."
        boxes = [box for page in pages[1:] for box in page.boxes]
        yield from (f"Answer: {' / '.join(box.piece.words.splitlines())}" for box in boxes)
    elif slide.gap:
        yield f"Lost in the source: {slide.gap}"


def _in_words(para: Para) -> str:
    """A paragraph of the notes, which have no lists and no links: with its number or dot, and with addresses."""
    marks = {"number": f"{para.start}. ", "point": "• "}
    words = "".join(f"{run.text}{_address(run)}" for run in para.runs)
    return f"{'    ' * para.level}{marks.get(para.style, '')}{words}"


def _address(run: Run) -> str:
    """The address that a link leads to, unless its words say it."""
    says_it = run.text.strip() in run.link or run.link.startswith(("tel:", "sms:"))
    return f" ({run.link.removeprefix('mailto:')})" if run.link and not says_it else ""


def _source(taught: Taught) -> Iterator[str]:
    yield f"From “{taught.reference.name}” ({taught.kind_label}, {taught.dated})."
    if address := address_of(taught.reference.target):
        yield f"The full page: {address}"
    yield from (f"Source: {source.words}." for source in taught.sources)


def _links(page: SlidePage) -> Iterator[str]:
    """The links on a slide, to paste where the audience can open them."""
    for box in page.boxes:
        for para in box.piece.paras if isinstance(box.piece, SlideText) else ():
            yield from (f"Link: {run.text}, {run.link}" for run in para.runs if run.link)
