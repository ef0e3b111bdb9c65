"""Looks at what a command depends on, in another process, while this one loads its code."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from tusk.cli.unchanged import Run
from tusk.processes.beside import beside
from tusk.processes.parallel import FEWEST


@contextmanager
def looking(options: Namespace) -> Iterator[Callable[[], Run]]:
    """This run, for the next one, which has nothing to do if nothing changes: ask for it before anything is read."""
    with beside(partial(_look, str(options.root), options.given), FEWEST) as looked:
        yield partial(_taken, looked)


def _look(root: str, arguments: list[str]) -> tuple[Run, dict[str, str]]:
    from tusk.kept.code import digests_of_files  # brings what takes a while to load

    return Run(root, arguments), digests_of_files()


def _taken(looked: Callable[[], tuple[Run, dict[str, str]]]) -> Run:
    from tusk.kept.code import take_over

    run, digests = looked()
    take_over(digests)
    return run
