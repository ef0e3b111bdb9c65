"""The pages that list others: home, find, sections, tags, glossary, archive, what's new, A–Z, contact."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from tusk.data.recommendations import REGISTER_FILE, REGISTER_IN_WORD
from tusk.document.resolve_blocks import all_contacts
from tusk.document.texts import Texts
from tusk.feeds.files import SECTIONS, feed_of
from tusk.library.item import newest
from tusk.library.library import Library
from tusk.model import site_shape as shape
from tusk.model.facets import TAGS, Tag
from tusk.model.site_shape import SitePage
from tusk.model.vocabulary import GlossaryTerm
from tusk.pages.a_to_z import a_to_z, by_letter, is_long, letter_of, letter_pages
from tusk.pages.changes import change_pages, changes_given
from tusk.pages.dates import by_month
from tusk.pages.feeds import feeds_given
from tusk.pages.good_practice import good_practice
from tusk.pages.long_lists import LongList, by_year, in_parts, older_pages
from tusk.pages.page import Page
from tusk.pages.register import register_of, register_pages
from tusk.pages.roles import said_to
from tusk.pages.uses import uses_given
from tusk.share.structured import structured_catalogue
from tusk.site.site_map import SiteMap

MOST_IN_SECTION = 20  # links on the page on which all sections are listed

Names = list[tuple[str, str, int]]  # (id, name, number of pages) of tags


def index_pages(library: Library) -> Iterator[Page]:
    """All of these pages, in any order."""
    site_map = SiteMap(library)
    for page in site_map.pages:
        if not page.is_section and page is not shape.THEMES:  # see tusk/pages/themes.py
            title, summary = site_map.title(page.name), site_map.summary(page)
            given, feed = _given(page, site_map), _feed(page, site_map)
            data = structured_catalogue(library) if page is shape.FEEDS else ""
            made = Page(
                page.address, page.template, title, summary, given, look=page.look, feed=feed, structured=data
            )
            yield replace(made, about=site_map.words.gettext(page.about) if page.about else "")
    yield from letter_pages(a_to_z(library) if site_map.has("a_z") else [])
    yield from _older_news(site_map)
    yield from register_pages(Texts(library)) if site_map.has("recommendations") else []
    yield from change_pages(library) if site_map.has("changes") else []
    yield from _sections(library)
    for tag in site_map.tags:
        if tag.field != shape.THEMES.name:
            yield from _tag_pages(site_map, tag)


def _given(page: SitePage, site_map: SiteMap) -> dict[str, object]:
    """The values for the template of a page, apart from the library and the site map."""
    library = site_map.library
    if page.name in [tag.field for tag in TAGS]:
        return {"field": page.name, "counts": _counts(library, page.name)}
    given: dict[str, Callable[[], dict[str, object]]] = {
        "home": lambda: {"blocks": library.site.home_blocks, "tags": _tags(site_map)},
        "find": lambda: {"tags": _tags(site_map), "most_in_section": MOST_IN_SECTION},
        "glossary": lambda: {"letters": glossary_letters(library)},
        "whats_new": lambda: {"list": _whats_new(library), "by_year": by_year},
        "a_z": lambda: _letters(library),
        "dates": lambda: {"months": by_month(Texts(library))},
        "recommendations": lambda: {
            **register_of(Texts(library)),
            "register_file": REGISTER_FILE,
            "register_word": REGISTER_IN_WORD,
        },
        "changes": lambda: changes_given(library),
        "good_practice": lambda: good_practice(Texts(library)),
        "uses": lambda: uses_given(Texts(library)),
        "contact": lambda: {"helplines": all_contacts(Texts(library))},
        "feeds": lambda: feeds_given(site_map),
        "search": lambda: {**_letters(library), "tags": _tags(site_map)},
    }
    return given.get(page.name, dict)()


def _feed(page: SitePage, site_map: SiteMap) -> str:
    has_own = page in (shape.BULLETINS, shape.DATES, shape.CHANGES) and site_map.has(page.name)
    return feed_of(site_map.library, page.name) if has_own else ""


def _letters(library: Library) -> dict[str, object]:
    letters = a_to_z(library)
    return {"letters": letters, "is_long": is_long(letters)}


def _whats_new(library: Library) -> LongList:
    items = sorted(library.listed, key=lambda item: newest(item.record), reverse=True)
    return in_parts(items, shape.WHATS_NEW.address)


def _older_news(site_map: SiteMap) -> Iterator[Page]:
    items = _whats_new(site_map.library)
    yield from older_pages(
        site_map.title("whats_new"), shape.WHATS_NEW.address, items, site_map.library.words()
    )


def _sections(library: Library) -> Iterator[Page]:
    templates = {page.name: page.template for page in shape.PAGES if page.is_section}
    for section in library.sections.values():
        if any(item.section == section.id for item in library.items.values()):
            address = f"{section.id}/"
            items = in_parts(library.in_section(section.id), address)
            given = {"list": items, "section": section}
            template = templates.get(section.id, shape.SECTION_TEMPLATE)
            feed = feed_of(library, SECTIONS, section.id) if items.count else ""
            yield Page(address, template, section.name, section.summary or "", given, look="index", feed=feed)
            yield from older_pages(section.name, address, items, library.words())


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
        if tagged := library.tagged(tag.field, each.id):
            address = site_map.tag_address(tag.field, each.id)
            items = in_parts(tagged, address)
            given = {"tag": each, "field": tag.field, "label": tag.label, "list": items}
            is_audience = tag.field == shape.AUDIENCE.name
            given["said"] = list(said_to(each.id, tagged, Texts(library))) if is_audience else []
            feed = feed_of(library, tag.field, each.id)
            named, about = (shape.TAG_TEMPLATE, each.name, each.summary or ""), site_map.title(tag.field)
            yield Page(address, *named, given, look="index", feed=feed, within=about)
            yield from older_pages(each.name, address, items, library.words(), within=about)


def glossary_letters(library: Library) -> list[tuple[str, tuple[GlossaryTerm, ...]]]:
    """(letter, terms)."""
    terms = library.glossary.values()
    ordered = sorted(terms, key=lambda term: (letter_of(term.term), term.term.lower()))
    return by_letter((term.term, term) for term in ordered)
