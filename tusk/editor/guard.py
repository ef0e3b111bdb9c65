"""Who may use the editor: the browser that was opened with this start's token, on this computer, and no other site."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import field
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from tusk.data_class import dataclass
from tusk.editor.answers import go_to, refused

HOME = "/_editor/"  # the site is at all other addresses, none of which begins like this
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# Of a page of the site within the editor: it runs no script at all.
PREVIEW_POLICY = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-same-origin"
)
PDF_POLICY = "default-src 'none'; object-src 'self'; frame-ancestors 'self'"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True)
class Guard:
    """The keys of one start. token: opens the editor once; csrf: is in every form; port: where it listens."""

    port: int
    closed: Path  # the page for everybody else
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    session: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    csrf: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    @property
    def cookie(self) -> str:
        """The name of the cookie: browsers share cookies between the ports of a computer."""
        return f"tusk-editor-{self.port}"

    @property
    def address(self) -> str:
        """The address that opens the editor."""
        return f"http://127.0.0.1:{self.port}{HOME}?token={self.token}"

    @property
    def origins(self) -> set[str]:
        """The origins of the editor's own pages."""
        return {f"http://{host}" for host in self.hosts}

    @property
    def hosts(self) -> set[str]:
        """The names by which a browser may ask for the editor: any other one was bent to this computer."""
        return {f"127.0.0.1:{self.port}", f"localhost:{self.port}"}

    def is_asked(self, request: web.Request) -> bool:
        """Whether a request is for this server, by one of its names."""
        return request.headers.get("Host", "") in self.hosts

    def refuses(self, request: web.Request) -> bool:
        """Whether a request does not come from the editor's own pages."""
        if not self.is_asked(request):
            return True
        if not _same(request.cookies.get(self.cookie, ""), self.session):
            return True
        if request.method == "GET":
            return request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none")
        return request.headers.get("Origin", "") not in self.origins

    def opens(self, request: web.Request) -> bool:
        """Whether a request has the token of this start."""
        is_opened = self.is_asked(request) and request.method == "GET"
        return is_opened and _same(request.query.get("token", ""), self.token)

    def middleware(self) -> Middleware:
        """What every request passes through."""

        @web.middleware
        async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
            if self.opens(request):
                response: web.StreamResponse = go_to(HOME)
                response.set_cookie(
                    self.cookie, self.session, path=HOME[:-1], httponly=True, samesite="Strict"
                )
            elif self.refuses(request):
                status = 403 if self.is_asked(request) else 421
                closed = self.closed.read_text(encoding="utf-8")
                response = web.Response(status=status, text=closed, content_type="text/html")
            else:
                response = await _answer(request, handler)
            response.headers.setdefault("Content-Security-Policy", POLICY)
            response.headers.update(HEADERS)
            return response

        return guard


async def _answer(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        return await handler(request)
    except web.HTTPException as error:
        return refused(error)


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())
