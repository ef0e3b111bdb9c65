"""Addresses elsewhere: what is said of every bad habit of servers, and what asking may cost.

Nothing leaves this computer: the servers are tests/links/hostile_server.py.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from socket import AF_INET, EAI_AGAIN, EAI_NONAME, gaierror

import aiohttp
import pytest

from tests.links.certificates import authority, certified, signed_by_itself
from tests.links.hostile_answers import BOMB
from tests.links.hostile_server import HostileServer
from tusk.links.external import run
from tusk.links.external.body import unpacker
from tusk.links.external.limits import Limits
from tusk.links.external.run import ask_all
from tusk.links.external.verdict import Verdict

PATIENT = Limits(size=1_000_000, first_wait=0.05, tries=2, pause=0)  # in time too: this computer may be busy
HURRIED = Limits(seconds=3, seconds_for_headers=1, tries=1, pause=0)
BY_HAND = "Open it in a browser to check."
ARCHIVE = "Find its new address, or add an archived copy to content/links.yml."


@pytest.fixture(scope="module")
def server() -> Iterator[HostileServer]:
    with HostileServer() as server:
        yield server


def asked(server: HostileServer, *paths: str, limits: Limits = PATIENT) -> dict[str, str]:
    """What is said of paths, as "verdict: reason hint", with the server's address taken out."""
    verdicts = ask_all([f"{server.url}/{path}" for path in paths], limits, local=True)
    return {
        address.removeprefix(f"{server.url}/"): said(verdict, server) for address, verdict in verdicts.items()
    }


def said(verdict: Verdict, server: HostileServer) -> str:
    return f"{verdict.kind}: {verdict.reason} {verdict.hint}".strip().replace(server.url, "")


SAID = {
    # what answers
    "ok": "ok: It works.",
    "file.pdf": "ok: It works.",
    "no-head": "ok: It works.",
    "head-404": "ok: It works.",
    "head-500": "ok: It works.",
    "for-now": "ok: It works, with a temporary redirect to /ok.",
    "body-after-head": "ok: It works.",
    "too-short": "ok: It works.",
    "cookie-first": "ok: It works, with a temporary redirect to /cookie-first.",
    "raw-deflate": "ok: It works.",
    "brotli": "ok: It works.",
    **dict.fromkeys(("zstd", "text", "huge-chunk", "early-hints", "hidden-words"), "ok: It works."),
    **dict.fromkeys(("text#part", "file.pdf#page=2", "deep#part", "attributes#part"), "ok: It works."),
    "to-own-scheme": "ok: It works, with a temporary redirect to /ok.",
    # again after a while
    "busy": "ok: It works.",
    "busy-until": "ok: It works.",
    "tired": "ok: It works.",
    # what has moved
    "moved": "moved: It redirects permanently. Write /ok",
    "chain/5": "moved: It redirects permanently. Write /ok",
    # what is dead
    "missing": f"dead: It responds with 404 Not Found. {ARCHIVE}",
    "gone": f"dead: It responds with 410 Gone. {ARCHIVE}",
    "loop": "dead: It redirects in a loop.",
    "cookies-for-ever": "dead: It redirects in a loop.",
    "to-nonsense": "dead: It redirects to something that is not an address.",
    "endless-chain/1": "dead: It redirects more than 10 times.",
    # walls against robots
    "forbidden": f"blocked: It responds with 403 Forbidden: it may only block automated checks. {BY_HAND}",
    "password": f"blocked: It responds with 401 Unauthorized: it may only block automated checks. {BY_HAND}",
    "robot-wall": f"blocked: It responds with 999: it may only block automated checks. {BY_HAND}",
    "wait": f"blocked: It shows automated checks a page to wait on. {BY_HAND}",
    "wait-503": f"blocked: It shows automated checks a page to wait on. {BY_HAND}",
    "busy-for-an-hour": "blocked: It responds with 429 Too Many Requests and asks to wait 3600 seconds. "
    + BY_HAND,
    "busy-till-9999": f"blocked: It responds with 429 Too Many Requests: it may only block automated checks. {BY_HAND}",
    "busy-in-words": f"blocked: It responds with 429 Too Many Requests: it may only block automated checks. {BY_HAND}",
    # what looks well and is not
    "soft-404": f"suspect: It responds normally, but the page says “Page not found”. {BY_HAND}",
    "utf-16": f"suspect: It responds normally, but the page says “Page not found”. {BY_HAND}",
    "to-front": "suspect: It redirects to the home page /. Check whether the page has a new address.",
    "to-mail": "suspect: It redirects to mailto:team@example.org, which is not a web page.",
    "to-script": "suspect: It redirects to javascript:alert(1), which is not a web page.",
    "to-file": "suspect: It redirects to file:///etc/passwd, which is not a web page.",
    "to-nowhere": f"suspect: It responds with 302 Found, but gives no new address. {BY_HAND}",
    # no end
    "endless": f"suspect: The page is too long: it was read up to the limit. {BY_HAND}",
    "bomb": f"suspect: The page is too long: it was read up to the limit. {BY_HAND}",
    # no answer, or none that can be read
    "down": "unreachable: It responds with 503 Service Unavailable. Try again on another day.",
    "no-method": "unreachable: It responds with 501 Not Implemented. Try again on another day.",
    "reset": "unreachable: The host closes the connection.",
    "hang-up": "unreachable: The host closes the connection.",
    "garbage": "unreachable: The response is not a web page.",
    "huge-headers": "unreachable: The response is not a web page.",
    "damaged-chunk": "unreachable: The response is not a web page.",
    "length-in-words": "unreachable: The response is not a web page.",
    **dict.fromkeys(
        ("chunk-below-zero", "two-lengths", "status-in-words"), "unreachable: The response is not a web page."
    ),
    "bad-gzip": "unreachable: It sent a page that cannot be decompressed.",
}


def test_what_is_said_of_every_bad_habit(server: HostileServer) -> None:
    assert asked(server, *SAID) == dict(sorted(SAID.items()))


def test_slow_answers(server: HostileServer) -> None:
    with HostileServer("127.0.0.2") as other:
        silent, drip = f"{server.url}/silent", f"{other.url}/slow-drip"
        verdicts = ask_all([silent, drip], HURRIED, local=True)
    assert verdicts[silent].reason == "It did not respond within 1 seconds."
    assert verdicts[drip].reason == "It took too long to send the page: more than 3 seconds."
    assert {verdict.kind for verdict in verdicts.values()} == {"unreachable"}


def test_parts_of_a_page_are_looked_for_and_the_page_is_asked_once(server: HostileServer) -> None:
    server.requests.clear()
    assert asked(server, "ok?parts", "ok?parts#part", "ok?parts#nope", "moved#part") == {
        "ok?parts": "ok: It works.",
        "ok?parts#part": "ok: It works.",
        "ok?parts#nope": f"suspect: The page exists, but nothing on it has the id “nope”. {BY_HAND}",
        "moved#part": "moved: It redirects permanently. Write /ok#part",
    }
    assert server.asked("/ok?parts") == ["GET"]


def test_parts_are_found_in_every_set_of_characters_and_top_is_on_every_page(server: HostileServer) -> None:
    wanted = [
        "latin-1#café",
        "latin-1-in-page#caf%C3%A9",
        "raw-deflate#part",
        "too-short#part",
        "ok#top",
        "ok#TOP",
    ]
    assert asked(server, *wanted, "brotli#part") == {
        **dict.fromkeys(sorted([*wanted, "brotli#part"]), "ok: It works.")
    }


def test_nobody_at_home(server: HostileServer) -> None:
    with HostileServer() as gone:
        pass
    verdicts = ask_all([f"{gone.url}/"], PATIENT, local=True)
    assert verdicts[f"{gone.url}/"] == Verdict("unreachable", "The host does not respond.", answered=False)


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        (
            gaierror(EAI_NONAME, "none"),
            "dead: There is no host with this name. Check whether the site has a new address.",
        ),
        (gaierror(EAI_AGAIN, "later"), "unreachable: The name of its host could not be looked up."),
        (
            "10.0.0.7",
            "skipped: Its host is this computer or one on its network. "
            "Write a public address. If it is your intranet, allow its host: see allow_private in docs/links.md.",
        ),
    ],
)
def test_names_of_hosts(
    server: HostileServer, monkeypatch: pytest.MonkeyPatch, found: object, verdict: str
) -> None:
    async def resolve(*_: object, **__: object) -> list[dict[str, object]]:
        if isinstance(found, Exception):
            raise found
        return [
            {
                "hostname": "www.example.org",
                "host": found,
                "port": 80,
                "family": AF_INET,
                "proto": 0,
                "flags": 0,
            }
        ]

    monkeypatch.setattr(aiohttp.ThreadedResolver, "resolve", resolve)
    verdicts = ask_all(["http://www.example.org/"], PATIENT)
    assert said(verdicts["http://www.example.org/"], server) == verdict


def test_a_host_is_asked_two_things_at_a_time_with_a_pause_between_them(server: HostileServer) -> None:
    server.requests.clear()
    server.most_at_once = 0
    said = asked(server, *(f"hundred/{n}" for n in range(100)), limits=Limits(pause=0.005))
    assert set(said.values()) == {"ok: It works."}
    assert len(server.requests) == 100
    assert server.most_at_once <= 2
    assert server.requests[-1].began - server.requests[0].began >= 95 * 0.005
    assert 99 * Limits().pause < 60  # seconds, for a hundred links on one host


def test_hosts_are_asked_side_by_side(server: HostileServer) -> None:
    with HostileServer("127.0.0.2") as other:
        progress: list[tuple[int, int]] = []
        addresses = [f"{server.url}/ok", f"{other.url}/ok", f"{other.url}/missing"]
        ask_all(addresses, PATIENT, lambda done, of: progress.append((done, of)), local=True)
        assert sorted(progress) == [(1, 3), (2, 3), (3, 3)]


def test_this_computer_is_not_asked_unless_allowed(server: HostileServer) -> None:
    server.requests.clear()
    verdict = ask_all([f"{server.url}/ok"], PATIENT)[f"{server.url}/ok"]
    assert verdict.kind == "skipped"
    assert 'points to "127.0.0.1", which nobody outside your network can reach.' in verdict.reason
    assert server.requests == []


def test_no_way_leads_to_this_computer(server: HostileServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even where the address itself looks well, as after a redirect."""
    monkeypatch.setattr(run, "faults_of", lambda address: iter(()))
    server.requests.clear()
    verdict = ask_all([f"{server.url}/ok"], PATIENT)[f"{server.url}/ok"]
    assert (
        said(verdict, server)
        == "skipped: It points to 127.0.0.1, which is not public. Write a public address."
    )
    assert server.requests == []


def test_a_network_with_a_proxy(server: HostileServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", server.url)
    server.requests.clear()
    ask_all(["http://www.example.org/missing"], PATIENT)
    assert server.asked("http://www.example.org/missing") == ["GET"]


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes certificates with the openssl command")
def test_certificates(tmp_path: Path, server: HostileServer, monkeypatch: pytest.MonkeyPatch) -> None:
    trusted = authority(tmp_path)
    tell = "Browsers warn readers not to open it. Tell the owner of the site."
    with (
        HostileServer(tls=certified(tmp_path, "good")) as good,
        HostileServer(tls=certified(tmp_path, "old", days=-1)) as old,
        HostileServer(tls=certified(tmp_path, "other", host="DNS:other.example.org")) as other,
        HostileServer(tls=signed_by_itself(tmp_path)) as alone,
    ):
        servers = {"good": good, "old": old, "other": other, "alone": alone}
        verdicts = ask_all(
            [f"{each.url}/ok" for each in servers.values()], PATIENT, local=True, trusted=trusted
        )
        assert {name: said(verdicts[f"{each.url}/ok"], each) for name, each in servers.items()} == {
            "good": "ok: It works.",
            "old": f"unreachable: Its certificate has expired. {tell}",
            "other": f"unreachable: Its certificate is for another host. {tell}",
            "alone": f"unreachable: Its certificate is self-signed. {tell}",
        }
        monkeypatch.setattr(run, "secure_form", lambda address: address.replace(server.url, good.url))
        verdict = ask_all([f"{server.url}/ok#part"], PATIENT, local=True, trusted=trusted)[
            f"{server.url}/ok#part"
        ]
        assert said(verdict, good) == "moved: It also works with https:. Write /ok#part"


def test_the_form_of_an_address_by_https() -> None:
    assert run.secure_form("http://www.example.org/a#b") == "https://www.example.org/a#b"
    assert run.secure_form("http://www.example.org:8000/") == ""
    assert run.secure_form("https://www.example.org/") == ""


def test_a_bomb_is_never_unpacked_whole() -> None:
    unpack = unpacker("gzip")
    assert unpack is not None
    assert len(unpack(BOMB, 1000)) == 1000


def test_stopped_by_hand_it_returns_what_is_known(server: HostileServer) -> None:
    def stop(done: int, of: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    verdicts = ask_all([f"{server.url}/hundred/{n}" for n in range(9)], PATIENT, stop, local=True)
    assert len(verdicts) == 2
