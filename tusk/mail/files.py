"""The files of an e-mail edition. One more format is a writer with its line here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tusk.document.document import Document
from tusk.document.nodes import Element, Image, Node, Text
from tusk.mail.eml import mail_file
from tusk.mail.html import mail_html
from tusk.mail.message import Message, message_of
from tusk.mail.plain import mail_text, notify_markdown

MOST_BYTES = 100_000  # of HTML: mailboxes cut off longer messages


def edition_of(document: Document, templates: Path) -> tuple[Message, dict[str, bytes]]:
    """The message of a document, and its files by name. One that is too long has the summaries of its articles."""
    message = message_of(document)
    html = mail_html(message, templates, pictures=bool(message.address))
    if len(html.encode()) > MOST_BYTES and document.issue:
        message = message_of(document, short=True)
        html = mail_html(message, templates, pictures=bool(message.address))
    without, text = mail_html(message, templates, pictures=False), mail_text(message)
    files = {
        "mail.html": html.encode(),
        "without-pictures.html": without.encode(),
        "mail.txt": text.encode(),
        "mail.eml": mail_file(message, html, text),
        "notify.md": notify_markdown(message).encode(),
        "pictures.txt": "".join(f"{each.file}\t{each.alt}\n" for each in pictures_of(message)).encode(),
    }
    return message, files


def pictures_of(message: Message) -> list[Image]:
    """The pictures that the message shows, each once."""
    return list({each.file: each for part in message.parts for each in _images(part.text)}.values())


def _images(text: Text) -> Iterator[Image]:
    for node in text:
        if isinstance(node, Image):
            yield node
        yield from _images(_children(node))


def _children(node: Node) -> Text:
    return node.children if isinstance(node, Element) else ()
