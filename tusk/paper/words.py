"""Texts as a print template takes them: nested nodes, every link resolved, nothing left to be looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from tusk.document.old import LOST, link_type, outward
from tusk.library.library import Library
from tusk.media import pictures
from tusk.model.common import Link, Picture
from tusk.paper.budget import PICTURE_BUDGET, too_heavy
from tusk.problem import ProblemsFound
from tusk.text.tree import Node, inline_tree, tree

ADDRESS = re.compile(r"(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+")
LONGEST_WORD = 30  # letters; a longer one may break anywhere
PIECE = 8  # letters between two places where a long word may break
TEXT_WIDTH = 130  # millimetres: the widest that a picture is printed


@dataclass
class Words:
    """Turns texts into nodes for one sheet; gathers the pictures that it shows.

    `of`: the id of what is printed. `within`: the entries that the sheet prints, each with its place in it, so that
    links can stay on paper.
    """

    library: Library
    cache: Path | None
    of: str
    within: Mapping[str, str] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    _scaled: dict[str, dict[str, Any]] = field(default_factory=dict)

    def markdown(self, text: str) -> list[Node]:
        return self._resolve(tree(text))

    def inline(self, text: str) -> list[Node]:
        """Markdown that stands within a line."""
        return self._resolve(inline_tree(text))

    def line(self, text: str) -> list[Node]:
        """A text without Markdown."""
        return list(_runs(text))

    def link(self, link: Link) -> Node:
        """A link: its label leads there, its address is printed below the page; the note follows."""
        about = link_type(link) if link.url or link.file else ""
        label = self.line(link.label)
        if link.entry:
            label = self._to_entry(link.entry, "", label)
        elif link.url:
            label, state = self._outward(link.url, label, link.label)
            about = state or about
        elif link.file and (address := self.library.on_web(link.file)):
            label = [_link(address, label, link.label)]
        return {
            "tag": "described",
            "of": label,
            "about": "" if about == "Web page" else about,
            "note": self.line(link.note or ""),
        }

    def to_entry(self, entry: str, title: str, *, on_web: bool = False) -> list[Node]:
        """The title of an entry, as a link where it can be one; on_web: never to a place in the sheet."""
        return self._to_entry(entry, "", self.line(title), on_web=on_web)

    def address(self, address: str) -> Node:
        """An address as a link that is its own label."""
        label: list[Node] = [{"tag": "long", "of": pieces_of_address(address)}]
        return {"tag": "link", "to": address, "print": [], "of": label}

    def picture(self, picture: Picture) -> dict[str, Any]:
        """A picture with its words."""
        credit = [self.line(picture.credit)] if picture.credit else []
        caption = [self.line(picture.caption)] if picture.caption else []
        return {**self.image(picture.file), "alt": picture.alt, "caption": caption, "credit": credit}

    @property
    def shows_pictures(self) -> bool:
        """Whether any picture was asked for."""
        return bool(self._scaled)

    def image(self, file: str) -> dict[str, Any]:
        """The name of a picture's scaled copy, and its width and height in pixels. Raises ProblemsFound."""
        if file not in self._scaled:
            path = self.library.root / "content" / file
            try:
                made = pictures.for_print(path, TEXT_WIDTH, self.cache)
            except pictures.Unreadable as unreadable:
                raise unreadable.of(file) from None
            name = self.keep(made.content, made.ending)
            self._scaled[file] = {"src": name, "width": made.width, "height": made.height}
            sizes = {file: len(self.pictures[shown["src"]]) for file, shown in self._scaled.items()}
            if sum(sizes.values()) > PICTURE_BUDGET:
                raise ProblemsFound([too_heavy(self.library.root, (self.of, *self.within), sizes)])
        return self._scaled[file]

    def keep(self, content: bytes, ending: str) -> str:
        """Add a picture to the sheet; returns its file name."""
        name = f"{sha256(content).hexdigest()[:24]}.{ending}"
        self.pictures[name] = content
        return name

    def _resolve(self, nodes: list[Node]) -> list[Node]:
        return [found for node in nodes for found in self._resolved(node)]

    def _resolved(self, node: Node) -> Iterator[Node]:
        if isinstance(node, str):
            yield from _runs(node)
            return
        inner = self._resolve(node["of"])
        match node["tag"]:
            case "a":
                yield from self._anchor(node["href"], inner, _plain(node))
            case "img":
                yield {"tag": "img", **self.image(unquote(node["src"])), "alt": node.get("alt", "")}
            case "table":
                yield {"tag": "table", "of": inner, "widths": widths(inner)}
            case _:
                yield {**node, "of": inner}

    def _anchor(self, address: str, label: list[Node], words: str) -> list[Node]:
        if address.startswith("entry:"):
            name, _, part = address.removeprefix("entry:").partition("#")
            return self._to_entry(name, part, label)
        if re.match(r"[a-z]+:", address):
            linked, state = self._outward(address, label, words)
            return [*linked, f" ({state})"] if state else linked
        if address.startswith("#") or not (whole := self.library.on_web(address)):
            return label
        return [_link(whole, label, words)]

    def _outward(self, address: str, label: list[Node], words: str) -> tuple[list[Node], str]:
        """A link to another site, unless content/links.yml says that it no longer works, and what to say of that."""
        address, state = outward(address, self.library.known_links)
        return [_link(address, label, words)] if address else label, state

    def _to_entry(self, name: str, part: str, label: list[Node], *, on_web: bool = False) -> list[Node]:
        """A link that stays within the sheet if it can, else goes to the web edition if that has an address."""
        if name in self.within and not on_web:
            return [{"tag": "within", "to": self.within[name], "of": label}]
        if self.library.is_listed(name) and (address := self.library.on_web(f"{name}/")):
            return [_link(address + (f"#{part}" if part else ""), label, "")]
        return label


def _link(address: str, label: list[Node], words: str) -> Node:
    """A link whose address is printed below the page, unless its label says it already."""
    printed = re.sub(r"^(mailto|tel):", "", address)
    bare = re.sub(r"^https?://|/$", "", printed)
    says_it = bare in words.replace(" ", "") or printed.replace(" ", "") in words.replace(" ", "")
    pieces = [] if says_it else pieces_of_address(printed)
    return {"tag": "link", "to": address, "print": pieces, "of": label}


def pieces_of_address(address: str) -> list[str]:
    """An address in pieces between which a line may break; together they are the address."""
    parts = re.findall(r"[^/.?&=_#-]*[/.?&=_#-]+|[^/.?&=_#-]+", address)
    return [part[n : n + 20] for part in parts for n in range(0, len(part), 20)]


def _runs(text: str) -> Iterator[Node]:
    """Words, with what the source lost set apart, and words that are too long for a line made breakable."""
    for number, run in enumerate(LOST.split(text)):
        if number % 2:
            yield {"tag": "lost", "of": [run]}
        else:
            yield from breakable(run)


def breakable(text: str) -> Iterator[Node]:
    """Words; those that are too long for a line in pieces."""
    for run in re.split(rf"(\S{{{LONGEST_WORD},}})", text):
        if len(run) >= LONGEST_WORD and not re.search(r"\s", run):
            yield {"tag": "long", "of": _pieces_of_word(run)}
        elif run:
            yield run


def _pieces_of_word(word: str) -> list[str]:
    if ADDRESS.match(word):
        return pieces_of_address(word)
    return [word[n : n + PIECE] for n in range(0, len(word), PIECE)]


def _plain(node: Node) -> str:
    return node if isinstance(node, str) else "".join(_plain(inner) for inner in node.get("of", []))


def widths(table: list[Node]) -> list[float]:
    """How wide the columns of a table are to each other: by the square root of their longest text."""
    rows = [row for part in table if isinstance(part, dict) for row in part["of"] if isinstance(row, dict)]
    columns = max((len(row["of"]) for row in rows), default=1)
    longest = [4] * columns
    for row in rows:
        for number, cell in enumerate(row["of"]):
            longest[number] = max(longest[number], min(len(_plain(cell)), 400))
    return [round(length**0.5, 2) for length in longest]
