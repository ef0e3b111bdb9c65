"""The server of a site on this computer: its pages, and what tells a browser that one of them has changed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from tusk.hosts.rules import HEADERS as OF_A_HOST
from tusk.live.added import FOLDER
from tusk.live.files_beside_pages import type_of
from tusk.live.site import LiveSite
from tusk.package.files import engine_folder

HEADERS = {**OF_A_HOST, "Cross-Origin-Resource-Policy": "same-origin", "Cache-Control": "no-store"}
PATIENCE = 500  # looks for a change, each after STEP seconds
STEP = 0.05
LARGEST_FORM = 25_000_000  # bytes
OTHER = "This server answers to 127.0.0.1 and localhost only."


def hosts_of(port: int) -> set[str]:
    """The names by which a browser may ask for it: any other one was bent to this computer."""
    return {f"127.0.0.1:{port}", f"localhost:{port}"}


def live_app(site: LiveSite, port: int) -> web.Application:
    """The web application; what is below other addresses can be added to it before it runs."""
    app = web.Application(middlewares=[_guard(hosts_of(port))], client_max_size=LARGEST_FORM)
    app.cleanup_ctx.append(_running(site))
    return app


def add_site(app: web.Application, site: LiveSite) -> None:
    """Add the addresses of the site: every one that is not anything else."""
    own = engine_folder() / "templates" / "live"
    app.router.add_get(f"{FOLDER}changes", _changes(site))
    app.router.add_get(f"{FOLDER}{{name}}", _file(own))
    app.router.add_get("/{address:.*}", _answer(site))


def _running(site: LiveSite) -> Callable[[web.Application], AsyncIterator[None]]:
    async def running(_: web.Application) -> AsyncIterator[None]:
        await asyncio.to_thread(site.begin)
        yield
        await asyncio.to_thread(site.end)

    return running


def _guard(hosts: set[str]) -> Middleware:
    @web.middleware
    async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.headers.get("Host", "") not in hosts:
            return web.Response(status=421, text=OTHER)
        return await handler(request)

    return guard


def _changes(site: LiveSite) -> Handler:
    async def changes(request: web.Request) -> web.Response:
        since = request.query.get("since", "")
        for _ in range(PATIENCE):
            if str(site.version) != since:
                break
            await asyncio.sleep(STEP)
        return web.Response(text=str(site.version), headers=HEADERS)

    return changes


def _file(folder: Path) -> Handler:
    async def file(request: web.Request) -> web.Response:
        path = folder / request.match_info["name"]
        if path.parent != folder or not path.is_file():
            raise web.HTTPNotFound
        return web.Response(body=path.read_bytes(), content_type=type_of(path.name), headers=HEADERS)

    return file


def _answer(site: LiveSite) -> Handler:
    async def answer(request: web.Request) -> web.Response:
        served = await asyncio.to_thread(site.answer, request.match_info["address"])
        more = {"Location": served.location} if served.location else {}
        more |= {"X-Digest": served.digest} if served.digest else {}
        charset = "utf-8" if served.type.startswith("text/") else None
        headers = {**HEADERS, **more}
        return web.Response(
            body=served.body, status=served.status, content_type=served.type, charset=charset, headers=headers
        )

    return answer
