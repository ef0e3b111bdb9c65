"""Another process of this program, which is told things while it works."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any, BinaryIO, Generic, TypeVar, cast

from tusk.processes.parallel import is_worth_another, note_fork, say

R = TypeVar("R")
Work = Callable[[BinaryIO, BinaryIO], None]
Hear = Callable[[], Any]  # waits for what is told next


class Other:
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

    def next(self) -> Any:
        """What it says next; raises its error."""
        is_done, found = pickle.load(self.says)
        if not is_done:
            raise found
        return found

    def tell(self, what: object) -> None:
        """Something that it waits for."""
        with suppress(BrokenPipeError):  # it has failed: its error is what comes next
            pickle.dump(what, self.told)
            self.told.flush()

    def close(self) -> None:
        """Say nothing more to it, and do not listen: if it has not ended, it ends now."""
        with suppress(BrokenPipeError):
            self.told.close()
        self.says.close()


class Begun(Generic[R]):
    """Some work that has begun in another process, or that is done here when its result is asked for."""

    def __init__(self, work: Callable[[Hear], R], other: Other | None, after: Callable[[], None]) -> None:
        self._work, self._other, self._after = work, other, after
        self._told: list[object] = []

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

    def result(self) -> R:
        """What it gives; raises its error."""
        if self._other:
            return cast(R, self._other.next())
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
    other = Other(partial(_hearing, work, after))
    try:
        yield Begun(work, other, after)
    finally:
        other.close()
        os.waitpid(other.id, 0)


def _hearing(
    work: Callable[[Hear], object], after: Callable[[], None], out: BinaryIO, told: BinaryIO
) -> None:
    if say(out, lambda: work(partial(pickle.load, told))):  # from our own process, through a pipe of our own
        after()
