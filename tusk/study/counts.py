"""The study of themes across reviews, counted from the entries at every build.

Only single reviews, learning reports and audits are counted. A published study (kind: thematic review) has numbers
of its own, which are shown beside these counts and are not part of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cached_property

from tusk.data_class import dataclass
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.locales.words import ENGLISH, Words
from tusk.model.amounts import REVIEWS
from tusk.model.figures import regions_of
from tusk.model.kinds import KINDS

COUNTED = {kind: model.plural for kind, model in KINDS.items() if model.is_counted}
FEWEST_FOR_SHARES = 10  # entries; with fewer, one or two reviews would change a share too much


@dataclass(frozen=True)
class Counted:
    """The part of an entry that the study reads. year: 0 if it is not known."""

    id: str
    kind: str
    year: int
    publisher: str
    audience: tuple[str, ...]
    themes: frozenset[str]


def counted(item: Item) -> Counted:
    """An entry, reduced to what the study reads."""
    record = item.record
    return Counted(
        item.id,
        record.kind,
        record.issued.year,
        record.publisher,
        tuple(record.audience),
        frozenset(record.themes),
    )


@dataclass(frozen=True)
class Study:
    """The counted entries, and the themes in the order of their list."""

    entries: tuple[Counted, ...]
    themes: tuple[str, ...]

    @property
    def n(self) -> int:
        return len(self.entries)

    @property
    def has_shares(self) -> bool:
        """Whether there are enough entries for percentages."""
        return self.n >= FEWEST_FOR_SHARES

    def n_of(self, words: Words = ENGLISH) -> str:
        """The counted kinds in words: reviews, learning reports and audits."""
        kinds = {entry.kind for entry in self.entries}
        plurals = [words.gettext(plural).lower() for kind, plural in COUNTED.items() if kind in kinds]
        return words.listed(plurals or [words.gettext(REVIEWS)])

    def raising(self, theme: str) -> tuple[Counted, ...]:
        """The entries that raise a theme."""
        return self._raising[theme]

    @cached_property
    def _raising(self) -> dict[str, tuple[Counted, ...]]:
        return {theme: tuple(each for each in self.entries if theme in each.themes) for theme in self.themes}

    def count(self, theme: str) -> int:
        """How many entries raise a theme."""
        return len(self.raising(theme))

    def share(self, theme: str) -> Fraction:
        """The share of the entries that raise a theme."""
        return Fraction(self.count(theme), self.n) if self.n else Fraction(0)

    @cached_property
    def ranked(self) -> tuple[str, ...]:
        """The themes that are raised, the most frequent first, equal ones in the order of their list."""
        raised = [theme for theme in self.themes if self.count(theme)]
        return tuple(sorted(raised, key=lambda theme: -self.count(theme)))

    @property
    def top(self) -> tuple[str, ...]:
        """The three most frequent themes; fewer when fewer are raised."""
        return self.ranked[:3]

    @property
    def as_frequent_as_the_last_of_the_top(self) -> tuple[str, ...]:
        """The themes outside the top that are raised as often as its last one."""
        least = self.count(self.top[-1]) if self.top else 0
        return tuple(theme for theme in self.ranked[3:] if self.count(theme) == least)

    def regions(self, sets: Sequence[str]) -> dict[str, tuple[Counted, ...]]:
        """The entries in each region of a Venn diagram of two or three themes, and those outside it."""
        found: dict[tuple[int, ...], list[Counted]] = {}
        for entry in self.entries:
            members = tuple(number for number, theme in enumerate(sets, 1) if theme in entry.themes)
            found.setdefault(members, []).append(entry)
        regions = {name: tuple(found.get(members, ())) for name, members in regions_of(len(sets)).items()}
        return regions | {"outside": tuple(found.get((), ()))}

    def together_with(self, theme: str) -> tuple[tuple[str, int], ...]:
        """(other theme, number of entries that raise both), the most frequent first, equal ones in list order."""
        both = Counter(other for entry in self.raising(theme) for other in entry.themes)
        pairs = [(other, both[other]) for other in self.themes if other != theme and both[other]]
        return tuple(sorted(pairs, key=lambda pair: -pair[1]))

    @cached_property
    def years(self) -> dict[int, Study]:
        """The study of every year from the first entry to the last, including years without an entry.

        Entries whose year is not known are in none of them.
        """
        found: dict[int, list[Counted]] = {}
        for entry in self.entries:
            if entry.year:
                found.setdefault(entry.year, []).append(entry)
        span = range(min(found), max(found) + 1) if found else ()
        return {year: self.of(found.get(year, ())) for year in span}

    def of(self, entries: Iterable[Counted]) -> Study:
        """The same study of other entries."""
        return Study(tuple(sorted(entries, key=lambda entry: (entry.year, entry.id))), self.themes)


def study_of(library: Library, kinds: Iterable[str] = tuple(COUNTED)) -> Study:
    """The study of everything that is published, each once; withdrawn entries and translations are not counted."""
    wanted = set(kinds) & COUNTED.keys()
    entries = [counted(item) for item in library.originals if item.record.kind in wanted]
    return Study((), tuple(library.themes)).of(entries)


def percent(share: Fraction) -> int:
    """A share as a whole percentage, with halves rounded up."""
    return int((200 * share.numerator + share.denominator) // (2 * share.denominator))
