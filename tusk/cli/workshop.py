"""site_build.py workshop: makes every file of one workshop, as a preview without a full build."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tusk.cli.preview import make_one
from tusk.package.files import templates_of
from tusk.publish.downloads import print_workshop


def workshop(root: Path, name: str, today: date, *, open_it: bool = False) -> int:
    """Make a workshop's files, even a draft's, in build/workshops/; returns 1 on an error."""
    return make_one(
        root,
        name,
        today,
        noun="workshop",
        place="content/workshops",
        choose=lambda library: library.workshops,
        make=lambda item, library: print_workshop(item, library, templates_of(root), root / "build"),
        open_it=open_it,
    )
