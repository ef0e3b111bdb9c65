"""site_build.py uses: writes the records of use that teams sent into content/uses.yml."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from tusk.check.kept import kept_in
from tusk.data.uses import as_yaml, read_use, sent_in
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.problem import Problem, ProblemsFound

USES = "content/uses.yml"
KEY = ("entry", "form", "on", "agency", "team")  # two uses with the same are one


def uses(root: Path, file: Path, today: date) -> int:
    """Add the uses in a file, once each; returns 1 on an error, and then nothing is written."""
    try:
        library = open_library(root, today, drafts=True, kept=kept_in(root))
        text = file.read_text(encoding="utf-8-sig")
    except ProblemsFound as found:
        print(f"{found}\nNothing was written.", file=sys.stderr)
        return 1
    except (OSError, UnicodeDecodeError):
        print(f"{file} cannot be read. Save it as plain text or as CSV (UTF-8).", file=sys.stderr)
        return 1
    new, problems = _read(text, file.name, library)
    return _end(root, new, problems)


def _read(text: str, name: str, library: Library) -> tuple[list[dict[str, str]], list[Problem]]:
    """The uses that are not known yet, and everything that is wrong."""
    known: set[tuple[str, ...]] = {
        (use.entry, use.form, str(use.on), use.agency, use.team or "") for use in library.uses
    }
    new, problems = [], list[Problem]()
    for sent in sent_in(text):
        fields, wrong = read_use(sent, name, library.items)
        problems += wrong
        key = tuple(fields.get(name, "") for name in KEY)
        if not wrong and key not in known:
            new.append(fields)
            known.add(key)
    return new, problems


def _end(root: Path, new: list[dict[str, str]], problems: list[Problem]) -> int:
    if problems:
        print("\n".join(map(str, problems)), file=sys.stderr)
        print("Nothing was written.", file=sys.stderr)
        return 1
    if not new:
        print(f"Nothing new: all of it is in {USES} already, or no line has a code.")
        return 0
    path = root / USES
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    before = "" if before.strip() == "[]" else before
    gap = "" if not before or before.endswith("\n") else "\n"
    path.write_text(before + gap + as_yaml(new), encoding="utf-8", newline="\n")
    print(
        f"{len(new)} written to {USES}. The numbers of people are as they were sent; small ones are never published."
    )
    return 0
