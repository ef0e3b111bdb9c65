"""Work that is shared between processes: each thing is done once, and garbage is looked for where there is much."""

from __future__ import annotations

import gc

import pytest

from tusk.processes.parallel import FEWEST, handful, spread


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
