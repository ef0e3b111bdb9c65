"""The pages that list others: home, find, sections, tags, glossary, archive, what's new, A–Z, contact."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from tusk.document.resolve_blocks import all_contacts
from tusk.document.texts import Texts
from tusk.library.library import Item, Library, newest
from tusk.model import site_shape as shape
from tusk.model.site_shape import SitePage, Tag
from tusk.pages.dates import by_month
from tusk.pages.page import Page
from tusk.site.site_map import SiteMap

Names = list[tuple[str, str, int]]  # (id, name, number of pages) of tags


def index_pages(library: Library) -> Iterator[Page]:
    """All of these pages, in any order."""
    site_map = SiteMap(library)
    for page in site_map.pages:
        if not page.is_section and page is not shape.THEMES:  # see tusk/pages/themes.py
            title, summary = site_map.title(page.name), site_map.summary(page)
            yield Page(page.address, page.template, title, summary, _given(page, site_map), look=page.look)
    yield from _sections(library)
    for tag in site_map.tags:
        if tag.field != shape.THEMES.name:
            yield from _tag_pages(site_map, tag)


def _given(page: SitePage, site_map: SiteMap) -> dict[str, object]:
    """The values for the template of a page, apart from the library and the site map."""
    library = site_map.library
    if page.name in [tag.field for tag in shape.TAGS]:
        return {"field": page.name, "counts": _counts(library, page.name)}
    given: dict[str, Callable[[], dict[str, object]]] = {
        "find": lambda: {"tags": _tags(site_map)},
        "glossary": lambda: {"letters": glossary_letters(library)},
        "whats_new": lambda: {"years": by_year(library)},
        "a_z": lambda: {"letters": a_to_z(library)},
        "dates": lambda: {"months": by_month(Texts(library))},
        "contact": lambda: {"helplines": all_contacts(Texts(library))},
        "search": lambda: {"letters": a_to_z(library), "tags": _tags(site_map)},
    }
    return given.get(page.name, dict)()


def _sections(library: Library) -> Iterator[Page]:
    templates = {page.name: page.template for page in shape.PAGES if page.is_section}
    for section in library.sections.values():
        if any(item.section == section.id for item in library.items.values()):
            given = {"items": library.in_section(section.id), "section": section}
            template = templates.get(section.id, shape.SECTION_TEMPLATE)
            yield Page(f"{section.id}/", template, section.name, section.summary or "", given, look="index")


def _counts(library: Library, field: str) -> dict[str, int]:
    return {id: len(library.tagged(field, id)) for id in getattr(library, field)}


def _tags(site_map: SiteMap) -> list[tuple[str, str, Names]]:
    """(field, heading, names) for each type of tag; unused tags are left out."""
    return [
        (tag.field, site_map.title(tag.field), _tag_names(site_map.library, tag)) for tag in site_map.tags
    ]


def _tag_names(library: Library, tag: Tag) -> Names:
    counts = _counts(library, tag.field)
    tags = getattr(library, tag.field).values()
    used = [(each.id, each.name, counts[each.id]) for each in tags if counts[each.id]]
    return used if tag.has_groups else sorted(used, key=lambda name: name[1])


def _tag_pages(site_map: SiteMap, tag: Tag) -> Iterator[Page]:
    library = site_map.library
    for each in getattr(library, tag.field).values():
        if items := library.tagged(tag.field, each.id):
            given = {"tag": each, "field": tag.field, "label": tag.label, "items": items}
            address = site_map.tag_address(tag.field, each.id)
            yield Page(address, shape.TAG_TEMPLATE, each.name, each.summary or "", given, look="index")


def by_year(library: Library) -> list[tuple[int, list[Item]]]:
    """The listed items by the year of their last change, the newest first."""
    items = sorted(library.listed, key=lambda item: newest(item.record), reverse=True)
    return [(year, list(group)) for year, group in groupby(items, key=lambda item: newest(item.record).year)]


def a_to_z(library: Library) -> list[tuple[str, list[tuple[str, Item]]]]:
    """(letter, [(words, item)]): each title, and each other name of an entry."""
    words = [(word, item) for item in library.listed for word in (item.record.title, *item.record.aka)]
    ordered = sorted(words, key=lambda pair: (_letter(pair[0]), pair[0].lower().lstrip("‘“'\""), pair[1].id))
    return [(letter, list(group)) for letter, group in groupby(ordered, key=lambda pair: _letter(pair[0]))]


def glossary_letters(library: Library) -> list[tuple[str, list[object]]]:
    """(letter, [terms])."""
    ordered = sorted(library.glossary.values(), key=lambda term: (_letter(term.term), term.term.lower()))
    return [(letter, list(group)) for letter, group in groupby(ordered, key=lambda term: _letter(term.term))]


def _letter(words: str) -> str:
    first = next((sign for sign in words if sign.isalnum()), "#")
    return first.upper() if first.isalpha() else "0–9"
