"""The same work on many things, on every processor."""

from __future__ import annotations

import gc
import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain
from typing import Any, BinaryIO, TypeVar

T = TypeVar("T")
R = TypeVar("R")
_FORKED: set[int] = set()  # the number of this process, if it was forked here
MOST_WAITING = 4000  # handfuls in a pipe, which has room for 65,536 bytes, in the smallest 16,384
FEWEST = 100  # things for which another process is worth its start


def spread(
    work: Callable[[T], R], things: Sequence[T], first: Callable[[], object] = lambda: None
) -> list[R]:
    """The results of some work on things, in their order. Its errors are raised here.

    first: what this process does before it takes its share; others have begun.

    On Linux part of it is done in forked processes, which have everything that this one has in memory; elsewhere, and
    where there are threads, forking is not safe. Each process takes the next things when it has finished its last.
    """
    collect_garbage_of(things)
    count = processes_for(things)
    if count < 2:
        first()
        return [work(thing) for thing in things]
    waiting = _queue(len(things))
    share = partial(_share, work, things, waiting)
    gc.freeze()  # so that collecting garbage in one process does not copy the memory of all
    others = [_start(share) for _ in range(1, count)]
    first()
    done = dict(chain(share(), *(_finish(*other) for other in others)))
    gc.unfreeze()
    os.close(waiting)
    return [done[number] for number in range(len(things))]


def _queue(count: int) -> int:
    """A pipe with the numbers of the first of so many things in each handful: processes read what to do next."""
    reads, writes = os.pipe()
    step = handful(count)
    os.write(writes, b"".join(number.to_bytes(4, "big") for number in range(0, count, step)))
    os.close(writes)
    return reads


def handful(count: int) -> int:
    """How many of so many things a process takes at a time: a pipe has room for a few thousand numbers."""
    return 1 + count // MOST_WAITING


def _share(work: Callable[[T], R], things: Sequence[T], waiting: int) -> list[tuple[int, R]]:
    """What this process does of some work: (number of the thing, result)."""
    done = []
    while first := os.read(waiting, 4):
        start = int.from_bytes(first, "big")
        numbers = range(start, min(start + handful(len(things)), len(things)))
        done += [(number, work(things[number])) for number in numbers]
    return done


@contextmanager
def beside(work: Callable[[], R], things: int) -> Iterator[Callable[[], R]]:
    """Some work beside what is done meanwhile: what it gives can be called for its result, and raises its errors.

    things: how many it is about; if they are few, it is done when its result is asked for.
    """
    if not is_worth_another(things):
        yield work
        return
    other = _start(work)
    taken = False

    def result() -> R:
        nonlocal taken
        taken = True
        found: R = _finish(*other)
        return found

    try:
        yield result
    finally:
        if not taken:  # something failed meanwhile: it must not wait for somebody who reads
            with suppress(Exception):
                result()


def collect_garbage_of(things: Sequence[object]) -> None:
    """Look for garbage from now on, if there are many things to make: a run that makes little looks for none."""
    if len(things) >= FEWEST:
        gc.enable()


def processes_for(things: Sequence[object]) -> int:
    """The number of processes that some things are shared between."""
    return min(_processors(), len(things) // FEWEST) if _can_fork() else 1


def is_worth_another(things: int) -> bool:
    """Whether another process is worth its start for so many things, and can be started."""
    return things >= FEWEST and _processors() > 1 and _can_fork()


def note_fork() -> None:
    """Say that this process was forked."""
    _FORKED.add(os.getpid())


def is_forked() -> bool:
    """Whether this process was forked by another one of this program."""
    return os.getpid() in _FORKED


def _can_fork() -> bool:
    """Whether other processes can be forked; those that were have none of their own."""
    return sys.platform == "linux" and threading.active_count() == 1 and not is_forked()


def _start(work: Callable[[], R]) -> tuple[int, int]:
    """Begin in another process; returns its id and the pipe through which the result comes."""
    reads, writes = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    if process := os.fork():
        os.close(writes)
        return process, reads
    try:
        os.close(reads)
        note_fork()
        gc.freeze()
        with os.fdopen(writes, "wb") as pipe:
            say(pipe, work)
    finally:
        os._exit(0)


def say(pipe: BinaryIO, work: Callable[[], object]) -> bool:
    """Say what some work gives, or its error; whether it was done. It is never in memory as one long row of bytes."""
    try:
        said = (True, work())
    except Exception as error:
        said = (False, error)
    pickle.dump(said, pipe)
    pipe.flush()
    return said[0]


def _finish(process: int, reads: int) -> Any:
    with os.fdopen(reads, "rb") as pipe:
        is_done, result = pickle.load(pipe)  # from our own process, through a pipe of our own
    os.waitpid(process, 0)
    if not is_done:
        raise result
    return result


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
