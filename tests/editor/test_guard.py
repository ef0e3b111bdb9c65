"""Only the browser that was opened with this start's token can use the editor, and only from its own pages."""

from __future__ import annotations

import pytest

from tests.editor.client import HERE, PORT, Browser
from tests.small_site import write_site

JACK = "content/reviews/jack.yml"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    root = tmp_path_factory.mktemp("guarded")
    write_site(root, f"-- {JACK} --\nkind: review\ntitle: Jack\n")
    return Browser(root)


def test_the_token_opens_the_editor_and_leaves_the_address(browser: Browser) -> None:
    opened = browser.get(f"/?token={browser.editor.guard.token}", Cookie="-")
    assert (opened.status, opened.headers["Location"]) == (303, "/_editor/")
    cookie = opened.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert browser.get("/").status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Cookie": "-"},
        {"Cookie": f"tusk-editor-{PORT}=guess"},
        {"Host": f"evil.example:{PORT}"},  # DNS rebinding: another name that was bent to this computer
        {"Host": "127.0.0.1"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
def test_nobody_else_reads_anything(browser: Browser, headers: dict[str, str]) -> None:
    answer = browser.get(f"/edit?file={JACK}", **headers)
    assert answer.status == (421 if "Host" in headers else 403)
    assert "Jack" not in answer.text
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize(
    ("data", "headers"),
    [
        ({"csrf": "guess"}, {}),
        ({}, {"Origin": "https://evil.example"}),
        ({}, {"Origin": "null"}),
        ({}, {"Origin": "-"}),
        ({}, {"Host": "evil.example", "Origin": "http://evil.example"}),
        ({}, {"Cookie": "-"}),
    ],
)
def test_no_other_site_writes_anything(
    browser: Browser, data: dict[str, str], headers: dict[str, str]
) -> None:
    before = (browser.root / JACK).read_text()
    form = {"digest": browser.get(f"/edit?file={JACK}").digest, "kind": "review", "title": "Evil", **data}
    status = 421 if "Host" in headers else 403
    assert browser.post(f"/edit?file={JACK}", form, **headers).status == status
    assert (browser.root / JACK).read_text() == before


def test_the_token_is_of_no_use_under_another_name(browser: Browser) -> None:
    answer = browser.get(f"/?token={browser.editor.guard.token}", Host="evil.example", Cookie="-")
    assert (answer.status, "Set-Cookie" in answer.headers) == (421, False)


@pytest.mark.parametrize(
    "path", ["/edit?file={}", "/text?file={}", "/history?file={}", "/site/{}", "/content/{}"]
)
@pytest.mark.parametrize(
    "name", ["../secret.yml", "content/../../secret.yml", "/etc/passwd", "%2e%2e/secret.yml"]
)
def test_no_file_outside_the_project_is_shown(browser: Browser, path: str, name: str) -> None:
    (browser.root.parent / "secret.yml").write_text("kind: review\ntitle: The secret\n")
    answer = browser.get(path.format(name))
    assert "The secret" not in answer.text
    assert "root:" not in answer.text
    assert answer.status in (200, 404) if path.startswith("/site") else answer.status == 404


def test_pages_run_no_script_but_the_editor_s_own(browser: Browser) -> None:
    policy = browser.get("/").headers["Content-Security-Policy"]
    assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy
    assert "unsafe" not in policy
    shown = browser.get(f"/site/reviews/jack/?file={JACK}").headers["Content-Security-Policy"]
    assert "script-src" not in shown
    assert "sandbox allow-same-origin" in shown
    assert HERE not in shown
