"""The PowerPoint file that a workshop offers, as its page lists it."""

from __future__ import annotations

from tusk.data_class import dataclass
from tusk.document.nodes import Reference
from tusk.document.texts import Texts
from tusk.locales.message import Message, lazy_ngettext
from tusk.locales.sizes import size_in_words
from tusk.media import uploaded_decks
from tusk.model.kinds.workshop import FileSlide, Workshop
from tusk.sections.mentions import file_slide_id


@dataclass(frozen=True)
class Listed:
    """A slide of the file: its number, its title, the entry it teaches and its address on the page."""

    number: int
    title: str
    entry: Reference | None
    id: str


@dataclass(frozen=True)
class Offered:
    """The file: its address, its description for readers, and its slides."""

    address: str
    about: str
    slides: tuple[Listed, ...]


def offered_file(texts: Texts, workshop: Workshop) -> Offered | None:
    """The file of a workshop; None if it has none."""
    if workshop.file is None:
        return None
    path = texts.library.root / "content" / workshop.file
    titles = uploaded_decks.read(path).titles
    known = {each.slide: each for each in workshop.file_slides}
    slides = tuple(_listed(number, title, known.get(number), texts) for number, title in enumerate(titles, 1))
    return Offered(
        workshop.file, texts.words.say(powerpoint(len(slides), size_in_words(path.stat().st_size))), slides
    )


def powerpoint(slides: int, size: str) -> Message:
    """The description of a PowerPoint file for readers: PowerPoint, 31 slides, 90 kB."""
    return lazy_ngettext(
        "PowerPoint, %(num)s slide, %(size)s", "PowerPoint, %(num)s slides, %(size)s", slides, size=size
    )


def _listed(number: int, title: str, given: FileSlide | None, texts: Texts) -> Listed:
    entry = texts.reference(given.entry) if given else None
    return Listed(number, (given.title if given else None) or title, entry, file_slide_id(number))
