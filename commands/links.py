"""site_build.py links: says which links of a built site are dead, or mislead."""

from __future__ import annotations

import sys
from pathlib import Path

from commands.check import summary
from tusk.links import problems_of_links
from tusk.links.site import BuiltSite, read_site
from tusk.problem import FORMATS, errors


def links(root: Path, folder: Path, form: str) -> int:
    """Check the site in a folder; 1 if a link is dead, or if it is no site."""
    site = _site_in(folder)
    if site is None:
        return 1
    problems = problems_of_links(site, root if is_ours(folder) else None)
    if problems or form == "json":
        print(FORMATS[form](problems))
    if form == "text":
        wrong = len(errors(problems))
        print(f"{len(site.pages)} pages, {len(site.distinct)} links. {summary(wrong, len(problems) - wrong)}")
    return 1 if errors(problems) else 0


def is_ours(folder: Path) -> bool:
    """Whether a site was made by this project, so that its problems can be found in content/."""
    return (folder / "assets" / "tusk.css").is_file()


def _site_in(folder: Path) -> BuiltSite | None:
    if folder.is_dir():
        site = read_site(folder)
        if site.pages:
            return site
    print(f"There is no site in {folder}: build it first, or name the folder of another.", file=sys.stderr)
    return None
