"""site_build.py published: notes that readers now see the site, so that builds say what is different from it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tusk.cli.environment import from_here
from tusk.cli.seen import known_pages, note_pages, noted_in
from tusk.links.drafts import must_not_be_published


def note_published(root: Path, site: Path, id: str) -> int:
    """Keep the pages of a site to compare later ones with; returns 1 if there is none, or it contains drafts."""
    site = site.resolve()
    pages = known_pages(root, site) if site.is_dir() else []
    if not pages:
        print(f"There is no site in {from_here(site)}: build it first.", file=sys.stderr)
        return 1
    if wrong := must_not_be_published(site):
        print("\n".join(map(str, wrong)), file=sys.stderr)
        return 1
    noted = noted_in(root, id)
    shutil.rmtree(noted, ignore_errors=True)
    for address in pages:
        _keep(site / address / "index.html", noted / address / "index.html")
    note_pages(root, noted, pages)
    them = f"this {len(pages)} page" if len(pages) == 1 else f"these {len(pages)} pages"
    print(f"Noted: readers see {them}. Builds now say what is different.")
    return 0


def _keep(page: Path, target: Path) -> None:
    """Keep a page: as a link, which takes no space, since finished pages are never written into."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        target.hardlink_to(page)
    except OSError:  # another disk, or one without links
        shutil.copy2(page, target)
