"""What Outlook's Word engine cannot show, and what tells that a message was opened: a small set of rules."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

NOT_SHOWN = (
    "display: flex",
    "display: grid",
    "position:",
    "float:",
    "background-image",
    "url(",
    "var(--",
    "calc(",
)
NOT_ALLOWED = ("script", "form", "input", "iframe", "video", "audio", "object", "link", "svg", "style[src]")


def faults(html: str) -> Iterator[str]:
    """Each rule that a message breaks, in a sentence."""
    tree = LexborHTMLParser(html)
    yield from (f"mailboxes do not show <{name}>" for name in NOT_ALLOWED if tree.css(name))
    for node in tree.css("[style]"):
        found = [style for style in NOT_SHOWN if style in (node.attributes["style"] or "")]
        yield from (f"Outlook does not know {style} of <{node.tag}>" for style in found)
    yield from _cells(tree)
    yield from _pictures(tree)
    for link in tree.css("a"):
        if not re.match(r"(https?://|mailto:|tel:)", link.attributes.get("href") or ""):
            yield f"a link is not complete: {link.attributes.get('href')}"


def _cells(tree: LexborHTMLParser) -> Iterator[str]:
    for cell in tree.css("table[role=presentation] > tbody > tr > td:not(.aside)"):
        if not cell.attributes.get("width"):
            yield "a cell has no width"
    for cell in tree.css("td"):
        if "font-family" not in (cell.attributes.get("style") or ""):
            yield "a cell has no font of its own"


def _pictures(tree: LexborHTMLParser) -> Iterator[str]:
    for image in tree.css("img"):
        if not image.attributes.get("alt") or not image.attributes.get("width"):
            yield "a picture has no alt text or no width"
        if image.attributes.get("width") in ("0", "1"):
            yield "a picture counts readers"
