"""What standing pages say of the site itself, from content/site.yml."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tusk.document.blocks import Contacts, Prose
from tusk.document.contacts import contact_of
from tusk.document.nodes import Anchor, Element, Node, Target
from tusk.document.texts import Texts
from tusk.model.contacts import ShownContact

HERE = "\ue000"  # where the name and the address of the site go


def about_site(texts: Texts) -> Prose:
    """What a statement is about: the name and address of the site, and who runs it."""
    return Prose((Element("p", tuple(_sentence(texts))),))


def _sentence(texts: Texts) -> Iterator[Node]:
    site = texts.library.site
    before, _, after = _about(texts).partition(HERE)
    yield before + site.full_name
    if site.address:
        yield from (" (", Anchor((site.address,), Target(web=site.address)), ")")
    yield after


def _about(texts: Texts) -> str:
    words, publishers = texts.words, texts.library.publishers.values()
    if not publishers:
        return words.gettext("This statement is about the website %(site)s.", site=HERE)
    return words.gettext(
        "This statement is about the website %(site)s, which is run by %(publishers)s.",
        site=HERE,
        publishers=words.listed(publisher.name for publisher in publishers),
    )


def site_contact(texts: Texts) -> Contacts:
    """How to reach the people who run the site; nothing if site.yml does not say so."""
    site = texts.library.site
    if not site.contact:
        return Contacts(())
    shown = ShownContact(name=site.full_name, **site.contact.model_dump())
    return Contacts((replace(contact_of(shown, texts), card=None),))
