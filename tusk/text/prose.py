"""Queries on authors' Markdown: its HTML, words, links and pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tusk.late_pattern import late
from tusk.text.convert import is_simple, to_html
from tusk.text.nodes import Node, words
from tusk.text.parse import parse, tagged

__all__ = ["TAG", "labelled_links", "links", "literally", "pictures", "plain", "to_html"]

WITHIN_A_LINE = {"a", "cite", "code", "del", "em", "img", "q", "span", "strong", "sub", "sup"}

TAG = late(r'(<(?!>)[^<>"]*(?:"[^"]*"[^<>"]*)*>)')  # one tag of clean HTML; an attribute can hold a >

LINK = late(r'<a href="([^"]*)">([^<]*)</a>')  # in the HTML of the plainest marks


def literally(text: str) -> str:
    """A line without Markdown, as Markdown that shows it character for character."""
    return re.sub(r"[^\w\s]", lambda character: f"&#{ord(character[0])};", text)


def plain(text: str) -> str:
    """The words of a Markdown text, without marks."""
    return " ".join("".join(_plain(parse(text))).split())


def _plain(nodes: tuple[Node, ...]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        else:
            around = "" if node.tag in WITHIN_A_LINE else " "
            yield from (around, *_plain(node.children), around)


def links(text: str) -> list[str]:
    """Where the links of a Markdown text lead, as written."""
    return [address for address, _ in _links(text) if address]


def labelled_links(text: str) -> list[tuple[str, str]]:
    """(label, address) of each link of a Markdown text."""
    return [(label, address) for address, label in _links(text)]


@lru_cache(maxsize=2_000)  # rules ask the same text many times
def _links(text: str) -> tuple[tuple[str, str], ...]:
    """(address, label) of each link of a Markdown text."""
    if is_simple(text):
        return tuple(LINK.findall(to_html(text))) if "](" in text else ()
    return tuple((link.get("href"), words(link.children)) for link in tagged(text, "a") if link.has("href"))


def pictures(text: str) -> list[str]:
    """The files of the pictures in a Markdown text, as written."""
    if "![" not in text and "<" not in text:
        return []
    return [address for picture in tagged(text, "img") if (address := picture.get("src"))]
