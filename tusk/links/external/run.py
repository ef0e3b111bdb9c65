"""Requests many addresses: each once, hosts in parallel, two requests at a time to each host."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from urllib.request import getproxies

from aiohttp import ClientSession, ClientTimeout, CookieJar, TCPConnector, ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult

from tusk.links.external.asking import Asker
from tusk.links.external.faults import NotPublic
from tusk.links.external.judge import judge
from tusk.links.external.limits import Budget, Limits, Turns
from tusk.links.external.verdict import Failed, Verdict
from tusk.urls.addresses import faults_of
from tusk.urls.hosts import host_of, is_local, is_this_computer, split

HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; TUSK link check)",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Language": "en-GB,en;q=0.9",
    "Accept-Encoding": "gzip",
}
Progress = Callable[[int, int], None]


def ask_all(
    addresses: Iterable[str],
    limits: Limits,
    progress: Progress = lambda done, of: None,
    *,
    local: bool = False,
    private: frozenset[str] = frozenset(),
    trusted: ssl.SSLContext | None = None,
) -> dict[str, Verdict]:
    """Request every address. progress gets (done, total). local: also addresses of this computer and its network.

    private: the names of hosts that may be on a private network. trusted: trusted certificates, if not those of this
    computer. If stopped by Ctrl+C, it returns the verdicts so far.
    """
    verdicts: dict[str, Verdict] = {}
    with suppress(KeyboardInterrupt, asyncio.CancelledError):
        asyncio.run(_ask_all(set(addresses), verdicts, limits, progress, local, private, trusted))
    return dict(sorted(verdicts.items()))


async def _ask_all(
    addresses: set[str],
    verdicts: dict[str, Verdict],
    limits: Limits,
    progress: Progress,
    local: bool,
    private: frozenset[str],
    trusted: ssl.SSLContext | None,
) -> None:
    pages = _parts_by_page(addresses)
    by_host: defaultdict[str, list[str]] = defaultdict(list)
    for page in sorted(pages):
        by_host[host_of(page)].append(page)
    async with _session(limits, local, private, trusted) as session:
        asker = Asker(session, limits, local, Turns(limits.at_once))
        free = asyncio.Semaphore(limits.hosts * limits.at_once)

        async def ask_in_turn(waiting: Iterator[str]) -> None:
            async with free:
                for page in waiting:
                    verdicts.update(await _ask(asker, page, pages[page]))
                    try:
                        progress(len(verdicts), len(addresses))
                    except KeyboardInterrupt:
                        for each in tasks:
                            each.cancel()
                        raise asyncio.CancelledError from None

        waiting = [iter(of_host) for of_host in by_host.values()]
        tasks = [asyncio.ensure_future(ask_in_turn(each)) for each in waiting for _ in range(limits.at_once)]
        await asyncio.gather(*tasks)


def _session(
    limits: Limits, local: bool, private: frozenset[str], trusted: ssl.SSLContext | None
) -> ClientSession:
    connector = TCPConnector(
        limit=limits.hosts * limits.at_once,
        force_close=True,
        ssl=trusted or True,
        resolver=ThreadedResolver() if local else PublicOnly(private),
    )
    return ClientSession(
        connector=connector,
        headers=HEADERS,
        timeout=ClientTimeout(total=None),
        auto_decompress=False,
        trust_env=not local,
        cookie_jar=CookieJar(unsafe=True),  # also of hosts without a name
    )


async def _ask(asker: Asker, page: str, parts: frozenset[str]) -> dict[str, Verdict]:
    """The verdict for each address of a page or of a part of it."""
    if (wrong := next(faults_of(page), None)) and not (asker.local and is_local(host_of(page))):
        return _same(
            page, parts, Verdict("skipped", f"It is not written correctly: {wrong.message}", wrong.hint)
        )
    budget = Budget(asker.limits.seconds, asker.limits.size)
    try:
        verdicts = judge(await asker.ask(page, budget), parts)
    except Failed as failed:
        return _same(page, parts, failed.verdict)
    if verdicts[""].kind == "ok" and (secure := secure_form(page)) and await _answers(asker, secure, budget):
        verdicts |= {
            part: _by_https(_joined(secure, part)) for part, known in verdicts.items() if known.kind == "ok"
        }
    return {_joined(page, part): verdict for part, verdict in verdicts.items() if part in parts}


async def _answers(asker: Asker, page: str, budget: Budget) -> bool:
    once = replace(asker, limits=replace(asker.limits, tries=1))
    try:
        return judge(await once.ask(page, budget))[""].kind == "ok"
    except Failed:
        return False


def _by_https(address: str) -> Verdict:
    return Verdict("moved", "It also works with https:.", f"Write {address}", address)


def secure_form(address: str) -> str:
    """The same address with https:; empty if it already has that, or has a port."""
    parts = split(address)
    return f"https{address[4:]}" if parts and parts.scheme == "http" and parts.port is None else ""


def _same(page: str, parts: frozenset[str], verdict: Verdict) -> dict[str, Verdict]:
    return {_joined(page, part): verdict for part in parts}


def _joined(page: str, part: str) -> str:
    return f"{page}#{part}" if part else page


def _parts_by_page(addresses: set[str]) -> dict[str, frozenset[str]]:
    """Each page once, with the parts of it that links lead to; "" is the page itself."""
    parts: defaultdict[str, set[str]] = defaultdict(set)
    for address in addresses:
        page, _, part = address.partition("#")
        parts[page].add(part)
    return {page: frozenset(found) for page, found in parts.items()}


class PublicOnly(AbstractResolver):
    """Looks up host names, and refuses those of this computer and its network, except proxies.

    private: names that may be on a private network, but not this computer.
    """

    def __init__(self, private: frozenset[str] = frozenset()) -> None:
        self._private = private
        self._way_out = {host_of(address) for address in getproxies().values()}

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The addresses of a host. Raises NotPublic for one of this computer or its network."""
        found = await ThreadedResolver().resolve(host, port, family)
        refused = is_this_computer if host.lower().rstrip(".") in self._private else is_local
        if host not in self._way_out and any(refused(result["host"]) for result in found):
            raise NotPublic(host)
        return found

    async def close(self) -> None:
        """There is nothing to close."""
