"""A second folder with the project's files, in which one of them can have a text that is not saved yet.

The files are hard links, so that it takes no space, and it is checked and shown by the same code as the project.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from tusk.kept.files import keep

FOLDERS = ("content", "bulletins")


class Mirror:
    """The mirror of a project in one of its folders in build/; name: of that folder."""

    def __init__(self, project: Path, name: str) -> None:
        self.project = project
        self.root = project / "build" / name
        self._texts: dict[str, str] = {}  # of files in the mirror that differ from those of the project
        self._there: dict[str, os.stat_result] = {}  # the files in the mirror
        self._folders: dict[str, int] = {}  # their times change with what is in them
        self.look: dict[str, tuple[int, int, int]] = {}  # time, size, place of each file with its own text

    def show(self, drafts: dict[str, str], without: Collection[str] = ()) -> Path:
        """Bring the mirror up to date, with these texts in place of the files of these names; returns its folder.

        without: names of files that are left out.
        """
        found_here = (each for folder in FOLDERS for each in _files(self.project, folder))
        files = {name: found for name, found in found_here if name not in without}
        there = self._found_there()
        for name in there.keys() - files.keys() - drafts.keys():
            (self.root / name).unlink(missing_ok=True)
            del there[name]
        for name, found in files.items():
            if name not in drafts and (name in self._texts or not _is_same(found, there.get(name))):
                self._link(name, found)
        for name, text in drafts.items():
            if self._texts.get(name) != text or name not in there:
                there[name] = keep(self.root / name, text.encode()).stat()
        self._texts = dict(drafts)
        for folder in FOLDERS:
            (self.root / folder).mkdir(parents=True, exist_ok=True)
        self._folders = self._times_of_folders()
        own = ((name, found) for name, found in files.items() if name not in drafts)
        self.look = {name: (found.st_mtime_ns, found.st_size, found.st_ino) for name, found in own}
        return self.root

    def _found_there(self) -> dict[str, os.stat_result]:
        """The files in the mirror, looked at again if anybody else has changed them."""
        if not self._folders or self._times_of_folders() != self._folders:
            self._there = {name: found for folder in FOLDERS for name, found in _files(self.root, folder)}
        return self._there

    def _times_of_folders(self) -> dict[str, int]:
        folders = {name.rpartition("/")[0] for name in self._there} | {*FOLDERS}
        return {folder: _time_of(self.root / folder) for folder in folders}

    def _link(self, name: str, found: os.stat_result) -> None:
        target = self.root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        self._there.pop(name, None)
        try:
            os.link(self.project / name, target)
        except OSError:  # another disk, or one without links
            with suppress(OSError):
                shutil.copy2(self.project / name, target)
                self._there[name] = found
        else:
            self._there[name] = found


def _time_of(folder: Path) -> int:
    """When anything was added to a folder, or taken from it; 0 if there is none."""
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0


def _files(root: Path, folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """The ordinary files of a folder by their names, without hidden ones and shortcuts."""
    with suppress(OSError), os.scandir(root / folder) as found:
        for each in found:
            if each.name.startswith(".") or each.is_symlink():
                continue
            if each.is_dir():
                yield from _files(root, f"{folder}/{each.name}")
            else:
                with suppress(OSError):
                    yield f"{folder}/{each.name}", each.stat()


def _is_same(one: os.stat_result, other: os.stat_result | None) -> bool:
    if other is None:
        return False
    return one.st_ino == other.st_ino or (one.st_mtime_ns, one.st_size) == (other.st_mtime_ns, other.st_size)
