"""Two works that are shared between processes give what one process gives, in the order of the things."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TypeVar

import pytest

from tusk.processes import parallel_twice
from tusk.processes.parallel_twice import spread_twice

R = TypeVar("R")


@pytest.fixture(autouse=True)
def three_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel_twice, "processes_for", lambda things: min(3, len(things)))


class Counting:
    """A first work on numbers, and a second that needs the sum of the first and what this process remembers of it."""

    def __init__(self) -> None:
        self.seen: dict[int, int] = {}
        self.sum = 0

    def first(self, number: int) -> int:
        self.seen[number] = os.getpid()
        return number * 10

    def hear(self, told: int) -> None:
        self.sum = told

    def second(self, number: int) -> tuple[int, bool]:
        return number + self.sum, self.seen[number] == os.getpid()


def on_each(work: Callable[[int], R]) -> Callable[[Sequence[int]], list[R]]:
    return lambda numbers: [*map(work, numbers)]


def total(numbers: list[int]) -> int:
    return sum(numbers)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7, 50])
def test_both_works_are_done_by_the_same_process(count: int) -> None:
    work = Counting()
    found = spread_twice(work.first, total, work.hear, on_each(work.second), range(count))
    assert found == [(number + 10 * sum(range(count)), True) for number in range(count)]


def test_this_process_remembers_nothing_of_them() -> None:
    work = Counting()
    spread_twice(work.first, total, work.hear, on_each(work.second), range(7))
    assert (work.seen, work.sum) == ({}, 210)


def fails(number: int) -> int:
    if number == 4:  # of the second process
        raise ValueError("four")
    return number


@pytest.mark.parametrize(("first", "second"), [(fails, abs), (abs, fails)])
def test_an_error_of_another_process_is_raised_here(
    first: Callable[[int], int], second: Callable[[int], int]
) -> None:
    with pytest.raises(ValueError, match="four"):
        spread_twice(first, total, lambda told: None, on_each(second), range(9))
