"""Patterns that are compiled late are used like those that are compiled at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from tusk import late_pattern
from tusk.late_pattern import compile_all, late

TEXT = "one 12 two 345"
USES: dict[str, Callable[[re.Pattern[str]], Any]] = {
    "search": lambda pattern: pattern.search(TEXT, 5)[1],  # type: ignore[index]
    "match": lambda pattern: pattern.match(TEXT)[0],  # type: ignore[index]
    "fullmatch": lambda pattern: pattern.fullmatch(TEXT),
    "finditer": lambda pattern: [found.span() for found in pattern.finditer(TEXT)],
    "findall": lambda pattern: pattern.findall(TEXT),
    "split": lambda pattern: pattern.split(TEXT),
    "sub": lambda pattern: pattern.sub(lambda found: found[1].upper(), TEXT),
    "flags": lambda pattern: pattern.flags,
    "groups": lambda pattern: pattern.groups,
    "pattern": lambda pattern: pattern.pattern,
}


@pytest.mark.parametrize("name", USES)
def test_what_is_asked_first_is_that_of_the_compiled_pattern(name: str) -> None:
    pattern = r"([a-z ]+)\d+"
    assert USES[name](late(pattern, re.ASCII)) == USES[name](re.compile(pattern, re.ASCII))


def test_it_is_compiled_when_it_is_looked_for() -> None:
    wrong = late("(")
    with pytest.raises(re.error, match="unterminated subpattern"):
        wrong.search(TEXT)


def test_it_has_nothing_that_a_pattern_has_not() -> None:
    with pytest.raises(AttributeError, match="searched"):
        late("a").searched  # type: ignore[attr-defined]  # noqa: B018


def test_all_that_are_left_can_be_compiled_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(late_pattern, "_ALL", [])
    pattern = late("[a-z]+")
    compile_all()
    monkeypatch.setattr(re, "compile", None)
    assert pattern.findall(TEXT) == ["one", "two"]
