"""The editor of a small site, asked as a browser would ask it."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from aiohttp import FormData, web
from aiohttp.test_utils import TestClient, TestServer

from tests.projects import ROOT
from tusk.editor.app import Editor
from tusk.editor.guard import HOME, Guard
from tusk.live.engine import Engine
from tusk.live.server import LARGEST_FORM

PORT = 8100
HERE = f"127.0.0.1:{PORT}"


@dataclass
class Answer:
    """What the editor answered."""

    status: int
    text: str
    headers: dict[str, str]

    @property
    def digest(self) -> str:
        """The digest in a form."""
        found = re.search(r'name="digest" value="(\w*)"', self.text)
        return found[1] if found else ""


@dataclass
class Browser:
    """A browser in which the editor was opened by its token, unless other headers are given."""

    root: Path
    editor: Editor = field(init=False)

    def __post_init__(self) -> None:
        guard = Guard(PORT, ROOT / "templates" / "editor" / "closed.html")
        engine = Engine(self.root, date(2020, 8, 15))
        self.editor = Editor(engine, guard, lambda: datetime(2020, 8, 15, 9), lambda: None)

    @property
    def headers(self) -> dict[str, str]:
        """What the browser sends with each request."""
        guard = self.editor.guard
        return {"Host": HERE, "Origin": f"http://{HERE}", "Cookie": f"{guard.cookie}={guard.session}"}

    def get(self, path: str, **headers: str) -> Answer:
        """The answer to an address."""
        return asyncio.run(self._ask("GET", path, {**self.headers, **headers}))

    def post(self, path: str, data: dict[str, Any], **headers: str) -> Answer:
        """The answer to a form; its csrf is that of the editor unless another one is given."""
        data = {"csrf": self.editor.guard.csrf, **data}
        return asyncio.run(self._ask("POST", path, {**self.headers, **headers}, data))

    async def _ask(
        self, method: str, path: str, headers: dict[str, str], data: dict[str, Any] | None = None
    ) -> Answer:
        sent = {name: value for name, value in headers.items() if value != "-"}
        self.editor._lock = asyncio.Lock()  # each request has a loop of its own here
        app = web.Application(client_max_size=LARGEST_FORM)
        app.add_subapp(HOME, self.editor.app())
        async with TestClient(TestServer(app)) as client:
            form = _form(data) if data else None
            full = path if path.startswith(HOME) else f"{HOME}{path[1:]}"
            async with client.request(method, full, headers=sent, data=form, allow_redirects=False) as answer:
                body = await answer.read()
                return Answer(answer.status, body.decode("utf-8", "replace"), dict(answer.headers))


def _form(data: dict[str, Any]) -> FormData:
    form = FormData()
    for name, value in data.items():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, tuple):
                form.add_field(name, each[1], filename=each[0], content_type="application/octet-stream")
            else:
                form.add_field(name, each)
    return form
