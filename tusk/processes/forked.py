"""Another process of this program, forked: what it says, and what it is told while it works."""

from __future__ import annotations

import gc
import os
import pickle
import select
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, BinaryIO

Work = Callable[[BinaryIO, BinaryIO], object]
Said = tuple[bool, Any]  # whether some work was done; what it gave, or its error
_FORKED: set[int] = set()  # the number of this process, if it was forked here


class Forked:
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
            _FORKED.add(os.getpid())
            gc.freeze()  # so that collecting garbage here does not copy the memory of the first process
            with os.fdopen(says[1], "wb") as out, os.fdopen(told[0], "rb") as hears:
                work(out, hears)
        finally:
            os._exit(0)

    def next(self) -> Any:
        """What it says next; raises its error."""
        return given(self.hear())

    def hear(self) -> Said:
        """What it says next, or its error."""
        said: Said = pickle.load(self.says)  # from our own process, through a pipe of our own
        return said

    def has_said(self) -> bool:
        """Whether it says something already, if nothing was heard yet."""
        return bool(select.select([self.says], [], [], 0)[0])

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

    def wait(self) -> None:
        """Wait until it has ended."""
        os.waitpid(self.id, 0)


def given(said: Said) -> Any:
    """The result that another process says, or its error, which is raised."""
    is_done, found = said
    if not is_done:
        raise found
    return found


def say(pipe: BinaryIO, work: Callable[[], object]) -> bool:
    """Say what some work gives, or its error; whether it was done. It is never in memory as one long row of bytes."""
    try:
        said = (True, work())
    except Exception as error:
        said = (False, error)
    pickle.dump(said, pipe)
    pipe.flush()
    return said[0]


def is_forked() -> bool:
    """Whether this process was forked by another one of this program."""
    return os.getpid() in _FORKED


def can_fork() -> bool:
    """Whether other processes can be forked; those that were have none of their own."""
    return sys.platform == "linux" and threading.active_count() == 1 and not is_forked()
