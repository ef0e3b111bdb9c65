"""How an address must be written: one function for each rule, whose docstring is the rule.

Used for the content (tusk/check/rules/) and for every link of a built site (tusk/links/), so that both report
the same. If an address really contains a character that a rule refuses, it can be percent-encoded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from tusk.late_pattern import late
from tusk.problem import cut, write_instead
from tusk.urls.hosts import host_of, is_local, split
from tusk.urls.schemes import is_file_of_a_computer, meant, unknown_scheme
from tusk.urls.wrappers import address_inside, is_wrapped

INVISIBLE = late("[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
DASHES = {
    "–": "an en dash",
    "—": "an em dash",
    "\u2010": "a dash",
    "\u2011": "a dash",
    "\u2212": "a minus character",
}
SECRETS = late(
    r"[?&](access_token|api_?key|jsessionid|passw(?:or)?d|phpsessid|pwd|secret|session_?id)=", re.IGNORECASE
)
# Parameters with which a mailing recognises a recipient.
PERSONAL = late(
    r"(?<=[?&])(mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|elqtrackid|ml_subscriber(?:_hash)?|recipient(?:_?id)?|subscriber_?id)"
    r"=[^&#]*&?",
    re.IGNORECASE,
)
PROGRAMS = ("javascript:", "vbscript:")

# Most internal addresses: they cannot have a fault.
PLAIN = late(r"(?:entry:|(?:\.\./)*)[A-Za-z0-9][A-Za-z0-9_/#-]*")


class Wrong(NamedTuple):
    """What is wrong with an address, and how to fix it."""

    message: str
    hint: str


Rule = Callable[[str], Iterator[Wrong]]


def is_not_empty(address: str) -> Iterator[Wrong]:
    """An address is not empty, and not only #."""
    if not address.strip():
        yield Wrong("a link has an empty address.", "Write the address, or remove the link.")
    elif address.strip() == "#":
        yield Wrong(
            'the address "#" does not point anywhere.',
            "Write the address it should point to; #top is the top of the page.",
        )


def has_no_space(address: str) -> Iterator[Wrong]:
    """An address contains no spaces."""
    if re.search(r"[^\S\t\n\r]", address.strip()):  # browsers leave out tabs and the ends of lines
        yield Wrong(f"{_the(address)} contains a space.", "Remove it; if it belongs there, write %20.")


def has_no_invisible_character(address: str) -> Iterator[Wrong]:
    """An address contains no zero-width or other invisible characters."""
    if found := INVISIBLE.search(address):
        message = (
            f"{_the(INVISIBLE.sub('', address))} contains an invisible character (U+{ord(found[0]):04X})."
        )
        yield Wrong(message, "Retype it: such characters come with text pasted from Word or a PDF.")


def has_no_long_dash(address: str) -> Iterator[Wrong]:
    """An address contains hyphens, not dashes: Word turns one into the other."""
    if found := re.search("[\u2010\u2011–—\u2212]", address):
        character = found[0]
        escaped = "".join(f"%{byte:02X}" for byte in character.encode())
        hint = f"Type a plain hyphen; if the dash belongs there, write {escaped}."
        yield Wrong(f"{_the(address)} contains {DASHES[character]}.", hint)


def ends_like_an_address(address: str) -> Iterator[Wrong]:
    """An address does not end with the punctuation of the sentence around it."""
    text = address.strip()
    last = text[-1:]
    unopened = last == ")" and "(" not in text
    if (last in (".", ",", ";") and text.rsplit("/", 1)[-1] not in (".", "..")) or unopened:
        name = {".": "full stop", ",": "comma", ";": "semicolon", ")": "bracket"}[last]
        hint = f"Remove it; if it belongs there, write %{ord(last):02X}."
        yield Wrong(f"{_the(address)} ends with a {name}.", hint)


def says_its_scheme(address: str) -> Iterator[Wrong]:
    """An address that begins with www. needs https:// before it."""
    if re.match(r"www\d?\.", address.strip(), re.IGNORECASE):
        message = f"{_the(address)} does not begin with https://, so browsers look for a file with this name."
        yield Wrong(message, f"Write https://{cut(address.strip())}.")


def says_its_scheme_once(address: str) -> Iterator[Wrong]:
    """An address has one scheme, such as https:, and it is written correctly."""
    text = address.strip()
    if found := re.match(r"(mailto:|tel:|https?://)\s*(mailto:|tel:|https?:/*)", text, re.IGNORECASE):
        yield Wrong(
            f"{_the(address)} has two beginnings.",
            f"Remove {found[1]}." if found[1] != found[2] else f"Write {found[1]} once.",
        )
    elif re.match(r"(https?)(:/?[^/]|//|;//|:///)|//+(/|$)", text, re.IGNORECASE):
        yield Wrong(
            f"{_the(address)} does not begin like a web address.", "Begin it with https:// or http://."
        )


def mail_is_well_formed(address: str) -> Iterator[Wrong]:
    """mailto: is followed by an e-mail address, or by several separated by commas."""
    if not address.lower().startswith("mailto:") or address.lower().startswith("mailto:mailto:"):
        return
    to = unquote(address[7:].partition("?")[0])
    wrong = [
        each
        for each in to.split(",")
        if not re.fullmatch(r"[^\s@<>,;:\"/]+@[^\s@<>,;:\"/]+\.[^\s@<>,;:\"/.]+", each.strip())
    ]
    if wrong and not (to == "" and "to=" in address):
        yield Wrong(f"{_the(address)} is not an e-mail address.", "Write it like mailto:team@example.org.")


def telephone_is_well_formed(address: str) -> Iterator[Wrong]:
    """tel: is followed by a number: only digits, after an optional plus, without (0)."""
    if address.lower().startswith("tel:") and "(0)" in address:
        hint = f"Take (0) out: {re.sub(r'[-.() ]', '', address.replace('(0)', ''))}."
        yield Wrong(f"{_the(address)} is not a number that a telephone can ring.", hint)
        return
    number = re.sub(r"[-.()]|%20", "", address[4:])
    if address.lower().startswith("tel:") and not re.fullmatch(r"\+?[0-9]{3,15}(;ext=[0-9]+)?", number):
        yield Wrong(
            f"{_the(address)} is not a telephone number.",
            "Write it like tel:01234567890 or tel:+441234567890.",
        )


def is_public(address: str) -> Iterator[Wrong]:
    """An address points to a public host, not to a development host or an office network."""
    host = host_of(address)
    if host not in ("", "http", "https", "mailto") and is_local(host):
        message = f'{_the(address)} points to "{cut(host)}", which nobody outside your network can reach.'
        yield Wrong(message, "Write the full public address.")


def keeps_no_secret(address: str) -> Iterator[Wrong]:
    """An address contains no user name, password or key."""
    parts = split(address)
    if parts and parts.scheme in ("http", "https", "ftp") and "@" in parts.netloc:
        hidden = address.replace(parts.netloc, "…@" + parts.netloc.rpartition("@")[2])
        yield Wrong(
            f"{_the(hidden)} contains a user name or password.",
            "Remove the part before the @, and change the password.",
        )
    elif found := SECRETS.search(address):
        yield Wrong(
            f"{_the(address[: found.end()])} contains a key or a session ({found[1]}).",
            "Copy the address again from a window where you are not signed in.",
        )


def runs_no_program(address: str) -> Iterator[Wrong]:
    """An address opens a page and does not run a program."""
    if re.sub(r"[\x00-\x20]", "", address).lower().startswith(PROGRAMS):
        yield Wrong(
            f"{_the(address)} runs a program instead of opening a page.", "Write the address of a page."
        )


def is_no_file_of_a_computer(address: str) -> Iterator[Wrong]:
    """An address does not point to a file on a computer or on the drive of an office."""
    if is_file_of_a_computer(address):
        message = f"{_the(address)} points to a file on one computer or network, which no reader can open."
        yield Wrong(message, "Put the file on the site, and link to it there.")


def has_a_known_scheme(address: str) -> Iterator[Wrong]:
    """An address begins with something that browsers know, such as https:, or with no scheme at all."""
    scheme = unknown_scheme(address)
    if scheme and not any(says_its_scheme(address)):
        yield Wrong(
            f'{_the(address)} begins with "{scheme}:", which browsers do not know.',
            meant(scheme, cut(address)),
        )


def is_no_copy_of_a_mail_filter(address: str) -> Iterator[Wrong]:
    """An address is the page's own, not one that a mail filter or a mailing made of it for one recipient."""
    if is_wrapped(address):
        inside = address_inside(address)
        hint = (
            write_instead(address, inside)
            if inside
            else "Open it, and copy the address of the page that appears."
        )
        message = f"the address is one that {host_of(address)} made of another"
        message = f"{message}: it can tell who got the mail, and stops working."
        yield Wrong(message, hint)
    elif found := PERSONAL.search(address):
        own = PERSONAL.sub("", address).replace("?&", "?").rstrip("?&")
        yield Wrong(
            f'the address contains "{found[1]}=", which tells who got the mail.', f"Write {cut(own)}."
        )


def can_be_read(address: str) -> Iterator[Wrong]:
    """The host of an address is a name, and its port a number."""
    parts = split(address)
    if parts is None or (
        parts.scheme in ("http", "https") and not parts.hostname and not any(says_its_scheme_once(address))
    ):
        yield Wrong(f"{_the(address)} cannot be read.", "Copy it again from the browser.")


def names_a_host(address: str) -> Iterator[Wrong]:
    """The host of a web address can exist: no space, no empty part, no ending of one letter."""
    parts = split(address)
    host = (parts.hostname or "") if parts and parts.scheme in ("http", "https") else ""
    if host and (re.search(r"\s|\.\.|^[.-]|\.[a-z]\.?$", host) or "-." in host):
        yield Wrong(
            f'{_the(address)} has the host "{cut(host)}", which cannot exist.',
            "Copy it again from the browser.",
        )


ADDRESS_RULES: tuple[Rule, ...] = (
    is_not_empty,
    runs_no_program,
    is_no_file_of_a_computer,
    has_a_known_scheme,
    has_no_space,
    has_no_invisible_character,
    has_no_long_dash,
    ends_like_an_address,
    says_its_scheme,
    says_its_scheme_once,
    mail_is_well_formed,
    telephone_is_well_formed,
    can_be_read,
    names_a_host,
    is_public,
    is_no_copy_of_a_mail_filter,
    keeps_no_secret,
)


def faults_of(address: str) -> Iterator[Wrong]:
    """Every fault in how an address is written."""
    return iter(_faults_of(address))


@lru_cache(maxsize=2000)  # several rules ask about each address
def _faults_of(address: str) -> tuple[Wrong, ...]:
    rules = () if PLAIN.fullmatch(address) else ADDRESS_RULES
    return tuple(wrong for rule in rules for wrong in rule(address))


def _the(address: str) -> str:
    return f'the address "{cut(address)}"'
