"""What can be asked of a library, and a digest of each answer: two builds compare them instead of the pages.

A question is a topic with its detail: ("tagged", "topics neglect"), ("record reviews/jack", "title"). The detail "*" is
everything under a topic.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cached_property, lru_cache
from hashlib import blake2b
from typing import Any, TypeVar

from tusk.library.item import Item, Mention
from tusk.library.library import Library

T = TypeVar("T")
Reads = dict[str, set[str]]  # topic → details: what was asked while something was made
Asked = tuple[tuple[str, tuple[str, ...]], ...]  # the same, packed
RECORD = "record "  # the topics of fields: record reviews/jack
EVERYTHING = "*"
MAPPINGS = (
    *("publishers", "topics", "audience", "sections", "glossary", "known_links", "contacts"),
    *("themes", "theme_names", "transcripts"),
)
VALUES = (
    *("site", "today", "lately_since", "theme_groups", "mentions", "languages"),
    *("uses", "shows_uses"),
)
LISTS = (
    "listed",
    "standing",
    "kept_in_issues",
    "entries",
    "lately",
    "issues",
    "workshops",
    "coming",
    "dates",
    "recommending",
    "going_well",
    "originals",
    "used",
    "changed",
)
FILES = ("transcripts",)  # of these mappings, those whose values are read from files
OF_ITEMS = ("twins", "featured_in", "taught_in", "related", "cited_by")
OF_NAMES = ("is_listed", "is_overdue", "tagged", "has_page", "in_section")


def _packed(reads: Reads) -> Asked:
    """Questions without sets, which take several times the memory; the same details are in memory once."""
    return tuple((topic, _once(tuple(sorted(details)))) for topic, details in reads.items())


@lru_cache(10_000)
def _once(details: tuple[str, ...]) -> tuple[str, ...]:
    return details


class Recorder:
    """Notes what is asked while something is made."""

    def __init__(self) -> None:
        self.reads: Reads = defaultdict(set)
        self._made: dict[Hashable, tuple[Any, Asked]] = {}

    def note(self, topic: str, detail: str = "") -> None:
        """Note one question."""
        self.reads[topic].add(detail)

    def remembered(self, key: Hashable, make: Callable[[], T]) -> T:
        """What is made once and never changed; each time is noted what was asked to make it."""
        if key not in self._made:
            around, self.reads = self.reads, defaultdict(set)
            try:
                self._made[key] = make(), _packed(self.reads)
            finally:
                self.reads = around
        made, asked = self._made[key]
        for topic, details in asked:
            self.reads[topic].update(details)
        return made  # type: ignore[no-any-return]

    def forget(self) -> None:
        """Free what was remembered."""
        self._made.clear()

    def taken(self) -> Reads:
        """What was asked since the last time."""
        taken, self.reads = dict(self.reads), defaultdict(set)
        return taken


class Answers:
    """The digests of what a library answers. more: further topics, each with a function from detail to answer."""

    def __init__(self, library: Library, more: Mapping[str, Callable[[str], object]]) -> None:
        self._library = library
        self.more = dict(more)
        self.of_outline: set[str] = set()  # topics of more that are answered by what the outline is made of
        self.of_mappings: set[str] = set()  # topics of more with an answer to "*", everything
        self._known: dict[tuple[str, str], str] = {}

    @property
    def outline(self) -> str:
        """The digest of what lists, menus and tags are made from; empty if that is not known."""
        return self._library.outline

    @cached_property
    def made_from(self) -> dict[str, str]:
        """The digest of what each entry is made from by its id, empty if that is not known."""
        return {id: item.made_from for id, item in self._library.items.items()}

    def is_beside(self, topic: str) -> bool:
        """Whether a topic is neither about an entry nor answered by what the outline is made of."""
        return topic in FILES or (topic in self.more and topic not in self.of_outline)

    def digest(self, topic: str, detail: str) -> str:
        """The digest of an answer; that of nothing if the question has no answer any more."""
        known = (topic, detail)
        if known not in self._known:
            try:
                answer = repr(_plain(self._answer(topic, detail)))
            except (KeyError, AttributeError):
                answer = ""
            self._known[known] = blake2b(answer.encode("utf-8", "replace"), digest_size=12).hexdigest()
        return self._known[known]

    def forget(self) -> None:
        """Free the digests of answers that are remembered."""
        self._known.clear()

    def of(self, reads: Mapping[str, Iterable[str]]) -> dict[str, dict[str, str]]:
        """The digests of all that was asked: topic → detail → digest."""
        return {
            topic: {each: self.digest(topic, each) for each in sorted(reads[topic])}
            for topic in sorted(reads)
        }

    def _answer(self, topic: str, detail: str) -> object:
        library = self._library
        if topic.startswith(RECORD):
            item = library.items[topic.removeprefix(RECORD)]
            return (item.made_from or item.record) if detail == EVERYTHING else getattr(item.record, detail)
        if topic in self.more:
            return self.more[topic](detail)
        if topic == "items":
            return _listed(library, detail)
        if topic in MAPPINGS:
            answers: Mapping[str, object] = getattr(library, topic)
            return list(answers.items()) if detail == EVERYTHING else answers[detail]
        if topic in OF_ITEMS:
            return getattr(library, topic)(library.items[detail])
        answer: Any = getattr(library, topic)
        return answer(*detail.split(" ")) if topic in OF_NAMES else answer


def _listed(library: Library, detail: str) -> object:
    if detail == EVERYTHING:
        return [(item.id, item.withdrawn) for item in library.items.values()]
    return (item.withdrawn,) if (item := library.items.get(detail)) else None


def _plain(answer: object) -> object:
    """An answer in which items are their ids: what they say is another question."""
    if isinstance(answer, Item):
        return answer.id
    if isinstance(answer, Mention):
        return answer.item.id, answer.part, answer.label
    if isinstance(answer, list | tuple):
        return [_plain(each) for each in answer]
    if isinstance(answer, dict):
        return {name: _plain(each) for name, each in answer.items()}
    return answer
