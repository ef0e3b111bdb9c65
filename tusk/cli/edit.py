"""site_build.py edit: opens the editor in a browser, on the same server as the site."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path

from tusk.cli.environment import called
from tusk.cli.ports import is_free
from tusk.cli.serve import run_server
from tusk.editor.app import Editor
from tusk.editor.guard import HOME, Guard
from tusk.live.engine import Engine
from tusk.live.server import add_site, live_app
from tusk.live.site import LiveSite
from tusk.package.files import templates_of
from tusk.problem import ProblemsFound


def edit(root: Path, port: int, today: date, *, drafts: bool = False, open_browser: bool = True) -> int:
    """Serve the editor and the site on this computer until Ctrl+C; returns 1 if it cannot be started.

    drafts: whether the site beside the editor shows them too.
    """
    if not is_free(port):
        print(f"Port {port} is in use. Try another: {called(f'edit --port {port + 1}')}", file=sys.stderr)
        return 1
    guard = Guard(port, templates_of(root) / "editor" / "closed.html")
    engine = Engine(root, today, drafts=drafts)
    try:
        site = LiveSite(engine, edits=HOME)
        editor = Editor(engine, guard, datetime.now, site.look_now)
    except ProblemsFound as found:
        print(found, file=sys.stderr)
        return 1
    print(
        f"The editor is at {guard.address}\nThe site is at http://127.0.0.1:{port}/ and updates with every save. "
        "Stop both with Ctrl+C. Everything that you saved is kept.",
        flush=True,
    )
    app = live_app(site, port)
    app.add_subapp(HOME, editor.app())
    add_site(app, site)
    run_server(app, port, guard.address if open_browser else "")
    return 0
