"""site_build.py build: checks, builds beside the last good site, and swaps the two only if there are no errors."""

from __future__ import annotations

import sys
from contextlib import ExitStack

from tusk.check.beside import checking
from tusk.check.kept import kept_in
from tusk.check.run import files_of
from tusk.cli.check import summary
from tusk.cli.clean import forget_all
from tusk.cli.folders import cannot_be_site, wrong_folders
from tusk.cli.in_the_way import SITE
from tusk.cli.lock import Busy, alone
from tusk.cli.order import Order
from tusk.cli.progress import Progress
from tusk.cli.stopped import last_site, stopped
from tusk.cli.swap import recover
from tusk.cli.unchanged import Run
from tusk.problem import ProblemsFound, errors


def build(order: Order, last: Run | None) -> int:
    """Build the site of a project; returns 1 and changes nothing if there is an error.

    last: takes a note of a good build for the next one.
    """
    is_usual = order.folder == order.root / SITE
    if in_the_way := errors(wrong_folders(order.root, but_site=not is_usual)):
        return stopped(*in_the_way)
    if wrong := "" if is_usual else cannot_be_site(order.root, order.folder):
        return stopped(wrong)
    try:
        with alone(order.root):
            return _build(order, last)
    except Busy:
        print("Another build of this project is running. Try again when it has finished.", file=sys.stderr)
        return 1


def _build(order: Order, last: Run | None) -> int:
    progress, root = Progress(), order.root
    recover(target := order.folder.resolve())
    if order.clean:
        forget_all(root / "build")
    progress.say("Checking content")
    with ExitStack() as until_built:
        with checking(files := files_of(root, order.today, kept_in(root))) as checked:
            from tusk.cli.make import make  # slow to load: another process checks meanwhile
            from tusk.library.project import opened
            from tusk.publish.whole_site import indexes_of

            indexes = until_built.enter_context(indexes_of(root, len(files.found.paths)))
            del files  # what is known of each is not needed for pages
            try:
                library = opened(checked(), root, order.today, drafts=order.drafts, site=order.site)
            except ProblemsFound as found:
                return stopped(
                    found, f"{summary(len(found.problems), 0)} Nothing was built; {last_site(target)}."
                )
        del checked
        return make(library, order, indexes, progress, last)
