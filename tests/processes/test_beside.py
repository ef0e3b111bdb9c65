"""Work beside other work, which can be told more later: in another process, or here when its result is asked for."""

from __future__ import annotations

import os
import select
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tusk.processes.beside import Begun, Hear, begun, beside
from tusk.processes.parallel import FEWEST, spread

MANY_AND_FEW = pytest.mark.parametrize("things", [FEWEST, FEWEST - 1])


def joined(hear: Hear) -> tuple[int, str]:
    return os.getpid(), hear() + hear()


@MANY_AND_FEW
def test_it_hears_what_it_is_told_in_order(things: int) -> None:
    with begun(joined, things) as work:
        work.tell("x" * 100_000)
        work.tell("y")
        process, said = work.result()
    assert said == "x" * 100_000 + "y"
    assert (process != os.getpid()) == work.is_beside == (things == FEWEST)


def fails_at_once(hear: Hear) -> None:
    raise ValueError("of the work")


def fails_when_told(hear: Hear) -> None:
    raise ValueError(f"of the {hear()}")


@MANY_AND_FEW
@pytest.mark.parametrize("work", [fails_at_once, fails_when_told])
def test_its_error_is_raised_where_the_result_is_asked_for(work: Callable[[Hear], None], things: int) -> None:
    with begun(work, things) as other:
        other.tell("work" + 1_000_000 * " ")
        with pytest.raises(ValueError, match=r"^of the work *$"):
            other.result()


@MANY_AND_FEW
def test_it_ends_when_something_fails_before_it_is_told(things: int) -> None:
    with pytest.raises(ValueError, match=r"^meanwhile$"), begun(joined, things):
        raise ValueError("meanwhile")


def test_work_beside_gives_its_result_and_spreads_no_further() -> None:
    def work() -> list[int]:
        return spread(lambda _: os.getpid(), [*range(3 * FEWEST)])

    with beside(work, FEWEST) as result:
        assert len({*result()}) == 1


def test_little_work_is_done_when_its_result_is_asked_for() -> None:
    with beside(os.getpid, FEWEST - 1) as result:
        assert result() == os.getpid()


def test_an_error_is_raised_where_the_result_is_asked_for() -> None:
    def work() -> None:
        raise ValueError("of the work")

    with beside(work, FEWEST) as result, pytest.raises(ValueError, match=r"^of the work$"):
        result()


def test_an_error_meanwhile_is_raised_though_nobody_reads_a_long_result() -> None:
    with pytest.raises(ValueError, match=r"^meanwhile$"), beside(lambda: "x" * 1_000_000, FEWEST):
        raise ValueError("meanwhile")


@MANY_AND_FEW
def test_what_is_done_after_it_is_over_when_it_has_ended(tmp_path: Path, things: int) -> None:
    with begun(joined, things, (tmp_path / "after").touch) as work:
        work.tell("x")
        work.tell("y")
        work.result()
    assert (tmp_path / "after").exists()


@MANY_AND_FEW
def test_nothing_is_done_after_work_that_failed(tmp_path: Path, things: int) -> None:
    after = (tmp_path / "after").touch
    with pytest.raises(ValueError, match=r"^of the work$"), begun(fails_at_once, things, after) as work:
        work.result()
    assert not (tmp_path / "after").exists()


def wait_until_it_says_something(work: Begun[Any]) -> None:
    if work._other:
        select.select([work._other.says], [], [], 30)


@MANY_AND_FEW
def test_a_result_that_is_taken_early_is_given_when_it_is_asked_for(things: int) -> None:
    """Until it is taken, a process that has much to say waits with all of its memory."""
    with begun(lambda _: "x" * 1_000_000, things) as work:
        wait_until_it_says_something(work)
        work.take()
        work.take()
        if work._other:
            assert os.waitid(os.P_PID, work._other.id, os.WEXITED | os.WNOWAIT)
        assert work.result() == "x" * 1_000_000


@MANY_AND_FEW
def test_an_error_that_is_taken_early_is_raised_when_the_result_is_asked_for(things: int) -> None:
    with begun(fails_at_once, things) as work:
        wait_until_it_says_something(work)
        work.take()
        with pytest.raises(ValueError, match=r"^of the work$"):
            work.result()


def test_a_result_that_is_not_there_is_not_waited_for() -> None:
    with begun(joined, FEWEST) as work:
        work.take()
        work.tell("a")
        work.tell("b")
        assert work.result()[1] == "ab"
