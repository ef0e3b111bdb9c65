"""HTML → blocks: web pages, newsletters, and what mammoth makes of Word files."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from tusk.importing.blocks import Contents
from tusk.importing.html_reader import HtmlReader, Pictures


def read_html(text: str, picture: Pictures = lambda address: None) -> Contents:
    """The main part of a page, without its menus."""
    tree = LexborHTMLParser(text)
    body = tree.css_first("main") or tree.css_first("[role=main]") or tree.css_first("body")
    title = tree.css_first("title")
    if body is None:
        return Contents(())
    for each in tree.css(
        "body > header, body > footer, [role=navigation], [role=banner], [role=contentinfo]"
    ):
        if body.tag == "body" and len(tree.css("main, article, h1")):
            each.decompose()
    reader = HtmlReader(picture)
    reader.read(body)
    words = " ".join(title.text().split()) if title else ""
    return Contents(tuple(reader.blocks), words, lost=tuple(dict.fromkeys(reader.lost)))
