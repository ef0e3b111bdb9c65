"""Finished files of the index, each named by the digest of its content, from which a site takes them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

from tusk.kept.files import keep
from tusk.kept.place import place_files


class ContentStore:
    """A folder of files. None is ever changed: sites may share them as hard links."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        with os.scandir(folder) as entries:
            self.seen = {entry.name: _look(entry.stat()) for entry in entries}

    def put(self, content: bytes) -> str:
        """Keep a content; returns its name."""
        name = blake2b(content, digest_size=16).hexdigest()
        if name not in self.seen or not self.is_sound([name]):
            self.seen[name] = _look(keep(self.folder / name, content).stat())
        return name

    def take(self, file: Path, content: bytes) -> str:
        """Keep a finished file, which is moved. content: what it has; returns its name."""
        name = blake2b(content, digest_size=16).hexdigest()
        if name not in self.seen or not self.is_sound([name]):
            self.seen[name] = _look(file.replace(self.folder / name).stat())
        return name

    def get(self, name: str) -> bytes:
        """The content of a name."""
        return (self.folder / name).read_bytes()

    def state(self) -> str:
        """A digest of names, sizes and times: the same as before means that no file has been touched."""
        looks = "".join(f"{name} {look}\n" for name, look in sorted(self.seen.items()))
        return blake2b(looks.encode(), digest_size=16).hexdigest()

    def is_sound(self, names: Iterable[str]) -> bool:
        """Whether each of these files is there and has the content of its name."""
        try:
            return all(blake2b(self.get(name), digest_size=16).hexdigest() == name for name in names)
        except OSError:
            return False

    def forget_others(self, names: Iterable[str]) -> None:
        """Delete all files but these."""
        for name in self.seen.keys() - set(names):
            (self.folder / name).unlink(missing_ok=True)
            del self.seen[name]

    def copy_to(self, folder: Path, files: Mapping[str, str], but: Iterable[str] = ()) -> None:
        """Make a folder of these files: path below it → name of the content. but: folders that are left alone."""
        start = f"{self.folder}{os.sep}"
        place_files({path: start + name for path, name in files.items()}, folder, self.folder, but)


def _look(stat: os.stat_result) -> str:
    return f"{stat.st_size} {stat.st_mtime_ns}"
