"""Speaker notes: the author's own, the answer to a question, where the content comes from, what is uncertain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from tusk.data_class import dataclass
from tusk.document.blocks import Prose
from tusk.document.document import Document
from tusk.document.nodes import in_full, plain
from tusk.document.spoken import left_to_presenter
from tusk.document.workshop_fields import Slide, Taught
from tusk.locales.words import Words
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
        words = self.workshop.words
        shows = 1 if slide.question and pages[1:] else 0
        for at, page in enumerate(pages):
            first = () if at else _first(slide, pages, words)
            told = _told(slide, words) if at == shows and page.layout != "opening" else ()
            yield replace(page, notes=(*first, *told, *_links(page, words), *self._entry(slide, page)))

    def _entry(self, slide: Slide, page: SlidePage) -> Iterator[str]:
        """The source of a slide's content, and what is uncertain about it."""
        entry = self.workshop if slide.is_own else slide.taught
        if not entry:
            return
        words = self.workshop.words
        if isinstance(entry, Taught):
            yield from _source(entry, words)
        id = entry.reference.id if isinstance(entry, Taught) else entry.id
        is_first = id not in self._noted
        self._noted.add(id)
        if is_first:
            yield from (
                words.gettext("Editor’s note: %(text)s", text=in_one_line(note.text))
                for note in entry.editor_notes
            )
        for place in entry.uncertain:
            printed, probable = plain(place.printed), plain(place.probable)
            if is_first or printed in page.words or (probable and probable in page.words):
                yield self._uncertain(plain(place.where), printed, probable)

    def _uncertain(self, where: str, printed: str, probable: str) -> str:
        words = self.workshop.words
        said = words.gettext(
            "Uncertain in the source (%(where)s): printed “%(printed)s”.", where=where, printed=printed
        )
        more = words.gettext("Probably: %(text)s.", text=probable)
        return f"{said} {more}" if probable else said


def _first(slide: Slide, pages: Sequence[SlidePage], words: Words) -> Iterator[str]:
    """The notes on the first page of a slide."""
    yield from map(_in_words, paras_of(slide.notes))
    if slide.presenter:
        yield words.gettext("Presented by %(name)s.", name=slide.presenter)
    if pages[0].layout == "opening":
        yield from (in_one_line(in_full(block.text)) for block in slide.own if isinstance(block, Prose))
    if slide.question and pages[1:]:
        yield words.gettext("A question to the audience: the answer is on the next slide.")
        boxes = [box for page in pages[1:] for box in page.boxes]
        yield from (
            words.gettext("Answer: %(text)s", text=" / ".join(box.piece.words.splitlines())) for box in boxes
        )
    elif slide.gap:
        yield words.gettext("Lost in the source: %(text)s", text=slide.gap)


def _told(slide: Slide, words: Words) -> Iterator[str]:
    """The whole of each text of which a slide shows the thought."""
    blocks = (*slide.own, *(block for section in slide.sections for block in section.blocks))
    for at, text in enumerate(left_to_presenter(blocks)):
        yield from () if at else (words.gettext("In full:"),)
        yield from map(_in_words, paras_of(text))


def _in_words(para: Para) -> str:
    """A paragraph of the notes, which have no lists and no links: with its number or dot, and with addresses."""
    marks = {"number": f"{para.start}. ", "point": "• "}
    words = "".join(f"{run.text}{_address(run)}" for run in para.runs)
    return f"{'    ' * para.level}{marks.get(para.style, '')}{words}"


def _address(run: Run) -> str:
    """The address that a link leads to, unless its words say it."""
    says_it = run.text.strip() in run.link or run.link.startswith(("tel:", "sms:"))
    return f" ({run.link.removeprefix('mailto:')})" if run.link and not says_it else ""


def _source(taught: Taught, words: Words) -> Iterator[str]:
    yield words.gettext(
        "From “%(title)s” (%(kind)s, %(date)s).",
        title=taught.reference.name,
        kind=taught.kind_label,
        date=taught.dated,
    )
    if address := address_of(taught.reference.target):
        yield words.gettext("The full page: %(address)s", address=address)
    yield from (words.gettext("Source: %(source)s.", source=source.words) for source in taught.sources)


def _links(page: SlidePage, words: Words) -> Iterator[str]:
    """The links on a slide, to paste where the audience can open them."""
    for box in page.boxes:
        for para in box.piece.paras if isinstance(box.piece, SlideText) else ():
            yield from (
                words.gettext("Link: %(label)s, %(address)s", label=run.text, address=run.link)
                for run in para.runs
                if run.link
            )
