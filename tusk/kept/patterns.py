"""Compiled patterns, kept where Python keeps compiled modules: to compile all of TUSK's takes a third of a second.

Python has no public way to keep a pattern, so this uses the inside of its module `re`, of one version of Python.
Whatever is missing there, and whatever is missing or damaged in the file, is compiled as usual.
"""

from __future__ import annotations

import json
import re
import sys
from array import array
from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from tusk.kept.files import digest, keep

FOLDER = Path(__file__).resolve().parents[1] / "__pycache__"
MOST = 2000  # patterns; those of several projects, and of older code, come together in one file
LENGTH = len(digest(b""))
CODES = "I"  # what `array` calls the numbers of a compiled pattern


class Compiled(NamedTuple):
    """What a pattern was compiled to: its flags, the number of its groups, which of them have a name, and its code."""

    flags: int
    groups: int
    names: dict[str, int]
    code: array[int]


class KeptPatterns:
    """The compiled patterns in a file of a folder."""

    def __init__(self, folder: Path = FOLDER) -> None:
        version = digest(f"{sys.version} {sys.byteorder}".encode())
        self.file = folder / f"patterns-{version}"

    def find(self, pattern: str, flags: int) -> re.Pattern[str] | None:
        """A pattern that is kept."""
        with suppress(Exception):  # Python looks through the code, and refuses what it cannot be
            if found := self._known.get(_key(pattern, flags)):
                return _pattern(pattern, found)
        return None

    def keep(self, patterns: Iterable[tuple[str, int]]) -> None:
        """Compile and keep those that are not kept yet, unless Python is asked to keep nothing."""
        new = {_key(*each): each for each in patterns}
        new = {key: each for key, each in new.items() if key not in self._known}
        if not new or sys.dont_write_bytecode:
            return
        with suppress(Exception):
            before = self._known if len(self._known) + len(new) <= MOST else {}
            self._known = before | {key: _compiled(*each) for key, each in new.items()}
            content = _as_bytes(self._known)
            keep(self.file, digest(content).encode() + content)

    @cached_property
    def _known(self) -> dict[str, Compiled]:
        with suppress(Exception):
            content = self.file.read_bytes()
            if digest(content[LENGTH:]).encode() == content[:LENGTH]:
                return _of_bytes(content[LENGTH:])
        return {}


def _key(pattern: str, flags: int) -> str:
    return digest(f"{int(flags)} {pattern}".encode())


def _compiled(pattern: str, flags: int) -> Compiled:
    parsed: Any = import_module("re._parser").parse(pattern, flags)
    code = array(CODES, import_module("re._compiler")._code(parsed, flags))
    state = parsed.state
    return Compiled(int(flags) | state.flags, state.groups - 1, dict(state.groupdict), code)


def _pattern(pattern: str, found: Compiled) -> re.Pattern[str]:
    names: list[str | None] = [None] * (found.groups + 1)
    for name, number in found.names.items():
        names[number] = name
    inside: Any = import_module("_sre")
    code = found.code.tolist()
    made: re.Pattern[str] = inside.compile(
        pattern, found.flags, code, found.groups, found.names, tuple(names)
    )
    return made


def _as_bytes(patterns: dict[str, Compiled]) -> bytes:
    """A line that says whose code each number is, and the numbers."""
    codes = array(CODES)
    heads = []
    for key, each in patterns.items():
        heads.append([key, *each[:3], len(codes), len(codes) + len(each.code)])
        codes.extend(each.code)
    return json.dumps(heads).encode() + b"\n" + codes.tobytes()


def _of_bytes(content: bytes) -> dict[str, Compiled]:
    head, _, numbers = content.partition(b"\n")
    codes = array(CODES)
    codes.frombytes(numbers)
    return {
        key: Compiled(flags, groups, names, codes[start:end])
        for key, flags, groups, names, start, end in json.loads(head)
    }
