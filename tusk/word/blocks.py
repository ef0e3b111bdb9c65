"""Each sort of block (as data for print, tusk/paper/blocks.py) in a Word document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tusk.word.nodes import Writer

Data = dict[str, Any]
BREAK = {"tag": "br", "of": []}


def write_block(writer: Writer, data: Data) -> None:
    """One block at the end of the document."""
    SORTS[data["sort"]](writer, data)


def _prose(writer: Writer, data: Data) -> None:
    writer.blocks(data["nodes"])


def _points(writer: Writer, data: Data) -> None:
    for item in data["items"]:
        writer.blocks(item, "List Bullet")


def _learning(writer: Writer, data: Data) -> None:
    for item in data["items"]:
        guidance = [" Guidance: ", *item["guidance"]] if item["guidance"] else []
        writer.line([*item["nodes"], *guidance], "List Bullet")


def _labelled(writer: Writer, data: Data) -> None:
    for item in data["items"]:
        nodes: list[Any] = [{"tag": "strong", "of": item["label"]}]
        nodes += [BREAK, *item["nodes"]] if item["nodes"] else []
        nodes += [BREAK, f"Theme: {item['theme']}"] if item["theme"] else []
        writer.line(nodes)


def _facts(writer: Writer, data: Data) -> None:
    for item in data["items"]:
        writer.line([f"{item['name']}: ", *item["value"]])


def _quote(writer: Writer, data: Data) -> None:
    writer.line(["“", *data["text"], "”"], "Quote")
    if data["source"]:
        writer.line(["— ", *data["source"]])
    if data["note"]:
        writer.line(data["note"])


def _grid(writer: Writer, data: Data) -> None:
    empty: list[list[Any]] = [[]] * (data["columns"] - 1)
    table = writer.table([[data["header"], *empty], *data["rows"]])
    if data["columns"] > 1:
        table.cell(0, 0).merge(table.cell(0, data["columns"] - 1))


def _aside(writer: Writer, data: Data) -> None:
    writer.blocks(data["nodes"])
    writer.blocks(data["link"])


def _links(writer: Writer, data: Data) -> None:
    for item in data["items"]:
        writer.line([item], "List Bullet")


def _subheading(writer: Writer, data: Data) -> None:
    writer.blocks([{"tag": "h2", "of": data["text"]}])


def _numbers(writer: Writer, data: Data) -> None:
    for bar in data["bars"]:
        note = f" ({bar['note']})" if bar["note"] else ""
        shown = {"tag": "strong", "of": [f"{bar['shown']} {bar['of']}"]}
        writer.line([shown, f": {bar['name']}{note}"], "List Bullet")


def _terms(writer: Writer, data: Data) -> None:
    for item in data["items"]:
        gloss = [": ", *item["gloss"]] if item["gloss"] else []
        writer.line([{"tag": "strong", "of": item["text"]}, *gloss])


def _box(writer: Writer, data: Data) -> None:
    writer.blocks(data["nodes"])
    _links(writer, {"items": data["links"]})


SORTS: dict[str, Callable[[Writer, Data], None]] = {
    "prose": _prose,
    "points": _points,
    "learning": _learning,
    "labelled": _labelled,
    "facts": _facts,
    "quote": _quote,
    "grid": _grid,
    "aside": _aside,
    "links": _links,
    "subheading": _subheading,
    "numbers": _numbers,
    "terms": _terms,
    "box": _box,
}
