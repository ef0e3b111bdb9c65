"""site_build.py workshop: everything that the trainer of one workshop takes away."""

from __future__ import annotations

from pathlib import Path

from pptx import Presentation

from tests.cli.conftest import run
from tests.small_site import write_site

WORKSHOP = """\
-- content/workshops/one.yml --
kind: workshop
status: draft
"""
SHEETS = [
    f"build/workshops/one-{sheet}.{about}"
    for sheet in ("joining-instructions", "poster", "attendance-sheet", "evaluation-form", "certificate")
    for about in ("pdf (PDF, 1 page,", "docx (Word,")
]


def test_a_workshop_is_made(project: Path) -> None:
    write_site(project, WORKSHOP)
    done = run(project, "workshop", "content/workshops/one.yml")
    assert done.stderr == ""
    assert [line.split(" kB")[0].rsplit(" ", 1)[0] for line in done.stdout.splitlines()] == [
        "build/workshops/one.pptx (PowerPoint, 3 slides,",
        "build/workshops/one-slides.pdf (PDF, 3 pages,",
        "build/workshops/one-handout.pdf (PDF, 1 page,",
        "build/workshops/one-briefing.pdf (PDF, 1 page,",
        "build/workshops/one-scorm.zip (ZIP archive,",
        *SHEETS,
    ]
    assert (project / "build/workshops/one.pptx").read_bytes().startswith(b"PK")


def test_a_workshop_with_nothing_but_a_file(project: Path) -> None:
    write_site(project, WORKSHOP + "slides: -\nfile: slides/old.pptx\n")
    (project / "content/slides").mkdir()
    deck = Presentation()
    deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text = "Old"
    deck.save(str(project / "content/slides/old.pptx"))
    done = run(project, "workshop", "one")
    assert done.stderr == ""
    assert [line.split(" kB")[0].rsplit(" ", 1)[0] for line in done.stdout.splitlines()] == [
        "build/workshops/one-briefing.pdf (PDF, 1 page,",
        *SHEETS,
    ]


def test_a_withdrawn_workshop_is_not_made(project: Path) -> None:
    write_site(project, WORKSHOP.replace("status: draft", "status: withdrawn\nstatus_note: Out of date."))
    done = run(project, "workshop", "one")
    assert done.returncode == 1
    assert done.stderr == (
        'The workshop "one" is withdrawn, so no files are made. '
        "Change status: in content/workshops/one.yml to publish it again.\n"
    )


def test_a_workshop_that_is_not_there(project: Path) -> None:
    write_site(project, WORKSHOP)
    done = run(project, "workshop", "ones")
    assert done.returncode == 1
    assert done.stderr == 'There is no workshop "ones" in content/workshops/. Did you mean "one"?\n'
