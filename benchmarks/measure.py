"""One command measured: seconds of wall and of processors, and the peak memory of all its processes (on Linux)."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

OFTEN, SELDOM = 0.02, 1.0  # seconds between two looks at the memory
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds of wall and of processors, and bytes at the peak."""

    wall: float
    processor: float
    memory: int


def cost_of(commands: Sequence[Sequence[str]], folder: Path, pause: float | None = None) -> Cost:
    """Run commands one after the other in a folder. Raises SystemExit with their output if one fails.

    pause: the seconds between two looks at the memory; with None there is no look, and the memory is 0. Who looks often
    makes a command slower.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    peak = max(_run(command, folder, pause) for command in commands)
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall, used, peak)


def middle(costs: Sequence[Cost]) -> Cost:
    """The medians of several runs."""
    return Cost(
        median(cost.wall for cost in costs),
        median(cost.processor for cost in costs),
        int(median(cost.memory for cost in costs)),
    )


def _run(command: Sequence[str], folder: Path, pause: float | None) -> int:
    """The peak memory of a command and of all that it starts, if it is looked at."""
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        sampler = _Sampler(process.pid, pause)
        sampler.start()
        said, _ = process.communicate()
        sampler.over.set()
        sampler.join()
    if process.returncode:
        sys.exit(f"{' '.join(command)} in {folder} ended with {process.returncode}:\n{said[-3000:]}")
    return sampler.peak


class _Sampler(threading.Thread):
    """Adds up the memory of a process and its descendants, again and again, if there is a pause between two looks."""

    def __init__(self, process: int, pause: float | None) -> None:
        super().__init__(daemon=True)
        self.process = process
        self.pause = pause
        self.peak = 0
        self.over = threading.Event()

    def run(self) -> None:
        while self.pause and not self.over.wait(self.pause):
            self.peak = max(self.peak, sum(memory_of(each) for each in family(self.process)))


def family(process: int) -> list[int]:
    """The numbers of a process and of its descendants."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return [process]
    return [process, *(each for child in children for each in family(int(child)))]


def memory_of(process: int) -> int:
    """Resident bytes; what processes share is divided among them."""
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0
