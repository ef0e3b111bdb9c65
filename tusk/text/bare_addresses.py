"""Web addresses, e-mail addresses and telephone numbers in a text that are no links yet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.late_pattern import late
from tusk.model.contacts import dialled
from tusk.urls.addresses import faults_of

WEB = r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?'’)\]*_]"
MAIL = r"[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"
FROM_ABROAD = r"\+[0-9]{1,3}[ -]?(?:\(0\)[ -]?)?[0-9](?:[ -]?[0-9]){7,12}"
FROM_HERE = r"(?:\(0[1-9][0-9]{1,4}\)|0[1-9][0-9]{1,4})(?:[ -]?[0-9]{2,6}){1,4}"
BARE = late(
    rf"(?<![\w@./&=-])(?P<web>{WEB})"
    rf"|(?<![\w.+@/-])(?P<mail>{MAIL})(?![\w@])"
    rf"|(?<![\w£$.,:/+-])(?P<number>{FROM_ABROAD}|{FROM_HERE})(?![\w/]|[.,-][0-9])",
    re.IGNORECASE,
)
SHORT = {"08001111", "08454647"}  # helplines with fewer digits than other numbers


def pieces(words: str) -> Iterator[tuple[str, str]]:
    """Words in pieces, each with the address that it is; "" where it is none."""
    end = 0
    for found in BARE.finditer(words) if can_have_one(words) else ():
        address = _address(found)
        if address and not any(faults_of(address)):
            if found.start() > end:
                yield words[end : found.start()], ""
            yield found[0], address
            end = found.end()
    if end < len(words):
        yield words[end:], ""


def can_have_one(words: str) -> bool:
    """Whether a text has a sign without which it has no address; the pattern takes longer."""
    return "0" in words or "@" in words or "+" in words or "://" in words or "www." in words.lower()


def _address(found: re.Match[str]) -> str:
    if found["web"]:
        return found[0] if "://" in found[0] else f"https://{found[0]}"
    if found["mail"]:
        return f"mailto:{found[0]}"
    number = dialled(found[0])
    is_number = number.startswith("+") or len(number) in (10, 11) or number in SHORT
    return f"tel:{number}" if is_number else ""
