"""nginx and Apache, run on this machine with what `--target` writes for them: a reader's requests and their answers.

Skipped with a message where a server is not installed; CI installs both.
"""

from __future__ import annotations

import gzip
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path

import pytest

from tusk.hosts.hosts import hosted, write_for
from tusk.hosts.rules import HEADERS, KEPT

FILES = {
    "index.html": "<h1>Home</h1>" * 200,
    "404.html": "<h1>Page not found</h1>",
    "reviews/jack/index.html": "<h1>Jack</h1>",
    "reviews/jack/jack.pdf": "%PDF",
    "assets/tusk.css": "a{}" * 1000,
    "assets/tusk.js": "a();" * 1000,
    "assets/icons/site.webmanifest": "{}",
    "dates/all.ics": "BEGIN:VCALENDAR",
    "feeds/everything.xml": "<feed/>",
    "pagefind/index/en_abc.pf_index": "index",
    "pagefind/pagefind.en_abc.pf_meta": "meta",
    "pagefind/wasm.en.pagefind": "wasm",
    "search/words.json": "[1]" * 1000,
}
MOVED = [("old/page/", "reviews/jack/"), ("old.html", "reviews/jack/"), ("a b/[x]/", "reviews/jack/")]
ADDRESSES = {"/": "https://learning.example.org/", "/hub/": "https://learning.example.org/hub/"}
NGINX = """\
user root root; daemon off; pid {here}/pid; error_log {here}/error.log; worker_processes 1;
events {{}}
http {{
  access_log off; types {{ text/html html; text/css css; text/javascript js; application/json json; text/xml xml; }}
  client_body_temp_path {here}/t1; proxy_temp_path {here}/t2; fastcgi_temp_path {here}/t3; uwsgi_temp_path {here}/t4;
  scgi_temp_path {here}/t5;
  server {{ listen 127.0.0.1:{port}; root {root}; absolute_redirect off; include {here}/nginx.conf; }}
}}
"""
APACHE = """\
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {here}/pid
ErrorLog {here}/error.log
DefaultRuntimeDir {here}
{modules}
TypesConfig /etc/mime.types
DocumentRoot {root}
<Directory {root}>
  AllowOverride All
  Require all granted
</Directory>
"""
MODULES = ("mpm_event", "authz_core", "dir", "mime", "alias", "headers", "deflate", "filter", "setenvif")
MODULE_FOLDERS = ("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/libexec/apache2")


def program(*names: str) -> str:
    """The first of these programs that is installed; skips without one, and fails where it must be there."""
    for name in names:
        if found := shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin"):
            return found
    words = f"{names[0]} is not installed, so its configuration was not run (see CONTRIBUTING.md)"
    if os.environ.get("TUSK_REQUIRE_SERVERS"):
        pytest.fail(words)
    pytest.skip(words)


def site(folder: Path, path: str) -> Path:
    """The folder that a server has as its root, with the site at its path."""
    for name, content in FILES.items():
        file = folder / "root" / path.strip("/") / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)
    return folder / "root"


@contextmanager
def nginx(folder: Path, root: Path, path: str, port: int) -> Iterator[None]:
    server = program("nginx")
    write_for("nginx", hosted(ADDRESSES[path], MOVED), root / path.strip("/"), folder)
    (folder / "server.conf").write_text(NGINX.format(here=folder, root=root, port=port))
    with running([server, "-c", str(folder / "server.conf"), "-p", str(folder)], port):
        yield


@contextmanager
def apache(folder: Path, root: Path, path: str, port: int) -> Iterator[None]:
    server = program("apache2", "httpd")
    write_for("apache", hosted(ADDRESSES[path], MOVED), root / path.strip("/"), folder)
    modules = next(Path(each) for each in MODULE_FOLDERS if Path(each).is_dir())
    loaded = "\n".join(f"LoadModule {name}_module {modules}/mod_{name}.so" for name in MODULES)
    (folder / "server.conf").write_text(APACHE.format(here=folder, root=root, port=port, modules=loaded))
    with running([server, "-X", "-f", str(folder / "server.conf")], port):
        yield


@contextmanager
def running(command: list[str], port: int) -> Iterator[None]:
    """A server that answers at a port, until it is stopped."""
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        for _ in range(200):
            with socket.socket() as asked:
                if asked.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert server.poll() is None, server.stdout and server.stdout.read().decode()
            time.sleep(0.05)
        yield
    finally:
        server.terminate()
        server.communicate()


def free_port() -> int:
    with socket.socket() as given:
        given.bind(("127.0.0.1", 0))
        port: int = given.getsockname()[1]
        return port


@dataclass(frozen=True)
class Answer:
    """What a server answers. to: where it redirects, seen from the site."""

    status: int
    headers: HTTPMessage
    content: bytes
    to: str


Ask = Callable[..., Answer]


EACH = [
    pytest.param((server, path), id=f"{server.__name__} {path}")
    for server in (nginx, apache)
    for path in ADDRESSES
]


@pytest.fixture(params=EACH)
def ask(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ask]:
    """Asks a server for an address of the site."""
    server, path = request.param
    port = free_port()
    tmp_path.chmod(0o755)
    with server(tmp_path, site(tmp_path, path), path, port):

        def asked(address: str, **headers: str) -> Answer:
            connection = HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("GET", path + address, headers=headers)
            answer = connection.getresponse()
            to = (answer.headers["Location"] or "").removeprefix(f"http://127.0.0.1:{port}")
            made = Answer(answer.status, answer.headers, answer.read(), to.removeprefix(path))
            connection.close()
            return made

        yield asked


def test_a_server_answers_as_readers_need_it(ask: Ask) -> None:
    for address in ("", "reviews/jack/"):
        page = ask(address)
        assert (page.status, page.headers.get_content_type()) == (200, "text/html")
        assert page.headers["Cache-Control"] == "no-cache"
    everything = [ask(address) for address in (*FILES, "gone/")]
    for name, value in HEADERS.items():
        assert {answer.headers.get_all(name, [])[0] for answer in everything} == {value}
        assert {len(answer.headers.get_all(name, [])) for answer in everything} == {1}
    gone = ask("gone/")
    assert (gone.status, gone.content) == (404, b"<h1>Page not found</h1>")
    for old in ("old/page/", "old/page", "old.html", "a%20b/%5Bx%5D/"):
        moved = ask(old)
        assert (moved.status, moved.to) == (301, "reviews/jack/")


def test_search_files_are_served_and_kept_and_text_is_compressed(ask: Ask) -> None:
    index = ask("pagefind/index/en_abc.pf_index", **{"Accept-Encoding": "gzip"})
    assert (index.status, index.headers["Content-Type"], index.content) == (
        200,
        "application/octet-stream",
        b"index",
    )
    assert index.headers.get_all("Cache-Control") == [KEPT]
    for address in ("pagefind/pagefind.en_abc.pf_meta", "pagefind/wasm.en.pagefind"):
        answer = ask(address)
        assert answer.headers["Content-Type"] == "application/octet-stream"
        assert answer.headers.get_all("Cache-Control") == ["no-cache"]
    assert ask("dates/all.ics").headers.get_content_type() == "text/calendar"
    assert ask("assets/icons/site.webmanifest").headers.get_content_type() == "application/manifest+json"
    for address in ("", "assets/tusk.css", "assets/tusk.js", "search/words.json"):
        answer = ask(address, **{"Accept-Encoding": "gzip"})
        assert answer.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(answer.content).decode() == FILES[address or "index.html"]
