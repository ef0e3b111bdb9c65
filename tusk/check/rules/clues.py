"""Rules about what clues in an entry make together: whether somebody could work out whom it is about."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from tusk.check.rules.context import CheckContext
from tusk.check.same_case import SameCase
from tusk.data_class import dataclass
from tusk.model.vocabulary import Publisher
from tusk.model.walk import FieldPath, Marks, walk
from tusk.privacy.clue_kinds import KINDS
from tusk.privacy.clues import Clue, clues_in, first_of_each_kind
from tusk.privacy.jigsaw import Jigsaw, put_together
from tusk.privacy.several import as_one
from tusk.problem import Problem, listed
from tusk.records.written import WrittenEntry

# What does not speak of the child: papers, people who work on the site, lists of words.
NOT_OF_THE_CASE = {
    *(
        "aka",
        "aliases",
        "allow",
        "audience",
        "contacts",
        "editor_notes",
        "kind",
        "links",
        "owner",
        "publisher",
    ),
    *(
        "anonymised",
        "disclosure_checked",
        "jigsaw_checked",
        "references",
        "related",
        "review_type",
        "status_note",
    ),
    *("questions", "sensitive", "themes", "things_you_should_know", "topics", "uncertain", "what_to_do"),
}
KIND = {kind.name: kind for kind in KINDS}
LOOK = "Look at them with check --jigsaw, blur what you can, and have it signed: jigsaw_checked."


@dataclass(frozen=True)
class Placed:
    """A clue with its place. clue.start: in the text of the field."""

    clue: Clue
    written: WrittenEntry
    path: FieldPath
    text: str

    def note(self, message: str, hint: str) -> Problem:
        """A note at the clue."""
        return self.written.note(self.path, message, hint, before=self.text[: self.clue.start])


def clues_are_looked_at(context: CheckContext) -> Iterator[Problem]:
    """Where clues about a child may tell who it is, somebody has looked at all of them (a note, not an error)."""
    for entry in context.records.entries:
        if _is_looked_at(entry):
            if signed := entry.record.jigsaw_checked:
                yield from _not_signed(context, entry, set(signed.clues.split()))
            elif message := _together(context, entry):
                yield entry.note((), message, LOOK)


def looked_at_for_clues(context: CheckContext) -> Iterator[str]:
    """The texts that the rule above looks at, as one."""
    for entry in context.records.entries:
        if _is_looked_at(entry) and not entry.record.jigsaw_checked:
            yield as_one(_own_texts(context, entry))


def _is_looked_at(entry: WrittenEntry) -> bool:
    return is_of_a_case(entry) and entry.record.status not in ("draft", "withdrawn")


def _own_texts(context: CheckContext, entry: WrittenEntry) -> list[str]:
    return [text for _, text in _of_the_case(context.texts_in(entry))]


def _not_signed(context: CheckContext, entry: WrittenEntry, known: set[str]) -> Iterator[Problem]:
    """The clues that have come after somebody has signed. known: the codes of the others."""
    others = any(clue.code not in known for clue, _ in _told_elsewhere(context, entry))
    placed = [*placed_in(entry), *(_placed_elsewhere(context, entry) if others else ())]
    yield from _new(entry, (each for each in once(placed) if each.clue.code not in known))


def _together(context: CheckContext, entry: WrittenEntry) -> str:
    """What the clues of an entry, or else all of its case, may tell; empty if they tell nothing."""
    texts, district = _own_texts(context, entry), district_of(context, entry)
    own = [*first_of_each_kind(texts, district)]
    if (jigsaw := put_together(own)).is_risky:
        return f"{_names(jigsaw.enough)} together may tell who the child or the family is."
    elsewhere = _told_elsewhere(context, entry)
    more = [(clue, path) for clue, path in elsewhere if clue.value.lower() not in district.lower()]
    if not (jigsaw := put_together([*own, *(clue for clue, _ in more)])).is_risky:
        return ""
    files: dict[str, list[Clue]] = {}
    for clue, path in more:
        if any(clue is each for each in jigsaw.enough):
            files.setdefault(path, []).append(clue)
    where = listed([f"{_names(clues)} in {path}" for path, clues in files.items()])
    return f"{_names(jigsaw.enough)} together may tell who the child or the family is: {where}."


def _names(clues: Iterable[Clue]) -> str:
    return listed([clue.kind.name for clue in clues])


def _told_elsewhere(context: CheckContext, entry: WrittenEntry) -> list[tuple[Clue, str]]:
    """Each clue in other files that speak of the case of an entry, without its place, and the first file with it.

    To read these files again after each edit of the entry would take a tenth of the time.
    """
    of_others = context.ask("near", entry.id)
    if not of_others:
        return []
    record = entry.record
    own = [record.case, record.title, record.translation_of, record.is_case_based]
    found = context.again("clues elsewhere", json.dumps([of_others, *own]), partial(_told, context, entry))
    return [(Clue(KIND[name], value, 0), path) for name, value, path in found]


def _told(context: CheckContext, entry: WrittenEntry) -> list[list[str]]:
    first: dict[tuple[str, str], str] = {}
    for each in _placed_elsewhere(context, entry):
        first.setdefault((each.clue.kind.name, each.clue.value), each.written.source.path)
    return [[*clue, path] for clue, path in first.items()]


def _placed_elsewhere(context: CheckContext, entry: WrittenEntry) -> list[Placed]:
    """The clues in other files that speak of the case of an entry."""
    if not (others := context.near(entry.id)):
        return []
    parts = SameCase([entry, *others]).elsewhere(entry)
    return [each for other, part in parts for each in placed_in(other, part)]


def is_of_a_case(entry: WrittenEntry) -> bool:
    """Whether an entry is about one child or family."""
    return entry.record.is_case_based or entry.record.case is not None


def placed_in(entry: WrittenEntry, below: FieldPath = ()) -> Iterator[Placed]:
    """The clues of an entry, or of one of its parts."""
    texts = [each for each in _of_the_case(walk(entry.record)) if each[0][: len(below)] == below]
    for number, clue in clues_in([text for _, text in texts]):
        yield Placed(clue, entry, *texts[number])


def _of_the_case(values: Iterable[tuple[FieldPath, Marks, Any]]) -> Iterator[tuple[FieldPath, str]]:
    """The texts that may speak of the child, among some values."""
    for path, _, value in values:
        if isinstance(value, str) and NOT_OF_THE_CASE.isdisjoint(path):
            yield path, f"aged {value}" if path[-1] == "age" and value[:1].isdigit() else value


def jigsaw_of(placed: Iterable[Placed], district: str) -> Jigsaw:
    """What clues make together. district: the place of the publisher, which is not a clue."""
    clues = [each.clue for each in placed]
    return put_together(clue for clue in clues if clue.value.lower() not in district.lower())


def once(placed: Iterable[Placed]) -> Iterator[Placed]:
    """The first of each clue."""
    seen: dict[str, Placed] = {}
    for each in placed:
        seen.setdefault(each.clue.code, each)
    return iter(seen.values())


def _new(entry: WrittenEntry, placed: Iterable[Placed]) -> Iterator[Problem]:
    for each in placed:
        about = "" if each.written.source.path == entry.source.path else f" about {entry.id}"
        message = f'{each.clue.kind.name} "{each.clue.value}" is a clue{about} that nobody has looked at yet.'
        yield each.note(message, f"{each.clue.kind.blur} Or have it signed again: see check --jigsaw.")


def district_of(context: CheckContext, entry: WrittenEntry) -> str:
    """The place of an entry's publisher."""
    publishers = [each.record for each in context.shared("publishers")]
    return next(
        (
            each.place
            for each in publishers
            if isinstance(each, Publisher) and each.id == entry.record.publisher
        ),
        "",
    )
