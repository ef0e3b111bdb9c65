"""A web server that does everything wrong that servers do, on this computer only.

Run by itself (`python3 -m tests.links.hostile_server`) it prints its address and stays, to try other programs on it.
"""

from __future__ import annotations

import asyncio
import ssl
import threading
import time
from collections import Counter
from dataclasses import dataclass, field

from tests.links.hostile_answers import ANSWERS, plain
from tests.links.hostile_exchange import Exchange


@dataclass
class Request:
    """One request as it came, and when."""

    method: str
    path: str
    began: float


@dataclass
class HostileServer:
    """Serves on a host of this computer until it is left; remembers what it was asked."""

    host: str = "127.0.0.1"
    tls: ssl.SSLContext | None = None
    requests: list[Request] = field(default_factory=list)
    most_at_once: int = 0

    def __enter__(self) -> HostileServer:
        self._loop = asyncio.new_event_loop()
        self._at_once = 0
        self._asked: Counter[str] = Counter()
        ready = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(ready,), daemon=True)
        self._thread.start()
        ready.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://{self.host}:{self.port}"

    def asked(self, path: str) -> list[str]:
        """The methods with which a path was asked, in order."""
        return [request.method for request in self.requests if request.path == path]

    def _run(self, ready: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._serve(ready))
        self._loop.close()

    async def _serve(self, ready: threading.Event) -> None:
        self._stop = asyncio.Event()
        self._open: set[asyncio.Task[None]] = set()
        server = await asyncio.start_server(self._connected, self.host, 0, ssl=self.tls)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        await self._stop.wait()
        server.close()
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            await self._answer(reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._at_once -= 1
            self._open.discard(task)
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        method, path, *_ = head.decode("latin-1").split()
        self.requests.append(Request(method, path, time.monotonic()))
        self._asked[path] += 1
        name, _, rest = path[1:].partition("?")[0].partition("/")
        answer = ANSWERS.get(name, plain(404))
        await answer(
            Exchange(reader, writer, method, rest, self._asked[path], self.port, head.decode("latin-1"))
        )


if __name__ == "__main__":
    with HostileServer() as server:
        print(server.url, flush=True)
        threading.Event().wait()
