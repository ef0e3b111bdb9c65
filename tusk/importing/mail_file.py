"""A saved mail → blocks: its newsletter, without those who sent and received it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from tusk.importing.blocks import Block, Contents, Heading, NotImported, Paragraph, Point, plain
from tusk.importing.plain_text import read_plain_text
from tusk.importing.web_page import read_html

HEADER = re.compile(rb"^(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}", re.MULTILINE)
FOR_RECIPIENTS = re.compile(
    r"unsubscribe|view (?:this|it|the)? ?(?:e-?mail|message|newsletter)? ?(?:in|on) (?:your|a|the)? ?(?:web )?browser"
    r"|update (?:your )?(?:subscription )?preferences|you (?:are receiving|received|have received) this"
    r"|add us to your address book|forward (?:this )?to a friend|this e-?mail was sent to",
    re.IGNORECASE,
)


def read_mail(content: bytes) -> Contents:
    """The text of a mail, with the pictures that are in it. Raises NotImported."""
    if not HEADER.match(content.lstrip()):
        raise NotImported("is not a saved mail. Save the mail again as a file (.eml).")
    message = message_from_bytes(content.lstrip(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    made = _body(message)
    attached = [
        name for part in message.iter_attachments() if (name := part.get_filename()) and not _is_inline(part)
    ]
    lost = [f"The attachment “{name[:80]}” was left out: import it by itself." for name in attached]
    subject = re.sub(r"^(?:(?:fwd?|re|fw):\s*)+", "", str(message["subject"] or ""), flags=re.IGNORECASE)
    kept = tuple(_without_remarks(made.blocks))
    if len(kept) < len(made.blocks):
        lost.append("Lines for those who got the mail were left out, such as how to unsubscribe.")
    return replace(
        made, blocks=kept, title=" ".join(subject.split()), date=_date(message), lost=(*made.lost, *lost)
    )


def _body(message: EmailMessage) -> Contents:
    part = message.get_body(("html", "plain"))
    if part is None:
        raise NotImported("has no text.")
    text = part.get_content()
    if part.get_content_type() == "text/plain":
        return read_plain_text(text)
    pictures = dict(_pictures(message))
    return read_html(text, lambda address: pictures.get(address.removeprefix("cid:")))


def _pictures(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    for part in message.walk():
        if part.get_content_maintype() == "image" and (content := part.get_payload(decode=True)):
            assert isinstance(content, bytes)
            yield str(part["content-id"] or part["content-location"] or "").strip("<> "), content


def _is_inline(part: EmailMessage) -> bool:
    return part.get_content_maintype() == "image" and bool(part["content-id"])


def _without_remarks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks without short ones that are only for those who got the mail."""
    for block in blocks:
        words = plain(block.text) if isinstance(block, Paragraph | Point | Heading) else ""
        if not (FOR_RECIPIENTS.search(words) and len(words) < 400):
            yield block


def _date(message: EmailMessage) -> str:
    try:
        return parsedate_to_datetime(str(message["date"])).date().isoformat()
    except (TypeError, ValueError):
        return ""
