"""site_build.py list: the entries that are drafts, scheduled, to be reviewed, overdue, superseded, …"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from tusk.check.kept import kept_in
from tusk.check.run import check_project
from tusk.cli.environment import called
from tusk.data.life import LIFE_FORMATS
from tusk.library.life import in_state
from tusk.problem import errors


def list_entries(root: Path, state: str, today: date, form: str, owner: str = "") -> int:
    """Print the entries in a state on a day. Returns 1 if errors could keep an entry out of the list."""
    checked = check_project(root, today, kept_in(root))
    listed = in_state(state, checked.reader.all(checked.results).entries, today, owner)
    sys.stdout.buffer.write(LIFE_FORMATS[form](listed, state).encode())
    sys.stdout.buffer.flush()
    if form == "text" and not listed:
        print(f"No entries: {state}.")
    if wrong := errors(checked.problems):
        has = "There is 1 error" if len(wrong) == 1 else f"There are {len(wrong)} errors"
        print(f"{has}, so the list may not be complete: see {called('check')}", file=sys.stderr)
    return 1 if wrong else 0
