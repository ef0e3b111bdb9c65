"""A resolved document as data for the print templates (templates/print/)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, field, fields, is_dataclass
from typing import Any

from tusk.charts.draw import drawing_of
from tusk.charts.text import rows_in_words
from tusk.data_class import dataclass
from tusk.document import blocks
from tusk.document.nodes import Anchor, Element, Image, Link, Node, Reference, Target, Text, plain, tidy
from tusk.document.publisher import Publisher
from tusk.document.section import Section
from tusk.locales.words import Words
from tusk.media.for_print import Pictures
from tusk.model.contacts import dialled
from tusk.model.figures import GroupedMap
from tusk.paper.shorten import letters
from tusk.paper.tables import columns_of, rows_of
from tusk.text.direction import begins_from_the_right

Data = dict[str, Any]
SHORT_SECTION = 600  # characters: more take more lines than a heading
SHORT_POINT = 48  # characters; a list of at least LONG_LIST such items is in two columns
LONG_LIST = 6
LISTED_SHORT = 36  # characters on average: the same for a list of at least VERY_LONG_LIST items
VERY_LONG_LIST = 15
FROM_THE_LEFT = "\u200e"  # an invisible letter that is read from the left


@dataclass(frozen=True)
class Writer:
    """Turns the pieces of a document into data for one sheet; collects its pictures.

    A piece becomes its fields, with its kind; a sequence becomes a list, a target its address on the web.
    within: the entries in the sheet, each with its place in it, so that links can point there.
    """

    pictures: Pictures
    within: Mapping[str, str] = field(default_factory=dict)

    def data(self, value: Any) -> Any:
        """Any piece of a document. Raises ProblemsFound for a picture that cannot be printed."""
        match value:
            case (first, *_) if isinstance(first, Node):
                return [self._node(node) for node in tidy(value)]
            case tuple():
                return [self.data(piece) for piece in value]
            case _ if isinstance(value, Node):
                return self._node(value)
            case Link():
                return self._link(value)
            case Reference(name=name, target=target):
                return {"name": name, **self._anchor((name,), target)}
            case Target():
                return value.web
            case blocks.Chart():
                return {"kind": value.kind, **_chart(value)}
            case blocks.Contacts() | blocks.Dates():
                names = tuple((name,) for name in value.columns)
                rows = {"columns": self.data(names), "rows": self.data(value.rows)}
                return {"kind": value.kind, **rows, **columns_of([names, *value.rows])}
            case _ if is_dataclass(value):
                return self._fields(value) | self._more(value)
            case _:
                return value

    def image(self, file: str, alt: str) -> Data:
        """A picture on its own: the name of its scaled copy, its width and height in pixels, and what it shows."""
        name, made = self.pictures.scaled(file)
        return {"tag": "img", "src": name, "width": made.width, "height": made.height, "alt": alt}

    def _fields(self, piece: Any) -> Data:
        if isinstance(piece, blocks.Flow):
            return self._fields(piece.table) | self._more(piece.table)
        if isinstance(piece, blocks.Question):
            return {"kind": piece.kind, "text": self.data(piece.text)}
        values = {each.name: getattr(piece, each.name) for each in fields(piece)}
        found = {name: self.data(value) for name, value in values.items() if not isinstance(value, Words)}
        return {"kind": piece.kind, **found} if hasattr(piece, "kind") else found

    def _more(self, piece: Any) -> Data:
        """Further data for a template."""
        match piece:
            case blocks.Points():
                return {"columns": _columns(piece)}
            case blocks.Quote(is_long=is_long):
                return {"is_long": is_long}
            case blocks.DataTable():
                return columns_of(piece.texts)
            case blocks.Media(words=words):
                return {"heading": words.gettext("Transcript")}
            case blocks.ThemeMap():
                return {"counted": piece.counted}
            case blocks.Picture():
                return self.image(piece.file, piece.alt)
            case blocks.Cover(file=file):
                return {"picture": [self.image(file, piece.alt)] if file else []}
            case Publisher(logo=logo):
                return {"logo": [self.image(logo, piece.logo_alt)] if logo else []}
            case Section():
                return {"is_short": len(piece.blocks) < 2 and is_short(piece)}
            case _:
                return {}

    def _node(self, node: Node) -> str | Data:
        match node:
            case str():
                return node
            case Image():
                return self.image(node.file, node.alt)
            case Anchor():
                return self._anchor(node.children, node.target) | {"state": node.state}
            case Element(tag="sup", children=(Anchor(target=Target(web="")) as mark,)):
                return {
                    "tag": "sup",
                    "children": ["[", *map(self._node, mark.children), "]"],
                }  # of a footnote
            case Element():
                widths = columns_of(rows_of(node)) if node.tag == "table" else {}
                given = {name: value for name in ("start", "align", "lang") if (value := getattr(node, name))}
                children = [self._node(child) for child in node.children]
                return {"tag": node.tag, "children": children, **widths, **given}
            case _:
                return {"tag": "lost", "children": [node.text]}

    def _link(self, link: Link) -> Data:
        """An item of a list of links; a number after words that are read from the right would be set before them."""
        from_the_right = begins_from_the_right(plain(link.label))
        label = [self._anchor(link.label, link.target), *([FROM_THE_LEFT] if from_the_right else [])]
        return {"tag": "link", "children": label, "about": link.about, "note": self.data(link.note)}

    def _anchor(self, children: Text, target: Target | None) -> Data:
        """A link. to: its address, if it has one; print: what of it is printed below the page; within: its place."""
        to = target.web if target else ""
        return {
            "tag": "a",
            "children": [self._node(child) for child in children],
            "to": to,
            "print": _unless_said(to, plain(children)),
            "within": self.within.get(target.entry, "") if target else "",
            "state": "",
        }


def is_short(*sections: Section) -> bool:
    """Whether a heading beside them can take as many lines as they do."""
    return sum(letters(section.blocks) for section in sections) < SHORT_SECTION


def _unless_said(address: str, label: str) -> str:
    """An address to print, unless it is the label of the link."""
    if address.startswith(("tel:", "sms:")) and address[4:] == dialled(label):
        return ""
    printed, label = re.sub(r"^(mailto|tel|sms):", "", address), label.replace(" ", "")
    bare = re.sub(r"^https?://(www\.(?=.*/))?|/$", "", printed)
    return "" if bare in label or printed.replace(" ", "") in label else printed


def _columns(points: blocks.Points) -> int:
    """The number of columns of a list."""
    lengths = [len(plain(item)) for item in points.items]
    short = len(lengths) >= LONG_LIST and max(lengths) <= SHORT_POINT
    mostly_short = len(lengths) >= VERY_LONG_LIST and sum(lengths) <= LISTED_SHORT * len(lengths)
    return 2 if short or mostly_short else 1


def _chart(chart: blocks.Chart) -> Data:
    """A figure: the positions of its marks, its table and its notes."""
    figure, table = chart.figure, chart.table
    groups = [
        {"name": group, "rows": rows_in_words(rows, table, chart.words)}
        for group, rows in table.groups.items()
    ]
    return {
        "figure": figure.figure,
        "caption": figure.caption,
        "n": chart.n,
        "alt": f"{figure.name}. {chart.description}",
        "drawn": {} if isinstance(figure, GroupedMap) else asdict(drawing_of(figure, chart.words)),
        "head": [table.head, *(column.name for column in table.columns)],
        "groups": groups,
        "has_table": chart.has_table or isinstance(figure, GroupedMap),
        "about": chart.about,
    }
