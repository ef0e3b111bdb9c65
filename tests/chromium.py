"""Chromium, and a strict host, for the tests that need them: skipped with a message without it, required in CI."""

from __future__ import annotations

import os
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

WHOLE = ("chromium", "chromium-browser", "google-chrome")
SHELL = "chromium-headless-shell"  # Chromium without windows, menus and tabs: the same pages in a third of the time
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


POLICY = re.search(
    r"^Content-Security-Policy: (.+)$", (ROOT / "docs/hosting.md").read_text(encoding="utf-8"), re.M
)


class _Host(SimpleHTTPRequestHandler):
    """As strict as the host that docs/hosting.md asks for."""

    policy = "Content-Security-Policy"
    framed = "frame-ancestors 'none'"

    def end_headers(self) -> None:
        assert POLICY is not None
        self.send_header(self.policy, POLICY[1].replace("frame-ancestors 'none'", self.framed))
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        pass


def missing(what: str) -> None:
    """Skip with a word; fail where the browser tests must run."""
    words = f"{what} is not installed, so the pages were not opened in a browser (see CONTRIBUTING.md)"
    if os.environ.get("TUSK_REQUIRE_BROWSER"):
        pytest.fail(words)
    pytest.skip(words)


@pytest.fixture(scope="package")
def driver() -> Iterator[Playwright]:
    """What starts browsers; closed after these tests, since its loop would keep others from theirs."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright")
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="package")
def browser(driver: Playwright) -> Iterator[Browser]:
    """Chromium, as installed on the machine: without its windows, if it is there in that form too."""
    yield from _launched(driver, SHELL, *WHOLE)


@pytest.fixture(scope="package")
def whole_browser(driver: Playwright) -> Iterator[Browser]:
    """Chromium with its windows: for a full screen beside another window, and for how a page is drawn as it loads."""
    yield from _launched(driver, *WHOLE, SHELL)


def _launched(driver: Playwright, *programs: str) -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, programs)), None)
    if path is None:
        missing("Chromium")
    with driver.chromium.launch(executable_path=path, args=ARGUMENTS) as chromium:
        yield chromium


class _PlainHost(_Host):
    """A host that says nothing of what a page may do."""

    def end_headers(self) -> None:
        SimpleHTTPRequestHandler.end_headers(self)


class _LenientHost(_Host):
    """A host that stops nothing, and has browsers complain of what the policy would stop."""

    policy = "Content-Security-Policy-Report-Only"


class _FramedHost(_Host):
    """As strict, for a partnership that names another site in embed_on."""

    framed = "frame-ancestors 'self' http://localhost:*"


HOSTS = {"strict": _Host, "framed": _FramedHost, "plain": _PlainHost, "lenient": _LenientHost}


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # with 5, a page of many files on a busy machine has some of them reset


@contextmanager
def hosted(site: Path, parent: Path, host: str = "strict") -> Iterator[str]:
    """Serve a site below a sub-path, as partnerships host it; gives its address: http://127.0.0.1:PORT/hub/.

    host: one of HOSTS, with or without the policy that docs/hosting.md asks for.
    """
    parent.mkdir()
    (parent / "hub").symlink_to(site, target_is_directory=True)
    server = _Server(("127.0.0.1", 0), partial(HOSTS[host], directory=str(parent)))
    server.block_on_close = False  # a page that a failed test left open would else keep it from ending
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/hub/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
