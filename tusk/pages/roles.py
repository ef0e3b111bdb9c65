"""What pages say to the readers of one audience: on the page of that audience, with the page that says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tusk.document.items import Role
from tusk.document.nodes import Reference
from tusk.document.roles import role_of
from tusk.document.texts import Texts
from tusk.library.item import Item


def said_to(audience: str, items: Iterable[Item], texts: Texts) -> Iterator[tuple[Reference, Role]]:
    """(page, what it says) of each item that says something to an audience."""
    for item in items:
        theirs = texts.in_language(item.record.language)
        for each in item.record.for_roles:
            if each.audience == audience:
                page = texts.page(item.address, entry=item.id)
                yield Reference(item.id, item.record.title, page), role_of(each, theirs)
