"""site_build.py edit: opens the editor in a browser."""

from __future__ import annotations

import sys
import webbrowser
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from aiohttp import web

from tusk.cli.environment import called
from tusk.cli.serve import is_free
from tusk.editor.app import Editor
from tusk.editor.guard import Guard
from tusk.package.files import templates_of
from tusk.problem import ProblemsFound


def edit(root: Path, port: int, today: date, *, open_browser: bool = True) -> int:
    """Serve the editor on this computer until Ctrl+C; returns 1 if it cannot be started."""
    if not is_free(port):
        print(f"Port {port} is in use. Try another: {called(f'edit --port {port + 1}')}", file=sys.stderr)
        return 1
    guard = Guard(port, templates_of(root) / "editor" / "closed.html")
    try:
        editor = Editor(root, guard, today, datetime.now)
    except ProblemsFound as found:
        print(found, file=sys.stderr)
        return 1
    print(
        f"The editor is at {guard.address}\nStop it with Ctrl+C. Everything that you saved is kept.",
        flush=True,
    )
    web.run_app(
        editor.app(),
        host="127.0.0.1",
        port=port,
        print=_when_ready(guard.address, open_browser),
        access_log=None,
    )
    return 0


def _when_ready(address: str, open_browser: bool) -> Callable[..., None]:
    """Opens the browser when the server listens, which is when it prints its own message."""

    def ready(*_: object) -> None:
        if open_browser:
            webbrowser.open(address)

    return ready
