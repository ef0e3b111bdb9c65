"""site_build.py links, as its users meet it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import run


def test_a_site_of_this_project(project: Path) -> None:
    assert run(project, "build", "--no-print").returncode == 0
    (project / "site/contact/index.html").unlink()
    done = run(project, "links")
    assert done.returncode == 1
    first = done.stdout.splitlines()[0]
    assert first.startswith("404.html:")
    assert first.endswith(
        ': the link "/contact/" points to a page that does not exist. Found on 10 pages: fix it in the template that '
        "makes them. Fix the link, or the page it should point to."
    )
    assert done.stdout.splitlines()[-1].endswith(" links. 1 problem.")
    assert json.loads(run(project, "links", "--format", "json").stdout)[0]["level"] == "error"


def test_any_other_site(project: Path) -> None:
    other = project / "other"
    other.mkdir()
    (other / "index.html").write_text('<a href="gone.html">Gone</a>')
    done = run(project, "links", "other")
    assert done.stdout.splitlines() == [
        'index.html:1: the link "gone.html" points to a page that does not exist. Fix the link, or '
        "the page it should point to.",
        "1 page, 1 link. 1 problem.",
    ]
    assert done.stderr.startswith("Where the site is published is not known: with --address URL,")
    (other / "index.html").write_text('<a href="https://example.org/hub/gone/">Gone</a>')
    done = run(project, "links", "other", "--address", "https://Example.org/hub")
    assert 'the link "https://example.org/hub/gone/" points to a page that does not exist.' in done.stdout
    (other / "index.html").write_text('<a href="#top">Top</a>')
    done = run(project, "links", "other", "--external", "--memory", "checks.json")
    assert (done.returncode, done.stdout) == (0, "1 page, 1 link. No problems.\n")
    assert "0 external links, 0 of them checked" in done.stderr
    assert json.loads((project / "checks.json").read_text()) == {}


def test_no_site(project: Path) -> None:
    done = run(project, "links", "nowhere")
    assert done.returncode == 1
    assert done.stderr == "There is no site in nowhere: build it first, or give the folder of another site.\n"


def test_options_that_go_together(project: Path) -> None:
    done = run(project, "links", "--again")
    assert done.returncode == 2
    assert "--again and --memory only work with --external" in done.stderr
