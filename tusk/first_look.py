"""First looks: whether a text may have what some patterns find, by an engine that looks for all of them at once.

Python's own engine tries one pattern after the other at each letter. The one that pydantic brings reads a text once
and thirty times as fast, but knows less of what patterns can say: so it looks for wider ones (tusk/wider_pattern.py),
and only says where it is not worth looking with Python's. To get it ready takes a tenth of a second, which pays for
many texts; until then every text may have everything.

What the engine has built for a few patterns does not fit beside what other work needs in the processor's own memory: to
look at many texts one after the other is several times as fast as to look at each between other work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from pydantic_core import SchemaError, SchemaValidator, core_schema

from tusk import wider_pattern
from tusk.kept.wider import KeptWider
from tusk.late_pattern import Pattern
from tusk.wider_pattern import ODD, wider

AT_ONCE = 6  # patterns: to look for more, the engine must remember so much that it is slower than Python's


class FirstLook:
    """A first look for a few patterns. of_code: they are TUSK's own, and made ready with all others."""

    def __init__(self, patterns: Iterable[Pattern], *, of_code: bool = True) -> None:
        self.patterns = tuple(patterns)
        self._finds: Callable[[str], bool] | None = None
        self._known: dict[str, bool] = {}
        self._wider = _WIDER.of if of_code else wider  # those of an author's words are not kept
        if of_code:
            EVERY.append(self)

    @property
    def is_ready(self) -> bool:
        """Whether it has the other engine look."""
        return self._finds is not None

    def may_find(self, text: str) -> bool:
        """Whether one of the patterns may find something in a text."""
        finds = self._finds
        if finds is None:
            return True
        if self._known and (known := self._known.get(text)) is not None:
            return known
        return finds(text) or not _can_be_read(text)

    def look_ahead(self, texts: Iterable[str]) -> None:
        """Look at texts now that will be asked for soon, and forget those of the last time."""
        self._known = {}
        if self.is_ready:
            self._known = {text: self.may_find(text) for text in texts}

    def make_ready(self) -> None:
        """Look from now on; a pattern that the engine does not take is left to Python's."""
        if not self.is_ready:
            with suppress(NotImplementedError, SchemaError):
                patterns = [self._wider(each.pattern, each.flags) for each in self.patterns]
                self._finds = _finds("|".join([*patterns, f"[{ODD}]"]))

    def forget(self) -> None:
        """Look no longer: every text may have everything again."""
        self._finds, self._known = None, {}


def _finds(pattern: str) -> Callable[[str], bool]:
    schema = core_schema.str_schema(pattern=pattern, regex_engine="rust-regex")
    return SchemaValidator(schema).isinstance_python


def first_looks(patterns: Iterable[Pattern]) -> list[FirstLook]:
    """First looks for many patterns."""
    every = list(patterns)
    return [FirstLook(every[start : start + AT_ONCE]) for start in range(0, len(every), AT_ONCE)]


_can_be_read = _finds("")  # not half of a character, as UTF-16 has them
EVERY: list[FirstLook] = []
_WIDER = KeptWider(wider, Path(wider_pattern.__file__))


def make_first_looks_ready() -> None:
    """Make all first looks ready: before other processes begin, so that none does it again."""
    for each in EVERY:
        each.make_ready()
    _WIDER.keep()
