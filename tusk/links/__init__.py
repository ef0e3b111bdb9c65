"""A built site, ours or not → problems: no internal link is dead, and no link is misleading."""

from __future__ import annotations

from pathlib import Path

from tusk.links.form import FORM_RULES
from tusk.links.internal import faults_of_targets
from tusk.links.link import Found
from tusk.links.origin import Written, as_problems, written_in
from tusk.links.site import BuiltSite, read_site
from tusk.problem import Problem

__all__ = ["check_links", "faults_of_links"]


def check_links(site: Path, project: Path | None = None) -> list[Problem]:
    """The errors in the links of the site in a folder, without notes.

    project: the sources of the site, so that problems name the author's line.
    """
    found = [fault for fault in faults_of_links(read_site(site)) if fault.level == "error"]
    return as_problems(found, site, written_in(project) if found and project else Written())


def faults_of_links(site: BuiltSite) -> list[Found]:
    """Every fault in a site, page by page."""
    return [*site.damaged, *faults_of_targets(site), *(fault for rule in FORM_RULES for fault in rule(site))]
