"""site_build.py new: writes a starter file for a new entry or issue."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tusk.authoring.starter import Known, file_name, starter
from tusk.cli.environment import called
from tusk.cli.schema import known_ids, save_schemas
from tusk.load.files import load
from tusk.model.kinds import KINDS
from tusk.model.kinds.issue import Issue
from tusk.model.vocabulary import Publisher
from tusk.problem import did_you_mean
from tusk.records.typed import read_records
from tusk.records.written import Records


def new(
    root: Path, kind: str, title: str, today: date, section: str | None = None, publisher: str | None = None
) -> int:
    """Write the file and print its path; returns 1 if the file exists or its folder is unknown."""
    records = read_records(load(root))
    try:
        path = _path_for(root, kind, title, records, section)
        publisher = _publisher_for(kind, records, publisher)
    except _Cannot as reason:
        print(reason, file=sys.stderr)
        return 1
    entries = [entry.id for entry in records.entries if entry.record.kind not in ("issue", "workshop")]
    save_schemas(root / "build" / "schemas", known_ids(root))
    up = "../" * (len(path.relative_to(root).parts) - 1)
    schema = f"{up}build/schemas/{kind.replace(' ', '-')}.json"
    number = _next_number([issue for issue in _issues(records) if issue.publisher == publisher])
    known = Known(kind, title, publisher, today, schema, next(iter(entries), ""), number)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(starter(known), encoding="utf-8", newline="\n")
    print(
        f"{path.relative_to(root).as_posix()} is ready for you to fill in. It is a draft: view it with "
        f"{called('serve --drafts')}"
    )
    return 0


class _Cannot(Exception):
    """Why the file cannot be written, and what to do."""


def _path_for(root: Path, kind: str, title: str, records: Records, section: str | None) -> Path:
    """Where the file goes. Raises _Cannot."""
    if not title.strip():
        raise _Cannot("Give it a title, in quotes.")
    path = root / _folder_for(kind, records, section) / f"{file_name(title, kind)}.yml"
    if path.exists():
        raise _Cannot(f"{path.relative_to(root).as_posix()} already exists. Choose another title.")
    return path


def _publisher_for(kind: str, records: Records, wanted: str | None) -> str:
    """The publisher of the new file: the one that is wanted, of the last issue, or the first. Raises _Cannot."""
    known = [
        each.record.id for each in records.vocabularies["publishers"] if isinstance(each.record, Publisher)
    ]
    if not known:
        raise _Cannot(
            "content/publishers.yml has no publisher yet. Add one: docs/fields.md lists its fields."
        )
    issues = _issues(records) if kind == "issue" else []
    last = max(issues, key=lambda issue: issue.issued, default=None)
    publisher = wanted or (last.publisher if last else known[0])
    if publisher not in known:
        hint = did_you_mean(publisher, known)
        raise _Cannot(f'"{publisher}" is not in content/publishers.yml. {hint}')
    return publisher


def _folder_for(kind: str, records: Records, section: str | None) -> str:
    """The folder for the file: bulletins, or content/ with a section. Raises _Cannot."""
    sections = [item.record.id for item in records.vocabularies["sections"]]  # type: ignore[attr-defined]
    name, is_standing = section or KINDS[kind].folder, KINDS[kind].is_standing
    if not sections and not is_standing:
        raise _Cannot("content/sections.yml has no section yet. Add one: - {id: briefings, name: Briefings}.")
    if not name:
        raise _Cannot(
            f"Choose a section, for example --section {sections[0]}. The sections are: {', '.join(sections)}."
        )
    if kind != "issue" and not is_standing and name not in sections:
        hint = did_you_mean(name, sections)
        raise _Cannot(f'"{name}" is not in content/sections.yml. {hint} Use --section.')
    return "bulletins" if kind == "issue" else f"content/{name}"


def _issues(records: Records) -> list[Issue]:
    return [entry.record for entry in records.entries if isinstance(entry.record, Issue)]


def _next_number(issues: Sequence[Issue]) -> int | None:
    """The number of a publisher's next issue; None if its last one has none."""
    if issues and max(issues, key=lambda issue: issue.issued).number is None:
        return None
    return max((issue.number for issue in issues if issue.number), default=0) + 1
