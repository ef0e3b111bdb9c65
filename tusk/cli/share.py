"""site_build.py share: writes what shares an issue or entry: posts for social media, posters, a slide for a screen."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from tusk.cli.one_item import one_item, write_files
from tusk.cli.stopped import nothing_made
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.package.files import templates_of
from tusk.problem import ProblemsFound
from tusk.share.kit import kit_of

NO_ADDRESS = (
    "The posts have no link and the posters no QR code, since these need the address of the site: write address: into "
    "content/site.yml. Until then the posters have a line to write on."
)


def share(root: Path, name: str, today: date) -> int:
    """Write the files into build/share/NAME/; returns 1 on an error. Nothing is posted."""
    found = one_item(root, name, today)
    if not found:
        return 1
    item, library = found
    try:
        files = kit_of(resolve(item, Texts(library)), root, templates_of(root))
    except ProblemsFound as problems:
        return nothing_made(problems)
    if write_files(library, root / "build" / "share" / item.name, files):
        return 1
    print("" if library.site.address else f"{NO_ADDRESS}\n", file=sys.stderr, end="")
    return 0
