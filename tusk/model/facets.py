"""The filters of search, the tags of entries among them, and the statuses that pages can have."""

from typing import Literal

from tusk.data_class import dataclass
from tusk.locales.message import N_


@dataclass(frozen=True)
class Facet:
    """A filter of search. `name` is its name in an address: search/?topic=neglect."""

    name: str
    label: str
    is_open: bool = False  # open at first, if there is room
    newest_first: bool = False  # its values are years; other facets are sorted by number of pages


@dataclass(frozen=True, kw_only=True)
class Tag(Facet):
    """A facet whose values are tags: a field of entries, with a list of the Library and a page of the same name."""

    field: Literal["topics", "themes", "audience"]
    on_entries: str  # the heading of an entry's tags
    has_groups: bool = False  # its list is in groups, whose order pages follow; others are sorted by name


@dataclass(frozen=True)
class Status:
    """A status that published pages can have. `is_marked`: cards and results show it."""

    id: str
    name: str
    is_marked: bool = True


TAGS = (
    Tag("topic", N_("Topic"), is_open=True, field="topics", on_entries=N_("Topics")),
    Tag("theme", N_("Theme"), field="themes", on_entries=N_("Themes"), has_groups=True),
    Tag("audience", N_("For"), field="audience", on_entries=N_("For")),
)
FACETS: tuple[Facet, ...] = (
    Facet("kind", N_("Kind"), is_open=True),
    *TAGS,
    Facet("publisher", N_("Publisher")),
    Facet("year", N_("Year"), newest_first=True),
    Facet("status", N_("Status")),
)
STATUSES = (
    Status("live", N_("Current"), is_marked=False),
    Status("historic", N_("Historic")),
    Status("draft", N_("Draft")),
)
