"""Short answers of the server."""

from __future__ import annotations

from aiohttp import web


def go_to(address: str) -> web.Response:
    """The way to another page."""
    return web.Response(status=303, headers={"Location": address})


def refused(error: web.HTTPException) -> web.Response:
    """An answer for a request that cannot be served."""
    return web.Response(status=error.status, text=error.text, content_type="text/plain")
