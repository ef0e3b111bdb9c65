"""site_build.py bulletin: prints one issue, to look at before everything is built."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tusk.cli.preview import make_one
from tusk.publish.documents import print_issue


def bulletin(root: Path, name: str, today: date, *, open_it: bool = False) -> int:
    """Print an issue, draft or not, to build/bulletins/NAME.pdf; 1 if anything is wrong."""
    return make_one(
        root,
        name,
        today,
        sort="issue",
        place="bulletins",
        choose=lambda library: library.issues,
        make=lambda item, library: [print_issue(item, library, root / "templates", root / "build")],
        open_it=open_it,
    )
