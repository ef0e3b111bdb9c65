"""Authors' Markdown → safe HTML."""

from __future__ import annotations

import re
from functools import lru_cache

from tusk.text.limits import too_hard
from tusk.text.nodes import Element
from tusk.text.nodes import to_html as as_html
from tusk.text.plain_text import html_of_plain, is_plain
from tusk.text.simple_text import html_of_simple

LOOKS = {"note", "warning", "good-practice"}  # of callouts
ALLOWED: dict[str, set[str]] = {
    "a": {"href", "title"},
    "aside": set(),
    "blockquote": set(),
    "br": set(),
    "cite": set(),
    "code": set(),
    "dd": set(),
    "del": set(),
    "details": set(),
    "dl": set(),
    "dt": set(),
    "em": set(),
    "figcaption": set(),
    "figure": set(),
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
    "hr": set(),
    "img": {"src", "alt", "title"},
    "li": {"id"},
    "ol": {"start"},
    "p": set(),
    "pre": set(),
    "q": set(),
    "span": {"lang", "dir"},
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
CLASSES = {  # the converter's own words for the columns of a table, and what callouts are
    "td": {"left", "center", "right"},
    "th": {"left", "center", "right"},
    "aside": LOOKS,
}


def to_html(text: str) -> str:
    """Markdown → HTML of ALLOWED tags and attributes only. Links keep entry:ID and file paths as written."""
    html, is_safe = _converted(text)
    if html is None:
        return as_html([Element("p", (text,))])
    return html if is_safe else _clean(html)


def convert(text: str) -> str | None:
    """Markdown → HTML as the converter makes it, not yet safe; None if it cannot read the text."""
    return _converted(text)[0]


def is_simple(text: str) -> bool:
    """Whether a text has so few marks that its HTML is known without the converter, and safe."""
    return _converted(text)[1]


@lru_cache(maxsize=8_000)
def _converted(text: str) -> tuple[str | None, bool]:
    """The HTML of a text, and whether it is safe already."""
    if too_hard(text):
        return None, False
    known = html_of_plain(text) or html_of_simple(text)
    return (convert_anyway(text), False) if known is None else (known, True)


def convert_anyway(text: str) -> str | None:
    """The same for a text that is known to be within the limits; nothing is cached."""
    if (html := html_of_plain(text) or html_of_simple(text)) is not None:
        return html
    from tusk.text.converter import converter  # slow to load, and most texts do without

    try:
        html = converter().reset().convert(text)
    except RecursionError:
        converter.cache_clear()  # it keeps its state, and would spoil the next text
        return None
    return re.sub(r' style="text-align: (left|right|center);"', r' class="\1"', html)


@lru_cache(maxsize=8_000)
def _clean(html: str) -> str:
    return html if is_plain(html) else _sanitised(html)


def forget_html() -> None:
    """Free what is remembered of texts."""
    _converted.cache_clear()
    _clean.cache_clear()


def _sanitised(html: str) -> str:
    import nh3

    return nh3.clean(
        html,
        tags=set(ALLOWED),
        attributes=ALLOWED,
        tag_attribute_values={tag: {"class": values} for tag, values in CLASSES.items()},
        url_schemes=SCHEMES,
        link_rel=None,
    )
