"""site_build.py bulletin: makes the PDF of one issue, as a preview without a full build."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tusk.cli.preview import make_one
from tusk.package.files import templates_of
from tusk.publish.downloads import print_issue


def bulletin(root: Path, name: str, today: date, *, open_it: bool = False) -> int:
    """Make the PDF of an issue, even a draft, as build/bulletins/NAME.pdf; returns 1 on an error."""
    return make_one(
        root,
        name,
        today,
        noun="issue",
        place="bulletins",
        choose=lambda library: library.issues,
        make=lambda item, library: [print_issue(item, library, templates_of(root), root / "build")],
        open_it=open_it,
    )
