"""What search needs: the data added to each page for the index, and the words that search knows in advance."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from jinja2 import Environment
from selectolax.lexbor import LexborHTMLParser

from tusk.library.item import Item, newest
from tusk.library.library import Library
from tusk.model import site_shape as shape
from tusk.model.facets import FACETS, STATUSES, Facet, Tag
from tusk.model.held import Held
from tusk.model.kinds import KINDS
from tusk.pages.environment import in_language
from tusk.pages.page import Page
from tusk.search.mutations import radicals
from tusk.site.site_map import SiteMap
from tusk.text import prose
from tusk.text.synonyms import Synonyms, merged, words_of

# Parts of a page that are not its text: neither searched nor shown as a matching passage. The kind is searched:
# Pagefind ignores a page without any text.
NOT_TEXT = (
    ".about-link",
    ".agenda",
    ".anchor",
    ".article__gone",
    ".article__kind",
    ".article__more",
    ".come",
    ".contact-block",
    ".contents-list",
    ".count",
    ".dates",
    ".elsewhere",
    ".facts",
    ".fold > summary",
    ".in-this-issue",
    ".lede__summary",
    ".masthead__over",
    ".masthead__summary",
    ".notes",
    ".pseudonyms",
    ".reading",
    ".slide__more",
    ".slide__number",
    ".standing",
    ".trail",
    ".twins",
    ".unclear",
    ".worried",
)
SPELLINGS = 4000  # the most common words: about 15 kB to download


class Finder:
    """Adds the data for the index to pages, and collects their texts for the list of spellings."""

    def __init__(self, library: Library, env: Environment) -> None:
        self.library = library
        self.env = env
        self.synonyms = Synonyms(library.glossary)
        self.texts: list[str] = []

    def findable(self, page: Page, html: str) -> str:
        """The page with hidden search words, filters and sort keys at its end."""
        item: Item = page.given["item"]
        text = text_of(html)
        aka, also = self.other_words(item, text)
        self.texts.append(" ".join((page.title, page.summary, text, *aka, *also)))
        given = {"aka": aka, "also": also, "filters": filters(item), "day": day(item), "item": item}
        is_welsh = (page.language or self.library.site.language).split("-")[0] == "cy"
        given["forms"] = radicals(f"{page.title} {page.summary} {text}") if is_welsh else []
        hidden = self.env.get_template("searched.html").render(
            page=page, document=page.given["document"], **in_language(self.env, page.language), **given
        )
        return html.replace("<!-- search -->", hidden)

    def other_words(self, item: Item, text: str) -> tuple[list[str], list[str]]:
        """The other names of a page, and the other names of the terms in its text."""
        record = item.record
        named = [*record.aka, *filter(None, [getattr(record, "reference", None)])]
        aka = merged(named, self.synonyms.of(" / ".join([record.title, *record.aka])))
        terms = [words_of(term) for term in self.library.glossary.values() if item.id in term.see]
        known = {word.lower() for word in aka}
        also = merged(self.synonyms.of(f"{record.summary} / {text}"), *terms)
        return aka, [word for word in also if word.lower() not in known]


def text_of(html: str) -> str:
    """The words of a page that are searched."""
    html = _without(_without(html, "section", "reading"), "aside", "worried")
    tree = LexborHTMLParser(html)
    # To look for all of them takes longer than to parse the page, and most pages have few.
    left_out = [each for each in NOT_TEXT if each[1:].partition(" ")[0] in html]
    for node in tree.css(", ".join((*left_out, "[data-pagefind-ignore]"))):
        node.decompose()
    return " ".join(tree.body.text(separator=" ").split()) if tree.body else ""


def _without(html: str, element: str, name: str) -> str:
    """A page without a large element that is not its text, if no other of its kind is in it: so less is parsed."""
    opening, closing = f'<{element} class="{name}"', f"</{element}>"
    before, begins, rest = html.partition(opening)
    within, ends, after = rest.partition(closing)
    return before + after if begins and ends and f"<{element}" not in within else html


def filters(item: Item) -> list[tuple[str, str]]:
    """(facet, id) of every filter of a page; a standing page has none."""
    if item.record.is_standing:
        return []
    return [(facet.name, value) for facet in FACETS for value in _values(facet, item) if value]


def _values(facet: Facet, item: Item) -> list[str]:
    record = item.record
    if isinstance(facet, Tag):
        return list(getattr(record, facet.field))
    values = {
        "kind": kind_id(record.kind),
        "publisher": record.publisher,
        "year": str(newest(record).year or ""),
        "status": record.status,
    }
    return [values[facet.name]]


def day(item: Item) -> str:
    """The sort key of a page: the day it was held, changed or issued, or the first of all days."""
    held = [each.day for each in item.record.occasions] if isinstance(item.record, Held) else []
    return str((held[0] if held else newest(item.record)).first_day)


def kind_id(kind: str) -> str:
    """A kind as part of an address: risk-tool."""
    return kind.replace(" ", "-")


def search_words(library: Library, language: str, languages: Iterable[tuple[str, ...]] = ()) -> str:
    """What search knows before it asks the index, as JSON: terms, what facets and lists are called, addresses.

    languages: (language, its name, the folder of its index, the ending of its files) of each that has an index.
    """
    site_map, words = SiteMap(library, language), library.words(language)
    known = {
        "languages": [*languages],
        "pages": len(library.listed),
        "terms": _terms(library),
        "glossary": [site_map.title(shape.GLOSSARY.name), shape.GLOSSARY.address],
        "facets": {facet.name: _names(library, facet, site_map) for facet in site_map.facets},
        "tags": [[tag.name, words.gettext(tag.label), site_map.address(tag.field)] for tag in site_map.tags],
        "marked": site_map.marked_statuses,
        "places": [*site_map.places],
        "start": site_map.menu(shape.SEARCH_START),
        "nothing": [
            (words.gettext(text), page.address)
            for page, text in shape.NOTHING_FOUND
            if site_map.has(page.name)
        ],
    }
    return json.dumps(known, ensure_ascii=False, separators=(",", ":")) + "\n"


def _terms(library: Library) -> list[tuple[list[str], str, str]]:
    """(what a term is called, its id, what it means)."""
    return [
        (words_of(term), term.id, term.expansion or shortened(prose.plain(term.gloss or "")))
        for term in library.glossary.values()
    ]


def _names(library: Library, facet: Facet, site_map: SiteMap) -> dict[str, str]:
    """What readers call the values of a facet that pages have: of tags the most used first. A year is its own name."""
    counts = Counter(value for item in library.listed for value in _values(facet, item))
    if isinstance(facet, Tag):
        named = getattr(library, facet.field)
        return {id: site_map.own(named[id].name) for id, _ in counts.most_common()}
    words = site_map.words
    names = {
        "kind": {kind_id(kind): words.gettext(model.label) for kind, model in KINDS.items()},
        "publisher": {each.id: each.short_name for each in library.publishers.values()},
        "status": {status.id: words.gettext(status.name) for status in STATUSES},
        "year": {},
    }[facet.name]
    return {id: name for id, name in names.items() if id in counts}


def spellings(pages: Mapping[str, int]) -> str:
    """The most common words of all pages, the most common first, one on each line. pages: how many have each word."""
    ordered = sorted(pages.items(), key=lambda pair: (-pair[1], pair[0]))
    return "".join(f"{word}\n" for word, _ in ordered[:SPELLINGS])


def spelled(text: str) -> set[str]:
    """The words of a text that can be in that list."""
    once = " ".join(set(text.lower().split()))  # most words come again
    return set(re.findall(r"[^\W\d_]{4,24}", once))


def shortened(text: str) -> str:
    """At most 140 characters, cut between words."""
    return text if len(text) <= 140 else text[:140].rsplit(" ", 1)[0] + " …"
