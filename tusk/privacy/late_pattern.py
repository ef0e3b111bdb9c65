"""Patterns that are compiled when they are first looked for: most texts need few of them, and compiling takes long."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cached_property
from typing import TypeAlias

from tusk.data_class import dataclass


@dataclass(frozen=True)
class LatePattern:
    """A pattern, not compiled yet."""

    pattern: str
    flags: re.RegexFlag = re.NOFLAG

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in a part of a text."""
        return self._compiled.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match in a part of a text."""
        return self._compiled.finditer(text, start, end)


Pattern: TypeAlias = re.Pattern[str] | LatePattern
