"""Everything that is published on one day, and how its items are related."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path

from tusk.library.dates import Dated, dates_of
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
from tusk.model.kinds.learning_report import LearningReport
from tusk.model.kinds.workshop import Workshop
from tusk.model.life import review_is_overdue
from tusk.model.occasions import in_order
from tusk.model.recommendations import Recommending
from tusk.model.site_shape import PAGES
from tusk.model.uses import Use
from tusk.model.vocabulary import (
    GlossaryTerm,
    KnownLink,
    Name,
    Publisher,
    SectionOfSite,
    Theme,
    ThemeGroup,
)
from tusk.sections.mentions import Mentioned, mentions_in
from tusk.sections.part import Part
from tusk.sections.parts import parts_of

TAGGED = ("topics", "themes", "audience")


LATELY = timedelta(days=31)  # readers who come back once a month miss nothing


@dataclass(frozen=True)
class Item:
    """An entry or issue with its id. `withdrawn`: the address stays, the text is removed.

    known_mentions: what it mentions, where that is known already. made_from: a digest of its file and of whatever else
    its record depends on; empty if that is not known.
    """

    id: str
    record: Entry
    withdrawn: bool
    known_mentions: Sequence[Mentioned] | None = field(default=None, compare=False, repr=False)
    made_from: str = field(default="", compare=False, repr=False)

    @property
    def address(self) -> str:
        """The address of its page below the site's root: reviews/jack/."""
        return f"{self.id}/"

    @property
    def section(self) -> str:
        return self.id.split("/")[0]

    @property
    def name(self) -> str:
        """The last part of its id, with which its file names begin: jack."""
        return self.id.split("/")[-1]

    @cached_property
    def parts(self) -> list[Part]:
        return parts_of(self.record)

    @property
    def mentions(self) -> Sequence[Mentioned]:
        """The entries that it mentions."""
        return list(mentions_in(self.record)) if self.known_mentions is None else self.known_mentions

    @property
    def is_issue(self) -> bool:
        return isinstance(self.record, Issue)

    @property
    def has_expired(self) -> bool:
        """Whether its time is over, or another replaced it: issues keep what they printed of it."""
        return self.withdrawn and self.record.status != "withdrawn"


@dataclass(frozen=True)
class Mention:
    """A mention of an item: the item that contains it, and the part of the page if there is one."""

    item: Item
    part: str = ""
    label: str = ""


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
    def ids(self) -> dict[str, Iterable[str]]:
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
            issues, key=lambda item: (item.record.issued, not item.record.translation_of), reverse=True
        )

    @cached_property
    def kept_in_issues(self) -> list[Item]:
        """The expired entries that issues still show."""
        shown = {
            article.entry
            for issue in self.issues
            if isinstance(issue.record, Issue)
            for article in issue.record.items
        }
        return [item for item in self.items.values() if item.has_expired and item.id in shown]

    @cached_property
    def originals(self) -> list[Item]:
        """The listed items without the translations and other versions of these: what is counted."""
        return [item for item in self.listed if not self.is_listed(item.record.translation_of or "")]

    @cached_property
    def recommending(self) -> list[Item]:
        """The items that make recommendations, or name actions."""
        return [item for item in self.originals if _recommends(item.record)]

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
        every = ((item, dated) for item in current for dated in dates_of(item.record))
        coming = [(item, dated) for item, dated in every if dated.is_to_come(self.today)]
        told = {(item.id, in_order(dated.occasion)) for item, dated in coming}
        coming = [
            (item, dated)
            for item, dated in coming
            if (item.record.translation_of, in_order(dated.occasion)) not in told
        ]
        return sorted(coming, key=lambda pair: (in_order(pair[1].occasion), pair[0].id, pair[1].key))

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
        found: dict[str, list[Mention]] = defaultdict(list)
        for item in self.listed:
            for target, part, label in dict.fromkeys(item.mentions):
                if target != item.id:
                    found[target].append(Mention(item, part, label))
        return dict(found)

    def featured_in(self, item: Item) -> list[Mention]:
        """The issues that feature it."""
        return [m for m in self.mentions.get(item.id, []) if m.item.is_issue and m.part]

    def taught_in(self, item: Item) -> list[Mention]:
        """The first slide of each workshop that teaches it."""
        first: dict[str, Mention] = {}
        for mention in self.mentions.get(item.id, []):
            if isinstance(mention.item.record, Workshop) and mention.part:
                first.setdefault(mention.item.id, mention)
        return list(first.values())

    def related(self, item: Item) -> list[Item]:
        """The items that its author named as related."""
        return [
            self.items[name] for name in item.record.related if name in self.items and self.is_listed(name)
        ]

    def twins(self, item: Item) -> list[Item]:
        """The same in other languages and versions: what it is a translation of, and the translations of that."""
        group = self._twins.get(item.record.translation_of or item.id, [])
        return sorted((each for each in group if each.id != item.id), key=lambda each: each.id)

    @cached_property
    def _twins(self) -> dict[str, list[Item]]:
        """By the id of an original: itself and its translations."""
        found: dict[str, list[Item]] = defaultdict(list)
        for each in (*self.listed, *self.standing):
            found[each.record.translation_of or each.id].append(each)
        return dict(found)

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
        found: dict[tuple[str, str], list[Item]] = defaultdict(list)
        for item in self.listed:
            for tag in TAGGED:
                for name in dict.fromkeys(getattr(item.record, tag)):
                    found[tag, name].append(item)
        return dict(found)

    @cached_property
    def _by_section(self) -> dict[str, list[Item]]:
        found: dict[str, list[Item]] = defaultdict(list)
        for item in self.entries:
            found[item.section].append(item)
        return dict(found)


def _recommends(record: Entry) -> bool:
    names_actions = isinstance(record, LearningReport) and record.actions
    return isinstance(record, Recommending) and bool(record.recommendations or names_actions)


def newest(record: Entry) -> PartDate:
    """The date by which entries are sorted; those whose date is not known are the oldest."""
    return record.updated or record.issued


def day_of_files(record: Entry) -> date:
    """The day that files made of an entry bear: of its newest date, or, if none is known, the first that ZIP has."""
    return (newest(record) or PartDate(1980)).first_day
