"""How an address must be written: one rule a function, whose docstring is the rule.

Asked of what authors write (tusk/check/rules/) and of every link of a built site (tusk/links/), so that both say
the same. A sign that a rule refuses, and that an address really has, can be written in its %-form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple
from urllib.parse import unquote

from tusk.problem import cut
from tusk.urls.hosts import host_of, is_local, split

INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
DASHES = {
    "–": "an en dash",
    "—": "an em dash",
    "\u2010": "a dash",
    "\u2011": "a dash",
    "\u2212": "a minus sign",
}
SECRETS = re.compile(
    r"[?&](access_token|api_?key|jsessionid|passw(?:or)?d|phpsessid|pwd|secret|session_?id)=", re.IGNORECASE
)
PROGRAMS = ("javascript:", "vbscript:")

# Most addresses within a site: nothing can be wrong with them.
PLAIN = re.compile(r"(?:\.\./)*[A-Za-z0-9][A-Za-z0-9_/#-]*")


class Wrong(NamedTuple):
    """What is wrong with an address, and how to mend it."""

    message: str
    hint: str


Rule = Callable[[str], Iterator[Wrong]]


def is_not_empty(address: str) -> Iterator[Wrong]:
    """An address is more than nothing, and more than #."""
    if not address.strip():
        yield Wrong("a link has an empty address.", "Write where it leads, or take the link out.")
    elif address.strip() == "#":
        yield Wrong('the address "#" leads nowhere.', "Write where it leads; #top is the top of the page.")


def has_no_space(address: str) -> Iterator[Wrong]:
    """No space stands inside an address."""
    if re.search(r"\s", address.strip()):
        yield Wrong(f"{_the(address)} has a space in it.", "Take it out; if it belongs there, write %20.")


def has_no_invisible_sign(address: str) -> Iterator[Wrong]:
    """No zero-width or other invisible character stands in an address."""
    if found := INVISIBLE.search(address):
        message = (
            f"{_the(INVISIBLE.sub('', address))} has an invisible character in it (U+{ord(found[0]):04X})."
        )
        yield Wrong(message, "Type it anew: such characters come along when it is pasted from Word or a PDF.")


def has_no_long_dash(address: str) -> Iterator[Wrong]:
    """The hyphens of an address are hyphens: Word makes dashes of them."""
    if found := re.search("[\u2010\u2011–—\u2212]", address):
        sign = found[0]
        escaped = "".join(f"%{byte:02X}" for byte in sign.encode())
        hint = f"Type a plain hyphen; if the dash belongs there, write {escaped}."
        yield Wrong(f"{_the(address)} has {DASHES[sign]} in it.", hint)


def ends_like_an_address(address: str) -> Iterator[Wrong]:
    """No full stop or comma of the sentence around it stands at the end of an address."""
    text = address.strip()
    last = text[-1:]
    unopened = last == ")" and "(" not in text
    if (last in (".", ",", ";") and text.rsplit("/", 1)[-1] not in (".", "..")) or unopened:
        name = {".": "full stop", ",": "comma", ";": "semicolon", ")": "bracket"}[last]
        hint = f"Take it out; if it belongs there, write %{ord(last):02X}."
        yield Wrong(f"{_the(address)} ends in a {name}.", hint)


def says_its_scheme(address: str) -> Iterator[Wrong]:
    """An address that begins with www. needs https:// before it."""
    if re.match(r"www\d?\.", address.strip(), re.IGNORECASE):
        message = f"{_the(address)} has no https:// before it, so browsers look for a file of this name."
        yield Wrong(message, f"Write https://{cut(address.strip())}.")


def says_its_scheme_once(address: str) -> Iterator[Wrong]:
    """What an address begins with stands there once, and is written right."""
    text = address.strip()
    if found := re.match(r"(mailto:|tel:|https?://)\s*(mailto:|tel:|https?:/*)", text, re.IGNORECASE):
        yield Wrong(
            f"{_the(address)} begins twice.",
            f"Take {found[1]} out." if found[1] != found[2] else f"Write {found[1]} once.",
        )
    elif re.match(r"(https?)(:/?[^/]|//|;//|:///)", text, re.IGNORECASE):
        yield Wrong(f"{_the(address)} does not begin like an address.", "Begin it with https:// or http://.")


def mail_is_well_formed(address: str) -> Iterator[Wrong]:
    """After mailto: stands an e-mail address, or several with commas between."""
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
    """After tel: stands a number: figures, with a plus before them at most."""
    number = re.sub(r"[-.()]|%20", "", address[4:])
    if address.lower().startswith("tel:") and not re.fullmatch(r"\+?[0-9]{3,15}(;ext=[0-9]+)?", number):
        yield Wrong(
            f"{_the(address)} is not a telephone number.",
            "Write it like tel:01234567890 or tel:+441234567890.",
        )


def is_public(address: str) -> Iterator[Wrong]:
    """An address leads to a place that everybody can reach, not to a development host or one office's network."""
    host = host_of(address)
    if host not in ("", "http", "https", "mailto") and is_local(host):
        message = f'{_the(address)} leads to "{cut(host)}", which nobody outside your own network can reach.'
        yield Wrong(message, "Write the whole, public address.")


def keeps_no_secret(address: str) -> Iterator[Wrong]:
    """No user name, password or key stands in an address."""
    parts = split(address)
    if parts and parts.scheme in ("http", "https", "ftp") and "@" in parts.netloc:
        hidden = address.replace(parts.netloc, "…@" + parts.netloc.rpartition("@")[2])
        yield Wrong(
            f"{_the(hidden)} has a user name or password in it.",
            "Take out what stands before the @, and change the password.",
        )
    elif found := SECRETS.search(address):
        yield Wrong(
            f"{_the(address[: found.end()])} has a key or a session in it ({found[1]}).",
            "Copy the address anew from a window in which you are not signed in.",
        )


def runs_no_program(address: str) -> Iterator[Wrong]:
    """An address leads somewhere and runs nothing."""
    if re.sub(r"[\x00-\x20]", "", address).lower().startswith(PROGRAMS):
        yield Wrong(f"{_the(address)} runs a program and leads nowhere.", "Write where the link leads.")


def can_be_read(address: str) -> Iterator[Wrong]:
    """The host of an address is a name, and its port a number."""
    parts = split(address)
    if parts is None or (
        parts.scheme in ("http", "https") and not parts.hostname and not any(says_its_scheme_once(address))
    ):
        yield Wrong(f"{_the(address)} cannot be read.", "Copy it again from the browser.")


ADDRESS_RULES: tuple[Rule, ...] = (
    is_not_empty,
    runs_no_program,
    has_no_space,
    has_no_invisible_sign,
    has_no_long_dash,
    ends_like_an_address,
    says_its_scheme,
    says_its_scheme_once,
    mail_is_well_formed,
    telephone_is_well_formed,
    can_be_read,
    is_public,
    keeps_no_secret,
)


def faults_of(address: str) -> Iterator[Wrong]:
    """Everything that is wrong with how an address is written."""
    for rule in () if PLAIN.fullmatch(address) else ADDRESS_RULES:
        yield from rule(address)


def _the(address: str) -> str:
    return f'the address "{cut(address)}"'
