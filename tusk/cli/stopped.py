"""What a command says when it stops."""

from __future__ import annotations

import sys
from pathlib import Path

from tusk.cli.check import summary
from tusk.cli.environment import from_here
from tusk.problem import ProblemsFound


def stopped(*reasons: object) -> int:
    """Say why, and return the exit code."""
    print(*reasons, sep="\n", file=sys.stderr)
    return 1


def nothing_made(found: ProblemsFound) -> int:
    """Say what is wrong, and that no file was made; returns the exit code."""
    return stopped(found, f"{summary(len(found.problems), 0)} Nothing was made.")


def last_site(site_dir: Path) -> str:
    """What is left of the site that was built before."""
    return (
        f"the last good site is still in {from_here(site_dir)}"
        if site_dir.is_dir()
        else "there is no earlier site"
    )
