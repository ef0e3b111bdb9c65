"""Work beside other work: its result is what it would be alone, and its errors are raised where it is asked for."""

from __future__ import annotations

import gc
import os

import pytest

from tusk.processes.parallel import FEWEST, beside, handful, spread


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


def test_each_thing_is_done_once_though_a_pipe_cannot_hold_all_their_numbers() -> None:
    things = [*range(9000)]
    assert spread(lambda thing: thing * 2, things) == [thing * 2 for thing in things]
    assert handful(len(things)) > 1


@pytest.mark.parametrize(("count", "looks"), [(FEWEST - 1, False), (FEWEST, True)])
def test_a_run_that_makes_little_looks_for_no_garbage(count: int, looks: bool) -> None:
    gc.disable()
    try:
        spread(str, [*range(count)])
        assert gc.isenabled() == looks
    finally:
        gc.enable()
