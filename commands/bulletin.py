"""site_build.py bulletin: prints one issue, to look at before everything is built."""

from __future__ import annotations

import shutil
import sys
import webbrowser
from datetime import date
from pathlib import Path

from commands.check import summary
from tusk.paper.edition import print_issue
from tusk.problem import ProblemsFound, did_you_mean
from tusk.project import open_library


def bulletin(root: Path, name: str, today: date, *, open_it: bool = False) -> int:
    """Print an issue, draft or not, to build/bulletins/NAME.pdf; 1 if anything is wrong."""
    try:
        library = open_library(root, today, drafts=True)
        issues = {item.id.removeprefix("bulletins/"): item for item in library.issues}
        wanted = name.replace("\\", "/").removeprefix("bulletins/").removesuffix(".yml").removesuffix(".md")
        if wanted not in issues:
            print(
                f'There is no issue "{name}" in bulletins/. {did_you_mean(wanted, issues)}', file=sys.stderr
            )
            return 1
        printed = print_issue(issues[wanted], library, root / "templates", root / "build")
    except ProblemsFound as found:
        print(found, file=sys.stderr)
        print(f"{summary(len(found.problems), 0)} Nothing was printed.", file=sys.stderr)
        return 1
    target = root / "build" / "bulletins" / f"{wanted}.pdf"
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(printed.pdf, target)
    print(f"{target.relative_to(root).as_posix()} ({printed.about})")
    if open_it:
        webbrowser.open(target.as_uri())
    return 0
