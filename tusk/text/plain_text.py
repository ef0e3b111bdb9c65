"""Markdown without any marks, which most texts of entries are: paragraphs whose HTML is known without the converter."""

from __future__ import annotations

import re

from tusk.text.nodes import Element, Node

# A line with nothing that has a meaning in Markdown or HTML. It begins with a letter, as digits can begin a list.
LINE = r"[^\W\d_](?:[^\W_]|[ ,.;:'’‘“”()/%£€?–—…\"-])*(?<! )"
PARAGRAPHS = re.compile(rf"{LINE}(?:\n\n?{LINE})*")
HTML = re.compile(rf"<p>{LINE}(?:\n{LINE})*</p>(?:\n<p>{LINE}(?:\n{LINE})*</p>)*")


def html_of_plain(text: str) -> str | None:
    """The HTML of a text that is only paragraphs; None for any other."""
    if not PARAGRAPHS.fullmatch(text):
        return None
    return "\n".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))


def is_plain(html: str) -> bool:
    """Whether HTML is only paragraphs of words, which need no cleaning."""
    return bool(HTML.fullmatch(html))


def nodes_of_plain(html: str) -> tuple[Node, ...]:
    """The tree of such HTML."""
    nodes: list[Node] = []
    for paragraph in html.removeprefix("<p>").removesuffix("</p>").split("</p>\n<p>"):
        nodes += ["\n", Element("p", (paragraph,))]
    return tuple(nodes[1:])
