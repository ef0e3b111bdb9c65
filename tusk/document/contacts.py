"""Contacts and helplines with everything resolved, and the address of the card that telephones keep."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from tusk.document.items import Contact, Way
from tusk.document.texts import Texts, host_of, line
from tusk.locales.message import N_
from tusk.model.contacts import ContactDetails, ShownContact, dialled
from tusk.model.site_shape import CONTACT
from tusk.text.headings import slug

WAYS = (("phone", N_("Telephone"), "tel"), ("text", N_("Text"), "sms"))
LONGEST_NAME = 60  # characters, of the name of a card


def contact_of(shown: ShownContact, texts: Texts) -> Contact:
    """A contact; what the entry says itself replaces what the shared list says."""
    listed = texts.library.contacts.get(shown.contact or "")
    both = {**_said(listed), **_said(shown)} if listed else _said(shown)
    name = str(both.pop("name"))
    details = ContactDetails.model_validate(both)
    given = Contact(
        name,
        line(details.for_whom),
        tuple(_ways(details, texts)),
        line(details.hours),
        line(details.note),
    )
    return replace(given, card=texts.file(card_address(given)))


def shared_contacts(texts: Texts) -> tuple[Contact, ...]:
    """The contacts of the shared list, in its order."""
    return tuple(contact_of(ShownContact(contact=id), texts) for id in texts.library.contacts)


def card_address(contact: Contact) -> str:
    """The address of its card: the same for the same contact, whichever page shows it."""
    sign = sha256(repr(contact).encode()).hexdigest()[:8]
    return f"{CONTACT.address}{slug(contact.name)[:LONGEST_NAME].strip('-')}-{sign}.vcf"


def _said(record: ContactDetails) -> dict[str, object]:
    """The fields that a record has."""
    return record.model_dump(exclude={"id", "contact", "duty_line"}, exclude_none=True)


def _ways(details: ContactDetails, texts: Texts) -> Iterator[Way]:
    _ = texts.words.gettext
    for field, name, scheme in WAYS:
        if number := getattr(details, field):
            yield Way(_(name), number, texts.address(f"{scheme}:{dialled(number)}")[0])
    if details.email:
        yield Way(_("E-mail"), details.email, texts.address(f"mailto:{details.email}")[0])
    if details.website:
        target, state = texts.address(details.website)
        yield Way(_("Website"), _short(details.website), target, state)


def _short(address: str) -> str:
    """A web address as people say it."""
    rest = address.partition("://")[2].partition("/")[2].rstrip("/")
    return f"{host_of(address)}/{rest}" if rest else host_of(address)
