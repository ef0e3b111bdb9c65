"""Markdown that authors write, turned into HTML that is safe to show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
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
    "td": {"class"},
    "th": {"class"},
    "thead": set(),
    "tr": set(),
    "ul": set(),
}
SCHEMES = {"http", "https", "mailto", "tel", "entry"}

# Python-Markdown takes seconds on such text; nobody writes it on purpose.
TOO_HARD = [
    (re.compile(r"([\[<*_`(!~>])(?:\s*\1){39}"), "the same sign stands forty times in a row"),
    (re.compile(r"<!\[", re.IGNORECASE), "<![ opens a kind of text that only programs use"),
    (re.compile(r"<\?|<!--"), "<? and <!-- hide what follows"),
]
MOST_OPEN = 300


@dataclass(frozen=True)
class Fault:
    """Something that must not stand in Markdown: what, how to mend it, and words to find its line by."""

    message: str
    hint: str
    words: str


def to_html(text: str) -> str:
    """Markdown → HTML holding only ALLOWED tags and attributes. Links keep entry:ID and file paths as written."""
    return _clean(_convert(text))


def inline(text: str) -> str:
    """The same for a text that stands within a line: a single paragraph loses its <p>."""
    html = to_html(text).strip()
    single = html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1
    return html[3:-4] if single else html


def plain(text: str) -> str:
    """The words of a Markdown text, without marks."""
    return " ".join(re.sub(r"<[^>]+>", " ", _unescape(to_html(text))).split())


def faults(text: str) -> Iterator[Fault]:
    """Everything in a Markdown text that a page must not carry."""
    hard = too_hard(text)
    if hard:
        yield hard
        return
    scan = _Scan()
    scan.feed(_convert(text))
    scan.close()
    yield from scan.faults


def too_hard(text: str) -> Fault | None:
    """Why a text would take the converter too long, if it would."""
    for pattern, reason in TOO_HARD:
        if found := pattern.search(text):
            return Fault(f"cannot be read as Markdown: {reason}.", "Take it out.", found[0][:10])
    for sign in "[<(":
        if text.count(sign) > MOST_OPEN:
            message = f"cannot be read as Markdown: it has more than {MOST_OPEN} signs {sign}."
            return Fault(message, "Split the text.", sign)
    return None


def links(text: str) -> list[str]:
    """Where the links of a Markdown text lead, as written."""
    return [_unescape(found) for found in re.findall(r'<a[^>]* href="([^"]*)"', to_html(text))]


def pictures(text: str) -> list[str]:
    """The files of the pictures in a Markdown text, as written."""
    return [_unescape(found) for found in re.findall(r'<img[^>]* src="([^"]*)"', to_html(text))]


def _unescape(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


@lru_cache(maxsize=20_000)
def _convert(text: str) -> str:
    html = _converter().reset().convert(text)
    return re.sub(r' style="text-align: (left|right|center);"', r' class="\1"', html)


@lru_cache(maxsize=1)
def _converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")


@lru_cache(maxsize=20_000)
def _clean(html: str) -> str:
    return nh3.clean(html, tags=set(ALLOWED), attributes=ALLOWED, url_schemes=SCHEMES, link_rel=None)


class _Scan(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[Fault] = []
        self.heading = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "h1":
            self._fault("a heading with one # is kept for the title of the page.", "Begin it with ##.", "# ")
        elif tag not in ALLOWED:
            self._fault(f"<{tag}> is not allowed here.",
                        f"Take it out, or write \\<{tag}> to show it as text.", f"<{tag}")
        else:
            self._attributes(tag, dict(attrs))
            if re.fullmatch("h[2-4]", tag):
                self._heading(int(tag[1]))

    def _attributes(self, tag: str, attributes: dict[str, str | None]) -> None:
        for name in attributes:
            if name not in ALLOWED[tag]:
                self._fault(f'"{name}" is not allowed in <{tag}>.', "Take it out.", name)
        if tag == "img" and not (attributes.get("alt") or "").strip():
            self._fault("a picture has no words for people who cannot see it.",
                        "Write them in the square brackets: ![A dog on a lead](images/dog.jpg).",
                        attributes.get("src") or "![")
        address = attributes.get("href") or ""
        scheme = re.match(r"\s*([a-zA-Z][\w+.-]*):", address)
        if scheme and scheme[1].lower() not in SCHEMES:
            self._fault(f'a link begins with "{scheme[1]}:", which is not allowed.',
                        "Use a web address, mailto:, tel: or entry:.", address)
        if tag == "a" and not address:
            self._fault("a link has no address.", "Write it in the round brackets.", "](")

    def _heading(self, level: int) -> None:
        if level > self.heading + 1:
            self._fault(f"a heading with {'#' * level} follows one with {'#' * self.heading}.",
                        f"Use {'#' * (self.heading + 1)}: headings must not skip a level.", "#" * level)
        self.heading = level

    def _fault(self, message: str, hint: str, words: str) -> None:
        self.faults.append(Fault(message, hint, words))
