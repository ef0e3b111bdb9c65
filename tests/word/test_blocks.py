"""Every kind of block in a Word document, with all of its text."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from tests.conftest import ROOT
from tests.paper.every_block import BLOCKS
from tests.small_site import write_site
from tusk.document.blocks import Block
from tusk.document.nodes import Element
from tusk.media.for_print import Pictures
from tusk.word.block_text import text_of
from tusk.word.document import prepared
from tusk.word.writer import Writer

WRITTEN = {
    "prose": ["Normal: Jack was bruised, [word lost].", "List Bullet: A page", "List Bullet: Two"],
    "points": ["List Bullet: One", "List Bullet: Two"],
    "flow": [
        "Normal: What followed",
        "What followed",
        "| Recommendation | Action",
        "| Ask. | ",
        "Normal: ",
    ],
    "roles": ["Normal: Schools", "List Bullet: Ask who collects.", "List Bullet: Write it down."],
    "question": [
        "Normal: Who sees the baby?",
        "List Bullet: A nurse",
        "List Bullet: A paediatrician",
        "Normal: The right answer",
        "List Bullet: A paediatrician",
        "Normal: So says the protocol.",
        "Normal: Read more: Key messages",
    ],
    "learning": ["List Bullet: Bruises Guidance: The protocol", "List Bullet: Sleep"],
    "labelled": ["Normal: Curiosity\nAsk why.\nTheme: Professional curiosity", "Normal: [word lost]"],
    "facts": ["Normal: Children: fewer than 5"],
    "quote": ["Quote: “Never alone.”", "Normal: — A carer", "Normal: Printed in bold."],
    "picture": ["Normal: <A dog>", "Normal: Rex · A. Nother"],
    "grid": ["Agencies", "| Agencies | Agencies", "| Police | Health", "| School | ", "Normal: "],
    "aside": ["Normal: Beside it.", "Normal: The film (this link no longer works)"],
    "dates": [
        "Dates",
        "| When | What and where | Booking",
        "| 8 September 2020\n9:30am to midday | Part one\nRoom 2\nBring a pen. | Book a place\n3 places left",
        "Normal: ",
    ],
    "links": ["List Bullet: The report (PDF) 12 pages", "List Bullet: The film (this link no longer works)"],
    "subheading": ["Heading 3: What was seen"],
    "numbers": ["List Bullet: 63% of 27 audits, 17 of 27: Professional curiosity (in all ages)"],
    "figure": [
        "Normal: Chart 1. Children who were seen n = 40 children",
        "Chart 1. Bar chart, n = 40 children. At home: 31; Nowhere: not known.",
        "| Name | Children",
        "| At home | 31",
        "| Nowhere (twice) | not known",
        "Normal: ",
        "Normal: Note: Counted once.",
    ],
    "theme_map": [
        "Normal: Practitioner factors (1)",
        "List Bullet: Professional curiosity",
        "Normal: All themes. 1 theme.",
    ],
    "terms": ["Normal: CSE: A crime.", "Normal: SCR"],
    "cover": [
        "Normal: A department\nWorking together\nThe words on the cover; the picture is lost.",
        "Normal: <Cover: Working together, A department>",
    ],
    "form": [
        "Normal: The form",
        "The form",
        "| Question | Answer",
        "| Seen yes / no | ",
        "| By | ",
        "Normal: ",
    ],
    "levels": [
        "Heading 3: 1. Going missing",
        "1. Going missing",
        "| EMERGING | MODERATE | SIGNIFICANT",
        "| emerging a\nemerging b | moderate a\nmoderate b | significant a\nsignificant b",
        "| Evidence: | Evidence: | Evidence:",
        "Normal: ",
    ],
    "box": [
        "Normal: Jack was bruised, [word lost].",
        "List Bullet: A page",
        "List Bullet: Two",
        "Normal: <A dog again>",
        "List Bullet: The report (PDF) 12 pages",
    ],
}


@pytest.fixture
def writer(tmp_path: Path) -> Writer:
    write_site(tmp_path, "-- content/dog.jpg --\nJPEG 800 × 600\n")
    word = prepared(ROOT / "templates", "en-GB", "#005a70").begin("Blocks", date(2020, 8, 15))
    return Writer(word, Pictures(tmp_path, None, ("reviews/jack",)))


def lines_of(word: Document) -> list[str]:
    """Each paragraph with its style, each picture as <alt>; each table: its description, and its rows."""
    return [line for each in word.iter_inner_content() for line in _lines(each)]


def _lines(piece: Paragraph | Table) -> list[str]:
    if isinstance(piece, Table):
        told = [each.get(qn("w:val")) for each in piece._tbl.tblPr.iter(qn("w:tblDescription"))]
        return [*told, *("".join(f"| {cell.text} " for cell in row.cells)[:-1] for row in piece.rows)]
    pictures = [f"<{each.get('descr')}>" for each in piece._p.iter(qn("wp:docPr"))]
    assert piece.style is not None
    return [f"{piece.style.name}: {''.join(pictures)}{piece.text}"]


def test_there_is_an_example_of_every_kind() -> None:
    assert {type(block) for block in BLOCKS} == set(get_args(Block))


@pytest.mark.parametrize("kind", WRITTEN)
def test_a_block_with_all_of_its_text(writer: Writer, kind: str) -> None:
    for block in BLOCKS:
        if block.kind == kind:
            writer.text(text_of(block))
    assert isinstance(writer.to, Document)
    assert lines_of(writer.to) == WRITTEN[kind]


def test_every_table_has_a_heading_that_is_read_out(writer: Writer) -> None:
    for block in BLOCKS:
        writer.text(text_of(block))
    assert isinstance(writer.to, Document)
    rows = [
        [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in each.rows]
        for each in writer.to.tables
    ]
    assert [(any(row[:1]), any(row[1:])) for row in rows] == [(True, False)] * 8


def test_an_element_that_nobody_knows_is_a_fault(writer: Writer) -> None:
    with pytest.raises(ValueError, match="no way to write <blink> in Word"):
        writer.text((Element("blink", ("!",)),))
