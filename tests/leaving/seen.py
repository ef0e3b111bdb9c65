"""What a reader has of a page, whichever engine made it: its words, its links and its scripts."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

OF_THE_ENGINE = "a.md-skip, a:not([href]), script[src*='/javascripts/'], script#__config, .md-dialog"


class Seen(NamedTuple):
    """The words of a page, (label, address) of its links, and the addresses of its scripts."""

    words: str
    links: list[tuple[str, str]]
    scripts: list[str]


def pages(site: Path) -> dict[str, Seen]:
    """Every page of a site, by its address."""
    return {
        (name := path.relative_to(site).as_posix()): seen(path, name) for path in sorted(site.rglob("*.html"))
    }


def seen(path: Path, name: str) -> Seen:
    """A page, without what an engine adds: its own skip link, its script, its messages."""
    page = LexborHTMLParser(path.read_text(encoding="utf-8"))
    for node in page.css(OF_THE_ENGINE):
        node.decompose()
    here = f"https://www.example.org/{name.removesuffix('index.html')}"
    links = [
        (_plain(node.text()), urljoin(here, node.attributes.get("href") or "")) for node in page.css("a")
    ]
    scripts = [urljoin(here, src) for node in page.css("script[src]") if (src := node.attributes.get("src"))]
    for node in page.css("script, style"):
        node.decompose()
    return Seen(_plain(page.body.text(separator=" ") if page.body else ""), links, sorted(scripts))


def _plain(text: str) -> str:
    return " ".join(text.split())
