"""Finished files, cached from one build to the next; each can be deleted at any time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import field
from pathlib import Path

from tusk.data_class import dataclass
from tusk.kept.files import digest, keep

SEEN = "seen.json"  # how files looked when they were last read: one that looks the same is not read again


@dataclass
class Shelf:
    """A folder of finished files, each named by the key of what it is made from, its pages and the digest of its bytes.

    damaged: the names of files whose bytes were not those of their digest; they are deleted when they are found.
    """

    folder: Path
    damaged: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._seen: dict[str, list[int]] = {}
        with suppress(OSError, ValueError, TypeError):
            self._seen = dict(json.loads((self.folder / SEEN).read_bytes()))
        self.look()

    def look(self) -> None:
        """See which files there are: other processes may have made some."""
        self._files = {_key(path.name): path for path in self.folder.glob("[!.]*.*.*.*")}

    def find(self, key: str, ending: str) -> Path | None:
        """The file of a key, if it is there and whole."""
        path = self._files.get(f"{key}.{ending}")
        if path and not self._is_whole(path):
            self.damaged.append(path.name)
            path.unlink(missing_ok=True)
            return None
        return path

    def keep(self, key: str, ending: str, content: bytes, pages: int = 0) -> None:
        """Store a finished file."""
        name = f"{key}.{pages}.{digest(content)}.{ending}"
        self._files[_key(name)] = keep(self.folder / name, content)

    def forget_others(self, needed: Iterable[Path]) -> None:
        """Delete the files that are no longer needed."""
        names = {path.name for path in needed}
        self._seen = {name: look for name, look in self._seen.items() if name in names}
        keep(self.folder / SEEN, json.dumps(self._seen).encode())
        for path in self.folder.iterdir():
            if path.name not in names | {SEEN} and path.is_file():
                path.unlink(missing_ok=True)

    def _is_whole(self, path: Path) -> bool:
        try:
            stat = path.stat()
            look = [stat.st_size, stat.st_mtime_ns]  # not the time of its last link: each site links to it
            if self._seen.get(path.name) != look:
                if not is_of(path.name, path.read_bytes()):
                    return False
                self._seen[path.name] = look
        except OSError:
            return False
        return True


def is_of(name: str, content: bytes) -> bool:
    """Whether a file on a shelf has what it had when it was put there."""
    return name.split(".")[2] == digest(content)


def _key(name: str) -> str:
    """The key and the ending of a file's name."""
    key, _, _, ending = name.split(".")
    return f"{key}.{ending}"
