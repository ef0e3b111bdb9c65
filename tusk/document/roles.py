"""What an entry means for each role, resolved."""

from __future__ import annotations

from tusk.document.blocks import Roles
from tusk.document.items import Role
from tusk.document.texts import Texts
from tusk.model.content import ForRole
from tusk.model.site_shape import AUDIENCE
from tusk.sections import raw_blocks as raw


def roles_of(block: raw.RawRoles, texts: Texts) -> Roles:
    """Each audience with its name, and what it should do."""
    return Roles(tuple(role_of(each, texts) for each in block.items), texts.words)


def role_of(given: ForRole, texts: Texts) -> Role:
    """One audience with what it should do."""
    id, library = given.audience, texts.library
    page = texts.page(f"{AUDIENCE.address}{id}/") if library.has_page("audience", id) else None
    name = texts.words.own(library.audience[id].name, library.site.language)
    return Role(id, name, page, tuple(texts.point(each) for each in given.what_to_do))
