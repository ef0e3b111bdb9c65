"""A page without its frame inside another site: its address, and the code to paste."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from tusk.document.document import Document

HEIGHT = 800  # pixels: longer pages scroll


def embed_address(address: str) -> str:
    """The address of a page without its frame."""
    return f"{address}?embed"


def embed_code(address: str, title: str) -> str:
    """The HTML that shows a page, for a council's site and for the web part Embed of SharePoint."""
    given = f'src="{escape(embed_address(address))}" title="{escape(title)}"'
    return f'<iframe {given} width="100%" height="{HEIGHT}" loading="lazy" referrerpolicy="no-referrer"></iframe>'


def embed(document: Document, root: Path, templates: Path) -> Iterator[tuple[str, bytes]]:
    """(name, content) of the file with both; none without an address of the site."""
    if address := document.target.web:
        text = f"{embed_address(address)}\n\n{embed_code(address, document.title)}\n"
        yield "embed.txt", text.encode()
