"""What a project already has, for guesses: its shared lists, its sections, its issues."""

from __future__ import annotations

from datetime import date
from typing import Any

from tusk.data_class import dataclass
from tusk.model.kinds.issue import Issue
from tusk.model.vocabulary import Publisher, ThemeGroup
from tusk.records.written import Records


@dataclass(frozen=True)
class Known:
    """The ids of a project, each with its names. issues: (publisher, number) of those that exist.

    unnumbered: (publisher, date) of issues without a number.
    """

    today: date
    publishers: dict[str, tuple[str, ...]]
    topics: dict[str, tuple[str, ...]]
    themes: dict[str, tuple[str, ...]]
    sections: tuple[str, ...]
    issues: frozenset[tuple[str, int]]
    unnumbered: frozenset[tuple[str, str]]
    usual_publisher: str


def known_of(records: Records, today: date) -> Known:
    """What guesses need of a project's records."""
    issues = [entry.record for entry in records.entries if isinstance(entry.record, Issue)]
    newest = max(issues, key=lambda issue: issue.issued, default=None)
    publishers = dict(_publishers(records))
    return Known(
        today,
        publishers,
        {each.record.id: (each.record.name,) for each in _of(records, "topics")},
        {theme.id: (theme.name,) for theme in _themes(records)},
        tuple(each.record.id for each in _of(records, "sections")),
        frozenset((issue.publisher, issue.number) for issue in issues if issue.number),
        frozenset((issue.publisher, str(issue.issued)) for issue in issues if not issue.number),
        newest.publisher if newest else next(iter(publishers), ""),
    )


def _of(records: Records, name: str) -> list[Any]:
    return list(records.vocabularies.get(name, []))


def _publishers(records: Records) -> list[tuple[str, tuple[str, ...]]]:
    found = [each.record for each in _of(records, "publishers") if isinstance(each.record, Publisher)]
    return [(each.id, (each.name, each.short_name)) for each in found]


def _themes(records: Records) -> list[Any]:
    groups = [each.record for each in _of(records, "themes") if isinstance(each.record, ThemeGroup)]
    return [theme for group in groups for theme in group.themes]
