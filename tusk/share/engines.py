"""What search engines read: the date of each page's last change, and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tusk.library.item import Item, newest
from tusk.library.library import Library
from tusk.library.relate import unpublished
from tusk.model.facets import TAGS
from tusk.model.fields import PartDate
from tusk.model.site_shape import A_TO_Z, BULLETINS, HOME, WHATS_NEW
from tusk.site.site_map import SiteMap

ROBOTS = "robots.txt"


def changed_on(library: Library) -> dict[str, str]:
    """Address → date of the last change, as exact as it is known, of entries and of lists of them. Others have none."""
    changed = {item.address: newest(item.record) for item in library.items.values()}
    changed |= {address: _newest(items) for address, items in _lists(library) if items}
    return {address: str(day) for address, day in changed.items() if day}


def _lists(library: Library) -> Iterator[tuple[str, list[Item]]]:
    for page in (HOME, WHATS_NEW, A_TO_Z):
        yield page.address, library.listed
    yield BULLETINS.address, library.issues
    for section in library.sections:
        yield f"{section}/", library.in_section(section)
    site_map = SiteMap(library)
    for tag in TAGS:
        for id in getattr(library, tag.field):
            yield site_map.tag_address(tag.field, id), library.tagged(tag.field, id)


def _newest(items: Iterable[Item]) -> PartDate:
    return max(newest(item.record) for item in items)


def robots_txt(library: Library) -> str:
    """robots.txt. A site with drafts is for nobody; the list of pages needs the address of the site."""
    if unpublished(library):
        return "User-agent: *\nDisallow: /\n"
    listed = f"\nSitemap: {library.on_web('sitemap.xml')}\n" if library.site.address else ""
    return f"User-agent: *\nDisallow:\n{listed}"
