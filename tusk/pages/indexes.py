"""The pages that list others: home, find, sections, tags, glossary, archive, what's new, A–Z, contact."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from tusk.library.library import Item, Library, newest
from tusk.pages.page import Page

TAGS = [
    ("topics", "Topic", "Topics", "Everything on one subject."),
    (
        "themes",
        "Theme",
        "Themes",
        "Themes of professional practice that recur in reviews, in their groups.",
    ),
    ("audience", "For", "Audiences", "Pages for your role."),
]


def index_pages(library: Library) -> Iterator[Page]:
    """All of them, in no particular order."""
    site = library.site
    yield Page("", "home.html", site.title, site.lead, {"latest": library.issues[:1]}, look="home")
    summary = "Everything on this site by section, topic, theme and audience."
    yield Page("find/", "find.html", "Find guidance", summary, {"tags": _tags(library)}, look="index")
    yield from _sections(library)
    yield from _tag_pages(library)
    summary = "Acronyms and terms, with their meanings and sources."
    yield Page(
        "glossary/",
        "glossary.html",
        "Glossary",
        summary,
        {"letters": glossary_letters(library)},
        look="index",
    )
    summary = "All issues, the newest first."
    yield Page("bulletins/", "bulletins.html", "Bulletins", summary, look="index")
    summary = "What was added or changed, the newest first."
    yield Page(
        "whats-new/", "whats_new.html", "What’s new", summary, {"years": by_year(library)}, look="index"
    )
    summary = "Every page by its title and its other names."
    yield Page("a-z/", "a_z.html", "A to Z", summary, {"letters": a_to_z(library)}, look="index")
    given = {"letters": a_to_z(library), "tags": _tags(library)}
    yield Page("search/", "search.html", "Search", "", given, look="search")
    summary = "How to contact each publisher."
    yield Page("contact/", "contact.html", "Contact", summary, look="index")


def _sections(library: Library) -> Iterator[Page]:
    for section in library.sections.values():
        holds_something = any(item.section == section.id for item in library.items.values())
        if holds_something or section.id == "workshops":
            given = {"items": library.in_section(section.id), "section": section}
            template = "workshops.html" if section.id == "workshops" else "section.html"
            yield Page(f"{section.id}/", template, section.name, section.summary or "", given, look="index")


def _tags(library: Library) -> list[tuple[str, str, list[tuple[str, str, int]]]]:
    """(field, heading, [(id, name, number of entries)]) for each type of tag; unused tags are left out."""
    tags = []
    for field, _, heading, _ in TAGS:
        names = [
            (tag.id, tag.name, len(library.tagged(field, tag.id))) for tag in getattr(library, field).values()
        ]
        used = [name for name in names if name[2]]
        tags.append((field, heading, used if field == "themes" else sorted(used, key=lambda name: name[1])))
    return tags


def _tag_pages(library: Library) -> Iterator[Page]:
    for field, label, heading, summary in TAGS:
        if field == "themes":  # which have pages of their own: see tusk/pages/themes.py
            continue
        counts = {tag.id: len(library.tagged(field, tag.id)) for tag in getattr(library, field).values()}
        yield Page(
            f"{field}/", "tags.html", heading, summary, {"field": field, "counts": counts}, look="index"
        )
        for tag in getattr(library, field).values():
            if counts[tag.id]:
                given = {
                    "tag": tag,
                    "field": field,
                    "label": label,
                    "heading": heading,
                    "items": library.tagged(field, tag.id),
                }
                yield Page(f"{field}/{tag.id}/", "tag.html", tag.name, tag.summary or "", given, look="index")


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
    first = next((character for character in words if character.isalnum()), "#")
    return first.upper() if first.isalpha() else "0–9"
