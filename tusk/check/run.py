"""Checks a whole project: reads the files that changed, and runs the rules whose answers may have changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain, groupby
from math import inf
from pathlib import Path

from tusk.check.facts import facts_of
from tusk.check.joined_lines import may_join_lines
from tusk.check.kept import Kept, Result
from tusk.check.later import answered_otherwise, later_of
from tusk.check.look_ahead import look_ahead_in
from tusk.check.near_cases import near_cases, shown_in
from tusk.check.outline import outline_of
from tusk.check.project import Project
from tusk.check.reader import Reader
from tusk.check.rules import EACH, TEXTS, WHOLE, CheckContext
from tusk.check.rules.addresses import file_names_are_addresses
from tusk.check.rules.identifiers import what_is_left_over_identifies_nobody
from tusk.check.rules.links import addresses_in
from tusk.check.rules.pictures import pictures_in
from tusk.check.unread import head_of
from tusk.check.values import as_json
from tusk.data_class import dataclass
from tusk.first_look import make_first_looks_ready
from tusk.late_pattern import compile_all
from tusk.load.files import Found, find, read_source, twins
from tusk.load.source import SITE, is_list
from tusk.model.ready import make_all_ready
from tusk.problem import Problem, counted
from tusk.processes.parallel import spread
from tusk.processes.parallel_twice import spread_twice
from tusk.records.partly import left_over, partly_read
from tusk.records.typed import missing_site, typed
from tusk.records.written import WrittenEntry
from tusk.sections.mentions import Mentioned, mentions_in

MOST_PROBLEMS = 100  # of one file
MANY = 100  # files, likely of most kinds
VERY_MANY = 250  # files for which first looks pay
AT_A_TIME = 64  # files that are looked at together


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


def check_project(root: Path, today: date, kept: Kept, *, save: bool = True) -> Checked:
    """Check everything. Never raises for an author's mistake. save: what was found, for the next process."""
    return check_files(files_of(root, today, kept), save=save)


def files_of(root: Path, today: date, kept: Kept) -> Files:
    """The files of a project, and which of them are new: nothing is checked yet."""
    found = find(root)
    reader = Reader(root, found.paths, kept)
    results = {path: kept.before[path] for path in found.paths if _is_as_before(path, kept)}
    return Files(root, today, found, results, reader)


def check_files(files: Files, *, save: bool = True, most: float = inf) -> Checked:
    """Check the files of a project. Raises TooMany, and saves nothing, if more than `most` are concerned by others."""
    reader, new = files.reader, files.new
    if len(new) >= MANY:
        make_all_ready()  # before other processes begin, so that they need not do it as well
        compile_all()
    if len(new) >= VERY_MANY:
        make_first_looks_ready()
    again = spread_twice(files.read, partial(files.tell, new), partial(files.hear, new), files.all_ruled, new)
    project, results = files.project, files.results
    results |= (ruled := dict(zip(new, again, strict=True)))
    stale = _stale({path: each for path, each in results.items() if path not in ruled}, project)
    if len(stale) > most:
        raise TooMany
    results |= (ruled := ruled | dict(zip(stale, spread(files.ruled, stale), strict=True)))
    due = [path for path in results if path in ruled]
    project.used = used_in(results)
    gone = reader.kept.before.keys() - results.keys()
    if save:
        reader.kept.save({path: results[path] for path in due}, reader.read_now, gone)
    return Checked(list(_all_problems(files.found, results, project)), project, results, reader, due)


def used_in(results: Mapping[str, Result]) -> frozenset[str]:
    """The addresses that any file links to."""
    return frozenset(address for each in results.values() for address in each.used)


def _is_as_before(path: str, kept: Kept) -> bool:
    digest = kept.digests.of(path)
    return path in kept.before and kept.before[path].digest == digest != ""


def _stale(results: Mapping[str, Result], project: Project) -> list[str]:
    """The files for which a question that their rules asked has another answer now."""
    others = answered_otherwise((each.asked for each in results.values()), project.answer)
    return [path for path, each in results.items() if not others.isdisjoint(each.asked)] if others else []


class TooMany(Exception):
    """More files are concerned than one process should check."""


class Files:
    """The files of a project while they are checked: each is read, and then the rules look at it."""

    project: Project

    def __init__(
        self, root: Path, today: date, found: Found, results: dict[str, Result], reader: Reader
    ) -> None:
        self.root, self.today, self.found = root, today, found
        self.results, self.reader = results, reader
        self.new = [path for path in found.paths if path not in results]

    def read(self, path: str) -> tuple[Result, str]:
        """What a file says by itself, and its values. A result that may be of an older content is not used again."""
        digests = self.reader.kept.digests
        digest = digests.of(path)
        source, problems = read_source(Path(self.reader.paths[path]), path)
        written, wrong = typed(path, source)
        self.reader.remember(path, written)
        kind = source.values.get("kind")
        facts = facts_of(path, written, readable=bool(source.values), complete=not wrong, kind=kind)
        values = as_json(written, source)
        facts = replace(facts, may_join_lines=may_join_lines(source), shows=shown_in(values))
        digest = digest if digests.again(path) == digest else ""
        return Result(digest, facts, problems + wrong), values

    def tell(self, new: list[str], made: list[tuple[Result, str]]) -> tuple[list[Result], dict[str, str]]:
        """What every process needs to know of the files that were read: also the values of files that are asked for."""
        self.reader.read_now = {path: values for path, (_, values) in zip(new, made, strict=True)}
        near = near_cases(result.facts for result, _ in made).values()
        asked_for = self.reader.read_now.keys() & set(chain.from_iterable(near))
        return [result for result, _ in made], {path: self.reader.read_now[path] for path in asked_for}

    def hear(self, new: list[str], told: tuple[list[Result], dict[str, str]]) -> None:
        """The same, in every process."""
        results, values = told
        self.reader.read_now = values | self.reader.read_now
        known = self.results | dict(zip(new, results, strict=True))
        self.results = {path: known[path] for path in self.found.paths}
        facts = (each.facts for each in self.results.values())
        reader = self.reader
        self.project = Project(
            self.root, self.today, facts, self.found.refused, reader.kept.digests.of, reader.of
        )

    def all_ruled(self, paths: Sequence[str]) -> list[Result]:
        """The results for many files after all rules for single files."""
        found: list[Result] = []
        for start in range(0, len(paths), AT_A_TIME):
            contexts = [*map(self._context, paths[start : start + AT_A_TIME])]
            look_ahead_in(contexts)
            found += map(self._ruled, contexts)
        return found

    def ruled(self, path: str) -> Result:
        """The result for one file."""
        return self._ruled(self._context(path))

    def _context(self, path: str) -> CheckContext:
        before = self.reader.kept.before.get(path, Result("", self.results[path].facts, []))
        return CheckContext(self.project, path, self.reader.of(path), last=lambda: before.worked_out)

    def _ruled(self, context: CheckContext) -> Result:
        path = context.path
        found = [problem for rule in EACH for problem in rule(context)]
        found += _of_texts(context, self.reader, self.results[path].wrong)
        mentions = [each for entry in context.records.entries for each in _mentions(context, entry)]
        used = sorted({address for address in addresses_in(context) if not address.startswith("entry:")})
        head = next((head_of(entry.record) for entry in context.records.entries), None)
        self.reader.forget(path)
        return replace(
            self.results[path],
            found=found,
            used=used,
            pictures=sorted(set(pictures_in(context))),
            later=later_of(context.asked, mentions, head, context.worked_out),
            outline=next((outline_of(entry.record, mentions) for entry in context.records.entries), ""),
        )


def _mentions(context: CheckContext, entry: WrittenEntry) -> Iterator[Mentioned]:
    return mentions_in(entry.record, context.values_in(entry))


def _of_texts(context: CheckContext, reader: Reader, wrong: list[Problem]) -> Iterator[Problem]:
    """The problems in the texts of records that have a field of the wrong type; not those of that field again."""
    if context.facts.complete or not context.facts.readable:
        return
    known = {(problem.line, problem.column) for problem in wrong}
    source = read_source(Path(reader.paths[context.path]), context.path)[0]
    partly = list(partly_read(source, context.everything))
    texts = replace(context, everything=partly, _found={})
    found = chain.from_iterable(rule(texts) for rule in TEXTS)
    yield from (problem for problem in found if (problem.line, problem.column) not in known)
    yield from file_names_are_addresses(texts)  # also if another problem is at the same place
    for each in partly:
        yield from what_is_left_over_identifies_nobody(texts, each, left_over(source, each))


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
