"""A table of entries (.csv): each row becomes one draft."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from tusk.importing.blocks import Block, Contents, NotImported, Paragraph, Run
from tusk.importing.plain_text import read_plain_text
from tusk.text.headings import slug_or_none

FIELDS = {
    "title": ("title", "name", "heading", "subject"),
    "kind": ("kind", "type", "category"),
    "issued": ("issued", "date", "published", "publication-date", "date-published"),
    "publisher": ("publisher", "partnership", "board", "source"),
    "summary": ("summary", "description", "abstract", "teaser"),
    "body": ("body", "text", "content", "details"),
    "link": ("link", "url", "address", "website", "web-address"),
    "label": ("label", "link-text", "link-label"),
    "topics": ("topics", "topic", "tags", "subjects"),
    "themes": ("themes", "theme"),
}
NAMED = {word: field for field, words in FIELDS.items() for word in words}
MOST_ROWS = 200


def read_table(text: str) -> list[Contents]:
    """A document for each row. Raises NotImported."""
    rows = [row for row in csv.reader(StringIO(text, newline=""), _dialect(text)) if any(map(str.strip, row))]
    if len(rows) < 2:
        raise NotImported(
            "has no rows below its headings. Write one entry in each row, and save it as CSV UTF-8."
        )
    head = [NAMED.get(slug_or_none(name), "") for name in rows[0]]
    if "title" not in head:
        raise NotImported('has no column "title". Name the columns in its first row: title, date, text, …')
    if len(rows) - 1 > MOST_ROWS:
        raise NotImported(f"has {len(rows) - 1} rows; at most {MOST_ROWS} are imported at once. Split it.")
    return [_document(rows[0], head, row, number) for number, row in enumerate(rows[1:], 2)]


def _dialect(text: str) -> type[csv.Dialect]:
    first = text.split("\n", 1)[0]
    sign = max(",;\t", key=first.count)
    return type("Dialect", (csv.excel,), {"delimiter": sign})


def _document(names: list[str], head: list[str], row: list[str], number: int) -> Contents:
    cells = [cell.strip() for cell in row]
    found: dict[str, str] = {}
    rest: list[tuple[str, str]] = []
    for name, field, cell in zip(names, head, cells, strict=False):
        if cell and field and field not in found:
            found[field] = cell
        elif cell:
            rest.append((name.strip() or "—", cell))
    if "title" not in found:
        raise NotImported(f"has no title in row {number}. Write one in each row.")
    lost = [f"Row {number} has more cells than there are columns."] if len(cells) > len(names) else []
    rest += [("—", cell) for cell in cells[len(names) :] if cell]
    return Contents(tuple(_blocks(found, rest)), title=found["title"], lost=tuple(lost), fields=found)


def _blocks(found: dict[str, str], rest: list[tuple[str, str]]) -> Iterator[Block]:
    """The text of a row, and below it the columns that are no field."""
    body = found.get("body", "")
    yield from read_plain_text(body).blocks if "\n" in body else [Paragraph((Run(body),))] if body else []
    if link := found.get("link"):
        yield Paragraph((Run(found.get("label") or found["title"], link=link),))
    for name, cell in rest:
        yield Paragraph((Run(f"{name}:", strong=True), Run(f" {cell}")))
