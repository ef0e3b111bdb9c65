"""PDFs → blocks: columns in reading order, lines as paragraphs, lists, headings, tables, notes and pictures."""

from __future__ import annotations

from typing import Any

from tusk.importing.blocks import Block, Contents, Grid, NotImported
from tusk.importing.pdf_aligned import take_aligned
from tusk.importing.pdf_layout import flows_of
from tusk.importing.pdf_margins import without_margins
from tusk.importing.pdf_page import Page, read_page
from tusk.importing.pdf_paragraphs import ParagraphMaker, body_size
from tusk.importing.pdf_tables import take_tables

MOST_PAGES = 300


def read_pdf(content: bytes) -> Contents:
    """The text of a PDF in reading order. Raises NotImported."""
    document = _opened(content)
    try:
        if len(document) > MOST_PAGES:
            raise NotImported(f"has {len(document)} pages; at most {MOST_PAGES} are imported. Split it.")
        pages = [read_page(page) for page in document]
    finally:
        document.close()
    if not any(page.pieces for page in pages):
        raise NotImported("has no text, only pictures. Have its text recognised first, and import that.")
    dropped = without_margins(pages)
    lost = [f"Repeated on the pages, and left out: “{words[:100]}”." for words in dropped]
    empty = sum(1 for page in pages if page.pictures and not page.pieces)
    lost += [f"{empty} pages have only pictures: their words cannot be read."] if empty else []
    return Contents(tuple(_blocks(pages)), lost=tuple(lost))


def _opened(content: bytes) -> Any:
    import pypdfium2  # slow to load

    if b"%PDF-" not in content[:1024]:
        raise NotImported("is damaged, or is not what its name says: it is not a PDF.")
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise NotImported("has a password. Save it without one, and import that.") from None
        raise NotImported("is damaged. Open it and save it again.") from None


def _blocks(pages: list[Page]) -> list[Block]:
    ruled = [[*take_tables(page), *take_aligned(page)] for page in pages]
    flows = [flows_of(page, tables) for page, tables in zip(pages, ruled, strict=True)]
    maker = ParagraphMaker(body_size(flow for page in flows for flow in page))
    made: list[Block] = []
    for number, page in enumerate(flows, 1):
        for flow in [maker.without_notes(flow, number) for flow in page]:
            _add(made, maker.blocks(flow))
        maker.end_page()
    return maker.with_notes(_levelled(made, maker))


def _add(made: list[Block], blocks: list[Block]) -> None:
    """Blocks after those before them: a table or a sentence that goes on is one with its beginning."""
    if made and blocks and isinstance(made[-1], Grid) and isinstance(blocks[0], Grid):
        first, second = made[-1], blocks[0]
        if len(first.rows[0]) == len(second.rows[0]) and first.rows[0] == second.rows[0]:
            made[-1] = Grid((*first.rows, *second.rows[1:]))
            blocks = blocks[1:]
    made += blocks


def _levelled(blocks: list[Block], maker: ParagraphMaker) -> list[Block]:
    return [maker.levelled(block) for block in blocks]
