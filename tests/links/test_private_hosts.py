"""Hosts on a private network: asked only if content/links.yml allows their names, and never this computer."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from socket import AF_INET

import aiohttp
import pytest

from tests.links.hostile_answers import ANSWERS, redirect
from tests.links.hostile_server import HostileServer
from tests.links.test_external import PATIENT
from tusk.links.external import run
from tusk.links.external.faults import NotPublic
from tusk.links.external.run import PublicOnly, ask_all

INTRANET = "intranet.example.gov.uk"
OTHER = "other.example.gov.uk"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[HostileServer]:
    """A server that has every name, and is taken for one of the private network."""
    look_up(monkeypatch, "127.0.0.1")
    monkeypatch.setattr(run, "is_this_computer", lambda number: False)
    with HostileServer() as server:
        yield server


def look_up(monkeypatch: pytest.MonkeyPatch, number: str) -> None:
    async def resolve(_: object, host: str, port: int = 0, family: int = 0) -> list[dict[str, object]]:
        return [{"hostname": host, "host": number, "port": port, "family": AF_INET, "proto": 0, "flags": 0}]

    monkeypatch.setattr(aiohttp.ThreadedResolver, "resolve", resolve)


def port_of(server: HostileServer) -> str:
    return server.url.rpartition(":")[2]


def asked(server: HostileServer, host: str, path: str = "ok") -> str:
    """What is said of a path of a host, if the intranet is allowed."""
    address = f"http://{host}:{port_of(server)}/{path}"
    verdict = ask_all([address], PATIENT, private=frozenset({INTRANET}))[address]
    return f"{verdict.kind}: {verdict.reason}"


@pytest.mark.parametrize("name", [INTRANET, INTRANET.upper(), f"{INTRANET}."])
def test_a_host_that_is_allowed_is_asked(name: str, server: HostileServer) -> None:
    assert asked(server, name) == "ok: It works."
    assert asked(server, name, "missing") == "dead: It responds with 404 Not Found."


@pytest.mark.parametrize(
    "name", [OTHER, f"sub.{INTRANET}", f"{INTRANET}.example.org", "ntranet.example.gov.uk"]
)
def test_a_host_that_is_not_allowed_is_not_asked(name: str, server: HostileServer) -> None:
    assert asked(server, name) == "skipped: Its host is this computer or one on its network."
    assert server.requests == []


@pytest.mark.parametrize(
    "to", [OTHER, "10.0.0.7", "localhost", "[::1]", "192.168.0.1", "2130706433", "0x7f.1"]
)
def test_a_redirect_from_an_allowed_host_leads_to_no_other(to: str, server: HostileServer) -> None:
    ANSWERS["away"] = redirect(302, lambda exchange: f"http://{to}:{port_of(server)}/ok")
    try:
        assert asked(server, INTRANET, "away").startswith("skipped: ")
    finally:
        del ANSWERS["away"]
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("number", "is_allowed"),
    [
        *[(number, True) for number in ("10.1.2.3", "172.16.0.9", "192.168.4.4", "100.64.0.1", "fd00::7")],
        *[(number, False) for number in ("127.0.0.1", "::1", "0.0.0.0", "::", "169.254.169.254", "fe80::1%eth0")],
        *[(number, False) for number in ("224.0.0.1", "::ffff:127.0.0.1", "::ffff:169.254.169.254")],
    ],
)  # fmt: skip
def test_an_allowed_name_leads_to_a_network_but_not_to_this_computer(
    number: str, is_allowed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_up(monkeypatch, number)
    allowing, usual = PublicOnly(frozenset({INTRANET})), PublicOnly()
    with pytest.raises(NotPublic):
        asyncio.run(usual.resolve(INTRANET))
    if is_allowed:
        assert asyncio.run(allowing.resolve(INTRANET))[0]["host"] == number
    else:
        with pytest.raises(NotPublic):
            asyncio.run(allowing.resolve(INTRANET))
