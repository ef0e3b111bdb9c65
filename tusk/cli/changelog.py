"""What changed from one version of TUSK to another, for authors: from its CHANGELOG.md."""

from __future__ import annotations

import re

HEADING = re.compile(r"^## \[?([^\]\n]+?)\]?(?: - .*)?$", re.MULTILINE)


def changes_since(version: str, changelog: str) -> str:
    """The part of a changelog that is newer than a version; all of it if it does not know the version."""
    headings = list(HEADING.finditer(changelog))
    if not headings:
        return ""
    last = next((found.start() for found in headings if found[1] == version), len(changelog))
    return changelog[headings[0].start() : last].strip() + "\n"


def taken(before: str, after: str, changelog: str) -> str:
    """The words of an upgrade: from which version to which, and what changed between them."""
    return f"TUSK {before} is now TUSK {after}.\n{changes_since(before, changelog)}".rstrip()
