"""Authors' Markdown → safe HTML."""

from __future__ import annotations

import re
from functools import lru_cache

import markdown
import nh3

from tusk.text.limits import too_hard
from tusk.text.list_blocks import ListBlocks
from tusk.text.nodes import Element
from tusk.text.nodes import to_html as as_html

ALLOWED: dict[str, set[str]] = {
    "a": {"href", "title"},
    "blockquote": set(),
    "br": set(),
    "cite": set(),
    "code": set(),
    "dd": set(),
    "details": set(),
    "dl": set(),
    "dt": set(),
    "em": set(),
    "figcaption": set(),
    "figure": set(),
    "h2": set(),
    "h3": set(),
    "h4": set(),
    "hr": set(),
    "img": {"src", "alt", "title"},
    "li": set(),
    "ol": {"start"},
    "p": set(),
    "pre": set(),
    "q": set(),
    "strong": set(),
    "sub": set(),
    "summary": set(),
    "sup": set(),
    "table": set(),
    "tbody": set(),
    "td": set(),
    "th": set(),
    "thead": set(),
    "tr": set(),
    "ul": set(),
}
SCHEMES = {"http", "https", "mailto", "tel", "entry"}
ALIGNED = {"class": {"left", "center", "right"}}  # the converter's own words for the columns of a table


def to_html(text: str) -> str:
    """Markdown → HTML of ALLOWED tags and attributes only. Links keep entry:ID and file paths as written."""
    html = convert(text)
    return as_html([Element("p", (text,))]) if html is None else _clean(html)


@lru_cache(maxsize=20_000)
def convert(text: str) -> str | None:
    """Markdown → HTML as the converter makes it, not yet safe; None if it cannot read the text."""
    return None if too_hard(text) else convert_anyway(text)


def convert_anyway(text: str) -> str | None:
    """The same for a text that is known to be within the limits; nothing is cached."""
    try:
        html = _converter().reset().convert(text)
    except RecursionError:
        _converter.cache_clear()  # it keeps its state, and would spoil the next text
        return None
    return re.sub(r' style="text-align: (left|right|center);"', r' class="\1"', html)


@lru_cache(maxsize=1)
def _converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=["tables", ListBlocks()], output_format="html")


@lru_cache(maxsize=20_000)
def _clean(html: str) -> str:
    return nh3.clean(
        html,
        tags=set(ALLOWED),
        attributes=ALLOWED,
        tag_attribute_values={"td": ALIGNED, "th": ALIGNED},
        url_schemes=SCHEMES,
        link_rel=None,
    )
