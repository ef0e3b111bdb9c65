"""Files of many documents, made in several processes: each has its own Typst, and one document at a time."""

from __future__ import annotations

import gc
import os
import signal
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, contextmanager, nullcontext
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from tusk.data_class import dataclass
from tusk.kept.shelf import Shelf
from tusk.problem import Problem, ProblemsFound
from tusk.publish.task import Task

if TYPE_CHECKING:
    from tusk.publish.maker import Maker

FEW = 8  # documents: a process takes as long to start as they do to make
AT_ONCE = min(os.cpu_count() or 1, 8)  # processes: each takes a processor and memory
AHEAD = 8 * AT_ONCE  # documents handed out in advance


@dataclass(frozen=True)
class Place:
    """The folders of a project: its own, its templates, and the one for what is made and kept."""

    root: Path
    templates: Path
    build: Path

    @property
    def shelf(self) -> Path:
        """Where finished files are kept; it can be deleted at any time."""
        return self.build / "print"


def make_all(tasks: Iterable[Task], place: Place, say: Callable[[int], None]) -> None:
    """Make the files of tasks, and keep them. Raises ProblemsFound with everything that cannot be made.

    say: called with the number of finished files.
    """
    tasks = iter(tasks)
    first = list(islice(tasks, FEW + 1))
    if not first:
        return
    if len(first) > FEW:
        gc.enable()  # a run that makes little looks for no garbage
    run = _here if len(first) <= FEW or AT_ONCE == 1 else _in_processes
    done, problems = 0, list[Problem]()
    place.shelf.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.shelf) as folder:
        for task, found in run(chain(first, tasks), place, Path(folder)):
            problems += found
            say(done := done + len(task.files))
    if problems:
        raise ProblemsFound(problems)


Finished = Iterator[tuple[Task, list[Problem]]]


def _here(tasks: Iterable[Task], place: Place, folder: Path) -> Finished:
    maker = _maker(place, folder, nullcontext())
    yield from ((task, maker.make(task)) for task in tasks)


def _in_processes(tasks: Iterable[Task], place: Place, folder: Path) -> Finished:
    """The tasks in order. Processes begin afresh, as on Windows: a copy of this one would take as much memory."""
    context = get_context("spawn")
    pool = ProcessPoolExecutor(AT_ONCE, context, _begin, (place, folder, context.Lock()))
    begun: deque[tuple[Task, Future[list[Problem]]]] = deque()
    try:
        for task in tasks:
            with _unheard():
                begun.append((task, pool.submit(_make, task)))
            if len(begun) > AHEAD:
                yield _finished(*begun.popleft())
        yield from (_finished(*each) for each in begun)
    except BrokenProcessPool:
        message = "a process that makes PDFs was stopped by the computer, perhaps for want of memory."
        raise ProblemsFound(
            [
                Problem(
                    "build/print",
                    1,
                    1,
                    message,
                    "Close other programs and build again: what is finished is kept.",
                )
            ]
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _unheard() -> Iterator[None]:
    """Processes that begin here do not hear Ctrl+C, not even while they begin; this one hears it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):  # on Windows
        yield
        return
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _finished(task: Task, future: Future[list[Problem]]) -> tuple[Task, list[Problem]]:
    return task, future.result()


_of_this_process: list[Maker] = []


def _begin(place: Place, folder: Path, large: AbstractContextManager[Any]) -> None:
    """Prepare a process that makes files: it ends with the one that it works for, which alone hears Ctrl+C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _of_this_process.append(_maker(place, folder, large))


def _end_with_parent() -> None:
    parent = parent_process()
    assert parent
    parent.join()
    os._exit(1)


def _make(task: Task) -> list[Problem]:
    return _of_this_process[0].make(task)


def _maker(place: Place, folder: Path, large: AbstractContextManager[Any]) -> Maker:
    from tusk.paper.typeset import Typesetter  # only here: what makes files is not loaded where none is made
    from tusk.publish.maker import Maker

    own = Path(tempfile.mkdtemp(dir=folder))
    typesetter = Typesetter(place.templates / "print", own, large)
    return Maker(place.root, place.templates, place.build, Shelf(place.shelf), typesetter)
