"""A message as plain text with its links, and as the Markdown of GOV.UK Notify, which has no bold words or tables."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from tusk.data_class import dataclass
from tusk.document.nodes import Anchor, Element, Image, Lost, Node, Text, is_paragraphs, tidy
from tusk.mail.message import Message

LINE = 72  # letters of a line of plain text
PARAGRAPHS = {"p", "dt", "dd", "summary", "figcaption", "pre"}


@dataclass(frozen=True)
class Style:
    """How a format writes headings, links and points. width: of a line; 0 leaves lines as they are."""

    headings: tuple[str, str, str]
    point: str
    inset: str
    width: int
    is_markdown: bool

    def link(self, words: str, address: str) -> str:
        if self.is_markdown:
            return f"[{words}]({address})"
        bare = address.removeprefix("mailto:").removeprefix("tel:")
        return words if re.sub(r"\W", "", bare) == re.sub(r"\W", "", words) else f"{words} <{bare}>"


TEXT = Style(("= ", "* ", ""), "- ", "    ", LINE, is_markdown=False)
NOTIFY = Style(("# ", "## ", "## "), "* ", "^ ", 0, is_markdown=True)


def mail_text(message: Message) -> str:
    """The message as plain text."""
    return _written(message, TEXT)


def notify_markdown(message: Message) -> str:
    """The message for a template of GOV.UK Notify. Two brackets, which begin a placeholder there, are set apart."""
    return _written(message, NOTIFY).replace("((", "( (").replace("))", ") )")


def _written(message: Message, style: Style) -> str:
    return "\n\n".join(filter(None, _paragraphs(message, style))) + "\n"


def _paragraphs(message: Message, style: Style) -> Iterator[str]:
    gettext, document = message.words.gettext, message.document
    yield style.headings[0] + document.title
    yield _folded(f"{document.publisher.name}. {document.kind_label}.", style)
    yield from _blocks(message.intro, style)
    if message.address:
        yield style.link(gettext("Read this on the web"), message.address)
    for part in message.parts:
        yield style.headings[1] + part.heading if part.heading else ""
        yield from _blocks(part.text, style)
        if part.target and part.target.web:
            yield style.link(part.more, part.target.web)
    yield "---"
    yield style.headings[1] + document.worried.heading
    yield from _blocks(message.worried, style)


def _blocks(text: Text, style: Style) -> Iterator[str]:
    text = tidy(text)
    if not is_paragraphs(text) and not any(isinstance(node, Element) and node.tag == "div" for node in text):
        yield _folded(_line(text, style), style)
        return
    for node in text:
        yield from _block(node, style)


def _block(node: Node, style: Style) -> Iterator[str]:
    match node:
        case Element(tag="h2" | "h3" | "h4"):
            yield style.headings[2] + _line(node.children, style)
        case Element(tag="ul" | "ol"):
            yield "\n".join(_points(node, style))
        case Element(tag="table"):
            yield "\n".join(_rows(node, style))
        case Element(tag="aside" | "blockquote"):
            yield "\n".join(style.inset + line for each in _blocks(node.children, style) for line in [each])
        case Element() if node.tag not in PARAGRAPHS:
            yield from _blocks(node.children, style)
        case _:
            yield _folded(_line((node,), style), style)


def _points(items: Element, style: Style) -> Iterator[str]:
    for number, item in enumerate((each for each in items.children if isinstance(each, Element)), 1):
        mark = f"{number}. " if items.tag == "ol" else style.point
        text = " ".join(_blocks(item.children, style)).replace("\n", " ")
        yield _folded(text, style, mark)


def _rows(table: Element, style: Style) -> Iterator[str]:
    """A table in words: each row in a line, each value after the heading of its column."""
    parts = {part.tag: part.children for part in table.children if isinstance(part, Element)}
    rows = [_cells(row, style) for row in (*parts.get("thead", ()), *parts.get("tbody", ()))]
    head, *others = rows or [[]]
    for row in others:
        named = [
            f"{name}: {value}" if name else value for name, value in zip(head, row, strict=False) if value
        ]
        yield _folded("; ".join(named if len(row) > 1 else row), style, style.point)


def _cells(row: Node, style: Style) -> list[str]:
    cells = row.children if isinstance(row, Element) else ()
    return [
        " ".join(_blocks(cell.children if isinstance(cell, Element) else (cell,), style)) for cell in cells
    ]


def _line(text: Text, style: Style) -> str:
    return re.sub(r"\s+", " ", "".join(_words(node, style) for node in text)).strip()


def _words(node: Node, style: Style) -> str:
    match node:
        case str():
            return node
        case Lost():
            return node.text
        case Image():
            return f"[{node.alt}]"
        case Anchor():
            words = _line(node.children, style)
            linked = style.link(words, node.target.web) if node.target and node.target.web else words
            return f"{linked} ({node.state})" if node.state else linked
        case Element(tag="br"):
            return " "
        case Element(tag="q"):
            return f"“{_line(node.children, style)}”"
        case _:
            return "".join(_words(each, style) for each in node.children)


def _folded(text: str, style: Style, mark: str = "") -> str:
    if not style.width:
        return mark + text
    return textwrap.fill(
        text,
        style.width,
        initial_indent=mark,
        subsequent_indent=" " * len(mark),
        break_long_words=False,
        break_on_hyphens=False,
    )
