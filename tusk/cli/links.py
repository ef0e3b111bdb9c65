"""site_build.py links: finds dead and misleading links in a built site; with --external, also external ones."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from tusk.cli.check import summary
from tusk.cli.external import check_external
from tusk.links import faults_of_links
from tusk.links.drafts import must_not_be_published
from tusk.links.external.limits import Limits
from tusk.links.gone import gone_pages, what_is_left
from tusk.links.origin import Written, as_problems, written_in
from tusk.links.site import BuiltSite, read_site
from tusk.problem import FORMATS, Problem, ProblemsFound, counted, errors


def links(
    root: Path,
    folder: Path,
    form: str,
    today: date,
    *,
    external: bool = False,
    again: bool = False,
    memory: Path | None = None,
    limits: Limits | None = None,
    local: bool = False,
    address: str = "",
) -> int:
    """Check the site in a folder; returns 1 if a link is newly dead, or if the folder has no site.

    external: also check external links, if they are due, or all of them again. local: also links to this computer.
    address: where the site is published; guessed if it is empty.
    """
    site = _site_in(folder, address)
    if site is None:
        return 1
    written = written_in(root) if is_ours(folder) else Written()
    left = list(what_is_left(site.root, gone_pages(site.root) if is_ours(folder) else ()))
    problems = (
        left + must_not_be_published(site.root) + as_problems(faults_of_links(site), site.root, written)
    )
    if external:
        path = memory or (root / "content" if is_ours(folder) else Path.cwd()) / "link-checks.json"
        try:
            problems += check_external(
                root, site, written, today, path, again=again, limits=limits or Limits(), local=local
            )
        except ProblemsFound as found:
            print(found, file=sys.stderr)
            return 1
    if form == "text" and not address:
        print(_guess(site), file=sys.stderr)
    _print(sorted(problems, key=lambda each: (each.level == "note", each)), site, form)
    return 1 if errors(problems) else 0


def is_ours(folder: Path) -> bool:
    """Whether this project made a site, so that its problems can be traced to content/."""
    return (folder / "assets" / "tusk.css").is_file()


def _guess(site: BuiltSite) -> str:
    """Where the site was taken to be published."""
    if not site.address:
        return "Where the site is published is not known: with --address URL, its full addresses are checked too."
    return f"Taken to be published at {site.address}. If that is wrong, give --address URL."


def _print(problems: list[Problem], site: BuiltSite, form: str) -> None:
    if problems or form == "json":
        print(FORMATS[form](problems))
    if form == "text":
        wrong = len(errors(problems))
        read = f"{counted(len(site.pages), 'page')}, {counted(len(site.distinct), 'link')}."
        print(f"{read} {summary(wrong, len(problems) - wrong)}")


def _site_in(folder: Path, address: str) -> BuiltSite | None:
    if folder.is_dir():
        site = read_site(folder, address)
        if site.pages:
            return site
    print(
        f"There is no site in {folder}: build it first, or give the folder of another site.", file=sys.stderr
    )
    return None
