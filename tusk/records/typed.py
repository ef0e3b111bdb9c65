"""From values to typed records; a value of the wrong type becomes a problem in plain English."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice
from typing import TypeVar

from pydantic import ValidationError

from tusk.load.files import SITE_NEEDS, Files
from tusk.load.source import SITE, Source, is_list
from tusk.load.yaml_text import Value
from tusk.model.entry import Entry
from tusk.model.fields import Record
from tusk.model.identity import Site
from tusk.model.kinds import KINDS
from tusk.model.kinds.issue import Issue
from tusk.model.vocabulary import VOCABULARIES
from tusk.model.walk import FieldPath
from tusk.problem import Problem, listed, nearest, quoted
from tusk.records.long_lists import long_file, long_lists
from tusk.records.pydantic_says import explained
from tusk.records.traps import traps
from tusk.records.written import Records, Written, WrittenEntry, WrittenSite
from tusk.text.curly_quotes import wrong_quotes

MOST_PROBLEMS = 50  # in one file; more would not help


def typed(path: str, source: Source) -> tuple[list[Written], list[Problem]]:
    """The records of a file, and the problems of their types."""
    if not source.values:
        return [], []
    if not is_list(path):
        entry, wrong = _entry(source)
        return ([WrittenEntry(entry, source)] if entry else []), wrong
    if path == SITE:
        site, wrong = _site(source)
        return ([site] if site else []), wrong
    return _list(source.id, VOCABULARIES[source.id], source)


def read_records(files: Files) -> Records:
    """Give every value its type. Never raises for an author's mistake."""
    problems = list(files.problems)
    entries = []
    broken = set(files.unreadable)
    for source in files.entries:
        entry, found = _entry(source)
        problems += found
        if entry is None:
            broken.add(source.id)
        else:
            entries.append(WrittenEntry(entry, source))
    vocabularies: dict[str, list[Written]] = {}
    broken_lists = files.unreadable & VOCABULARIES.keys()
    for name, model in VOCABULARIES.items():
        written = files.vocabularies.get(name)
        vocabularies[name], found = _list(name, model, written) if written else ([], [])
        problems += found
        broken_lists |= {name} if found else set()
    about = files.vocabularies.get("site")
    site, found = _site(about) if about else (None, missing_site(files.unreadable))
    return Records(entries, vocabularies, site, frozenset(broken), broken_lists, problems + found)


def _entry(source: Source) -> tuple[Entry | None, list[Problem]]:
    """The record of an entry or issue."""
    if "" in source.values:
        return None, [
            source.problem(
                (), "the file is a list, but an entry consists of fields.", "Begin with kind: and title:."
            )
        ]
    kind = source.values.get("kind") or None
    is_issue = source.path.startswith("bulletins/")
    if kind is None:
        hint = f"Add a line such as kind: {'issue' if is_issue else 'briefing'}."
        return None, [source.problem((), 'the field "kind" is missing.', hint)]
    if not isinstance(kind, str) or kind not in KINDS:
        if curly := wrong_quotes(kind):
            return None, [source.problem(("kind",), f"{quoted(kind)} {curly.message}", curly.hint)]
        hint = nearest(str(kind), KINDS) or f"It can be: {listed([*KINDS])}."
        return None, [source.problem(("kind",), f"{quoted(kind)} is not a kind of entry.", hint)]
    model = KINDS[kind]
    if is_issue != (model is Issue):
        where = "bulletins/" if model is Issue else "a folder in content/"
        return None, [
            source.problem(("kind",), f'a file of the kind "{kind}" is in {where}.', "Move it there.")
        ]
    return _validate(model, source.values, source, ())


def _list(name: str, model: type[Record], source: Source) -> tuple[list[Written], list[Problem]]:
    """The items of a shared list."""
    if "" not in source.values:
        return [], [source.problem((), "is not a list.", "Write one item after each dash: - id: neglect.")]
    if too_long := list(long_file(name, source)):
        return [], too_long
    written: list[Written] = []
    problems: list[Problem] = []
    for number, values in enumerate(source.values[""]):
        record, found = _validate(model, values, source, (number,))
        problems += found
        if record is not None:
            written.append(Written(record, source, (number,)))
        if len(problems) >= MOST_PROBLEMS:
            break
    return written, problems


def _site(source: Source) -> tuple[WrittenSite | None, list[Problem]]:
    """The words of the whole site."""
    if "" in source.values:
        return None, [
            source.problem((), "is a list, but must be a group of fields.", "Begin with title: and lead:.")
        ]
    site, found = _validate(Site, source.values, source, ())
    return WrittenSite(site, source) if site else None, found


def missing_site(unreadable: Collection[str]) -> list[Problem]:
    """A problem if there is no content/site.yml; one that cannot be read has been reported already."""
    if "site" in unreadable:
        return []
    return [Problem(SITE, 1, 1, "the file is missing.", f"Make it. {SITE_NEEDS}")]


T = TypeVar("T", bound=Record)


def _validate(model: type[T], values: Value, source: Source, at: FieldPath) -> tuple[T | None, list[Problem]]:
    if too_long := list(islice(long_lists(values, source, at), MOST_PROBLEMS)):
        return None, too_long
    problems = list(traps(model, source, at))
    try:
        record = model.model_validate(values)
    except ValidationError as error:
        found = error.errors()[:MOST_PROBLEMS]
        return None, problems + explained(model, values, found, source, at)
    return (None if problems else record), problems
