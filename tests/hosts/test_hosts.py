"""What each host gets beside a site, read by parsers of their own."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.conftest import ROOT
from tusk.cli.options.making import TARGETS
from tusk.hosts import FOLDER
from tusk.hosts.hosts import HOSTS, hosted, write_for
from tusk.hosts.rules import CONTENT_SECURITY_POLICY, HEADERS, KEPT, TYPES

SITE = hosted("https://learning.example.org/hub/", [("old/page/", "reviews/jack/"), ("old.html", "reviews/")])
ROOT_SITE = hosted("", [("old/page/", "reviews/jack/")])


def files(host: str) -> dict[str, str]:
    return {name: content.decode() for name, content in HOSTS[host](SITE).items()}


def test_the_policy_is_that_of_the_documentation() -> None:
    assert f"\nContent-Security-Policy: {CONTENT_SECURITY_POLICY}\n" in (ROOT / "docs/hosting.md").read_text()


def test_every_host_can_be_asked_for() -> None:
    assert list(TARGETS) == [*HOSTS, FOLDER]


def blocks(text: str) -> dict[str, dict[str, str]]:
    """The headers for each path of a _headers file; those that begin with ! are taken away."""
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            path = found.setdefault(line, {})
        elif not line.startswith("  ! "):
            name, _, value = line.strip().partition(": ")
            path[name] = value
    return found


@pytest.mark.parametrize(("host", "code"), [("netlify", "301!"), ("cloudflare", "301")])
def test_netlify_and_cloudflare(host: str, code: str) -> None:
    made = files(host)
    headers = blocks(made["_headers"])
    assert headers["/hub/*"] == {**HEADERS, "Cache-Control": "no-cache"}
    assert headers["/hub/pagefind/index/*"] == {"Cache-Control": KEPT}
    assert [line.split() for line in made["_redirects"].splitlines()] == [
        ["/hub/old/page/", "/hub/reviews/jack/", code],
        ["/hub/old.html", "/hub/reviews/", code],
    ]


def test_github_and_gitlab() -> None:
    assert files("github-pages") == {".nojekyll": "", "CNAME": "learning.example.org\n"}
    assert HOSTS["github-pages"](hosted("https://board.github.io/hub/", [])) == {".nojekyll": b""}
    assert list(files("gitlab-pages")) == ["_redirects"]


def test_what_azure_needs() -> None:
    given = json.loads(files("azure")["staticwebapp.config.json"])
    assert given["globalHeaders"] == {**HEADERS, "Cache-Control": "no-cache"}
    assert given["routes"][0] == {
        "route": "/hub/old/page/",
        "redirect": "/hub/reviews/jack/",
        "statusCode": 301,
    }
    assert given["responseOverrides"] == {"404": {"rewrite": "/hub/404.html"}}
    assert given["mimeTypes"][".pf_index"] == "application/octet-stream"


def test_what_iis_needs() -> None:
    top = ElementTree.fromstring(files("iis")["web.config"])
    server = top.find("system.webServer")
    assert server is not None
    headers = {
        each.get("name"): each.get("value") for each in server.iterfind("httpProtocol/customHeaders/add")
    }
    assert headers == {**HEADERS, "Cache-Control": "no-cache"}
    types = {
        each.get("fileExtension"): each.get("mimeType") for each in server.iterfind("staticContent/mimeMap")
    }
    assert types == {f".{ending}": type for ending, type in TYPES.items()}
    moved = {
        place.get("path"): redirect.get("destination")
        for place in top.iterfind("location")
        for redirect in place.iterfind("system.webServer/httpRedirect")
    }
    assert moved == {"old/page": "/hub/reviews/jack/", "old.html": "/hub/reviews/"}


def test_what_nginx_needs() -> None:
    made = files("nginx")["nginx.conf"]
    assert made.count("{") == made.count("}")
    assert all(re.fullmatch(r"#.*|.*[;{}]", line) for line in made.splitlines())
    for name, value in HEADERS.items():
        assert made.count(f'add_header {name} "{value}" always;') == 3
    assert 'location = "/hub/old/page" { return 301 "/hub/reviews/jack/"; }' in made
    assert "error_page 404 /hub/404.html;" in made


def test_what_apache_needs() -> None:
    made = files("apache")[".htaccess"]
    opened = re.findall(r"^\s*<(\w+)", made, re.MULTILINE)
    closed = re.findall(r"^\s*</(\w+)>", made, re.MULTILINE)
    assert sorted(opened) == sorted(closed)
    assert 'RedirectMatch 301 "^/hub/old/page/?$" "/hub/reviews/jack/"' in made
    assert f'Header always set Content-Security-Policy "{CONTENT_SECURITY_POLICY}"' in made
    assert "ErrorDocument 404 /hub/404.html" in made


def test_only_the_sites_that_are_named_may_show_pages() -> None:
    site = hosted("", [], ["https://council.sharepoint.com", "https://*.example.org"])
    policy = site.headers["Content-Security-Policy"]
    assert policy.endswith("; frame-ancestors 'self' https://council.sharepoint.com https://*.example.org")
    assert policy in HOSTS["nginx"](site)["nginx.conf"].decode()
    assert hosted("", []).headers == HEADERS


def test_nginx_reads_nothing_in_the_folder_of_a_site(tmp_path: Path) -> None:
    written = write_for("nginx", ROOT_SITE, tmp_path / "site", tmp_path / "build")
    assert written == [tmp_path / "build/nginx.conf"]
    assert b'location = "/old/page/" { return 301 "/reviews/jack/"; }' in written[0].read_bytes()
