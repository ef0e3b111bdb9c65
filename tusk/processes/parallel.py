"""The same work on many things, on every processor."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain
from typing import Any, TypeVar

from tusk.processes.forked import Forked, can_fork, say

T = TypeVar("T")
R = TypeVar("R")
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
    others = [Forked(lambda out, _: say(out, share)) for _ in range(1, count)]
    first()
    done = dict(chain(share(), *(_last_of(other) for other in others)))
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


def _last_of(other: Forked) -> Any:
    """What a process says, which then ends; raises its error."""
    try:
        return other.next()
    finally:
        other.close()
        other.wait()


def collect_garbage_of(things: Sequence[object]) -> None:
    """Look for garbage from now on, if there are many things to make: a run that makes little looks for none."""
    if len(things) >= FEWEST:
        gc.enable()


def processes_for(things: Sequence[object]) -> int:
    """The number of processes that some things are shared between."""
    return min(_processors(), len(things) // FEWEST) if can_fork() else 1


def is_worth_another(things: int) -> bool:
    """Whether another process is worth its start for so many things, and can be started."""
    return things >= FEWEST and _processors() > 1 and can_fork()


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
