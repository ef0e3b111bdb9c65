"""A block as the print templates get it, and as a Word document has it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import yaml
from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from tests.conftest import ROOT
from tusk.document.blocks import Block
from tusk.library.library import Library
from tusk.media.for_print import Pictures
from tusk.paper.writer import Writer
from tusk.word.block_text import text_of
from tusk.word.document import prepared
from tusk.word.writer import Writer as WordWriter


def on_paper(block: Block, library: Library) -> str:
    """The data of the block, without the places of marks in a drawing."""
    data = Writer(Pictures(library.root, None, ("reviews/jack",))).data(block)
    if data["kind"] == "figure":
        data["drawn"] = "…"
    return yaml.safe_dump(_plain(data), allow_unicode=True, sort_keys=False, width=1000)


def in_word(block: Block, library: Library) -> str:
    """The paragraphs and tables of the block, each with its style."""
    document = prepared(ROOT / "templates", "en-GB", "#1d5c63").begin("A title", date(2020, 8, 15))
    WordWriter(document, Pictures(library.root, None, ("reviews/jack",))).text(text_of(block))
    return "".join(f"{line}\n" for line in _lines(document))


def _lines(document: Document) -> Iterator[str]:
    for piece in document.iter_inner_content():
        if isinstance(piece, Paragraph):
            picture = " [picture]" if piece._p.xpath(".//w:drawing") else ""
            yield f"{piece.style.name if piece.style else ''}: {piece.text}{picture}".rstrip()
        elif isinstance(piece, Table):
            yield from (
                f"Table: {' | '.join(cell.text for cell in row.cells)}".rstrip() for row in piece.rows
            )


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        named = (
            {"src": "…"} if "src" in value else {}
        )  # the name of a picture depends on how it was compressed
        return {name: _plain(each) for name, each in value.items()} | named
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value
