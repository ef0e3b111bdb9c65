"""site_build.py kit: makes the seven-minute kit of an entry, or the package of a workshop, without a full build."""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path

from tusk.cli.one_item import one_item
from tusk.cli.preview import raise_identified
from tusk.cli.stopped import nothing_made
from tusk.package.files import templates_of
from tusk.problem import ProblemsFound
from tusk.publish.downloads import make_kit


def kit(root: Path, name: str, today: date) -> int:
    """Make the files of a kit in build/kits/NAME/; returns 1 on an error, also for a kind that has no kit."""
    found = one_item(root, name, today)
    if not found:
        return 1
    item, library = found
    try:
        made = make_kit(item, library, templates_of(root), root / "build")
        raise_identified(library, made)
    except ProblemsFound as problems:
        return nothing_made(problems)
    if not made:
        known = "reviews, reports, audits, briefings, guidance, and workshops with slides of their own"
        print(f"There is no kit of {item.id}: kits are made of {known}.", file=sys.stderr)
        return 1
    for each in made:
        target = root / "build" / "kits" / item.name / Path(each.address).name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(each.file, target)
        print(f"{target.relative_to(root).as_posix()} ({each.about})")
    return 0
