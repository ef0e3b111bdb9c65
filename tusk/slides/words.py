"""Texts of authors as paragraphs of a slide: Markdown, links, and what the source has lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tusk.document.old import LOST, link_type, outward
from tusk.library.library import Library
from tusk.model.common import Link
from tusk.slides.paras import Para, Run, Style
from tusk.text.tree import Node, inline_tree, tree

HEADINGS = {"h2", "h3", "h4", "dt", "summary", "figcaption"}
HOLDERS = {"blockquote", "dd", "details", "dl", "figure"}


@dataclass(frozen=True)
class Words:
    """Turns texts into paragraphs; a link to an entry leads to its page where the site has an address."""

    library: Library

    def markdown(self, text: str) -> list[Para]:
        """The paragraphs of a text. Its tables and pictures are left to `units`."""
        return list(self.paras(tree(text)))

    def texts(self, text: str) -> list[str]:
        """The paragraphs of a text as plain words."""
        return [para.words for para in self.markdown(text)]

    def paras(self, nodes: Sequence[Node], level: int = 0) -> Iterator[Para]:
        loose: list[Node] = []
        for node in nodes:
            if isinstance(node, str) or not _is_block(node):
                loose.append(node)
                continue
            yield from self._para(loose, "text")
            loose = []
            yield from self._block(node, level)
        yield from self._para(loose, "text")

    def point(self, text: str, style: Style = "point") -> list[Para]:
        """A point of a list; paragraphs or a list within it follow below."""
        first, *more = list(self.paras(inline_tree(text))) or [Para(())]
        return [replace(first, style=style), *(replace(para, level=para.level + 1) for para in more)]

    def line(self, text: str, style: Style = "text", *, bold: bool = False) -> Para:
        """A text without Markdown."""
        return Para(tuple(runs(Run(text, bold=bold))), style)

    def inline(self, text: str) -> tuple[Run, ...]:
        """Markdown that stands within a line."""
        return tuple(self._runs(inline_tree(text), Run("")))

    def link(self, link: Link) -> Para:
        """A link as readers see it: label, what opens, note."""
        address, state = outward(link.url or "", self.library.known_links)
        address = address or self.to_entry(link.entry) or self.to_file(link.file)
        kind = state or (link_type(link) if link.url or link.file else "")
        about = [part for part in ("" if kind == "Web page" else kind, link.note) if part]
        more = f" ({'; '.join(about)})" if about else ""
        return Para((Run(link.label, link=address), *runs(Run(more))), "point")

    def to_entry(self, entry: str | None, part: str = "") -> str:
        """The address of an entry's page; none if it or the site has none."""
        if not entry or not self.library.is_listed(entry):
            return ""
        address = self.library.on_web(f"{entry}/")
        return f"{address}#{part}" if address and part else address

    def to_file(self, name: str | None) -> str:
        """The address of a file of the site; none if the site has none."""
        return self.library.on_web(name) if name else ""

    def _block(self, node: dict[str, Any], level: int) -> Iterator[Para]:
        match node["tag"]:
            case "ul" | "ol":
                yield from self._list(node, level)
            case tag if tag in HEADINGS:
                yield from self._para(node["of"], "heading")
            case "p" | "pre":
                yield from self._para(node["of"], "text")
            case "table":
                yield from self._rows(node)
            case tag if tag in HOLDERS:
                yield from self.paras(node["of"], level)

    def _rows(self, table: dict[str, Any]) -> Iterator[Para]:
        """A table within a point or a quotation: its rows as lines."""
        rows = [row for part in table["of"] if not isinstance(part, str) for row in part["of"]]
        for row in rows:
            cells = [cell["of"] for cell in row["of"] if not isinstance(cell, str)]
            between: list[Node] = [" | "]
            nodes = [node for at, cell in enumerate(cells) for node in (between if at else []) + cell]
            yield from self._para(nodes, "text")

    def _list(self, node: dict[str, Any], level: int) -> Iterator[Para]:
        style: Style = "number" if node["tag"] == "ol" else "point"
        for number, item in enumerate(node["of"], int(node.get("start", "1"))):
            if isinstance(item, str):
                continue
            for at, para in enumerate(self.paras(item["of"], level + 1)):
                if at == 0:
                    yield replace(para, style=style, level=level, start=number)
                else:
                    yield para

    def _para(self, nodes: Sequence[Node], style: Style) -> Iterator[Para]:
        lines: list[list[Run]] = [[]]
        for run in self._runs(nodes, Run("")):
            if run.text == "\n":
                lines.append([])
            else:
                lines[-1].append(run)
        for line in lines:
            if "".join(run.text for run in line).strip():
                yield Para(tuple(line), style)

    def _runs(self, nodes: Sequence[Node], look: Run) -> Iterator[Run]:
        for node in nodes:
            if isinstance(node, str):
                yield from runs(replace(look, text=node))
                continue
            match node["tag"]:
                case "strong":
                    yield from self._runs(node["of"], replace(look, bold=True))
                case "em" | "cite":
                    yield from self._runs(node["of"], replace(look, italic=True))
                case "a":
                    address, state = self._address(node["href"])
                    yield from self._runs(node["of"], replace(look, link=address))
                    yield from runs(replace(look, text=f" ({state})" if state else ""))
                case "q":
                    yield from self._runs(["“", *node["of"], "”"], look)
                case "br":
                    yield replace(look, text="\n")
                case "img":
                    yield from runs(replace(look, text=f"[{node.get('alt', '')}]"))
                case _:
                    yield from self._runs(node["of"], look)

    def _address(self, address: str) -> tuple[str, str]:
        """Where a link leads, empty if nowhere, and what is to be said of that."""
        if address.startswith("entry:"):
            name, _, part = address.removeprefix("entry:").partition("#")
            return self.to_entry(name, part), ""
        if re.match(r"[a-z]+:", address):
            return outward(address, self.library.known_links)
        return "" if address.startswith("#") else self.to_file(address), ""


def runs(look: Run) -> Iterator[Run]:
    """Words, with what the source lost set apart."""
    for number, words in enumerate(LOST.split(look.text)):
        if words:
            yield replace(look, text=words, lost=bool(number % 2))


def _is_block(node: dict[str, Any]) -> bool:
    return node["tag"] in HEADINGS | HOLDERS | {"ul", "ol", "p", "pre", "table", "hr"}
