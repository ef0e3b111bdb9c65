"""Decks of small workshops for tests."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

from pptx import Presentation

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.document.document import Document
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.slides.deck import SlideDeck
from tusk.slides.pages import deck_of
from tusk.slides.pptx import pptx_of

TEMPLATES = ROOT / "templates"


def deck(root: Path, text: str) -> SlideDeck:
    """The deck of the only workshop of a small site."""
    write_site(root, text)
    return deck_in(open_library(root, TODAY))


def deck_in(library: Library) -> SlideDeck:
    """The deck of the first workshop of a library, without its last slide, which is the same in every deck."""
    made = deck_of(document_in(library), library.root)
    return replace(made, pages=made.pages[:-1])


def document_in(library: Library) -> Document:
    """The first workshop of a library."""
    return resolve(library.workshops[0], Texts(library))


def opened(made: SlideDeck) -> Any:
    """A deck as PowerPoint opens it."""
    return Presentation(BytesIO(pptx_of(made, TEMPLATES)))


def workshop(slides: str, more: str = "") -> str:
    """A workshop with these slides."""
    return f"-- content/workshops/one.yml --\nkind: workshop\ntitle: A workshop\n{more}slides:\n{slides}"


def review(fields: str) -> str:
    """A review to teach."""
    return f"-- content/reviews/jack.yml --\nkind: review\ntitle: Jack\nsummary: About Jack.\n{fields}"


def points(count: int, words: str = "is a point that takes about one line of a slide") -> str:
    """A field with a list."""
    return "what_to_do:\n" + "".join(f"  - Number {at} {words}\n" for at in range(count))
