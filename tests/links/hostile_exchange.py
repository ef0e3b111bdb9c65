"""One request to the hostile server, and the ways to answer it, right or wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus

HTML = "text/html; charset=utf-8"


@dataclass
class Exchange:
    """One answer in the making. `rest`: the path after its first name; `time`: the how manieth request it is."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    method: str
    rest: str
    time: int
    port: int
    head: str = ""  # what was asked, with its headers

    @property
    def path(self) -> str:
        return self.head.split()[1]

    async def send(
        self, status: int, body: bytes = b"", *headers: str, kind: str = HTML, length: bool = True
    ) -> None:
        phrase = HTTPStatus(status).phrase if status in set(HTTPStatus) else "Whatever"
        lines = [f"HTTP/1.1 {status} {phrase}", f"Content-Type: {kind}", "Connection: close", *headers]
        if length:
            lines.append(f"Content-Length: {len(body)}")
        self.writer.write("\r\n".join([*lines, "", ""]).encode())
        if self.method != "HEAD":
            self.writer.write(body)
        await self.writer.drain()

    async def send_for_ever(self, piece: bytes, pause: float) -> None:
        while True:
            self.writer.write(piece)
            await self.writer.drain()
            await asyncio.sleep(pause)


Answer = Callable[[Exchange], Awaitable[None]]
