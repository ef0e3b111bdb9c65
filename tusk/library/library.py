"""Everything that is published on one day, and how its items are related."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path

from tusk.data_class import dataclass
from tusk.library.dates import Dated, dates_to_come
from tusk.library.item import Item, Mention, newest, recommends
from tusk.library.relations import by_tag, first_in_each_workshop, grouped, mentions_in_all
from tusk.library.transcripts import Transcripts
from tusk.load.captions import Spoken
from tusk.locales.catalogues import LOCALES
from tusk.locales.words import Words, words_of
from tusk.model.contacts import SharedContact
from tusk.model.entry import Entry
from tusk.model.fields import PartDate
from tusk.model.held import Held
from tusk.model.identity import Site
from tusk.model.kinds.issue import Issue
from tusk.model.kinds.workshop import Workshop
from tusk.model.life import review_is_overdue
from tusk.model.site_shape import PAGES
from tusk.model.uses import Use
from tusk.model.vocabulary import GlossaryTerm, KnownLink, Name, Publisher, SectionOfSite, Theme, ThemeGroup
from tusk.sections.part import Part

LATELY = timedelta(days=31)  # readers who come back once a month miss nothing


@dataclass(frozen=True)
class Library:
    """Everything that is published on one day; used by every output, never changed."""

    root: Path
    today: date
    site: Site
    items: Mapping[str, Item]
    publishers: Mapping[str, Publisher]
    topics: Mapping[str, Name]
    audience: Mapping[str, Name]
    sections: Mapping[str, SectionOfSite]
    theme_groups: tuple[ThemeGroup, ...]
    glossary: Mapping[str, GlossaryTerm]
    contacts: Mapping[str, SharedContact]
    known_links: Mapping[str, KnownLink]
    uses: tuple[Use, ...] = ()
    shows_uses: bool = False
    outline: str = ""  # see tusk/library/outline.py

    @cached_property
    def transcripts(self) -> Mapping[str, Sequence[Spoken]]:
        """The spoken words of files with captions, by their paths in content/."""
        return Transcripts(self.root)

    @cached_property
    def languages(self) -> list[str]:
        """The languages of the site and of its pages."""
        found = {item.record.language or self.site.language for item in self.items.values()}
        return sorted(found | {self.site.language})

    def words(self, language: str | None = None) -> Words:
        """The words of the interface in a language, or else in that of the site; a project can have its own."""
        return words_of(language or self.site.language, self.root / LOCALES)

    @cached_property
    def themes(self) -> dict[str, Theme]:
        return {theme.id: theme for group in self.theme_groups for theme in group.themes}

    @cached_property
    def theme_names(self) -> dict[str, str]:
        """The names of themes by their ids."""
        return {id: theme.name for id, theme in self.themes.items()}

    def on_web(self, address: str) -> str:
        """The full address of a page or file; empty if the address of the site is not known."""
        return f"{self.site.address.rstrip('/')}/{address.replace(' ', '%20')}" if self.site.address else ""

    @property
    def ids(self) -> dict[str, Collection[str]]:
        """The ids that fields can use, by vocabulary."""
        lists = ("topics", "themes", "audience", "sections", "glossary", "contacts", "publishers")
        named = {name: getattr(self, name) for name in lists}
        return named | {"entry": self.items, "pages": [page.id for page in PAGES]}

    @cached_property
    def listed(self) -> list[Item]:
        """The listed items: current pages first, then the newest. Withdrawn and standing pages are never listed."""
        shown = [item for item in self.items.values() if not (item.withdrawn or item.record.is_standing)]
        by_title = sorted(shown, key=lambda item: (item.record.title.lower(), item.id))
        by_date = sorted(by_title, key=lambda item: newest(item.record), reverse=True)
        return sorted(by_date, key=lambda item: item.record.status == "historic")

    @cached_property
    def standing(self) -> list[Item]:
        """The pages about the site itself, in the order of their file names."""
        shown = [item for item in self.items.values() if item.record.is_standing and not item.withdrawn]
        return sorted(shown, key=lambda item: item.id)

    @cached_property
    def entries(self) -> list[Item]:
        return [item for item in self.listed if not item.is_issue]

    @property
    def lately_since(self) -> PartDate:
        """The first day that counts as lately."""
        day = self.today - LATELY
        return PartDate(day.year, day.month, day.day)

    @cached_property
    def lately(self) -> list[Item]:
        """The current entries that are new, or were changed, lately."""
        first = self.lately_since.first_day
        current = (item for item in self.entries if item.record.status != "historic")
        return [item for item in current if newest(item.record).first_day >= first]

    @cached_property
    def issues(self) -> list[Item]:
        """The newest first; each before its translations."""
        issues = [item for item in self.listed if item.is_issue]
        return sorted(
            issues, key=lambda each: (each.record.issued, not each.record.translation_of), reverse=True
        )

    @cached_property
    def kept_in_issues(self) -> list[Item]:
        """The expired entries that issues still show."""
        records = (issue.record for issue in self.issues)
        shown = {each.entry for issue in records if isinstance(issue, Issue) for each in issue.items}
        return [item for item in self.items.values() if item.has_expired and item.id in shown]

    @cached_property
    def originals(self) -> list[Item]:
        """The listed items without the translations and other versions of these: what is counted."""
        return [item for item in self.listed if not self.is_listed(item.record.translation_of or "")]

    @cached_property
    def recommending(self) -> list[Item]:
        """The items that make recommendations, or name actions."""
        return [item for item in self.originals if recommends(item.record)]

    @cached_property
    def going_well(self) -> list[Item]:
        """The items that say what went well."""
        return [item for item in self.originals if item.record.positives]

    @cached_property
    def used(self) -> list[Use]:
        """What was used, the latest first, if the site has a page that says so."""
        latest = sorted(self.uses, key=lambda use: (use.on, use.entry), reverse=True)
        return latest if self.shows_uses else []

    @cached_property
    def changed(self) -> list[Item]:
        """The items that say what was changed in them after they were issued."""
        return [item for item in self.listed if item.record.changes]

    @cached_property
    def workshops(self) -> list[Item]:
        return [item for item in self.entries if isinstance(item.record, Workshop)]

    @cached_property
    def dates(self) -> list[tuple[Item, Dated]]:
        """Every date to come of what is published, with its item, in order; of a translation, those of its own."""
        current = (item for item in self.listed if item.record.status != "historic")
        return dates_to_come(current, self.today)

    @cached_property
    def coming(self) -> list[Item]:
        """The workshops still to come, the next one first."""
        return list({item.id: item for item, _ in self.dates if isinstance(item.record, Workshop)}.values())

    def is_to_come(self, record: Entry) -> bool:
        """Whether it is held on a day, or in a month, that is not over."""
        days = record.occasions if isinstance(record, Held) else ()
        return record.status != "historic" and any(each.last_day.last_day >= self.today for each in days)

    @cached_property
    def mentions(self) -> dict[str, list[Mention]]:
        """Every mention of an item, by its id."""
        return mentions_in_all(self.listed)

    def featured_in(self, item: Item) -> list[Mention]:
        """The issues that feature it."""
        return [m for m in self.mentions.get(item.id, []) if m.item.is_issue and m.part]

    def taught_in(self, item: Item) -> list[Mention]:
        """The first slide of each workshop that teaches it."""
        return first_in_each_workshop(self.mentions.get(item.id, []))

    def related(self, item: Item) -> list[Item]:
        """The items that its author named as related."""
        return self.listed_of(item.record.related)

    def twins(self, item: Item) -> list[Item]:
        """The same in other languages and versions: what it is a translation of, and the translations of that."""
        group = self._twins.get(item.record.translation_of or item.id, [])
        return sorted((each for each in group if each.id != item.id), key=lambda each: each.id)

    @cached_property
    def _twins(self) -> dict[str, list[Item]]:
        """By the id of an original: itself and its translations."""
        return grouped((*self.listed, *self.standing), lambda item: item.record.translation_of or item.id)

    def cited_by(self, item: Item) -> list[Item]:
        """Other entries that mention it, except those that it mentions itself."""
        skip = {*item.record.related, *(m.item.id for m in self.featured_in(item) + self.taught_in(item))}
        names = dict.fromkeys(m.item.id for m in self.mentions.get(item.id, []) if m.item.id not in skip)
        return [self.items[name] for name in names]

    def parts(self, name: str | None, only: Sequence[str] = ()) -> list[Part]:
        """The parts of an entry, or the named ones in that order; none if it is not published."""
        if name is None or not self.is_listed(name):
            return []
        parts = {part.id: part for part in self.items[name].parts}
        return [parts[id] for id in only if id in parts] if only else list(parts.values())

    def listed_of(self, names: Sequence[str]) -> list[Item]:
        """The items of these names that are published and not withdrawn, in this order."""
        return [self.items[name] for name in names if self.is_listed(name)]

    def is_listed(self, name: str) -> bool:
        return name in self.items and not self.items[name].withdrawn

    def is_overdue(self, name: str) -> bool:
        """Whether an item should have been checked again by now."""
        return review_is_overdue(self.items[name].record, self.today)

    def is_kept(self, name: str) -> bool:
        """Whether issues show an entry: it is published, or its time is over and they are a record of it."""
        return name in self.items and (self.is_listed(name) or self.items[name].has_expired)

    def tagged(self, field: str, name: str) -> list[Item]:
        """The items with a given name in `topics`, `themes` or `audience`."""
        return list(self._tagged.get((field, name), ()))

    def has_page(self, field: str, name: str) -> bool:
        """Whether a topic, theme or audience has a page: only if it has at least one entry."""
        return (field, name) in self._tagged

    def in_section(self, section: str) -> list[Item]:
        return list(self._by_section.get(section, ()))

    @cached_property
    def _tagged(self) -> dict[tuple[str, str], list[Item]]:
        """The listed items by the field and the name of each of their tags; found once, as every page asks."""
        return by_tag(self.listed)

    @cached_property
    def _by_section(self) -> dict[str, list[Item]]:
        return grouped(self.entries, lambda item: item.section)
