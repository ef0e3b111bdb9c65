"""Some work beside what is done meanwhile: in another process, if it is worth its start."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, BinaryIO, Generic, TypeVar, cast

from tusk.processes.forked import Forked, Said, given, say
from tusk.processes.parallel import is_worth_another

R = TypeVar("R")
Hear = Callable[[], Any]  # waits for what is told next


class Begun(Generic[R]):
    """Some work that has begun in another process, or that is done here when its result is asked for."""

    def __init__(self, work: Callable[[Hear], R], other: Forked | None, after: Callable[[], None]) -> None:
        self._work, self._other, self._after = work, other, after
        self._told: list[object] = []
        self._said: Said | None = None

    @property
    def is_beside(self) -> bool:
        """Whether it is done in another process."""
        return self._other is not None

    def tell(self, what: object) -> None:
        """Tell it the next thing that it waits for."""
        if self._other:
            self._other.tell(what)
        else:
            self._told.append(what)

    def take(self) -> None:
        """Take its result already, if it is there: another process that waits to say much keeps all of its memory."""
        if self._other and not self._said and self._other.has_said():
            self._said = self._other.hear()

    def result(self) -> R:
        """What it gives, asked for once; raises its error."""
        if self._other:
            return cast(R, given(self._said or self._other.hear()))
        found = self._work(partial(self._told.pop, 0))
        self._after()
        return found


@contextmanager
def begun(
    work: Callable[[Hear], R], things: int, after: Callable[[], None] = lambda: None
) -> Iterator[Begun[R]]:
    """Some work that begins at once, beside what is done meanwhile, and waits for what it is told.

    things: how many it is about; if they are few, it is done when its result is asked for. after: what the same process
    does when the work is done, for which only the end of this one waits.
    """
    if not is_worth_another(things):
        yield Begun(work, None, after)
        return
    other = Forked(partial(_hearing, work, after))
    try:
        yield Begun(work, other, after)
    finally:
        other.close()
        other.wait()


@contextmanager
def beside(work: Callable[[], R], things: int) -> Iterator[Callable[[], R]]:
    """The same for work that is told nothing. What it gives is called for its result, and raises its errors."""
    with begun(lambda _: work(), things) as other:
        yield other.result


def _hearing(
    work: Callable[[Hear], object], after: Callable[[], None], out: BinaryIO, told: BinaryIO
) -> None:
    if say(out, lambda: work(partial(pickle.load, told))):  # from our own process, through a pipe of our own
        after()
