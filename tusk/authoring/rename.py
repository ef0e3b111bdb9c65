"""Writes the new names of fields that were renamed since an earlier version."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from tusk.problem import Problem
from tusk.records.unknown_fields import RENAMED, WRITE_NEW_NAMES


def write_new_names(root: Path, problems: Iterable[Problem]) -> list[str]:
    """Rename each field that a problem is about, and nothing else; returns "file: old → new" for each."""
    changed = []
    for problem in problems:
        if problem.hint == WRITE_NEW_NAMES and (done := _renamed(root / problem.path, problem.line)):
            changed.append(f"{problem.path}: {done}")
    return changed


def _renamed(path: Path, line: int) -> str:
    """Write the new name on a line of a file; returns what was done, or nothing if it is not there."""
    lines = path.read_bytes().decode("utf-8").split("\n")
    for old, new in RENAMED.items():
        text, count = re.subn(
            rf"(^|[\s{{,-])(['\"]?){re.escape(old)}\2(?=\s*:)", rf"\g<1>{new}", lines[line - 1], count=1
        )
        if count:
            lines[line - 1] = text
            path.write_bytes("\n".join(lines).encode("utf-8"))
            return f"{old} → {new}"
    return ""
