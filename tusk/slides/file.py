"""PowerPoint files, only made again if their input has changed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import tusk.charts
import tusk.slides
from tusk.cache import keep, size_in_words
from tusk.document.document import Document
from tusk.locales.message import N_, Message, lazy_ngettext
from tusk.locales.words import ENGLISH
from tusk.slides.base import BASE
from tusk.slides.deck import SlideDeck
from tusk.slides.pptx import pptx_of

MADE_BY = ("python-pptx", "xlsxwriter", "lxml")


@dataclass(frozen=True)
class SlideFile:
    """A PowerPoint file, its item and its address on the site."""

    item: str
    address: str
    label: str
    slides: int
    file: Path

    @property
    def about(self) -> str:
        """The description in English: "PowerPoint, 31 slides, 90 kB"."""
        return ENGLISH.say(self)

    @property
    def message(self) -> Message:
        """The description for readers, in any language."""
        return powerpoint(self.slides, self.file)


def powerpoint(slides: int, file: Path) -> Message:
    """The description of a PowerPoint file for readers."""
    size = size_in_words(file.stat().st_size)
    return lazy_ngettext(
        "PowerPoint, %(num)s slide, %(size)s", "PowerPoint, %(num)s slides, %(size)s", slides, size=size
    )


def slide_file(document: Document, deck: SlideDeck, templates: Path, shelf: Path) -> SlideFile:
    """The slides of a workshop. shelf: the folder where finished files are stored; it can be deleted at any time."""
    day = document.day
    file = shelf / f"{_key(deck, day.isoformat(), templates)}.pptx"
    if not file.is_file():
        keep(file, pptx_of(deck, day, templates))
    address = f"{document.target.site}{document.name}.pptx"
    return SlideFile(document.id, address, N_("Slides to edit"), len(deck.pages), file)


def _key(deck: SlideDeck, day: str, templates: Path) -> str:
    """The same for the same slides, pictures, date, base and programs: pictures are named by what is in them."""
    made_from = (_programs(), (templates / BASE).read_bytes(), day, sorted(deck.pictures), deck)
    return sha256(repr(made_from).encode()).hexdigest()[:32]


@cache
def _programs() -> str:
    sums = sha256(" ".join(version(name) for name in MADE_BY).encode())
    for package in (tusk.charts, tusk.slides):
        for path in sorted(Path(package.__path__[0]).glob("*.py")):
            sums.update(path.read_bytes())
    return sums.hexdigest()
