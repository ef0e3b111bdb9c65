"""Versions in the project's Git repository, the trash, and the list of pictures and files."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.editor.client import Browser
from tests.small_site import write_site

JACK = "content/reviews/jack.yml"
SITE = f"""-- {JACK} --
kind: briefing
title: Jack
sections:
  - heading: Dogs
    picture: {{file: images/dog.jpg, alt: A dog on a lead.}}
-- content/images/dog.jpg --
JPEG 80 × 60
-- content/images/cat.jpg --
JPEG 80 × 60
"""


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    write_site(tmp_path, SITE)
    return Browser(tmp_path)


def git(root: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", "-C", str(root), *arguments], capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.skipif(shutil.which("git") is None, reason="Git is not installed")
def test_a_version_is_a_commit_of_the_files_of_authors_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(tmp_path, SITE)
    git(tmp_path, "init", "-q")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.delenv(f"GIT_{name}_NAME", raising=False)
    (tmp_path / "notes.txt").write_text("Of somebody else.")
    git(tmp_path, "add", "notes.txt")
    browser = Browser(tmp_path)
    assert f"<li>{JACK} " in browser.get("/version").text
    assert "Say in a few words" in browser.post("/version", {"message": " ", "who": "Ann"}).text
    assert (
        "The version is saved."
        in browser.post("/version", {"message": "A review of dogs", "who": "Ann"}).text
    )
    assert git(tmp_path, "log", "--format=%s · %an").strip() == "A review of dogs · Ann"
    assert "notes.txt" not in git(tmp_path, "show", "--name-only", "--format=")
    (tmp_path / JACK).unlink()
    assert 'jack.yml <span class="quiet">deleted</span>' in browser.get("/version").text
    browser.post("/version", {"message": "Jack is gone"})
    assert "Nothing has changed since the last version." in browser.get("/version").text
    issues = tmp_path / "bulletins"
    issues.mkdir(exist_ok=True)
    (issues / "tusk-1.yml").write_text("kind: bulletin\n")
    browser.post("/version", {"message": "An issue"})
    shutil.rmtree(issues)
    browser.post("/version", {"message": "No issue any more"})
    assert git(tmp_path, "ls-files", "bulletins") == ""


def test_a_project_without_git_says_so(browser: Browser) -> None:
    assert "is not in a Git repository" in browser.get("/version").text
    assert 'href="/_editor/version"' not in browser.get("/").text


def test_what_was_deleted_is_put_back(browser: Browser) -> None:
    digest = browser.get(f"/edit?file={JACK}").digest
    before = (browser.root / JACK).read_text()
    browser.post(f"/edit?file={JACK}", {"digest": digest, "do": "delete"})
    assert not (browser.root / JACK).exists()
    page = LexborHTMLParser(browser.get("/trash").text)
    sent: dict[str, Any] = {
        str(each.attributes["name"]): each.attributes["value"] for each in page.css("main input[type=hidden]")
    }
    assert sent.pop("csrf")
    assert browser.post("/trash", sent).status == 303
    assert (browser.root / JACK).read_text() == before
    for wrong in ({"when": ".."}, {"name": "../mkdocs.yml"}, {"name": JACK}):
        assert browser.post("/trash", sent | wrong).status == 404


def test_pictures_are_listed_with_what_shows_them(browser: Browser) -> None:
    page = LexborHTMLParser(browser.get("/pictures").text)
    rows = {each.css_first("h2").text(): each.text(separator=" ") for each in page.css(".media > li")}  # type: ignore[union-attr]
    assert "Jack" in rows["images/dog.jpg"]
    assert "not used" in rows["images/cat.jpg"]
    assert "images/cat.jpg" not in browser.get("/pictures?q=jack").text
