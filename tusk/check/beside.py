"""A check beside what is done meanwhile, such as loading code, where little has changed since the last one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from tusk.check.kept import Result
from tusk.check.run import Checked, Files, TooMany, check_files, used_in
from tusk.data_class import dataclass
from tusk.problem import Problem
from tusk.processes.beside import beside
from tusk.processes.forked import is_forked
from tusk.processes.parallel import FEWEST, processes_for

MOST = 2 * FEWEST  # files that one process checks: more are shared between all


@dataclass(frozen=True)
class _Found:
    """What another process found. due: the results of the files that it checked; values: of those that it read."""

    problems: list[Problem]
    due: dict[str, Result]
    values: dict[str, str]


@contextmanager
def checking(files: Files) -> Iterator[Callable[[], Checked]]:
    """Check all files, as `check_project` does. What it gives is called for the checked project."""
    if processes_for(files.new) > 1:
        yield partial(check_files, files)
        return
    with beside(partial(_check, files), FEWEST) as found:
        yield partial(_checked, files, found)


def _check(files: Files) -> Checked | _Found | None:
    """Check here, or in a process of its own, which hands over only what is new: nothing, if it is too much for one."""
    if not is_forked():
        return check_files(files)
    try:
        checked = check_files(files, most=MOST)
    except TooMany:
        return None
    due = {path: checked.results[path] for path in checked.due}
    return _Found(checked.problems, due, checked.reader.read_now)


def _checked(files: Files, ask: Callable[[], Checked | _Found | None]) -> Checked:
    for each in files.results.values():  # while the other process is checking: builds ask both of every file
        _ = each.head, each.mentions
    if not isinstance(found := ask(), _Found):
        return found or check_files(files)
    files.hear([*found.due], ([*found.due.values()], found.values))
    files.project.used = used_in(files.results)
    return Checked(found.problems, files.project, files.results, files.reader, [*found.due])
