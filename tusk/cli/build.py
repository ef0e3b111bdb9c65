"""site_build.py build: checks, builds beside the last good site, and swaps the two only if there are no errors."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from tusk.check.beside import checking
from tusk.check.kept import kept_in
from tusk.check.run import files_of
from tusk.cli.check import summary
from tusk.cli.clean import forget_all
from tusk.cli.folders import cannot_be_site, wrong_folders
from tusk.cli.in_the_way import SITE
from tusk.cli.lock import Busy, alone
from tusk.cli.stopped import last_site, stopped
from tusk.cli.swap import recover
from tusk.cli.unchanged import Run
from tusk.problem import ProblemsFound, errors


def build(
    root: Path,
    site_dir: Path,
    today: date,
    *,
    drafts: bool = False,
    printed: bool = True,
    clean: bool = False,
    last: Run | None = None,
    site: str = "",
    target: str = "",
) -> int:
    """Build the site of the project at root into site_dir; returns 1 and changes nothing if there is an error.

    printed: with PDFs, slides and Word files. clean: use nothing of what earlier builds kept. last: takes a note of
    a good build for the next one. site: the id of one of the sites in content/site.yml; empty for the main one.
    target: where it will be, so that it has what is needed there: a host, a folder, or "".
    """
    is_usual = site_dir == root / SITE
    if in_the_way := errors(wrong_folders(root, but_site=not is_usual)):
        return stopped(*in_the_way)
    if wrong := "" if is_usual else cannot_be_site(root, site_dir):
        return stopped(wrong)
    try:
        with alone(root):
            return _build(root, site_dir, today, drafts, printed, clean, last, site, target)
    except Busy:
        print("Another build of this project is running. Try again when it has finished.", file=sys.stderr)
        return 1


def _build(
    root: Path,
    site_dir: Path,
    today: date,
    drafts: bool,
    printed: bool,
    clean: bool,
    last: Run | None,
    site: str,
    host: str,
) -> int:
    started = time.monotonic()
    say = _progress()
    recover(target := site_dir.resolve())
    if clean:
        forget_all(root / "build")
    say("Checking content")
    with ExitStack() as until_built:
        with checking(files := files_of(root, today, kept_in(root))) as checked:
            from tusk.cli.make import make  # slow to load: another process checks meanwhile
            from tusk.library.project import opened
            from tusk.publish.whole_site import indexes_of

            indexes = until_built.enter_context(indexes_of(root, len(files.found.paths)))
            del files  # what is known of each is not needed for pages
            try:
                library = opened(checked(), root, today, drafts=drafts, site=site)
            except ProblemsFound as found:
                return stopped(
                    found, f"{summary(len(found.problems), 0)} Nothing was built; {last_site(target)}."
                )
        del checked
        return make(library, target, printed, last, site, host, indexes, say, started)


def _progress() -> Callable[[str], None]:
    """One line that is overwritten on a terminal; separate lines anywhere else."""
    if sys.stdout.isatty():
        return lambda text: print(f"\r\033[K{text} …", end="\r", flush=True)
    return lambda text: print(text, flush=True)
