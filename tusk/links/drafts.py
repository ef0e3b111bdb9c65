"""The mark in a site that holds what is not yet published, so that nobody publishes it by mistake."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tusk.problem import Problem, counted

MARK = "drafts.txt"  # beside the home page


def mark(site: Path, ids: Sequence[str]) -> None:
    """Leave the mark in a site: the ids of what is not yet published, a line each. Without any, there is no mark."""
    if ids:
        lines = ["Do not publish this site: these pages are drafts, or their day has not come.", *ids]
        (site / MARK).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="")


def must_not_be_published(site: Path) -> list[Problem]:
    """A problem if a site has the mark."""
    if not (site / MARK).is_file():
        return []
    number = len((site / MARK).read_text(encoding="utf-8").splitlines()) - 1
    message = f"this site contains {counted(number, 'page')} not yet published."
    return [Problem(MARK, 1, 1, message, "Before you publish it, build it again without --drafts.")]
