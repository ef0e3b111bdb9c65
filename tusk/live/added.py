"""What a page has while it is served: what is wrong, the way to its form, and a script that shows changes."""

from __future__ import annotations

from html import escape

from tusk.data_class import dataclass
from tusk.kept.files import digest
from tusk.live.served import Served
from tusk.live.told import TOP

FOLDER = "/_live/"  # no page of a site has such an address


@dataclass(frozen=True)
class Addition:
    """version: that of the whole; problems: HTML; edit: the address of the form and the words of the link to it."""

    version: int
    problems: bytes
    edit: tuple[str, str] = ("", "")


def with_additions(html: str, added: Addition, status: int = 200) -> Served:
    """A page as it is served."""
    plain = html.encode("utf-8", "xmlcharrefreplace")
    known = digest(plain + added.problems)
    script = (
        f'<script src="{FOLDER}live.js" data-version="{added.version}" data-digest="{known}" defer></script>'
    )
    sheet = f'<link rel="stylesheet" href="{FOLDER}live.css">' if added.edit[0] else ""
    body = plain.replace(b"</head>", f"{sheet}{script}</head>".encode(), 1)
    body = body.replace(TOP, TOP + added.problems, 1)
    if added.edit[0]:
        body = body.replace(b"</body>", _way_to_form(*added.edit).encode() + b"</body>", 1)
    return Served(body, status=status, digest=known)


def _way_to_form(address: str, words: str) -> str:
    words = escape(words)
    return f'<nav class="live-edit" aria-label="{words}"><a href="{escape(address)}">{words}</a></nav>'
