"""Keeps tests of the engine away from the project's content: opening a file or folder there fails.

Python imports a module of this name by itself, so commands that a test starts are kept away as well.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

FOLDERS = "TUSK_TESTS_KEEP_OUT"
WATCHED = ("open", "os.listdir", "os.scandir")


class ContentWasOpenedError(Exception):
    """A test of the engine opened the project's content."""


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """Raise ContentWasOpenedError where one of the folders in the environment is opened."""
    if event not in WATCHED or not isinstance(arguments[0], str | bytes | os.PathLike):
        return
    name = os.fsdecode(arguments[0])
    if event == "open" and arguments[1] is None and not os.path.isabs(name):  # noqa: PTH117
        return  # os.open: it may stand in a folder that is named by a number, as when shutil deletes
    path = os.path.abspath(name)  # noqa: PTH100 (nothing else is loaded at this point)
    for folder in filter(None, os.environ.get(FOLDERS, "").split(os.pathsep)):
        if path == folder or path.startswith(folder + os.sep):
            raise ContentWasOpenedError(f"{path}: a test of the engine uses the sites below tests/sites/")


@contextmanager
def allowed() -> Iterator[None]:
    """Let the content be opened."""
    folders = os.environ.pop(FOLDERS, "")
    try:
        yield
    finally:
        os.environ[FOLDERS] = folders


sys.addaudithook(watch)
