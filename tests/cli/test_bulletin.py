"""site_build.py bulletin: one issue as a PDF."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import run
from tests.small_site import write_site

ISSUE = """\
-- content/reviews/jack.yml --
kind: review
-- bulletins/tusk-1.yml --
kind: issue
status: draft
"""


def test_an_issue_is_printed(project: Path) -> None:
    write_site(project, ISSUE)
    done = run(project, "bulletin", "bulletins/tusk-1.yml")
    assert done.stderr == ""
    assert done.stdout.startswith("build/bulletins/tusk-1.pdf (PDF, 1 page, ")
    assert (project / "build" / "bulletins" / "tusk-1.pdf").read_bytes().startswith(b"%PDF-")


def test_an_issue_that_is_over_is_not_printed(project: Path) -> None:
    write_site(project, ISSUE.replace("status: draft", "publish_until: 2020-08-01"))
    done = run(project, "bulletin", "tusk-1")
    assert (done.returncode, done.stderr) == (
        1,
        'The issue "tusk-1" is no longer published, so no files are made. '
        "Change publish_until: in bulletins/tusk-1.yml to publish it again.\n",
    )


def test_an_issue_that_is_not_there(project: Path) -> None:
    write_site(project, ISSUE)
    done = run(project, "bulletin", "tusk-2")
    assert done.returncode == 1
    assert done.stderr == 'There is no issue "tusk-2" in bulletins/. Did you mean "tusk-1"?\n'


def test_nothing_is_printed_when_something_is_wrong(project: Path) -> None:
    write_site(project, ISSUE.replace("kind: issue", "kind: issue\ntitel: TUSK"))
    done = run(project, "bulletin", "tusk-1")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        'bulletins/tusk-1.yml:2: "titel" is not a field. Did you mean "title"?',
        "1 problem. Nothing was made.",
    ]
