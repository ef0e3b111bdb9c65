"""One build at a time: a second one does not wait, but stops with a message."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NO_LOCKS = {errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}


class Busy(Exception):
    """Another build of this project is running."""


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Lock the project while a build runs; raises Busy if another one is running. Released even when killed."""
    path = root / "build" / "lock"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        try:
            _take(file.fileno())
        except (BlockingIOError, PermissionError):
            raise Busy from None
        except OSError as error:
            if error.errno not in NO_LOCKS:  # some network drives have none: a build goes on without
                raise
        yield


def _take(number: int) -> None:
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl

        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
