"""Team packs as Word documents, for teams that fill them in on screen or change them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import docx.document
from docx.shared import Mm, Pt
from docx.table import Table

from tusk.document.document import Document
from tusk.document.nodes import Anchor, Text
from tusk.document.uses import returned
from tusk.media.for_print import Pictures
from tusk.paper import sheets
from tusk.paper.steps import Step, steps_of
from tusk.word.banner import banner
from tusk.word.block_text import strong, text_of
from tusk.word.columns import set_widths, widths_by_shares
from tusk.word.document import Prepared, describe, header_row, prepared, text_width
from tusk.word.writer import Writer

ROWS = 12  # of the action plan
LINES = 5  # to write questions on, where there are none
SHARES = (17, 7, 6, 4)  # of the width, for the columns of the action plan


def pack_of(document: Document, pictures: Pictures, templates: Path) -> bytes:
    """A team pack, in the order of the printed one; the same document gives the same bytes."""
    publisher, words = document.publisher, document.words
    file = prepared(templates, document.language, publisher.colour)
    word = file.begin(sheets.title_of_pack(document), document.day)
    writer = Writer(word, pictures)
    what = words.gettext("%(kind)s, team pack", kind=document.kind_label)
    banner(writer, document.title, publisher.colour, publisher.name, what)
    writer.line(strong(*document.summary))
    for line in _standing(document):
        writer.line(*line)
    writer.line(words.gettext(sheets.INTRODUCTION))
    for step in steps_of(document, sheets.PACK_STEPS, brief=True):
        _step(step, writer)
    _to_fill_in(document, file, writer)
    word.add_heading(document.worried.heading, 1)
    writer.text(document.worried.text)
    for each in document.worried.helplines:
        hours = f", {each.hours}" if each.hours else ""
        writer.line(f"{each.name}: ", Anchor((each.phone,), each.target), hours)
    full_text = words.gettext("Read the full text on the web:")
    writer.line(f"{full_text} ", Anchor((document.title,), document.target), ".")
    return file.saved()


def _to_fill_in(document: Document, file: Prepared, writer: Writer) -> None:
    """Blank tables for the team's questions, decisions and record."""
    word, _ = file.document, document.words.gettext
    if not sheets.asks_questions(document):
        word.add_heading(_("Questions for your team"), 1)
        writer.line(_(sheets.NO_QUESTIONS))
        file.add_table(_blank_table, _("Questions for your team"), (_("Question"), _("What we say")), LINES)
    word.add_heading(_("Action plan"), 1).paragraph_format.page_break_before = True
    file.add_table(_blank_table, _("Action plan"), tuple(_(name) for name in sheets.ACTIONS), ROWS, SHARES)
    word.add_heading(_("Record of use"), 1)
    file.add_table(_blank_table, _("Record of use"), tuple(_(name) for name in sheets.RECORD), 1)
    writer.line(_(sheets.ROLES_ONLY)).paragraph_format.space_before = Pt(6)
    writer.line(strong(returned(document, "team pack")))


def _standing(document: Document) -> Iterator[Text]:
    if standing := document.standing:
        yield (f"{standing.name} {standing.text} ", *standing.note)
    yield from (warned.words for warned in document.warnings)


def _step(step: Step, writer: Writer) -> None:
    writer.line(step.title, style="Heading 1")
    for section in step.sections:
        if section.heading:
            writer.line(section.heading, style="Heading 2")
        below = replace(writer, level=3 if section.heading else 2)
        for block in section.blocks:
            below.text(text_of(block))


def _blank_table(
    word: docx.document.Document,
    description: str,
    names: Sequence[str],
    rows: int,
    shares: Sequence[int] = (),
) -> Table:
    table: Table = word.add_table(rows + 1, len(names), style="Table Grid")
    for cell, name in zip(table.rows[0].cells, names, strict=True):
        cell.paragraphs[0].add_run(name)
    for row in table.rows[1:]:
        row.height = Mm(10)
    header_row(table)
    describe(table, description)
    set_widths(table, widths_by_shares(shares or [1] * len(names), text_width(word)))
    return table
