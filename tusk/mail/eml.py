"""A message as a file that Outlook and other programs open as an unsent message."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

from tusk.mail.message import Message

BOUNDARY = "=_tusk_edition_="


def mail_file(message: Message, html: str, text: str) -> bytes:
    """The message as .eml: no sender, no reader, no date; the sender adds them."""
    made = EmailMessage(policy=SMTP)
    made["Subject"] = message.subject
    made["X-Unsent"] = "1"
    made.set_content(text, cte="quoted-printable")
    made.add_alternative(html, subtype="html", cte="quoted-printable")
    made.set_boundary(BOUNDARY)
    return made.as_bytes()
