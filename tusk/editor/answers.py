"""Short answers of the server, and who asks."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from aiohttp import web

NAME = "tusk-editor-name"  # the cookie with the person's name


def go_to(address: str) -> web.Response:
    """The way to another page."""
    return web.Response(status=303, headers={"Location": address})


def refused(error: web.HTTPException) -> web.Response:
    """An answer for a request that cannot be served."""
    return web.Response(status=error.status, text=error.text, content_type="text/plain")


def name_of_person(request: web.Request, sent: Any = None) -> str:
    """The name that somebody gave in this form, or once before; empty if they gave none."""
    given = str((sent or {}).get("who", "")).strip()
    return (given or unquote(request.cookies.get(NAME, "")))[:80]


def close_files(sent: Any) -> None:
    """Close the files of a form, which a request that was cloned does not do itself."""
    for each in sent.values():
        if isinstance(each, web.FileField):
            each.file.close()


def name_of_file(request: web.Request) -> str:
    """The name of the file that a page is about; empty if it is about none."""
    return request.query.get("file", "")


def no_page(_: web.Request) -> web.Response:
    """The answer at an address that is none of the editor's. Raises FileNotFoundError."""
    raise FileNotFoundError
