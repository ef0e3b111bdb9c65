"""Markdown that authors write, turned into HTML that is safe to show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape
from html.parser import HTMLParser

import markdown
import nh3

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
WITHIN_A_LINE = {"a", "cite", "code", "em", "img", "q", "strong", "sub", "sup"}

# Python-Markdown takes seconds on such text, or gives up; nobody writes it on purpose.
TOO_HARD = [
    (re.compile(r"([\[<*_`(!~>])(?:\s*\1){39}"), "the same sign stands forty times in a row"),
    (re.compile(r"<!\["), "<![ opens a kind of text that only programs use"),
    (re.compile(r"<\?|<!--"), "<? and <!-- hide what follows"),
    (
        re.compile(r"^(?:[ \t]*(?:>|[*+-][ \t]|\d+\.[ \t])){21}", re.MULTILINE),
        "it is nested more than twenty deep",
    ),
]
TOO_MANY = [
    (re.compile(r"^ {0,3}(?:#|(?:=+|-+)[ \t]*$)", re.MULTILINE), 300, "headings"),
    (re.compile(r"\\"), 2000, "backslashes"),
    (re.compile(r"`"), 2000, "signs `"),
]
PAIRS = (("[", "]"), ("(", ")"), ("<", ">"))
DEEPEST = 40


TAG = re.compile(r'(<(?:[^<>"]|"[^"]*")+>)')  # one tag of clean HTML; an attribute can hold a >


@dataclass(frozen=True)
class Fault:
    """Something that must not stand in Markdown: what, how to mend it, and words to find its line by."""

    message: str
    hint: str
    words: str


def literally(text: str) -> str:
    """A line without Markdown, as Markdown that shows it sign for sign."""
    return re.sub(r"[^\w\s]", lambda sign: f"&#{ord(sign[0])};", text)


def to_html(text: str) -> str:
    """Markdown → HTML of ALLOWED tags and attributes only. Links keep entry:ID and file paths as written."""
    html = convert(text)
    return f"<p>{escape(text)}</p>" if html is None else _clean(html)


def inline(text: str) -> str:
    """The same for a text that stands within a line: a single paragraph loses its <p>."""
    html = to_html(text).strip()
    single = html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1
    return html[3:-4] if single else html


def plain(text: str) -> str:
    """The words of a Markdown text, without marks."""
    words = re.sub(r"</?([a-z0-9]+)[^>]*>", lambda tag: "" if tag[1] in WITHIN_A_LINE else " ", to_html(text))
    return " ".join(unescape(words).split())


def links(text: str) -> list[str]:
    """Where the links of a Markdown text lead, as written."""
    return [address for tag, address in _addresses(to_html(text)) if tag == "a"]


def labelled_links(text: str) -> list[tuple[str, str]]:
    """(label, address) of each link of a Markdown text."""
    found = re.findall(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', to_html(text), re.DOTALL)
    return [(unescape(re.sub(r"<[^>]+>", "", label)), unescape(address)) for address, label in found]


def pictures(text: str) -> list[str]:
    """The files of the pictures in a Markdown text, as written."""
    return [address for tag, address in _addresses(to_html(text)) if tag == "img"]


@lru_cache(maxsize=20_000)
def convert(text: str) -> str | None:
    """Markdown → HTML as the converter makes it, not yet safe; None if it cannot read the text."""
    if too_hard(text):
        return None
    try:
        html = _converter().reset().convert(text)
    except RecursionError:
        _converter.cache_clear()  # it stays in the middle of what it was doing, and spoils the next text
        return None
    return re.sub(r' style="text-align: (left|right|center);"', r' class="\1"', html)


def too_hard(text: str) -> Fault | None:
    """Why a text would take the converter too long, if it would."""
    for pattern, reason in TOO_HARD:
        if found := pattern.search(text):
            return Fault(f"cannot be read as Markdown: {reason}.", "Take it out.", found[0][:10])
    for pattern, most, what in TOO_MANY:
        if len(found_all := pattern.findall(text)) > most:
            message = f"cannot be read as Markdown: it has more than {most} {what}."
            return Fault(message, "Split the text.", found_all[0])
    for opens, closes in PAIRS:
        if _deepest(text, opens, closes) > DEEPEST:
            message = f"cannot be read as Markdown: more than {DEEPEST} signs {opens} are open at once."
            return Fault(message, f"Close each with {closes}.", opens)
    return None


def _deepest(text: str, opens: str, closes: str) -> int:
    """How many signs are open at once, at most."""
    depth = deepest = 0
    for sign in re.findall(rf"[{re.escape(opens + closes)}]", text):
        depth = depth + 1 if sign == opens else max(depth - 1, 0)
        deepest = max(deepest, depth)
    return deepest


@lru_cache(maxsize=1)
def _converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")


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


@lru_cache(maxsize=20_000)
def _addresses(html: str) -> list[tuple[str, str]]:
    """The tags of a text that lead somewhere, each with where it leads."""
    reader = _Addresses()
    reader.feed(html)
    reader.close()
    return reader.found


class _Addresses(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [(tag, value) for name, value in attrs if name in ("href", "src") and value]
