"""The limits of checking: for one link, one host and the whole run."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import field

from tusk.data_class import dataclass


@dataclass(frozen=True)
class Limits:
    """The limits. Seconds and bytes of a link count for all its tries and redirects together."""

    seconds: float = 20
    seconds_for_headers: float = 10
    size: int = 10_000_000
    redirects: int = 10
    tries: int = 3
    first_wait: float = 1  # before the second try; doubles each time
    pause: float = 0.5  # between the beginnings of two requests to one host
    at_once: int = 2  # requests to one host
    hosts: int = 8  # in parallel


@dataclass
class Budget:
    """The seconds and bytes left for one link."""

    seconds: float
    size: int

    def spend(self, seconds: float = 0, size: int = 0) -> None:
        self.seconds -= seconds
        self.size -= size


@dataclass
class Turns:
    """Two requests to a host at a time, with a pause between their beginnings, also where one is tried again.

    Waiting for other links is not counted.
    """

    at_once: int = 2
    _places: dict[str, asyncio.Semaphore] = field(default_factory=dict)
    _free_at: dict[str, float] = field(default_factory=dict)

    @asynccontextmanager
    async def of(self, host: str, budget: Budget, pause: float) -> AsyncIterator[None]:
        """A turn for one request to a host."""
        loop = asyncio.get_running_loop()
        async with self._places.setdefault(host, asyncio.Semaphore(self.at_once)):
            begins = max(loop.time(), self._free_at.get(host, 0.0))
            self._free_at[host] = begins + pause
            await asyncio.sleep(begins - loop.time())
            started = loop.time()
            try:
                yield
            finally:
                budget.spend(loop.time() - started)
