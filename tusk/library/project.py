"""The entry point: a folder becomes a library, or a list of all its problems."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tusk.check.rules import check
from tusk.check.structure import read_records
from tusk.library.library import Library
from tusk.library.relate import relate
from tusk.load.files import load
from tusk.problem import Problem, ProblemsFound, errors


def check_library(root: Path, today: date) -> tuple[list[Problem], Library | None]:
    """Every problem and note, and the library with its drafts if there are no errors."""
    records = read_records(load(root))
    found = check(root, records, today)
    return found, None if errors(found) else relate(root, records, today, drafts=True)


def open_library(root: Path, today: date, *, drafts: bool = False) -> Library:
    """Load, check and relate; raises ProblemsFound with all errors if there are any."""
    records = read_records(load(root))
    found = errors(check(root, records, today))
    if found:
        raise ProblemsFound(found)
    return relate(root, records, today, drafts=drafts)
