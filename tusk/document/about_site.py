"""What standing pages say of the site itself, from content/site.yml."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tusk.document.blocks import Contacts, Prose
from tusk.document.contacts import contact_of
from tusk.document.nodes import Anchor, Element, Node, Target
from tusk.document.texts import Texts
from tusk.model.contacts import ShownContact


def about_site(texts: Texts) -> Prose:
    """What a statement is about: the name and address of the site, and who runs it."""
    return Prose((Element("p", tuple(_sentence(texts))),))


def _sentence(texts: Texts) -> Iterator[Node]:
    site = texts.library.site
    yield f"This statement is about the website {site.full_name}"
    if site.address:
        yield from (" (", Anchor((site.address,), Target(web=site.address)), ")")
    run_by = [publisher.name for publisher in texts.library.publishers.values()]
    yield f", which is run by {' and '.join(run_by)}." if run_by else "."


def site_contact(texts: Texts) -> Contacts:
    """How to reach the people who run the site; nothing if site.yml does not say so."""
    site = texts.library.site
    if not site.contact:
        return Contacts(())
    shown = ShownContact(name=site.full_name, **site.contact.model_dump())
    return Contacts((replace(contact_of(shown, texts), card=None),))
