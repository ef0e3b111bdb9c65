"""Two works on many things, on every processor: each process does both on the same things, and can remember them."""

from __future__ import annotations

import gc
import os
import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any, BinaryIO, TypeVar

from tusk.check.parallel import collect_garbage_of, note_fork, processes_for

T = TypeVar("T")
A = TypeVar("A")
R = TypeVar("R")
S = TypeVar("S")
Work = Callable[[BinaryIO, BinaryIO], None]


def spread_twice(
    first: Callable[[T], A],
    tell: Callable[[list[A]], S],
    between: Callable[[S], None],
    second: Callable[[Sequence[T]], list[R]],
    things: Sequence[T],
) -> list[R]:
    """The results of the second of two works: each process does both on the same things, and can remember them.

    tell: from all results of the first, in order, what every process needs to know, in `between`, before the second.
    second: gets all things of a process at once.
    """
    with _rarer_garbage():
        return _spread_twice(first, tell, between, second, things)


def _spread_twice(
    first: Callable[[T], A],
    tell: Callable[[list[A]], S],
    between: Callable[[S], None],
    second: Callable[[Sequence[T]], list[R]],
    things: Sequence[T],
) -> list[R]:
    collect_garbage_of(things)
    if (count := processes_for(things)) < 2:
        between(tell([first(thing) for thing in things]))
        return second(things)
    works = [partial(_twice, first, between, second, things[number::count]) for number in range(1, count)]
    with _others(works) as others:
        told = tell(
            _together([[first(thing) for thing in things[::count]], *(each.next() for each in others)])
        )
        for other in others:
            other.tell(told)
        between(told)
        return _together([second(things[::count]), *(each.next() for each in others)])


@contextmanager
def _rarer_garbage() -> Iterator[None]:
    """Collect garbage rarely: what is read is kept, and hardly any of it is garbage that must be looked for."""
    before = gc.get_threshold()
    gc.set_threshold(50_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def _others(works: Sequence[Work]) -> Iterator[list[_Other]]:
    """A process for each work; all are gone in the end, also after an error."""
    gc.freeze()  # so that collecting garbage in one process does not copy the memory of all
    others: list[_Other] = []
    try:
        for work in works:
            others.append(_Other(work))
        yield others
    finally:
        for other in others:
            other.close()
        for other in others:
            os.waitpid(other.id, 0)
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
    _say(out, lambda: [first(thing) for thing in things])
    between(pickle.load(told))  # from our own process, through a pipe of our own
    _say(out, lambda: second(things))


def _say(out: BinaryIO, work: Callable[[], object]) -> None:
    try:
        content = pickle.dumps((True, work()))
    except Exception as error:
        content = pickle.dumps((False, error))
    out.write(content)
    out.flush()


class _Other:
    """Another process. work: gets the pipes for what it says, and for what it is told."""

    def __init__(self, work: Work) -> None:
        says, told = os.pipe(), os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        self.id = os.fork()
        if self.id:
            os.close(says[1])
            os.close(told[0])
            self.says, self.told = os.fdopen(says[0], "rb"), os.fdopen(told[1], "wb")
            return
        try:
            os.close(says[0])
            os.close(told[1])
            note_fork()
            with os.fdopen(says[1], "wb") as out, os.fdopen(told[0], "rb") as hears:
                work(out, hears)
        finally:
            os._exit(0)

    def next(self) -> list[Any]:
        """Its next results; raises its error."""
        is_done, found = pickle.load(self.says)
        if not is_done:
            raise found
        return list(found)

    def tell(self, what: object) -> None:
        """Something that it waits for."""
        pickle.dump(what, self.told)
        self.told.flush()

    def close(self) -> None:
        """Say nothing more to it, and do not listen: if it has not ended, it ends now."""
        with suppress(BrokenPipeError):
            self.told.close()
        self.says.close()
