"""Work that begins at once and is told more later: in another process, or here when its result is asked for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tusk.processes.other import Hear, begun
from tusk.processes.parallel import FEWEST

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
