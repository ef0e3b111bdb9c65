"""HTML → blocks: the elements of a page in their order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import field, replace

from selectolax.lexbor import LexborNode

from tusk.data_class import dataclass
from tusk.importing.blocks import (
    Block,
    Footnote,
    Grid,
    Heading,
    Image,
    NotImported,
    Paragraph,
    Point,
    Run,
    Text,
    plain,
)
from tusk.importing.html_tables import filled, is_of_data, rows_of

HIDDEN = {"script", "style", "head", "template", "noscript", "nav", "svg", "button", "select", "input"}
HIDDEN |= {"iframe", "object", "embed", "video", "audio", "textarea", "title"}
LOST = {"iframe": "an embedded page", "video": "a video", "audio": "a sound recording", "object": "an object"}
BLOCKS = {"p", "div", "section", "article", "main", "header", "footer", "aside", "address", "center", "body"}
BLOCKS |= {"ul", "ol", "dl", "dd", "figure", "figcaption", "form", "fieldset", "details", "tr", "td", "th"}
BLOCKS |= {"tbody", "thead", "tfoot", "pre"}
UNSEEN = re.compile(
    r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden|font-size\s*:\s*0(?!\.?\d)"
)
NOTE = re.compile(r"#?(?:foot|end)?note-|#?_(?:ft|ed)n\d|#?fn[:-]?\d", re.IGNORECASE)
BACK = re.compile(r"#?(?:foot|end)note-ref|#?_(?:ft|ed)nref|#?fnref", re.IGNORECASE)
DEEPEST = 120  # elements in each other

Pictures = Callable[[str], bytes | None]  # the bytes of an address of a picture; None if there are none


@dataclass
class _Look:
    strong: bool = False
    emphasis: bool = False
    link: str = ""
    level: int = -1  # of the list around
    numbered: bool = False
    is_quote: bool = False


@dataclass
class HtmlReader:
    """Reads the elements of a page in their order."""

    picture: Pictures = lambda address: None
    blocks: list[Block] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _look: _Look = field(default_factory=_Look)
    _starts_point: bool = False
    _note: str = ""  # the id of a footnote whose text begins with the way back
    _depth: int = 0

    def read(self, node: LexborNode) -> None:
        """Add what is in an element."""
        self._children(node)
        self._end()

    def _children(self, node: LexborNode) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise NotImported("has too many elements in each other. Save it again from a browser.")
        child = node.child
        while child is not None:
            self._node(child)
            child = child.next
        self._depth -= 1

    def _node(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self._words(re.sub(r"[ \t\r\n\f]+", " ", node.text_content or ""))
        elif tag in HIDDEN or _is_unseen(node):
            self.lost += [f"{LOST[tag].capitalize()} was left out."] if tag in LOST else []
        elif handler := HANDLERS.get(tag):
            handler(self, node)
        elif tag in BLOCKS:
            self._end()
            self._children(node)
            self._end()
        elif not tag.startswith(("-", "!")):
            self._children(node)

    def _words(self, words: str) -> None:
        if words and (words.strip() or self._runs):
            look = self._look
            self._runs.append(Run(words, look.strong, look.emphasis, look.link))

    @contextmanager
    def _as(self, **changes: object) -> Iterator[None]:
        before, self._look = self._look, replace(self._look, **changes)  # type: ignore[arg-type]
        yield
        self._look = before

    def _end(self) -> None:
        """The words since the last block are a block."""
        text, self._runs = tuple(self._runs), []
        if not (plain(text) or any(run.note for run in text)):
            return
        look, note = self._look, self._note
        self._note = ""
        if note:
            self.blocks.append(Footnote(note, text))
        elif look.level >= 0 and self._starts_point:
            self.blocks.append(Point(text, look.level, look.numbered))
            self._starts_point = False
        elif look.level >= 0 and self.blocks and isinstance(last := self.blocks[-1], Point):
            self.blocks[-1] = replace(last, text=(*last.text, Run("\n"), *text))
        else:
            self.blocks.append(Paragraph(text, look.is_quote))

    def strong(self, node: LexborNode) -> None:
        """Bold words."""
        with self._as(strong=True):
            self._children(node)

    def emphasis(self, node: LexborNode) -> None:
        """Italic words."""
        with self._as(emphasis=True):
            self._children(node)

    def line_break(self, node: LexborNode) -> None:
        """A new line; two are a new paragraph."""
        if self._runs and self._runs[-1].text == "\n":
            self._runs.pop()
            self._end()
        elif self._runs:
            self._runs.append(Run("\n"))

    def heading(self, node: LexborNode) -> None:
        """A heading with its level."""
        self._end()
        self._children(node)
        text, self._runs = tuple(self._runs), []
        if plain(text):
            self.blocks.append(Heading(int((node.tag or "h6")[1]), text))

    def link(self, node: LexborNode) -> None:
        """A link, the mark of a footnote, or the way back from one."""
        address = node.attributes.get("href") or ""
        if BACK.match(address):
            self._note = (
                ""
                if self._runs
                else id_of(re.sub(r"ref(?=[-:]?\d)|-ref(?=-)", "", address, flags=re.IGNORECASE))
            )
            return
        if NOTE.match(address):
            self._runs.append(Run(note=id_of(address)))
            return
        with self._as(link=address or self._look.link):
            self._children(node)

    def list(self, node: LexborNode) -> None:
        """A list, or one within another."""
        self._end()
        with self._as(level=self._look.level + 1, numbered=node.tag == "ol"):
            self._children(node)
            self._end()
        self._starts_point = False

    def item(self, node: LexborNode) -> None:
        """A point of a list, or the text of a footnote."""
        self._end()
        id = node.attributes.get("id") or ""
        if NOTE.match(id):
            self.blocks.append(Footnote(id_of(id), _text_of(node)))
            return
        self._starts_point = True
        with self._as(level=max(self._look.level, 0)):
            self._children(node)
            self._end()

    def term(self, node: LexborNode) -> None:
        """A term of a list of meanings."""
        self._end()
        with self._as(strong=True):
            self._children(node)
            self._end()

    def quote(self, node: LexborNode) -> None:
        """A quotation."""
        self._end()
        with self._as(is_quote=True):
            self._children(node)
            self._end()

    def image(self, node: LexborNode) -> None:
        """A picture; one in a line of words comes after the line."""
        content = self.picture(node.attributes.get("src") or "")
        alt = " ".join((node.attributes.get("alt") or "").split())
        if content is not None:
            self._end()
            self.blocks.append(Image(content, alt))
        elif alt and self._look.link:
            self._words(alt)
        elif alt:
            self.lost.append(
                f"A picture was left out, because its file is not in the document: “{alt[:80]}”."
            )

    def table(self, node: LexborNode) -> None:
        """A table of data; one that only arranges a page is read cell by cell."""
        self._end()
        rows = rows_of(node)
        if not is_of_data(node, rows):
            self._children(node)
            self._end()
            return
        for caption in node.css("caption"):
            self.blocks.append(Paragraph(_text_of(caption)))
        self.blocks.append(Grid(filled(rows, _text_of)))


def _text_of(node: LexborNode) -> Text:
    """Everything in an element as one text, with its blocks on lines of their own."""
    inner = HtmlReader()
    inner.read(node)
    runs: list[Run] = []
    for block in inner.blocks:
        if isinstance(block, Heading | Paragraph | Point | Footnote):
            runs += [Run("\n")] if runs else []
            runs += [Run("• ")] if isinstance(block, Point) else []
            runs += block.text
        elif isinstance(block, Grid):
            runs += [Run(" ".join(plain(cell) for row in block.rows for cell in row))]
    return tuple(runs)


def id_of(address: str) -> str:
    """The id of a footnote from its address or element."""
    return re.sub(r"[^a-z0-9]+", "-", address.lower()).strip("-")


def _is_unseen(node: LexborNode) -> bool:
    found = node.attributes
    return "hidden" in found or bool(UNSEEN.search((found.get("style") or "").lower()))


HANDLERS: dict[str, Callable[[HtmlReader, LexborNode], None]] = {
    **dict.fromkeys(("b", "strong"), HtmlReader.strong),
    **dict.fromkeys(("i", "em", "cite"), HtmlReader.emphasis),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), HtmlReader.heading),
    **dict.fromkeys(("ul", "ol"), HtmlReader.list),
    **dict.fromkeys(("dt", "summary", "legend"), HtmlReader.term),
    "a": HtmlReader.link,
    "blockquote": HtmlReader.quote,
    "br": HtmlReader.line_break,
    "img": HtmlReader.image,
    "li": HtmlReader.item,
    "table": HtmlReader.table,
}
