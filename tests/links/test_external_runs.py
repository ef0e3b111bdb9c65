"""A scheduled run: only what newly broke fails it, only what is due is asked, and a report says the rest."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.links.hostile_answers import ANSWERS, plain
from tests.links.hostile_server import HostileServer
from tests.links.test_external import ARCHIVE, PATIENT
from tests.small_site import write_site
from tusk.cli.external import check_external
from tusk.links.external.memory import Remembered, read_memory, write_memory
from tusk.links.external.verdict import Verdict
from tusk.links.origin import written_in
from tusk.links.site import read_site
from tusk.problem import ProblemsFound

FIRST = date(2026, 11, 1)
PROJECT = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
links:
  - label: The report
    url: {url}/changing
  - label: The guidance
    url: {url}/moved
  - label: The film
    url: {url}/ok
  - label: The bulletin
    url: {url}/gone
publisher: report
-- content/publishers.yml --
- id: report
  name: A publisher with the name of the report
  short_name: R
  place: Somerset
  contact:
    website: https://www.example.org
-- content/links.yml --
- url: {url}/gone
  reason: The bulletins were taken down.
  by: Web editor
  on: 2026-10-01
"""
PAGE = '<a href="{url}/changing">The report</a> <a href="{url}/moved">The guidance</a> <a href="{url}/ok">The film</a>'


@pytest.fixture
def server() -> Iterator[HostileServer]:
    before = dict(ANSWERS)
    with HostileServer() as server:
        yield server
    ANSWERS.clear()
    ANSWERS.update(before)


@pytest.fixture
def project(tmp_path: Path, server: HostileServer) -> Path:
    """A project and its built site, with links to the server."""
    write_site(tmp_path, PROJECT.format(url=server.url))
    (tmp_path / "templates").symlink_to(ROOT / "templates")
    for name in ("index.html", "reviews/jack/index.html", "workshops/one/index.html"):
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format(url=server.url))
    return tmp_path


def run(project: Path, day: int, *, again: bool = False) -> list[str]:
    """What a run says on a day of November 2026."""
    problems = check_external(
        project,
        read_site(project / "site"),
        written_in(project),
        FIRST.replace(day=day),
        project / "content/link-checks.json",
        again=again,
        limits=replace(PATIENT, tries=1),
        local=True,
    )
    return [str(problem) for problem in problems]


def test_only_what_newly_broke_fails_a_run(project: Path, server: HostileServer) -> None:
    path = "content/reviews/jack.yml"
    moved = (
        f'{path}:7: note: the address "{server.url}/moved" has moved. It redirects permanently. Write '
        f"{server.url}/ok."
    )
    ANSWERS["changing"] = plain(200)
    assert run(project, 1) == [moved]
    ANSWERS["changing"] = plain(404)
    assert run(project, 2) == [moved], "not asked again: it was good the day before"
    dead = f'the address "{server.url}/changing" is dead. It responds with 404 Not Found.'
    since = f"{dead} Failing since 3 November 2026. {ARCHIVE}"
    assert run(project, 3, again=True) == [f"{path}:5: {since}", moved]
    assert run(project, 4) == [f"{path}:5: note: {since}", moved]
    ANSWERS["changing"] = plain(200)
    assert run(project, 5) == [moved]
    ANSWERS["gone"] = plain(200)
    back = f'content/links.yml:1: note: the address "{server.url}/gone" works again.'
    assert run(project, 6) == [moved, f"{back} Open it; if it is the right page, remove it from this list."]


def test_a_long_address_is_said_whole(project: Path, server: HostileServer) -> None:
    """Programs that read the output as JSON, and people who copy it, need all of it."""
    long = f"{server.url}/gone/{'a-long-way/' * 100}"
    path = project / "content/reviews/jack.yml"
    path.write_text(path.read_text().replace(f"{server.url}/moved", long))
    (project / "site/index.html").write_text(f'<a href="{long}">The guidance</a>')
    assert any(f'the address "{long}" is dead.' in said for said in run(project, 1))


def test_only_what_is_due_is_asked(
    project: Path, server: HostileServer, capsys: pytest.CaptureFixture[str]
) -> None:
    ANSWERS["changing"] = plain(404)
    run(project, 1)
    assert "4 external links, 4 of them checked: 2 dead, 1 moved, 1 ok." in capsys.readouterr().err
    server.requests.clear()
    run(project, 2)
    assert {request.path for request in server.requests} == {"/changing", "/gone"}
    server.requests.clear()
    run(project, 2)
    assert server.requests == []


def test_what_is_remembered_is_a_line_an_address(project: Path, server: HostileServer) -> None:
    ANSWERS["changing"] = plain(404)
    run(project, 1)
    text = (project / "content/link-checks.json").read_text(encoding="utf-8").replace(server.url, "")
    assert text.splitlines() == [
        "{",
        f'"/changing": {{"verdict": "dead", "reason": "It responds with 404 Not Found.", "hint": "{ARCHIVE}", '
        '"asked": "2026-11-01", "since": "2026-11-01"},',
        '"/gone": '
        f'{{"verdict": "dead", "reason": "It responds with 410 Gone.", "hint": "{ARCHIVE}", "asked": "2026-11-01", '
        '"since": "2026-11-01"},',
        '"/moved": {"verdict": "moved", "reason": "It redirects permanently.", "hint": "Write /ok", "moved_to": "/ok", '
        '"asked": "2026-11-01"},',
        '"/ok": {"verdict": "ok", "reason": "It works.", "asked": "2026-11-01"}',
        "}",
    ]


def test_memory_is_read_as_it_was_written(tmp_path: Path) -> None:
    memory = {
        "https://www.example.org/é": Remembered(
            Verdict("dead", "“No”", "Look."), date(2026, 11, 2), date(2026, 11, 1)
        ),
        "https://www.example.org/": Remembered(
            Verdict("moved", "", "", "https://www.example.org/b"), date(2026, 11, 2)
        ),
    }
    write_memory(tmp_path / "checks.json", memory)
    assert read_memory(tmp_path / "checks.json") == memory


@pytest.mark.parametrize("text", ["{", "[]", '{"https://www.example.org/": {"verdict": "fine"}}'])
def test_memory_that_is_damaged(tmp_path: Path, text: str) -> None:
    (tmp_path / "checks.json").write_text(text)
    with pytest.raises(
        ProblemsFound, match=r"checks.json:1: the results of earlier link checks cannot be read"
    ):
        read_memory(tmp_path / "checks.json")


def test_without_a_way_out_nothing_is_remembered(project: Path, server: HostileServer) -> None:
    page = "".join(f'<a href="http://127.0.0.{host}:9/">{host}</a>' for host in (2, 3, 4))
    for path in (project / "site").rglob("*.html"):
        path.write_text(page)
    (project / "content/links.yml").unlink()
    assert run(project, 1) == [
        "link-checks.json:1: no external link could be checked. Try again when this computer is online."
    ]
    assert not (project / "content/link-checks.json").exists()


def test_the_report(project: Path, server: HostileServer) -> None:
    ANSWERS["changing"] = plain(404)
    run(project, 1)
    folder = project / "build/links"
    data = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert data["counts"] == {"dead": 2, "moved": 1, "ok": 1}
    first, second = data["links"][:2]
    assert (first["address"], first["new"], len(first["pages"])) == (f"{server.url}/changing", True, 3)
    assert first["written"] == ["content/reviews/jack.yml:5"]
    assert second["tolerated"] == "The bulletins were taken down."
    faulty = [f"{server.url}/{name}" for name in ("changing", "gone", "moved")]
    assert data["entries"] == {"Jack": faulty}
    assert data["publishers"] == {"report": faulty}
    html = (folder / "report.html").read_text(encoding="utf-8")
    assert (
        html.index("Dead (2)")
        < html.index("Moved (1)")
        < html.index("By entry")
        < html.index("publishers/report.html")
    )
    assert "On 3 pages; written in Jack (content/reviews/jack.yml, line 5)" in html
    assert "Known in content/links.yml: The bulletins were taken down. (Web editor, 1 October 2026)" in html
    assert "Dead (2)" in (folder / "publishers/report.html").read_text(encoding="utf-8")
