"""A built site, ours or not → problems: no internal link is dead, and no link is misleading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from tusk.kept.store import Store
from tusk.links.changed import ChangedLinks
from tusk.links.form import FORM_RULES, ONLY_NOTES
from tusk.links.internal import faults_of_targets
from tusk.links.link import Found
from tusk.links.origin import Written, as_problems, written_in
from tusk.links.site import BuiltSite, files_in, read_site
from tusk.problem import Problem

__all__ = ["check_changed_links", "check_links", "faults_of_links"]


def check_links(site: Path, project: Path | None = None) -> list[Problem]:
    """The errors in the links of the site in a folder, without notes.

    project: the sources of the site, so that problems name the author's line.
    """
    return _errors(read_site(site, furniture=False), project)


def check_changed_links(
    site: Path,
    project: Path,
    keys: Mapping[str, str],
    store: Store,
    without: str = "",
    sizes: Mapping[str, int] | None = None,
) -> list[Problem]:
    """The same, reading only what changed since the last site without errors.

    keys: digests of files that are known already, by their addresses. without: a folder to leave out, like that of
    the search index while it is made. sizes: those of all other files, if they
    are known; it only matters which are empty.
    """
    links = ChangedLinks(site, keys, store, dict(files_in(site, without)) if sizes is None else sizes)
    if links.is_faultless(_has_errors):
        return []
    whole = read_site(site, without=without, furniture=False)
    problems = _errors(whole, project)
    if not problems:
        links.remember(whole)
    return problems


def _errors(site: BuiltSite, project: Path | None) -> list[Problem]:
    found = [*_errors_found(site)]
    return as_problems(found, site.root, written_in(project) if found and project else Written())


def _has_errors(site: BuiltSite) -> bool:
    return any(_errors_found(site))


def _errors_found(site: BuiltSite) -> Iterator[Found]:
    rules = [rule for rule in FORM_RULES if rule not in ONLY_NOTES]
    found = chain(site.damaged, faults_of_targets(site), *(rule(site) for rule in rules))
    return (fault for fault in found if fault.level == "error")


def faults_of_links(site: BuiltSite) -> list[Found]:
    """Every fault in a site, page by page."""
    return [*site.damaged, *faults_of_targets(site), *(fault for rule in FORM_RULES for fault in rule(site))]
