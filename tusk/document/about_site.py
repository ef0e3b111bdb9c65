"""What standing pages say of the site itself, from content/site.yml."""

from __future__ import annotations

from dataclasses import replace

from tusk.document.blocks import Contacts, Facts
from tusk.document.contacts import contact_of
from tusk.document.items import Fact
from tusk.document.texts import Texts, line
from tusk.model.contacts import ShownContact


def about_site(texts: Texts) -> Facts:
    """The name and address of the site, and who runs it."""
    library = texts.library
    run_by = ", ".join(publisher.name for publisher in library.publishers.values())
    known = (("Website", library.site.full_name), ("Address", library.site.address), ("Run by", run_by))
    return Facts(tuple(Fact(name, line(value)) for name, value in known if value))


def site_contact(texts: Texts) -> Contacts:
    """How to reach the people who run the site; nothing if site.yml does not say so."""
    site = texts.library.site
    if not site.contact:
        return Contacts(())
    shown = ShownContact(name=site.full_name, **site.contact.model_dump())
    return Contacts((replace(contact_of(shown, texts), card=None),))
