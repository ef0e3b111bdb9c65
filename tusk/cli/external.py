"""The part of `site_build.py links` that checks external links, saves the results and writes a report."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from tusk.cli.environment import from_here
from tusk.links.external.limits import Limits
from tusk.links.external.memory import Memory, read_memory, remember, write_memory
from tusk.links.external.outcome import Outcome, answers_again, as_found, outcomes
from tusk.links.external.run import ask_all
from tusk.links.external.verdict import Verdict
from tusk.links.external.wanted import external_addresses
from tusk.links.origin import Written, as_problems
from tusk.links.report import Place, Report, Row, write_report
from tusk.links.site import BuiltSite
from tusk.load.files import load
from tusk.model.fields import Record
from tusk.model.vocabulary import KnownLink, Publisher
from tusk.model.walk import walk
from tusk.package.files import templates_of
from tusk.problem import Problem, whole
from tusk.records.typed import read_records
from tusk.records.written import Records
from tusk.urls.hosts import host_of

TOLERATED = "content/links.yml"
FEWEST = 3  # hosts; if none of so many responds, this computer is offline


def check_external(
    root: Path,
    site: BuiltSite,
    written: Written,
    today: date,
    path: Path,
    *,
    again: bool,
    limits: Limits,
    local: bool,
) -> list[Problem]:
    """Check what is due, write the report and return the problems. Raises ProblemsFound if the file is unreadable."""
    before = read_memory(path)
    records = read_records(load(root)) if written.sources else None
    given_up = {link.url: link for link in _known_links(records) if link.url}
    private = frozenset(link.allow_private.lower() for link in _known_links(records) if link.allow_private)
    places = dict.fromkeys(given_up, ()) | dict(external_addresses(site))
    due = [address for address in places if again or address not in before or before[address].is_due(today)]
    verdicts = ask_all(due, limits, _progress, local=local, private=private)
    if len(verdicts) < len(due):
        _write(
            f"\nStopped: {len(verdicts)} of {len(due)} external links were checked. The results are saved.\n"
        )
    if _is_cut_off(verdicts):
        _write("No host responds: this computer seems to be offline. Nothing was saved.\n")
        offline = "no external link could be checked."
        return [Problem(path.name, 1, 1, offline, "Try again when this computer is online.")]
    after: Memory = {address: before[address] for address in places if address in before}
    after |= remember(before, verdicts, today)
    write_memory(path, after)
    found = outcomes(places, before, after, given_up)
    report = write_report(
        _report(found, written, records, today), templates_of(root), root / "build" / "links"
    )
    counts = ", ".join(f"{count} {kind}" for kind, count in _counts(found).items())
    asked = f"{len(places)} external links, {len(verdicts)} of them checked: {counts}."
    _write(f"{asked} The report is {from_here(report)}.\n")
    problems = [problem for each in found if not each.tolerated for problem in _problems(each, site, written)]
    return problems + [_back(each, written) for each in found if answers_again(each)]


def _known_links(records: Records | None) -> list[KnownLink]:
    listed = records.vocabularies["links"] if records else []
    return [item.record for item in listed if isinstance(item.record, KnownLink)]


def _is_cut_off(verdicts: Mapping[str, Verdict]) -> bool:
    """Whether this computer is offline: several hosts were asked and none responded."""
    hosts = {host_of(address) for address in verdicts}
    return len(hosts) >= FEWEST and not any(verdict.answered for verdict in verdicts.values())


def _counts(found: list[Outcome]) -> dict[str, int]:
    kinds = [each.kind for each in found]
    return {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}


def _report(found: list[Outcome], written: Written, records: Records | None, today: date) -> Report:
    publishers = [item.record for item in (records.vocabularies["publishers"] if records else [])]
    names = {each.id: each.name for each in publishers if isinstance(each, Publisher)}
    titles = {
        entry.source.path: (entry.record.title, entry.record.publisher)
        for entry in (records.entries if records else [])
    }
    rows = []
    for each in found:
        places = []
        for source, line, _ in written.everywhere(each.address):
            if source.path != TOLERATED:
                title, publisher = titles.get(
                    source.path, (source.path, _publisher_with(each.address, publishers))
                )
                places.append(Place(title, source.path, line, publisher))
        rows.append(Row(each, tuple(places) or tuple(Place(page, page, 1) for page in each.pages[:FEWEST])))
    return Report(today, rows, names)


def _problems(outcome: Outcome, site: BuiltSite, written: Written) -> Iterator[Problem]:
    """The problems of an address: at every line where an author wrote it, or else on the pages that have it."""
    found = list(as_found(outcome))
    places = [place for place in written.everywhere(outcome.address) if place[0].path != TOLERATED]
    for source, line, column in places if found else ():
        yield Problem(source.path, line, column, found[0].message, found[0].hint, found[0].level)
    if not places:
        yield from as_problems(found, site.root, written)


def _publisher_with(address: str, publishers: Sequence[Record]) -> str:
    """The publisher that has the address among its own links."""
    for each in publishers:
        if isinstance(each, Publisher) and any(value == address for _, _, value in walk(each)):
            return each.id
    return ""


def _back(outcome: Outcome, written: Written) -> Problem:
    """A note on an address in content/links.yml that works again."""
    line = next(
        (line for source, line, _ in written.everywhere(outcome.address) if source.path == TOLERATED), 1
    )
    message = f'the address "{whole(outcome.address)}" works again.'
    return Problem(
        TOLERATED, line, 1, message, "Open it; if it is the right page, remove it from this list.", "note"
    )


def _progress(done: int, of: int) -> None:
    if sys.stderr.isatty():
        _write(f"\r\033[K{done} of {of} external links")
        if done == of:
            _write("\r\033[K")
    elif done == of or done % 10 == 0:
        _write(f"{done} of {of} external links\n")


def _write(text: str) -> None:
    print(text, end="", file=sys.stderr, flush=True)
