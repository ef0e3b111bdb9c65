"""Checks a whole project: reads the files that changed, and runs the rules whose answers may have changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path

from tusk.check.facts import facts_of, is_list
from tusk.check.joined_lines import may_join_lines
from tusk.check.kept import Kept, Result
from tusk.check.parallel import spread
from tusk.check.partly import partly_read
from tusk.check.project import Project
from tusk.check.rules import EACH, TEXTS, WHOLE, CheckContext
from tusk.check.rules.links import addresses_in
from tusk.check.rules.pictures import pictures_in
from tusk.check.structure import (
    Records,
    Written,
    WrittenEntry,
    WrittenSite,
    missing_site,
    read_entry,
    read_list,
    read_site,
)
from tusk.check.values import as_json, from_json
from tusk.load.files import Found, find, read_source, twins
from tusk.load.source import Source
from tusk.model.vocabulary import VOCABULARIES
from tusk.problem import Problem, counted
from tusk.sections.mentions import mentions_in

MOST_PROBLEMS = 100  # of one file
SITE = "content/site.yml"


@dataclass(frozen=True)
class Checked:
    """A checked project: every problem in the order of its files, and what is needed to read its records.

    due: the files that were checked in this run; the results of the others were kept.
    """

    problems: list[Problem]
    project: Project
    results: dict[str, Result]
    reader: Reader
    due: list[str]


class Reader:
    """The records of a project's files: those that were kept, or those that were read now."""

    def __init__(self, root: Path, paths: dict[str, Path], kept: Kept) -> None:
        self.root, self.paths, self.kept = root, paths, kept
        self.read_now: dict[str, str] = {}  # values of the files that were read in this run
        self._made: dict[str, list[Written]] = {}

    def of(self, path: str) -> list[Written]:
        """The records in a file; made once."""
        if path not in self._made:
            self._made[path] = self.kept.record(path, self._make)
        return self._made[path]

    def all(self, results: Mapping[str, Result]) -> Records:
        """The records of all files of a project without errors."""
        self.kept.read_all_values()
        entries = [each for path in results if not is_list(path) for each in self.of(path)]
        lists = {name: self.of(path) for name in VOCABULARIES if (path := f"content/{name}.yml") in results}
        site = next((each for each in self.of(SITE) if isinstance(each, WrittenSite)), None)
        written = [entry for entry in entries if isinstance(entry, WrittenEntry)]
        return Records(
            written, {name: lists.get(name, []) for name in VOCABULARIES}, site, frozenset(), frozenset(), []
        )

    def forget(self, path: str) -> None:
        """Free the memory of records that will hardly be needed again."""
        if not is_list(path):
            self._made.pop(path, None)

    def _make(self, path: str) -> list[Written]:
        values = self.read_now.get(path) or self.kept.values(path)
        with suppress(ValueError, KeyError, TypeError, IndexError):  # not the values of records
            return from_json(values, path, self.root)
        return _typed(path, read_source(self.paths[path], path)[0])[0]


def check_project(root: Path, today: date, kept: Kept, *, save: bool = True) -> Checked:
    """Check everything. Never raises for an author's mistake. save: what was found, for the next process."""
    found = find(root)
    reader = Reader(root, found.paths, kept)
    results = {path: kept.before[path] for path in found.paths if _is_as_before(path, kept)}
    new = [path for path in found.paths if path not in results]
    for path, (result, values) in zip(new, spread(partial(_first, reader), new), strict=True):
        results[path] = result
        reader.read_now[path] = values
    results = {path: results[path] for path in found.paths}
    project = _project(root, today, found, results, reader)
    due = [path for path, each in results.items() if path in reader.read_now or _is_stale(each, project)]
    results |= dict(zip(due, spread(partial(_ruled, project, reader, results), due), strict=True))
    project.used = frozenset(address for each in results.values() for address in each.used)
    gone = kept.before.keys() - results.keys()
    if save:
        kept.save({path: results[path] for path in due}, reader.read_now, gone)
    return Checked(list(_all_problems(found, results, project)), project, results, reader, due)


def _is_as_before(path: str, kept: Kept) -> bool:
    digest = kept.digests.of(path)
    return path in kept.before and kept.before[path].digest == digest != ""


def _is_stale(result: Result, project: Project) -> bool:
    return any(project.answer(question) != answer for question, answer in result.asked.items())


def _project(root: Path, today: date, found: Found, results: dict[str, Result], reader: Reader) -> Project:
    facts = (each.facts for each in results.values())
    return Project(root, today, facts, found.refused, reader.kept.digests.of, reader.of)


def _first(reader: Reader, path: str) -> tuple[Result, str]:
    """What a file says by itself, and its values. A result that may be of an older content is not used again."""
    digest = reader.kept.digests.of(path)
    source, problems = read_source(reader.paths[path], path)
    written, wrong = _typed(path, source)
    facts = facts_of(path, written, readable=bool(source.values), complete=not wrong)
    facts = replace(facts, may_join_lines=may_join_lines(source))
    digest = digest if reader.kept.digests.again(path) == digest else ""
    return Result(digest, facts, problems + wrong), as_json(written, source)


def _typed(path: str, source: Source) -> tuple[list[Written], list[Problem]]:
    """The records of a file, and the problems of their types."""
    if not source.values:
        return [], []
    if not is_list(path):
        entry, wrong = read_entry(source)
        return ([WrittenEntry(entry, source)] if entry else []), wrong
    if source.id == "site":
        site, wrong = read_site(source)
        return ([site] if site else []), wrong
    return read_list(source.id, VOCABULARIES[source.id], source)


def _ruled(project: Project, reader: Reader, results: dict[str, Result], path: str) -> Result:
    """The result for a file after all rules for single files."""
    context = CheckContext(project, path, reader.of(path))
    found = [problem for rule in EACH for problem in rule(context)]
    found += _of_texts(context, reader, results[path].wrong)
    mentions = [each for entry in context.records.entries for each in mentions_in(entry.record)]
    used = sorted({address for address in addresses_in(context) if not address.startswith("entry:")})
    reader.forget(path)
    return replace(
        results[path],
        found=found,
        asked=context.asked,
        used=used,
        mentions=mentions,
        pictures=sorted(set(pictures_in(context))),
    )


def _of_texts(context: CheckContext, reader: Reader, wrong: list[Problem]) -> Iterator[Problem]:
    """The problems in the texts of an entry that has a field of the wrong type; not those of that field again."""
    if context.facts.complete or not context.facts.readable or is_list(context.path):
        return
    known = {(problem.line, problem.column) for problem in wrong}
    source = read_source(reader.paths[context.path], context.path)[0]
    texts = replace(context, everything=partly_read(source), _found={})
    for rule in TEXTS:
        yield from (problem for problem in rule(texts) if (problem.line, problem.column) not in known)


def _all_problems(found: Found, results: dict[str, Result], project: Project) -> Iterator[Problem]:
    problems = {*found.problems, *twins(_of_entries(results))}
    if SITE not in results:
        problems.update(missing_site(found.refused))
    for result in results.values():
        problems.update(result.wrong, result.found)
    problems.update(problem for rule in WHOLE for problem in rule(project))
    return _first_of_each_file(sorted(problems))


def _of_entries(results: dict[str, Result]) -> Iterator[str]:
    return (path for path, each in results.items() if each.facts.readable and not is_list(path))


def _first_of_each_file(problems: list[Problem]) -> Iterator[Problem]:
    """The first problems of each file, errors before notes, and the number of the others: nobody reads thousands."""
    for path, group in groupby(problems, key=lambda problem: problem.path):
        found = sorted(group, key=lambda problem: problem.level == "note")
        yield from sorted(found[:MOST_PROBLEMS])
        if more := found[MOST_PROBLEMS:]:
            noun = "more problem" if more[0].level == "error" else "more note"
            message = f"{counted(len(more), noun)} in this file."
            yield Problem(path, more[0].line, 1, message, level=more[0].level)
