"""The limits of checking: for one link, one host and the whole run."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Limits:
    """The limits. Seconds and bytes of a link count for all its tries and redirects together."""

    seconds: float = 20
    seconds_for_headers: float = 10
    size: int = 10_000_000
    redirects: int = 10
    tries: int = 3
    first_wait: float = 1  # before the second try; doubles each time
    pause: float = 1  # between two requests to one host
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
    """One request to a host at a time, with a pause between. Waiting for other links is not counted."""

    _locks: defaultdict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    _free_at: dict[str, float] = field(default_factory=dict)

    @asynccontextmanager
    async def of(self, host: str, budget: Budget, pause: float) -> AsyncIterator[None]:
        """Lock a host for one request."""
        loop = asyncio.get_running_loop()
        async with self._locks[host]:
            pausing = max(0.0, self._free_at.get(host, 0.0) - loop.time())
            await asyncio.sleep(pausing)
            budget.spend(pausing)
            started = loop.time()
            try:
                yield
            finally:
                budget.spend(loop.time() - started)
                self._free_at[host] = loop.time() + pause
