"""Headings and their addresses on a page (#id)."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from tusk.late_pattern import late
from tusk.model.reserved import ENTRY_IDS
from tusk.text.convert import is_simple, to_html
from tusk.text.nodes import Element, Node, Text, elements
from tusk.text.parse import tagged

HEADINGS = ("h2", "h3", "h4")
# In the HTML of the plainest marks, where no heading has an id.
HEADING = late("<h([2-4])>(.*?)</h[2-4]>")
TAG = late("<[^>]*>")


# Letters that are no letter with an accent, as they are written without it.
PLAIN_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "’": "",
        "'": "",
    }
)


def slug(text: str) -> str:
    """The address of a heading: "What's happening here?" is whats-happening-here, and Siân is sian."""
    return slug_or_none(text) or "part"


@lru_cache(maxsize=2_000)  # many entries have the same headings
def slug_or_none(text: str) -> str:
    """The same; empty if the text has no letter or figure that an address can have."""
    if text.isascii():
        return re.sub(r"[^a-z0-9]+", "-", text.lower().replace("'", "")).strip("-")
    plain = unicodedata.normalize("NFKD", text.lower().translate(PLAIN_LETTERS))
    without_accents = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", without_accents).strip("-")


def id_for(heading: str) -> str:
    """The address of a part of a page with this heading; one that the page uses itself gets -2."""
    name = slug(heading)
    return f"{name}-2" if name in ENTRY_IDS else name


def ids(text: str) -> list[str]:
    """The ids that the headings of a Markdown text get."""
    if "#" not in text and is_simple(text):
        return []
    seen = taken()
    if is_simple(text):
        return [_id_of(TAG.sub(" ", heading), seen) for _, heading in HEADING.findall(to_html(text))]
    return [id_of(heading, seen) for heading in tagged(text, *HEADINGS)]


def levels(text: str) -> list[int]:
    """The levels of the headings of a Markdown text that has only the plainest marks."""
    return [int(level) for level, _ in HEADING.findall(to_html(text))] if "#" in text else []


def id_of(heading: Element, seen: Counter[str]) -> str:
    """The id of a heading in its text; its author's, or made of its words; a second one with the same words gets -2.

    seen: begins as taken(), and counts the words so far.
    """
    if given := heading.get("id"):
        return given
    return _id_of(" ".join(_pieces(heading.children)), seen)


def _id_of(words: str, seen: Counter[str]) -> str:
    name = slug(words)
    seen[name] += 1
    return name if seen[name] == 1 else f"{name}-{seen[name]}"


def taken() -> Counter[str]:
    """The addresses that no heading gets: those that a page uses itself."""
    return Counter(ENTRY_IDS)


def raised(nodes: Text) -> Text:
    """A text whose highest headings are h2, whichever its author began with: a writer puts them below what is above."""
    levels = [int(each.tag[1]) for each in elements(nodes) if each.tag in HEADINGS]
    steps = min(levels, default=2) - 2
    return tuple(_raised(node, steps) for node in nodes) if steps else nodes


def _raised(node: Node, steps: int) -> Node:
    if isinstance(node, str):
        return node
    tag = f"h{int(node.tag[1]) - steps}" if node.tag in HEADINGS else node.tag
    return replace(node, tag=tag, children=tuple(_raised(child, steps) for child in node.children))


def _pieces(nodes: Text) -> Iterator[str]:
    """The words between the tags of a heading."""
    for node in nodes:
        if isinstance(node, Element):
            yield from _pieces(node.children)
        else:
            yield node
