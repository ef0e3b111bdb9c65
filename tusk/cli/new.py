"""site_build.py new: writes a starter file for a new entry or issue."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tusk.authoring.starter import Known, file_name, starter
from tusk.check.structure import read_records
from tusk.cli.environment import called
from tusk.cli.schema import known_ids, save_schemas
from tusk.load.files import load
from tusk.model.kinds import KINDS
from tusk.model.kinds.issue import Issue
from tusk.model.vocabulary import Publisher
from tusk.problem import did_you_mean


def new(
    root: Path, kind: str, title: str, today: date, section: str | None = None, publisher: str | None = None
) -> int:
    """Write the file and print its path; returns 1 if the file exists or its folder is unknown."""
    if not title.strip():
        return _cannot("Give it a title, in quotes.")
    records = read_records(load(root))
    publishers = [
        item.record.id for item in records.vocabularies["publishers"] if isinstance(item.record, Publisher)
    ]
    if not publishers:
        return _cannot(
            "content/publishers.yml has no publisher yet. Add one: docs/fields.md lists its fields."
        )
    issues = [entry.record for entry in records.entries if isinstance(entry.record, Issue)]
    usual = (
        max(issues, key=lambda issue: issue.issued).publisher if kind == "issue" and issues else publishers[0]
    )
    publisher = publisher or usual
    if publisher not in publishers:
        hint = did_you_mean(publisher, publishers)
        return _cannot(f'"{publisher}" is not in content/publishers.yml. {hint}')
    sections = [item.record.id for item in records.vocabularies["sections"]]  # type: ignore[attr-defined]
    if not sections and not KINDS[kind].is_standing:
        return _cannot(
            "content/sections.yml has no section yet. Add one: - {id: briefings, name: Briefings}."
        )
    if not (section or KINDS[kind].folder):
        return _cannot(
            f"Choose a section, for example --section {sections[0]}. The sections are: {', '.join(sections)}."
        )
    folder = "bulletins" if kind == "issue" else f"content/{section or KINDS[kind].folder}"
    is_known = kind == "issue" or KINDS[kind].is_standing or folder.removeprefix("content/") in sections
    if not is_known:
        where = folder.removeprefix("content/")
        return _cannot(
            f'"{where}" is not in content/sections.yml. {did_you_mean(where, sections)} Use --section.'
        )
    path = root / folder / f"{file_name(title, kind)}.yml"
    if path.exists():
        return _cannot(f"{path.relative_to(root).as_posix()} already exists. Choose another title.")
    entries = [entry.id for entry in records.entries if entry.record.kind not in ("issue", "workshop")]
    save_schemas(root / "build" / "schemas", known_ids(root))
    up = "../" * (folder.count("/") + 1)
    schema = f"{up}build/schemas/{kind.replace(' ', '-')}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    number = _next_number([issue for issue in issues if issue.publisher == publisher])
    known = Known(kind, title, publisher, today, schema, next(iter(entries), ""), number)
    path.write_text(starter(known), encoding="utf-8", newline="\n")
    print(
        f"{path.relative_to(root).as_posix()} is ready for you to fill in. It is a draft: view it with "
        f"{called('serve --drafts')}"
    )
    return 0


def _next_number(issues: Sequence[Issue]) -> int | None:
    """The number of a publisher's next issue; None if its last one has none."""
    if issues and max(issues, key=lambda issue: issue.issued).number is None:
        return None
    return max((issue.number for issue in issues if issue.number), default=0) + 1


def _cannot(reason: str) -> int:
    print(reason, file=sys.stderr)
    return 1
