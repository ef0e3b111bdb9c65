"""site_build.py ready: everything to look at before publishing, on one page."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from tusk.check.kept import kept_in
from tusk.check.run import check_project
from tusk.cli.environment import from_here
from tusk.links.external.memory import read_memory
from tusk.package.files import templates_of
from tusk.problem import ProblemsFound
from tusk.ready.formats import READY_FORMATS, as_html, as_json
from tusk.ready.report import ready


def ready_to_publish(root: Path, today: date, form: str, *, strict: bool = False) -> int:
    """Print the report, and write it into build/ready/ as a page and as JSON.

    Returns 1 with errors; strict: also if there is something to look at.
    """
    try:
        memory = read_memory(root / "content" / "link-checks.json")
    except ProblemsFound as found:
        print(found, file=sys.stderr)
        return 1
    report = ready(check_project(root, today, kept_in(root)), today, memory)
    folder = root / "build" / "ready"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ready.json").write_text(as_json(report) + "\n", encoding="utf-8", newline="\n")
    page = folder / "ready.html"
    page.write_text(as_html(report, templates_of(root)), encoding="utf-8", newline="\n")
    if said := READY_FORMATS[form](report):
        print(said)
    if form == "text":
        print(f"As a page: {from_here(page)}")
    return report.code(strict=strict)
