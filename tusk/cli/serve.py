"""site_build.py serve: shows the site in a browser, from memory, and every edit as soon as it is saved."""

from __future__ import annotations

import sys
import webbrowser
from collections.abc import Callable
from datetime import date
from pathlib import Path

from aiohttp import web

from tusk.cli.environment import called
from tusk.cli.ports import is_free
from tusk.live.engine import Engine
from tusk.live.server import add_site, live_app
from tusk.live.site import LiveSite


def serve(
    root: Path,
    port: int,
    today: date,
    *,
    drafts: bool = False,
    printed: bool = True,
    open_browser: bool = False,
) -> int:
    """Serve until Ctrl+C. A problem in the content is shown on every page until it is fixed.

    printed: with PDFs, slides and Word files.
    """
    if not is_free(port):
        print(f"Port {port} is in use. Try another: {called(f'serve --port {port + 1}')}", file=sys.stderr)
        return 1
    address = f"http://127.0.0.1:{port}/"
    print(f"The site is at {address} and updates after every edit. Stop it with Ctrl+C.", flush=True)
    site = LiveSite(Engine(root, today, drafts=drafts, folder="serving"), printed)
    app = live_app(site, port)
    add_site(app, site)
    run_server(app, port, address if open_browser else "")
    return 0


def run_server(app: web.Application, port: int, opens: str) -> None:
    """Run a server on this computer alone until Ctrl+C. opens: what to open in the browser; empty for nothing."""
    web.run_app(app, host="127.0.0.1", port=port, print=_when_ready(opens), access_log=None)


def _when_ready(opens: str) -> Callable[..., None]:
    """Opens the browser when the server listens, which is when it prints its own message."""

    def ready(*_: object) -> None:
        if opens:
            webbrowser.open(opens)

    return ready
