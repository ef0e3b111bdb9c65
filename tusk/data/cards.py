"""Contacts as cards for the address books of telephones and mail programs: vCard 3.0 (RFC 2426)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tusk.document.contacts import contact_of, shared_contacts
from tusk.document.items import Contact
from tusk.document.nodes import plain
from tusk.document.texts import Texts
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.model.contacts import dialled
from tusk.sections.issue_items import parts_of_articles
from tusk.sections.raw_blocks import RawContacts

LONGEST_LINE = 75  # bytes
WAYS = {"tel": "TEL;TYPE=VOICE", "sms": "TEL;TYPE=MSG", "mailto": "EMAIL;TYPE=INTERNET"}  # by scheme


def cards(library: Library, of_items: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """The card of every contact that a page shows, and of the shared list, by its address.

    of_items: those of items, if they are known.
    """
    texts = Texts(library)
    made: dict[str, bytes] = {}
    shown = (*library.listed, *library.standing, *library.kept_in_issues)
    for item in shown if of_items is None else ():
        made |= item_cards(item, texts)
    return made | dict(of_items or {}) | _files(shared_contacts(texts))


def item_cards(item: Item, texts: Texts) -> dict[str, bytes]:
    """The cards of the contacts of one entry, by their addresses."""
    texts = texts.in_language(item.record.language)
    parts = (*item.parts, *parts_of_articles(item.record))
    shown = [block for part in parts for block in part.blocks if isinstance(block, RawContacts)]
    return _files(contact_of(each, texts) for block in shown for each in block.items)


def _files(contacts: Iterable[Contact]) -> dict[str, bytes]:
    return {contact.card.site: card(contact) for contact in contacts if contact.card}


def card(contact: Contact) -> bytes:
    """One contact as a file."""
    return "".join(f"{_folded(line)}\r\n" for line in _lines(contact)).encode()


def _lines(contact: Contact) -> Iterator[str]:
    name = _escaped(contact.name)
    yield from ("BEGIN:VCARD", "VERSION:3.0", f"N:{name};;;;", f"FN:{name}", f"ORG:{name}")
    for way in contact.ways:
        address = way.target.web if way.target else ""
        if kind := WAYS.get(address.partition(":")[0]):
            yield f"{kind}:{dialled(way.words) if 'TEL' in kind else _escaped(way.words)}"
        elif address:
            yield f"URL:{address}"
    if about := [plain(text) for text in (contact.for_whom, contact.hours, contact.note) if text]:
        yield f"NOTE:{_escaped(chr(10).join(about))}"
    yield "END:VCARD"


def _escaped(text: str) -> str:
    for character in "\\;,":
        text = text.replace(character, f"\\{character}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """A long line as several, each of which begins with a space; no letter is cut in two."""
    lines = [""]
    for character in line:
        if len((lines[-1] + character).encode()) > LONGEST_LINE:
            lines.append(" ")
        lines[-1] += character
    return "\r\n".join(lines)
