"""Whether every picture says what it shows, for people who cannot see it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tusk.check.rules import CheckContext
from tusk.check.rules.pictures import pictures_in
from tusk.problem import Problem, counted

NO_WORDS = ('"alt"', "what the picture shows", "has no description")


def pictures_in_words(every: Iterable[CheckContext], wrong: Sequence[Problem]) -> str:
    """How many pictures there are, and how many of them the errors say have no description."""
    number = len({picture for context in every for picture in pictures_in(context)})
    without = sum(any(words in problem.message for words in NO_WORDS) for problem in wrong)
    if without:
        has = "has" if without == 1 else "have"
        return f"{counted(without, 'picture')} {has} no description: see the errors."
    return f"{counted(number, 'picture')}, each with a description." if number else "No pictures."
