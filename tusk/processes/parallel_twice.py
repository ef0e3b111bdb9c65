"""Two works on many things, on every processor: each process does both on the same things, and can remember them."""

from __future__ import annotations

import gc
import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import BinaryIO, TypeVar

from tusk.processes.forked import Forked, Work, say
from tusk.processes.parallel import collect_garbage_of, processes_for

T = TypeVar("T")
A = TypeVar("A")
R = TypeVar("R")
S = TypeVar("S")


@contextmanager
def _rarer_garbage() -> Iterator[None]:
    """Collect garbage rarely: what is read is kept, and hardly any of it is garbage that must be looked for."""
    before = gc.get_threshold()
    gc.set_threshold(50_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@_rarer_garbage()
def spread_twice(
    first: Callable[[T], A],
    tell: Callable[[list[A]], S],
    between: Callable[[S], None],
    second: Callable[[Sequence[T]], list[R]],
    things: Sequence[T],
) -> list[R]:
    """The results of the second of two works: each process does both on the same things, and can remember them.

    Where there are several, this one only passes on what others say: what they remember is gone with them.
    tell: from all results of the first, in order, what every process needs to know, in `between`, before the second.
    second: gets all things of a process at once.
    """
    collect_garbage_of(things)
    if (count := processes_for(things)) < 2:
        between(tell([first(thing) for thing in things]))
        return second(things)
    works = [partial(_twice, first, between, second, things[number::count]) for number in range(count)]
    with _others(works) as others:
        told = tell(_together([each.next() for each in others]))
        for other in others:
            other.tell(told)
        between(told)
        return _together([each.next() for each in others])


@contextmanager
def _others(works: Sequence[Work]) -> Iterator[list[Forked]]:
    """A process for each work; all are gone in the end, also after an error."""
    gc.freeze()  # so that collecting garbage in one process does not copy the memory of all
    others: list[Forked] = []
    try:
        for work in works:
            others.append(Forked(work))
        yield others
    finally:
        for other in others:
            other.close()
        for other in others:
            other.wait()
        gc.unfreeze()


def _together(shares: list[list[R]]) -> list[R]:
    """The results of the shares of all processes, in the order of the things."""
    count = sum(map(len, shares))
    return [shares[number % len(shares)][number // len(shares)] for number in range(count)]


def _twice(
    first: Callable[[T], A],
    between: Callable[[S], None],
    second: Callable[[Sequence[T]], list[R]],
    things: Sequence[T],
    out: BinaryIO,
    told: BinaryIO,
) -> None:
    say(out, lambda: [first(thing) for thing in things])
    between(pickle.load(told))  # from our own process, through a pipe of our own
    say(out, lambda: second(things))
