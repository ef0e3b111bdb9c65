"""Wider patterns, kept beside compiled ones: to make those of all first looks takes a fifth of a second.

Those of another Python, or of other code that makes them, are not used; nor is a damaged file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from tusk.kept.files import digest, keep
from tusk.kept.patterns import FOLDER, LENGTH, MOST


class KeptWider:
    """The wider patterns in a file of a folder. make: from a pattern and its flags; code: the file that says how."""

    def __init__(self, make: Callable[[str, int], str], code: Path, folder: Path = FOLDER) -> None:
        self._make, self._code, self._folder = make, code, folder
        self._new: dict[str, str] = {}

    def of(self, pattern: str, flags: int) -> str:
        """The wider pattern: one that is kept, or a new one."""
        key = digest(f"{int(flags)} {pattern}".encode())
        if key in self._known:
            return self._known[key]
        if key not in self._new:
            self._new[key] = self._make(pattern, flags)
        return self._new[key]

    def keep(self) -> None:
        """Keep the new ones, unless Python is asked to keep nothing."""
        if not self._new or sys.dont_write_bytecode:
            return
        with suppress(OSError):
            before = self._known if len(self._known) + len(self._new) <= MOST else {}
            content = json.dumps(before | self._new).encode()
            keep(self.file, digest(content).encode() + content)

    @cached_property
    def file(self) -> Path:
        """Where they are kept."""
        code = self._code.read_bytes() if self._code.is_file() else b""
        return self._folder / f"wider-{digest(sys.version.encode() + code)}"

    @cached_property
    def _known(self) -> dict[str, str]:
        with suppress(OSError, ValueError):
            content = self.file.read_bytes()
            if digest(content[LENGTH:]).encode() == content[:LENGTH]:
                known: dict[str, str] = json.loads(content[LENGTH:])
                return known
        return {}
