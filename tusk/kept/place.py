"""Puts files into the folder of a new site: as hard links to files of the cache, or else as copies.

The folder can have an earlier site in it: what is right stays, so that an edit places a few files instead of all.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple


class Listed(NamedTuple):
    """What is in a folder: the inodes of files by their addresses, 0 of what is no plain file, and the folders."""

    files: dict[str, int]
    folders: set[str]


def listed(folder: Path, but: Iterable[str] = ()) -> Listed:
    """What is in a folder, which need not be there. but: folders in it that are left out."""
    found = Listed({}, set())
    if folder.is_dir():
        _list(f"{folder}{os.sep}", "", {*but}, found)
    return found


def _list(start: str, below: str, but: set[str], found: Listed) -> None:
    with os.scandir(start + below) as entries:
        for entry in entries:
            address = below + entry.name
            if entry.is_dir(follow_symlinks=False):
                if address not in but:
                    found.folders.add(address)
                    _list(start, f"{address}/", but, found)
            else:
                found.files[address] = entry.inode() if entry.is_file(follow_symlinks=False) else 0


def place_files(
    files: Mapping[str, bytes | str | Path],
    folder: Path,
    linked: Path,
    but: Iterable[str] = (),
    there: Callable[[], Listed] | None = None,
) -> None:
    """Make a folder hold these files (address → content, or the file that has it), and no others.

    linked: only files in this folder become hard links. It is a cache whose files are replaced and never changed, so
    nothing is ever written into the site through them; what people edit is copied. but: folders that are left alone.
    there: gives what is in the folder besides, if that has been looked for already.
    """
    folder.mkdir(parents=True, exist_ok=True)
    is_earlier = any(folder.iterdir())
    try:
        known = there() if there else Listed({}, set())
        # Without a file it may be a new site, in which folders have been made since.
        _place(files, folder, f"{linked}{os.sep}", known if known.files else listed(folder, but))
    except OSError:
        if not is_earlier:
            raise
        shutil.rmtree(folder)  # an earlier site that cannot be changed, perhaps because of its rights
        folder.mkdir()
        _place(files, folder, f"{linked}{os.sep}", Listed({}, set()))


def make_folders(addresses: Iterable[str], sites: Iterable[Path]) -> None:
    """Make the folders of files in new sites before the files are there. Sites that have anything are left alone."""
    needed = sorted(_folders_of(addresses))
    for site in sites:
        site.mkdir(parents=True, exist_ok=True)
        if not any(site.iterdir()):
            for folder in needed:
                os.mkdir(f"{site}{os.sep}{folder}")  # noqa: PTH102 (there can be thousands)


def remove(folder: str | Path) -> None:
    """Remove a folder of our own, if it is there: `shutil.rmtree` takes three times as long to be safe from others."""
    with suppress(OSError):
        with os.scandir(folder) as found:
            for each in found:
                if each.is_dir(follow_symlinks=False):
                    remove(each.path)
                else:
                    os.unlink(each.path)  # noqa: PTH108
        os.rmdir(folder)  # noqa: PTH106


def link_all(folder: str | Path, copy: str | Path, but: str = "") -> None:
    """Make a new site of links to the files of another one; it can have folders and files already.

    but: a folder at the top that is left out.
    """
    with suppress(FileExistsError):
        os.mkdir(copy)  # noqa: PTH102
    there = {*os.listdir(copy)}  # noqa: PTH208 (there can be thousands)
    with os.scandir(folder) as found:
        for each in found:
            if each.name == but:
                continue
            if each.is_dir(follow_symlinks=False):
                link_all(each.path, f"{copy}{os.sep}{each.name}")
            elif each.name not in there:
                os.link(each.path, f"{copy}{os.sep}{each.name}")


def _place(files: Mapping[str, bytes | str | Path], folder: Path, cache: str, there: Listed) -> None:
    start, here = f"{folder}{os.sep}", _Here(str(folder), there)
    folders = _folders_of(files)
    here.leave_only(files, folders)
    for parent in sorted(folders - here.folders):
        os.mkdir(start + parent)  # noqa: PTH102 (there can be thousands)
    for address, content in files.items():
        if isinstance(content, bytes):
            if not here.has_content(address, content):
                here.write(address, content)
        elif not (name := str(content)).startswith(cache):
            here.remove(address)
            shutil.copyfile(name, start + address)
        elif not here.is_link(address, name):
            here.remove(address)
            link_or_copy(name, start + address)


class _Here:
    """A folder while files are placed into it. there: what is in it."""

    def __init__(self, folder: str, there: Listed) -> None:
        self._start = f"{folder}{os.sep}"
        self._device = os.stat(folder).st_dev  # noqa: PTH116
        self.files, self.folders = there

    def leave_only(self, files: Mapping[str, object], folders: set[str]) -> None:
        """Remove all but some files and folders."""
        for address in [address for address in self.files if address not in files]:
            self.remove(address)
        for address in sorted(self.folders - folders, reverse=True):
            os.rmdir(self._start + address)  # noqa: PTH106
            self.folders.remove(address)

    def is_link(self, address: str, file: str) -> bool:
        """Whether what is there is the same file."""
        if not self.files.get(address):
            return False
        state = os.stat(file)  # noqa: PTH116
        return (state.st_ino, state.st_dev) == (self.files[address], self._device)

    def has_content(self, address: str, content: bytes) -> bool:
        """Whether a file with this content is there."""
        if not self.files.get(address):
            return False
        with open(self._start + address, "rb") as file:  # noqa: PTH123
            return file.read() == content

    def write(self, address: str, content: bytes) -> None:
        """Write a new file, never into one that is there: it may be a link to another site."""
        self.remove(address)
        with open(self._start + address, "wb") as file:  # noqa: PTH123
            file.write(content)

    def remove(self, address: str) -> None:
        """Remove a file, if it is there."""
        if self.files.pop(address, None) is not None:
            os.unlink(self._start + address)  # noqa: PTH108


def _folders_of(addresses: Iterable[str]) -> set[str]:
    """The folders of files, with those that they are in."""
    found: set[str] = set()
    for address in addresses:
        folder = address.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def link_or_copy(source: str | Path, target: str | Path) -> None:
    """Make a file the same as another one: as a hard link, where the file system has them."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
