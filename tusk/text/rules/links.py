"""Rules on links and their schemes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.model.seen import is_seen
from tusk.problem import near_to, write_instead
from tusk.text.convert import SCHEMES
from tusk.text.fault import Fault
from tusk.text.nodes import elements, words
from tusk.text.reader import Reading
from tusk.text.rules.of_reading import every, fault_at

USUAL = ("https", "http", "mailto", "tel", "entry")


def scheme_of(address: str) -> str:
    """The scheme of an address, as browsers read it: without spaces and control characters."""
    found = re.match(r"([a-z][a-z0-9+.-]*):", re.sub(r"[\x00-\x20\x7f-\xa0]", "", address.lower()))
    return found[1] if found else ""


def links_have_words_and_an_address(reading: Reading) -> Iterator[Fault]:
    """A link has an address, with a scheme of SCHEMES if it has one, and words or a picture to click."""
    for link in every(reading, "a"):
        address = link.get("href")
        scheme = scheme_of(address)
        if scheme and scheme not in SCHEMES:
            hint, near = "Use a web address, mailto:, tel: or entry:.", near_to(scheme, USUAL)
            hint = write_instead(f"{scheme}:", f"{near}:", hint) if near else hint
            yield fault_at(address, f'a link begins with "{scheme}:", which is not allowed.', hint)
        if not address:
            yield fault_at(link, "a link has no address.", "Write it in the round brackets.")
        if not is_seen(words(link.children)) and not any(
            each.tag == "img" for each in elements(link.children)
        ):
            yield fault_at(link, "a link has no words to click.", "Write them in the square brackets.")
