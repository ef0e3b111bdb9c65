"""site_build.py import: makes drafts of documents that exist already."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tusk.cli.environment import called
from tusk.importing.apart import bring_file_apart
from tusk.importing.blocks import NotImported
from tusk.importing.bring import Brought
from tusk.importing.draft import Draft, Wanted
from tusk.problem import counted


def import_files(
    root: Path, files: Sequence[Path], today: date, kind: str = "", section: str | None = None
) -> int:
    """Import each file and print what it became; returns 1 if any could not be imported."""
    failed = 0
    for file in files:
        try:
            _tell(bring_file_apart(root, file, today, Wanted(kind, section or "")))
        except NotImported as reason:
            print(reason, file=sys.stderr)
            failed += 1
    if failed < len(files):
        print(f"Nobody sees a draft until its status is live. View it with {called('serve --drafts')}")
    return 1 if failed else 0


def _tell(brought: Brought) -> None:
    for draft in brought.drafts:
        print(f"{draft.name}: {draft.title}")
        for each in draft.removed:
            print(f"  Removed, because it identifies a person: {each}. Look for more before you publish it.")
        for line in _facts(draft):
            print(f"  {line}")
    for note in brought.notes:
        print(note)


def _facts(draft: Draft) -> list[str]:
    guesses = draft.text.count("\n# guessed: ")
    made = (
        [f"{counted(guesses, 'field')} guessed: look at the lines that begin with “# guessed:”."]
        if guesses
        else []
    )
    made += [f"{counted(len(draft.files), 'picture')} in content/images/."] if draft.files else []
    return [*made, *draft.told]
