"""Patterns that are compiled when they are first looked for: most texts need few of them, and compiling takes long."""

from __future__ import annotations

import re
from typing import Any, TypeAlias, cast

COMPILED = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "flags", "groups")


class LatePattern:
    """A pattern, not compiled yet: as soon as it is asked for one of COMPILED it has all of them."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self._flags = pattern, flags
        _ALL.append(self)

    def __getattr__(self, name: str) -> Any:
        if name not in COMPILED:
            raise AttributeError(name)
        self.compile()
        return vars(self)[name]

    def compile(self) -> None:
        """Compile it, unless it is."""
        if "search" not in vars(self):
            compiled = re.compile(self.pattern, self._flags)
            vars(self).update({each: getattr(compiled, each) for each in COMPILED})


_ALL: list[LatePattern] = []


def compile_all() -> None:
    """Compile all patterns of the code that is loaded: before other processes begin, so that none does it again."""
    for each in _ALL:
        each.compile()


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Used like what `re.compile` gives."""
    return cast("re.Pattern[str]", LatePattern(pattern, flags))


Pattern: TypeAlias = re.Pattern[str] | LatePattern
