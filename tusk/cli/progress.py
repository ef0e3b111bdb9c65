"""What a command is doing, said while it does it."""

from __future__ import annotations

import sys
import time
from dataclasses import field

from tusk.data_class import dataclass


@dataclass(frozen=True)
class Progress:
    """One line that is overwritten on a terminal; separate lines anywhere else."""

    started: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """How long it has taken until now."""
        return time.monotonic() - self.started

    def say(self, text: str) -> None:
        """Say what is done now."""
        if sys.stdout.isatty():
            print(f"\r\033[K{text} …", end="\r", flush=True)
        else:
            print(text, flush=True)

    def count(self, text: str, done: int) -> None:
        """Say how many are done, which is %s in the text, where the line can be overwritten."""
        if sys.stdout.isatty():
            self.say(text % done)
