"""Patterns that are compiled when they are first looked for: most texts need few of them, and compiling takes long.

Those of TUSK are kept compiled (tusk/kept/patterns.py).
"""

from __future__ import annotations

import re
from typing import Any, TypeAlias, cast

from tusk.kept.patterns import KeptPatterns

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
            compiled = _KEPT.find(self.pattern, self._flags) or re.compile(self.pattern, self._flags)
            vars(self).update({each: getattr(compiled, each) for each in COMPILED})

    @property
    def given(self) -> tuple[str, int]:
        """What it is compiled from."""
        return self.pattern, self._flags


_ALL: list[LatePattern] = []
_KEPT = KeptPatterns()


def compile_all() -> None:
    """Compile all patterns of the code that is loaded: before other processes begin, so that none does it again."""
    _KEPT.keep(each.given for each in _ALL)
    for each in _ALL:
        each.compile()


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Used like what `re.compile` gives."""
    return cast("re.Pattern[str]", LatePattern(pattern, flags))


Pattern: TypeAlias = re.Pattern[str] | LatePattern
