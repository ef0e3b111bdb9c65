"""What a build says when it stops."""

from __future__ import annotations

import sys
from pathlib import Path

from tusk.cli.environment import from_here


def stopped(*reasons: object) -> int:
    """Say why, and return the exit code."""
    print(*reasons, sep="\n", file=sys.stderr)
    return 1


def last_site(site_dir: Path) -> str:
    """What is left of the site that was built before."""
    return (
        f"the last good site is still in {from_here(site_dir)}"
        if site_dir.is_dir()
        else "there is no earlier site"
    )
