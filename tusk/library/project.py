"""The entry point: a folder becomes a library, or a list of all its problems."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from tusk.check.kept import Kept
from tusk.check.run import Checked, check_project
from tusk.library.library import Library
from tusk.library.outline import outline
from tusk.library.relate import relate
from tusk.load.source import SITE
from tusk.problem import Problem, ProblemsFound, did_you_mean, errors


def check_library(root: Path, today: date) -> tuple[list[Problem], Library | None]:
    """Every problem and note, and the library with its drafts if there are no errors."""
    checked = check_project(root, today, Kept(root, None))
    return checked.problems, None if errors(checked.problems) else library_of(
        checked, root, today, drafts=True
    )


def open_library(
    root: Path, today: date, *, drafts: bool = False, kept: Kept | None = None, site: str = ""
) -> Library:
    """Check and relate; raises ProblemsFound with all errors if there are any. kept: see tusk/check/kept.py.

    site: the id of one of the sites in content/site.yml; empty for the main one.
    """
    return opened(check_project(root, today, kept or Kept(root, None)), root, today, drafts=drafts, site=site)


def opened(checked: Checked, root: Path, today: date, *, drafts: bool = False, site: str = "") -> Library:
    """The library of a project that was checked. Raises ProblemsFound with all errors if there are any."""
    if found := errors(checked.problems):
        raise ProblemsFound(found)
    checked.reader.pack()
    return library_of(checked, root, today, drafts=drafts, site=site)


def library_of(checked: Checked, root: Path, today: date, *, drafts: bool, site: str = "") -> Library:
    """The library of a project without errors. Raises ProblemsFound if it has no such site."""
    known = {each.facts.id: (each.mentions, each.digest) for each in checked.results.values()}
    records = checked.reader.all(checked.results)
    sites = [each.id for each in records.site.sites] if records.site else []
    if site and site not in sites:
        message, hint = f'there is no site "{site}" below sites:.', did_you_mean(site, sites)
        raise ProblemsFound([Problem(SITE, 1, 1, message, hint or "Add it.")])
    library = relate(root, records, today, drafts=drafts, site=site, known=known)
    items = library.items.values()
    return replace(library, outline=outline(checked.results, items, today, drafts=drafts, site=site))
