"""Requests one address with GET, with retries, along its redirects. What is no page is not read beyond its headers.

HEAD would save a host little: most links point to pages, whose text is needed, and many hosts answer HEAD wrongly.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import field
from email.utils import parsedate_to_datetime
from urllib.parse import urldefrag, urljoin, urlsplit

from aiohttp import ClientResponse, ClientSession

from tusk.data_class import dataclass
from tusk.links.external.body import Body, read_body
from tusk.links.external.faults import in_words
from tusk.links.external.limits import Budget, Limits, Turns
from tusk.links.external.verdict import Failed
from tusk.urls.hosts import host_of, is_local

PERMANENT = (301, 308)
REDIRECTS = (*PERMANENT, 302, 303, 307)
COME_BACK = (429, 500, 502, 503, 504)
HTML = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True)
class Answer:
    """The last response. `way`: (status, address) of every redirect before it."""

    asked: str
    address: str
    status: int
    way: tuple[tuple[int, str], ...] = ()
    body: Body | None = None
    come_back: float | None = None  # seconds until the next try, as the host asks


@dataclass(frozen=True)
class Asker:
    """Requests addresses with one session. local: also addresses of this computer and its network."""

    session: ClientSession
    limits: Limits
    local: bool = False
    turns: Turns = field(default_factory=Turns)

    async def ask(self, address: str, budget: Budget) -> Answer:
        """The response after all redirects; raises Failed if there is none."""
        way: list[tuple[int, str]] = []
        here = address
        while True:
            response, body = await self._patiently(here, budget)
            to = response.headers.get("Location", "")
            if response.status not in REDIRECTS or not to:
                return Answer(address, here, response.status, tuple(way), body, _retry_after(response))
            way.append((response.status, _joined(here, to)))
            here = urldefrag(way[-1][1]).url
            self._may_go_on([address, *(urldefrag(step).url for _, step in way)])

    def _may_go_on(self, seen: list[str]) -> None:
        if seen.count(seen[-1]) > 2:  # a page that sets a cookie may redirect to itself once
            raise Failed("dead", "It redirects in a loop.")
        if len(seen) > self.limits.redirects + 1:
            raise Failed("dead", f"It redirects more than {self.limits.redirects} times.")
        if urlsplit(seen[-1]).scheme not in ("http", "https"):
            raise Failed("suspect", f"It redirects to {seen[-1][:80]}, which is not a web page.")

    async def _patiently(self, address: str, budget: Budget) -> tuple[ClientResponse, Body | None]:
        """Request an address, and retry after a pause where that may help and time is left."""
        wait = self.limits.first_wait
        for left in reversed(range(self.limits.tries)):
            try:
                response, body = await self._once(address, budget)
            except Failed as failed:
                if not failed.again or not left or wait >= budget.seconds:
                    raise
                pause = wait
            else:
                asked = _retry_after(response)
                pause = wait if asked is None else asked
                if response.status not in COME_BACK or not left or pause >= budget.seconds:
                    return response, body
            await asyncio.sleep(pause)
            budget.spend(pause)
            wait *= 2
        raise AssertionError("the last try returns or raises")

    async def _once(self, address: str, budget: Budget) -> tuple[ClientResponse, Body | None]:
        async with self._request(address, budget) as response:
            if (response.ok or response.status == 503) and response.content_type in HTML:
                return response, await self._body(response, budget)
            return response, None

    @asynccontextmanager
    async def _request(self, address: str, budget: Budget) -> AsyncIterator[ClientResponse]:
        """One request, closed at the end in every case."""
        host = host_of(address)
        if not self.local and is_local(host):
            raise Failed(
                "skipped",
                f"It points to {host or 'no host'}, which is not public.",
                "Write a public address.",
            )
        async with self.turns.of(host, budget, self.limits.pause):
            if budget.seconds <= 0:
                raise Failed("unreachable", f"It took more than {self.limits.seconds:g} seconds.")
            try:
                async with asyncio.timeout(min(self.limits.seconds_for_headers, budget.seconds)):
                    response = await self.session.get(address, allow_redirects=False)
            except Exception as error:
                raise in_words(error, self.limits) from None
            try:
                yield response
            finally:
                response.close()

    async def _body(self, response: ClientResponse, budget: Budget) -> Body:
        try:
            async with asyncio.timeout(budget.seconds):
                return await read_body(response, budget)
        except Failed:
            raise
        except TimeoutError:
            raise Failed(
                "unreachable",
                f"It took too long to send the page: more than {self.limits.seconds:g} seconds.",
            ) from None
        except Exception as error:
            raise in_words(error, self.limits) from None


def _joined(here: str, to: str) -> str:
    """The target of a redirect. Raises Failed if it is not an address."""
    try:
        joined = urljoin(here, to.encode("utf-8", "replace").decode())
        urlsplit(urldefrag(joined).url)
    except ValueError:
        raise Failed("dead", "It redirects to something that is not an address.") from None
    return joined


def _retry_after(response: ClientResponse) -> float | None:
    """The seconds that a host asks to wait; its dates are compared with its own clock."""
    header = response.headers.get("Retry-After", "").strip()
    if re.fullmatch("[0-9]{1,9}", header):
        return float(header)
    try:
        until, now = (parsedate_to_datetime(text) for text in (header, response.headers.get("Date", "")))
        return max(0.0, (until - now).total_seconds())
    except (TypeError, ValueError):
        return None
