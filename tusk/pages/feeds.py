"""The page of feeds and data, and the feed that each list leads to."""

from __future__ import annotations

from itertools import groupby

from tusk.data.catalogue import ENTRIES_CSV, ENTRIES_JSON, ENTRIES_SCHEMA
from tusk.data_class import dataclass
from tusk.feeds.files import FORMATS, Named, address_of, feeds_on
from tusk.locales.message import N_
from tusk.model.facets import TAGS
from tusk.site.site_map import SiteMap

HEADINGS = {"sections": N_("Sections"), "publishers": N_("Publishers")}
DATA = (
    (N_("All pages (CSV, for Excel)"), ENTRIES_CSV),
    (N_("All pages (JSON)"), ENTRIES_JSON),
    (N_("What each field means (JSON Schema)"), ENTRIES_SCHEMA),
)


@dataclass(frozen=True)
class ShownFeed:
    """A feed in the list. files: (name, address) of each format."""

    title: str
    files: tuple[tuple[str, str], ...]


def feeds_given(site_map: SiteMap) -> dict[str, object]:
    """The values for the page of feeds and data."""
    groups = groupby(feeds_on(site_map.library), key=lambda named: named.group)
    shown = [(_heading(group, site_map), [_shown(named) for named in feeds]) for group, feeds in groups]
    return {"groups": shown, "data": [(site_map.words.gettext(name), address) for name, address in DATA]}


def _heading(group: str, site_map: SiteMap) -> str:
    if group in [tag.field for tag in TAGS]:
        return site_map.title(group)
    return site_map.words.gettext(HEADINGS[group]) if group else ""


def _shown(named: Named) -> ShownFeed:
    return ShownFeed(named.title, tuple((format.name, address_of(named.name, format)) for format in FORMATS))
