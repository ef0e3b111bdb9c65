"""The editor of a project, in a thread of the tests."""

from __future__ import annotations

import asyncio
import re
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from aiohttp import web

from tests.projects import ROOT, running
from tests.small_site import TODAY
from tusk.editor.app import Editor
from tusk.editor.guard import HOME, Guard
from tusk.live.engine import Engine
from tusk.live.server import LARGEST_FORM


@contextmanager
def edited(root: Path) -> Iterator[str]:
    """The address that opens it."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        guard = Guard(listening.getsockname()[1], ROOT / "templates/editor/closed.html")
        app = web.Application(client_max_size=LARGEST_FORM)
        editor = Editor(Engine(root, TODAY), guard, lambda: datetime(2020, 8, 15, 9), lambda: None)
        app.add_subapp(HOME, editor.app())
        loop, stop = asyncio.new_event_loop(), asyncio.Event()
        thread = threading.Thread(target=loop.run_until_complete, args=(_serve(app, listening, stop),))
        thread.start()
        try:
            yield guard.address
        finally:
            loop.call_soon_threadsafe(stop.set)
            thread.join(10)
            loop.close()


@contextmanager
def editor_of(project: Path, port: int) -> Iterator[str]:
    """The editor as its command, in a process of its own; gives the address that the command prints."""
    said = project.parent / "said.txt"
    said.write_text("")
    with running(project, said, "edit", "--no-open", "--port", str(port), "--today", "2026-11-22"):
        for _ in range(1200):
            if found := re.search(r"(http://\S+)\n", said.read_text(encoding="utf-8")):
                break
            time.sleep(0.05)
        assert found, said.read_text(encoding="utf-8")
        yield found[1]


async def _serve(app: web.Application, listening: socket.socket, stop: asyncio.Event) -> None:
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    await web.SockSite(runner, listening).start()
    await stop.wait()
    await runner.cleanup()
