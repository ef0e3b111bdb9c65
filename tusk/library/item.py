"""One entry or issue of a library, and where it is mentioned."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import field
from datetime import date
from typing import NamedTuple

from tusk.data_class import dataclass
from tusk.model.entry import Entry
from tusk.model.fields import PartDate
from tusk.model.kinds.issue import Issue
from tusk.model.kinds.learning_report import LearningReport
from tusk.model.recommendations import Recommending
from tusk.sections.mentions import Mentioned, mentions_in
from tusk.sections.part import Part
from tusk.sections.parts import parts_of

MOST_PARTS = 100  # items whose parts are remembered: those of all would be the texts of all entries
_ASKED: deque[Item] = deque()


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

    @property
    def parts(self) -> list[Part]:
        """The parts of its page; those of the items that were asked last are remembered."""
        if "_parts" not in self.__dict__:
            self.__dict__["_parts"] = parts_of(self.record)
            _ASKED.append(self)
            if len(_ASKED) > MOST_PARTS:
                del _ASKED.popleft().__dict__["_parts"]
        found: list[Part] = self.__dict__["_parts"]
        return found

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


class Mention(NamedTuple):
    """A mention of an item: the item that contains it, and the part of the page if there is one."""

    item: Item
    part: str = ""
    label: str = ""


def newest(record: Entry) -> PartDate:
    """The date by which entries are sorted; those whose date is not known are the oldest."""
    return record.updated or record.issued


def day_of_files(record: Entry) -> date:
    """The day that files made of an entry bear: of its newest date, or, if none is known, the first that ZIP has."""
    return (newest(record) or PartDate(1980)).first_day


def recommends(record: Entry) -> bool:
    """Whether an entry makes recommendations, or names actions."""
    names_actions = isinstance(record, LearningReport) and record.actions
    return isinstance(record, Recommending) and bool(record.recommendations or names_actions)
