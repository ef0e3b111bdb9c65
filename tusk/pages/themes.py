"""The pages of themes: the study, counted at every build, and a page for each theme."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from tusk.charts.table import region_in_words
from tusk.data.counted import COUNTED_FILE, has_own_page
from tusk.data_class import dataclass
from tusk.document.blocks import Chart
from tusk.document.blocks.figures import Figure
from tusk.document.charts import chart
from tusk.document.texts import Texts
from tusk.feeds.files import feed_of
from tusk.ledger.register import recommended_on
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.locales.message import N_
from tusk.locales.words import Words
from tusk.model.figures import Share, regions_of
from tusk.model.kinds.thematic_review import ThematicReview
from tusk.model.site_shape import THEME_TEMPLATE, THEMES
from tusk.model.vocabulary import Theme
from tusk.pages.long_lists import PART, list_pages
from tusk.pages.page import Page
from tusk.site.site_map import SiteMap
from tusk.study.counts import COUNTED, FEWEST_FOR_SHARES, Counted, Study, percent, study_of
from tusk.study.excerpts import excerpts_from
from tusk.study.figures import by_year, frequency, overlap

COUNTED_ADDRESS = f"{THEMES.address}counted/"
COUNTED_TITLE = N_("What was counted")
PUBLISHED_ADDRESS = f"{THEMES.address}published/"
PUBLISHED_TITLE = N_("Published studies")
MOST_PUBLISHED = 20  # published studies on one page
MOST_RELATED = 8
MOST_ENTRIES = 20  # entries behind one number of the diagram, with what they say, or with questions
MOST_RECOMMENDED = 30  # recommendations; the register has all
MOST_TOOLS = 24  # cards of entries that are not counted
MOST_BARS = 15  # bars; the table below the chart has all


@dataclass(frozen=True)
class Published:
    """A published study with what it says about a theme."""

    item: Item
    review: ThematicReview
    shares: tuple[Share, ...]


@dataclass(frozen=True)
class RegionRow:
    """A region of the diagram, in words, with its entries."""

    name: str
    words: str
    entries: tuple[Counted, ...]

    @property
    def address(self) -> str:
        return f"#overlap-{self.name.replace('_', '-')}"


def theme_pages(library: Library, texts: Texts) -> Iterator[Page]:
    """The page of all themes, and one for each theme that an entry is listed under; none if none is."""
    site_map = SiteMap(library)
    if not site_map.has(THEMES.name):
        return
    study = study_of(library)
    studies = _studies(library.entries)
    given = _all(library, study, studies, texts)
    title, summary = site_map.title(THEMES.name), site_map.summary(THEMES)
    yield Page(THEMES.address, THEMES.template, title, summary, given, look=THEMES.look)
    for theme in library.themes.values():
        if library.has_page("themes", theme.id):
            yield from _theme_pages(site_map, study, theme, texts.words)
    if has_own_page(study):
        items = [library.items[entry.id] for entry in reversed(study.entries)]
        counted = texts.words.gettext(COUNTED_TITLE)
        yield from list_pages(items, COUNTED_ADDRESS, counted, (title, THEMES.address), texts.words)
    if len(studies) > MOST_PUBLISHED:
        name = texts.words.gettext(PUBLISHED_TITLE)
        yield from list_pages(studies, PUBLISHED_ADDRESS, name, (title, THEMES.address), texts.words)


def _theme_pages(site_map: SiteMap, study: Study, theme: Theme, words: Words) -> Iterator[Page]:
    """The page of a theme; with many entries, these have pages of their own."""
    items = site_map.library.tagged("themes", theme.id)
    address = site_map.tag_address("themes", theme.id)
    all_address = f"{address}all/" if len(items) > PART else ""
    given = {"all_address": all_address, "tagged": len(items), **_one(site_map.library, study, theme)}
    if all_address:
        given["published"] = given["published"][:MOST_PUBLISHED]
    feed = feed_of(site_map.library, "themes", theme.id)
    named = (THEME_TEMPLATE, theme.name, theme.gloss or "")
    yield Page(address, *named, given, look="index", feed=feed, within=site_map.title(THEMES.name))
    if all_address:
        title = words.gettext("%(name)s: all pages", name=theme.name)
        yield from list_pages(items, all_address, title, (theme.name, address), words)


def _all(library: Library, study: Study, studies: list[Item], texts: Texts) -> dict[str, Any]:
    words = texts.words
    return {
        "study": study,
        "counted": {kind: words.gettext(plural) for kind, plural in COUNTED.items()},
        "frequency": chart(frequency(study, words), texts),
        "overlap": _chart(overlap(study, words), texts),
        "by_year": _chart(by_year(study, words), texts),
        "published": studies[:MOST_PUBLISHED],
        "studies": len(studies),
        "published_address": PUBLISHED_ADDRESS,
        "percent": percent,
        "fewest": FEWEST_FOR_SHARES,
        "most": MOST_BARS,
        "most_entries": MOST_ENTRIES,
        "counted_address": COUNTED_ADDRESS,
        "counted_file": COUNTED_FILE if has_own_page(study) else "",
        "tied": study.as_frequent_as_the_last_of_the_top,
        "region_rows": _region_rows(study, words),
        "region_links": {row.name: row.address for row in _region_rows(study, words)},
        "table_order": [*study.ranked, *(theme for theme in study.themes if not study.count(theme))],
        "audiences": _used_audiences(library, study),
    }


def _chart(figure: Figure | None, texts: Texts) -> Chart | None:
    return chart(figure, texts) if figure else None


def _region_rows(study: Study, words: Words) -> list[RegionRow]:
    if len(study.top) < 2:
        return []
    regions = study.regions(study.top)
    inside = [
        RegionRow(name, region_in_words(members, len(study.top), words), regions[name])
        for name, members in regions_of(len(study.top)).items()
    ]
    return [*inside, RegionRow("outside", words.gettext("None of them"), regions["outside"])]


def _used_audiences(library: Library, study: Study) -> list[tuple[str, str]]:
    used = {name for entry in study.entries for name in entry.audience}
    return sorted(((id, library.audience[id].name) for id in used), key=lambda pair: pair[1].lower())


def _one(library: Library, study: Study, theme: Theme) -> dict[str, Any]:
    items = library.tagged("themes", theme.id)
    raising = study.raising(theme.id)
    counted_items = [library.items[entry.id] for entry in raising]
    newest_first = list(reversed(counted_items))
    published = list(_published(items, theme.id))
    shown = {item.id for item in (*counted_items, *(each.item for each in published))}
    return {
        "theme": theme,
        "study": study,
        "most_entries": MOST_ENTRIES,
        "percent": percent,
        "fewest": FEWEST_FOR_SHARES,
        "group": next(group for group in library.theme_groups if theme in group.themes),
        "rank": study.ranked.index(theme.id) + 1 if theme.id in study.ranked else None,
        "years": _by_year(library, study.of(raising)),
        "places": _places(library, study, theme.id),
        "published": published,
        "studies": len(published),
        "voices": list(
            islice(filter(None, (excerpts_from(item, theme.id) for item in newest_first)), MOST_ENTRIES)
        ),
        "others": [item for item in items if item.id not in shown][:MOST_TOOLS],
        "going_well": [item for item in items if item.record.positives][:MOST_ENTRIES],
        "questions": [item for item in items if item.record.questions][:MOST_ENTRIES],
        "related": study.together_with(theme.id)[:MOST_RELATED],
        "recommended": recommended_on(theme.id, library)[:MOST_RECOMMENDED],
    }


def _by_year(library: Library, raising: Study) -> list[tuple[int, list[Item]]]:
    """The entries that raise a theme by their year, the newest first; without empty years. Year 0: not known."""
    years = [(year, each.entries) for year, each in reversed(raising.years.items())]
    years.append((0, tuple(entry for entry in raising.entries if not entry.year)))
    return [(year, [library.items[entry.id] for entry in entries]) for year, entries in years if entries]


def _places(library: Library, study: Study, theme: str) -> list[tuple[str, int, int]]:
    """(publisher, number of its entries that raise the theme, number of its entries)."""
    places = []
    for publisher in library.publishers.values():
        theirs = study.of(entry for entry in study.entries if entry.publisher == publisher.id)
        if theirs.n:
            places.append((publisher.short_name, theirs.count(theme), theirs.n))
    return places


def _studies(items: list[Item]) -> list[Item]:
    """The published studies among items, in their order: those of a library have the newest first."""
    return [item for item in items if isinstance(item.record, ThematicReview)]


def _published(items: list[Item], theme: str) -> Iterator[Published]:
    for item in items:
        if isinstance(item.record, ThematicReview):
            shares = tuple(share for share in item.record.stats if share.theme == theme)
            yield Published(item, item.record, shares)
