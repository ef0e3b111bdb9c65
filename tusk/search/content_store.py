"""Finished files of the index, each named by the digest of its content, from which a site takes them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

from tusk.cache import keep


class ContentStore:
    """A folder of files. None is ever changed: sites may share them as hard links."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def put(self, content: bytes) -> str:
        """Keep a content; returns its name."""
        name = blake2b(content, digest_size=16).hexdigest()
        if not self.is_sound([name]):
            keep(self.folder / name, content)
        return name

    def get(self, name: str) -> bytes:
        """The content of a name."""
        return (self.folder / name).read_bytes()

    def state(self) -> str:
        """A digest of names, sizes and times: the same as before means that no file has been touched."""
        total = blake2b(digest_size=16)
        with os.scandir(self.folder) as entries:
            found = sorted((entry.name, entry.stat()) for entry in entries)
        for name, stat in found:
            total.update(f"{name} {stat.st_size} {stat.st_mtime_ns}\n".encode())
        return total.hexdigest()

    def is_sound(self, names: Iterable[str]) -> bool:
        """Whether each of these files is there and has the content of its name."""
        try:
            return all(blake2b(self.get(name), digest_size=16).hexdigest() == name for name in names)
        except OSError:
            return False

    def forget_others(self, names: Iterable[str]) -> None:
        """Delete all files but these."""
        needed = set(names)
        for path in self.folder.iterdir():
            if path.name not in needed:
                path.unlink(missing_ok=True)

    def copy_to(self, folder: Path, files: Mapping[str, str]) -> None:
        """Make a folder of these files: path below it → name of the content."""
        shutil.rmtree(folder, ignore_errors=True)
        for parent in {path.rpartition("/")[0] for path in files}:
            (folder / parent).mkdir(parents=True, exist_ok=True)
        target, source = f"{folder}{os.sep}", f"{self.folder}{os.sep}"
        for path, name in files.items():
            link_or_copy(source + name, target + path)


def link_or_copy(source: str | Path, target: str | Path) -> None:
    """Make a file the same as another one: as a hard link, where the file system has them."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
