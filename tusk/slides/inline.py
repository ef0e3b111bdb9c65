"""Resolved texts → paragraphs of a slide, without what is left to its presenter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from tusk.document import nodes
from tusk.document.nodes import Element, Text, is_paragraphs, tidy
from tusk.document.texts import line
from tusk.slides.paras import Para, Run, Style

HEADINGS = ("h2", "h3", "h4", "dt", "summary", "figcaption")
PLAIN = Run("")


def paras_of(text: Text) -> list[Para]:
    """The paragraphs of a text; a table within it as lines, a picture as its words."""
    return list(_paras(tidy(text), 0))


def point_of(text: Text) -> list[Para]:
    """A point of a list; paragraphs or a list within it follow below."""
    first, *more = paras_of(text) or [Para(())]
    return [replace(first, style="point"), *(replace(para, level=para.level + 1) for para in more)]


def line_of(text: Text | str, style: Style = "text") -> Para:
    """A text within a line, as a paragraph."""
    return Para(runs_of(line(text) if isinstance(text, str) else text), style)


def runs_of(text: Text, look: Run = PLAIN) -> tuple[Run, ...]:
    """The runs of a text within a line."""
    return tuple(_runs(tidy(text), look))


def link_of(link: nodes.Link) -> Para:
    """A link as readers see it: label, what opens, note."""
    between = "; " if link.about and link.note else ""
    more = runs_of((f" ({link.about}{between}", *link.note, ")")) if link.about or link.note else ()
    return Para((*runs_of(link.label, Run("", link=address_of(link.target))), *more), "point")


def address_of(target: nodes.Target | None) -> str:
    """The address of a link; empty if it has none, or if the address of this site is not known."""
    return target.web if target else ""


def in_one_line(text: Text) -> str:
    """The words of a text alone, its paragraphs one after the other."""
    return " ".join(" ".join(para.words for para in paras_of(text)).split())


def rows_of(table: Element) -> list[tuple[Text, ...]]:
    """The rows of a table, each with the content of its cells."""
    rows = [row for part in _elements(table) for row in _elements(part)]
    return [tuple(cell.children for cell in _elements(row)) for row in rows]


def _elements(node: Element) -> list[Element]:
    return [child for child in node.children if isinstance(child, Element)]


def _paras(text: Text, level: int) -> Iterator[Para]:
    for is_block, found in groupby(text, lambda node: is_paragraphs((node,))):
        if is_block:
            for node in found:
                yield from _block(node, level)
        else:
            yield from _lines(tuple(found), "text")


def _block(node: nodes.Node, level: int) -> Iterator[Para]:
    assert isinstance(node, Element)
    match node.tag:
        case _ if node.spoken:
            return
        case "ul" | "ol":
            yield from _list(node, level)
        case "table":
            for cells in rows_of(node):
                yield from _lines(_joined(cells), "text")
        case tag if tag in ("p", "pre", *HEADINGS):
            yield from _lines(node.children, "heading" if tag in HEADINGS else "text")
        case _:
            yield from _paras(node.children, level)


def _joined(cells: Sequence[Text]) -> Text:
    return tuple(node for at, cell in enumerate(cells) for node in ((" | ", *cell) if at else cell))


def _list(node: Element, level: int) -> Iterator[Para]:
    style: Style = "number" if node.tag == "ol" else "point"
    for number, item in enumerate(_elements(node), int(node.start or "1")):
        for at, para in enumerate(_paras(item.children, level + 1)):
            yield para if at else replace(para, style=style, level=level, start=number)


def _lines(text: Text, style: Style) -> Iterator[Para]:
    """A paragraph; the text after a line break becomes another."""
    for is_break, found in groupby(_runs(text, PLAIN), lambda run: run.text == "\n"):
        runs = tuple(found)
        if not is_break and any(run.text.strip() for run in runs):
            yield Para(runs, style)


def _runs(text: Text, look: Run) -> Iterator[Run]:
    for node in text:
        match node:
            case str():
                yield replace(look, text=node)
            case nodes.Lost():
                yield replace(look, text=node.text, lost=True)
            case nodes.Image():
                yield replace(look, text=f"[{node.alt}]")
            case nodes.Anchor():
                yield from _runs(node.children, replace(look, link=address_of(node.target)))
                if node.state:
                    yield replace(look, text=f" ({node.state})")
            case Element():
                yield from _element_runs(node, look)


def _element_runs(node: Element, look: Run) -> Iterator[Run]:
    match node:
        case Element(spoken=True):
            return
        case Element(tag="br"):
            yield replace(look, text="\n")
        case Element(tag="q"):
            yield from _runs(("“", *node.children, "”"), look)
        case Element(tag="sup", children=(nodes.Anchor(target=nodes.Target(web="")) as mark,)):
            yield from _runs(("[", *mark.children, "]"), look)  # of a footnote
        case _:
            bold, italic = look.bold or node.tag == "strong", look.italic or node.tag in ("em", "cite")
            struck = look.struck or node.tag == "del"
            yield from _runs(node.children, replace(look, bold=bold, italic=italic, struck=struck))
