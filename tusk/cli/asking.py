"""What `new` asks when it is run bare: what to write, its title, and where it goes."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from tusk.cli.new import new
from tusk.data_class import dataclass
from tusk.editor.start_page import ABOUT
from tusk.load.files import load
from tusk.model.kinds import KINDS
from tusk.problem import did_you_mean
from tusk.records.typed import read_records
from tusk.records.written import Records


@dataclass(frozen=True)
class Answers:
    """What somebody wants to write. section and publisher: None for the usual ones."""

    kind: str
    title: str
    section: str | None
    publisher: str | None


def ask(root: Path) -> Answers | None:
    """The answers; None if somebody stopped instead."""
    records = read_records(load(root))
    try:
        kind = _choice("What is it? Its number or name", ABOUT) or ""
        title = ""
        while not title:
            title = _answer("Its title")
        section = None
        if kind != "issue" and not KINDS[kind].folder:
            section = _choice("The section of the site", _named(records, "sections"))
        publishers = _named(records, "publishers")
        publisher = _choice("Its publisher", publishers) if len(publishers) > 1 else None
    except (EOFError, KeyboardInterrupt):
        return None
    return Answers(kind, title, section, publisher)


def new_asked(root: Path, today: date) -> int:
    """Ask, and write the file; returns 2 if nobody is there to answer, and 1 if somebody stops."""
    if not sys.stdin.isatty():
        print('Give the kind and the title: new notice "Safer sleeping: a new poster".', file=sys.stderr)
        return 2
    found = ask(root)
    return new(root, found.kind, found.title, today, found.section, found.publisher) if found else 1


def _named(records: Records, name: str) -> dict[str, str]:
    """The ids of a shared list, each with its name."""
    return {each.record.id: each.record.name for each in records.vocabularies[name]}  # type: ignore[attr-defined]


def _choice(words: str, options: Mapping[str, str]) -> str | None:
    """One of the options, by its number or name; None if there are none."""
    for number, (name, about) in enumerate(options.items(), 1):
        print(f"{number:3}  {name}: {about}")
    names = list(options)
    while names:
        answer = _answer(words)
        if answer.isdecimal() and 1 <= int(answer) <= len(names):
            return names[int(answer) - 1]
        found = next((name for name in names if answer.lower() in (name, name.replace(" ", "-"))), None)
        if found:
            return found
        print(
            f"Write a number from 1 to {len(names)}, or a name. {did_you_mean(answer.lower(), names)}".strip()
        )
    return None


def _answer(words: str) -> str:
    return input(f"{words}: ").strip()
