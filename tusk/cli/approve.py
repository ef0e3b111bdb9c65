"""site_build.py approve: writes who has read and approved an entry into its file."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from tusk.editor.approve import CannotApprove, approve
from tusk.editor.editing import Editing
from tusk.editor.project_files import ProjectFiles
from tusk.editor.rewrite import CannotRewrite
from tusk.live.engine import Engine
from tusk.load.source import entry_id, is_list
from tusk.locales.words import ENGLISH
from tusk.problem import did_you_mean


def approve_entry(root: Path, name: str, who: str, today: date) -> int:
    """Add `approved` to an entry; returns 1 after saying why it cannot be done."""
    editing = Editing(ProjectFiles(root, datetime.now), Engine(root, today))
    paths = {entry_id(path): path for path in editing.engine.state().checked.results if not is_list(path)}
    plain = entry_id(name.replace("\\", "/")) if name.endswith((".yml", ".md")) else name.strip("/")
    found = [path for id, path in paths.items() if plain in (id, id.split("/")[-1])]
    if len(found) != 1:
        print(_which(name, plain, found, paths), file=sys.stderr)
        return 1
    try:
        approve(editing, found[0], who, today)
    except CannotApprove as cannot:
        print(f"{found[0]}: {ENGLISH.say(cannot.reason)}", file=sys.stderr)
        return 1
    except CannotRewrite:
        print(f"{found[0]}: the file cannot be changed without losing something of it.", file=sys.stderr)
        return 1
    print(f"{found[0]}: approved by {who}.")
    return 0


def _which(name: str, plain: str, found: list[str], known: Iterable[str]) -> str:
    """Why a name is not the name of one entry."""
    if found:
        return f'Several entries are called "{name}". Write one of: {", ".join(map(entry_id, found))}'
    return f'There is no entry or issue "{name}". {did_you_mean(plain, known)}'.rstrip()
