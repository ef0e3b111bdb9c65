"""The digests of files. A file whose size, times and place on the disk are as they were is not read again.

Times are only trusted if they were some seconds old when the file was read: until then, another change could leave them
as they are. What "old" means is asked of the disk, by writing to it, since its clock can differ from this computer's.
"""

from __future__ import annotations

import json
import os
import stat
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

SETTLED = 2_000_000_000  # nanoseconds; FAT counts in steps of two seconds
CLOSED, LINK = "closed", "link"  # in place of a digest


class Digests:
    """The digests of a project's files by their names from its root. known: as `as_json` gave them last time.

    clock: a file that is written to learn the time; without one, no digest is settled.
    """

    def __init__(self, root: Path, clock: Path | None, known: bytes = b"{}") -> None:
        self._root, self._clock = root, clock
        self._known: dict[str, tuple[list[int], str]] = _read(known)
        self._now = _touch(clock) if clock else 0
        self._seen: dict[str, tuple[list[int], str]] = {}
        self._found: dict[str, str] = {}

    def of(self, name: str) -> str:
        """The digest of a file's content; "" if there is none."""
        if name not in self._found:
            self._found[name] = self._digest(name)
        return self._found[name]

    def again(self, name: str) -> str:
        """The digest of a file that may have changed since."""
        self._found.pop(name, None)
        self._known.pop(name, None)
        if name in self._seen:
            self._known[name] = self._seen[name]
        return self.of(name)

    def next(self) -> Digests:
        """The digests for another look in this process."""
        following = Digests(self._root, self._clock)
        following._known = dict(self._seen)
        return following

    def as_json(self) -> bytes:
        """The digests of all files that were asked about and are settled."""
        return json.dumps(self._seen).encode()

    def _digest(self, name: str) -> str:
        path = f"{self._root}/{name}"  # to make a Path takes longer than to look at the file
        try:
            found = os.lstat(path)
            if not stat.S_ISREG(found.st_mode):
                return LINK
            state = [found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]
            known = self._known.get(name)
            if known and known[0] == state:  # who may read it has not changed either
                self._seen[name] = known
                return known[1]
            digest = _digest_of(path)
        except OSError as error:
            return CLOSED if isinstance(error, PermissionError) else ""
        if max(found.st_mtime_ns, found.st_ctime_ns) < self._now - SETTLED and os.access(path, os.R_OK):
            self._seen[name] = (state, digest)
        return digest


def _digest_of(path: str) -> str:
    total = blake2b(digest_size=16)
    with open(path, "rb") as file:  # noqa: PTH123
        while piece := file.read(1 << 20):
            total.update(piece)
    return total.hexdigest()


def _read(known: bytes) -> dict[str, tuple[list[int], str]]:
    try:
        found = json.loads(known)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _touch(clock: Path) -> int:
    """The time on the disk, in nanoseconds; 0 if nothing can be written there."""
    with suppress(OSError):
        clock.parent.mkdir(parents=True, exist_ok=True)
        clock.write_bytes(b"")
        os.utime(clock)
        return clock.stat().st_mtime_ns
    return 0
