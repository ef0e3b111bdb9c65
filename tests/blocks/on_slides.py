"""A block as it stands on slides, in lines: the look of each box, and each paragraph with its style."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.document.blocks import Block
from tusk.library.library import Library
from tusk.media.for_print import Pictures
from tusk.slides.block_units import units_of
from tusk.slides.deck import TOP, PlacedBox, SlideText
from tusk.slides.fit import Space, fit
from tusk.slides.paras import Para, Run
from tusk.slides.units import joined


def on_slides(block: Block, library: Library) -> str:
    """The boxes of the slides that a block takes, without their places."""
    units = joined(units_of([block], Pictures(library.root, None)))
    boxes = [box for page in fit(units, Space(TOP, TOP)) for box in page]
    return "".join(f"{line.rstrip()}\n" for box in boxes for line in _lines(box))


def _lines(box: PlacedBox) -> Iterator[str]:
    piece = box.piece
    if isinstance(piece, SlideText):
        yield f"{piece.look} text"
        yield from (f"  {_style(para)}: {''.join(map(_words, para.runs))}" for para in piece.paras)
    else:
        yield type(piece).__name__.removeprefix("Slide").lower()
        yield from (f"  {line}" for line in piece.words.split("\n"))


def _style(para: Para) -> str:
    return f"{para.style} {para.level}" if para.level else para.style


def _words(run: Run) -> str:
    words = f"_{run.text}_" if run.lost or run.italic else run.text
    words = f"**{words}**" if run.bold else words
    return f"[{words}]({run.link})" if run.link else words
