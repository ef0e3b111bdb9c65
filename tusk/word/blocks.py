"""Each kind of block in a Word document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tusk.charts.text import rows_in_words
from tusk.document import blocks
from tusk.document.nodes import Anchor, Element, Text, plain
from tusk.word.writer import BREAK, Writer, link_text, strong, write

BULLET = "List Bullet"
NO_COVER = "The words on the cover; the picture is lost."


def write_block(block: blocks.Block, writer: Writer) -> None:
    """One block at the end of the document. Raises ProblemsFound for a picture that cannot be printed."""
    HANDLERS[type(block)](block, writer)


def _prose(block: blocks.Prose, writer: Writer) -> None:
    writer.text(block.text)


def _points(block: blocks.Points, writer: Writer) -> None:
    for item in block.items:
        writer.text(item, BULLET)


def _learning(block: blocks.LearningPoints, writer: Writer) -> None:
    for item in block.items:
        guidance = item.guidance and Anchor((item.guidance.name,), item.guidance.target)
        writer.line(*item.text, *((" Guidance: ", guidance) if guidance else ()), style=BULLET)


def _labelled(block: blocks.LabelledList, writer: Writer) -> None:
    for item in block.items:
        text = (BREAK, *item.text) if item.text else ()
        theme = (BREAK, f"Theme: {item.theme.name}") if item.theme else ()
        writer.line(strong(*item.label), *text, *theme)


def _facts(block: blocks.Facts, writer: Writer) -> None:
    for item in block.items:
        writer.line(f"{item.name}: ", *item.value)


def _quote(block: blocks.Quote, writer: Writer) -> None:
    writer.line("“", *block.text, "”", style="Quote")
    if block.source:
        writer.line("— ", *block.source)
    if block.note:
        writer.line(*block.note)


def _picture(block: blocks.Picture, writer: Writer) -> None:
    writer.picture(block.file, block.alt)
    if block.caption or block.credit:
        gap = (" ",) if block.caption and block.credit else ()
        writer.line(*block.caption, *gap, *block.credit)


def _grid(block: blocks.Grid, writer: Writer) -> None:
    columns = len(block.rows[0])
    empty: tuple[Text, ...] = ((),) * (columns - 1)
    table = writer.table([(block.header, *empty), *block.rows], plain(block.header))
    if columns > 1:
        table.cell(0, 0).merge(table.cell(0, columns - 1))


def _aside(block: blocks.Aside, writer: Writer) -> None:
    writer.text(block.text)
    for link in block.links:
        writer.line(*link_text(link))


def _links(block: blocks.Links, writer: Writer) -> None:
    for link in block.items:
        writer.line(*link_text(link), style=BULLET)


def _subheading(block: blocks.Subheading, writer: Writer) -> None:
    writer.text((Element("h2", block.text),))


def _numbers(block: blocks.Numbers, writer: Writer) -> None:
    for item in block.items:
        count = f", {item.count}" if item.count else ""
        note = f" ({item.note})" if item.note else ""
        writer.line(strong(f"{item.value} {item.of}"), f"{count}: {item.what.name}{note}", style=BULLET)


def _figure(block: blocks.Chart, writer: Writer) -> None:
    """A figure as the table that says the same; what it shows in words goes with it."""
    figure, table = block.figure, block.table
    writer.line(strong(f"{figure.name}. {figure.caption}"), f" {block.n}".rstrip())
    head = (table.head, *(column.name for column in table.columns))
    for group, rows in table.groups.items():
        if group:
            writer.line(strong(group))
        lines = [head]
        for row in rows_in_words(rows, table):
            note = f" ({row['note']})" if row["note"] else ""
            lines.append((f"{row['name']}{note}", *row["numbers"]))
        writer.table([[(cell,) for cell in line] for line in lines], f"{figure.name}. {block.description}")
    for name, text in block.about:
        writer.line(strong(f"{name}: "), text)


def _theme_map(block: blocks.ThemeMap, writer: Writer) -> None:
    for group in block.groups:
        writer.line(strong(f"{group.name} ({len(group.themes)})"))
        for theme in group.themes:
            writer.line(theme.name, style=BULLET)
    if block.caption:
        writer.line(f"{block.caption}. {block.count} themes.")


def _terms(block: blocks.Terms, writer: Writer) -> None:
    for item in block.items:
        writer.line(strong(item.text), *((": ", *item.meaning) if item.meaning else ()))


def _cover(block: blocks.Cover, writer: Writer) -> None:
    if block.file:
        writer.picture(block.file, block.alt)
    else:
        writer.line(block.publisher, BREAK, strong(block.title), BREAK, NO_COVER)


def _form(block: blocks.BlankForm, writer: Writer) -> None:
    if block.title:
        writer.line(strong(block.title))
    boxes = [
        ((*field.label, *((" ", *field.options) if field.options else ())), ()) for field in block.fields
    ]
    writer.table([(("Question",), ("Answer",)), *boxes], block.title)


def _levels(block: blocks.RiskLevels, writer: Writer) -> None:
    for category in block.categories:
        _category(category, writer)


def _category(category: blocks.Category, writer: Writer) -> None:
    writer.text((Element("h2", (category.heading,)),))
    levels = category.levels
    names: list[Text] = [(level.name.upper(),) for level in levels]
    table = writer.table([names, [()] * len(levels)], category.heading)
    for cell, level in zip(table.rows[1].cells, levels, strict=True):
        for at, item in enumerate(level.items):
            paragraph = cell.add_paragraph() if at else cell.paragraphs[0]
            paragraph.style = BULLET
            write(paragraph, item)
    if category.evidence:
        writer.line(f"{category.evidence}:")


def _box(block: blocks.Box, writer: Writer) -> None:
    writer.text(block.text)
    for link in block.links:
        writer.line(*link_text(link), style=BULLET)


HANDLERS: dict[type, Callable[[Any, Writer], None]] = {
    blocks.Prose: _prose,
    blocks.Points: _points,
    blocks.LearningPoints: _learning,
    blocks.LabelledList: _labelled,
    blocks.Facts: _facts,
    blocks.Quote: _quote,
    blocks.Picture: _picture,
    blocks.Grid: _grid,
    blocks.Aside: _aside,
    blocks.Links: _links,
    blocks.Subheading: _subheading,
    blocks.Numbers: _numbers,
    blocks.Chart: _figure,
    blocks.ThemeMap: _theme_map,
    blocks.Terms: _terms,
    blocks.Cover: _cover,
    blocks.BlankForm: _form,
    blocks.RiskLevels: _levels,
    blocks.Box: _box,
}
