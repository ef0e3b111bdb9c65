"""Slides and handouts of workshops: named places, the same bytes, nothing made twice, words within their page."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pypdf
import pytest

from tests.conftest import ROOT
from tests.paper.access import faults_of
from tests.paper.reading import without_space, words_of
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.publish.downloads import make_downloads
from tusk.publish.offered import Downloads

SITE = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
what_to_do: [Listen., Look.]
children: [{name: Jack, pseudonym: yes}]
figures:
  - {figure: bar, id: bars, name: Bars, caption: Shown, bars: [{label: x, value: 3}]}
  - {figure: stacked bar, id: stack, name: Stack, caption: S, parts: [A, B], bars: [{label: x, values: [1, 2]}]}
  - {figure: line, id: line, name: Line, caption: L, years: [2018, 2019], lines: [{label: x, values: [1, 2]}]}
  - {figure: venn, id: venn, name: Venn, caption: V, sets: [{theme: curiosity}, {theme: escalation}]}
-- content/workshops/one.yml --
kind: workshop
title: One
slides:
  - {id: jack, title: About Jack, entry: reviews/jack}
  - {id: ask, title: Asked, question: "What would you do?", entry: reviews/jack, parts: [what-to-do]}
  - {id: own, title: "#own_ $x$", text: "Own words.", notes: "Say it."}
  - id: said
    title: Excerpt
    entry: reviews/jack
    parts: [what-to-do]
    quote: {text: "Never alone, not even for a moment.", source: A carer, note: Printed in bold.}
"""


def downloads(root: Path, text: str = SITE) -> Downloads:
    write_site(root, text)
    return make_downloads(open_library(root, TODAY), ROOT / "templates", root / "build")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What is offered of the workshop, by the ending of its name."""
    offered = downloads(tmp_path_factory.mktemp("site"))["workshops/one"]
    return {made.address.removeprefix("workshops/one/one").lstrip("-"): made for made in offered}


def test_a_workshop_offers_its_slides_to_edit_to_show_and_a_handout(made: dict[str, Any]) -> None:
    assert [(name, each.label) for name, each in made.items() if not each.for_trainers] == [
        (".pptx", "Slides to edit"),
        ("slides.pdf", "Slides to show or print"),
        ("handout.pdf", "Handout with lines for notes"),
        ("briefing.pdf", "Briefing to print"),
        ("scorm.zip", "For a learning platform (SCORM 1.2)"),
    ]
    assert re.fullmatch(r"PowerPoint, 10 slides, \d+ kB", made[".pptx"].about)
    assert made["slides.pdf"].about.startswith("PDF, 10 pages, ")


def test_every_slide_of_the_pdf_has_a_place_that_links_lead_to(made: dict[str, Any]) -> None:
    reader = pypdf.PdfReader(made["slides.pdf"].file)
    pages = {name: reader.get_destination_page_number(to) for name, to in reader.named_destinations.items()}
    assert {
        name: page for name, page in pages.items() if page is not None and not name.startswith("jack--")
    } == {
        "--opening": 0,
        "jack": 1,
        "ask": 5,
        "ask--answer": 6,
        "own": 7,
        "said": 8,
        "--worried": 9,
    }
    assert [reader.pages[0].mediabox.width, reader.pages[0].mediabox.height] == [960, 540]


def test_slides_and_handout_keep_to_pdf_ua(made: dict[str, Any]) -> None:
    page = pytest.importorskip("page", reason="page-validation is in requirements-dev.txt")
    reports = [
        page.validate_pdf_bytes(made[name].file.read_bytes()) for name in ("slides.pdf", "handout.pdf")
    ]
    assert [str(report) for report in reports if not report.is_compliant] == []


def test_the_handout_asks_first_and_answers_at_the_end(made: dict[str, Any]) -> None:
    pages = [
        " ".join(page.extract_text().split()) for page in pypdf.PdfReader(made["handout.pdf"].file).pages
    ]
    words = " ".join(pages)
    asked = words.index("What would you do?")
    assert asked < words.index("The answer is at the end, on page") < words.index("Answers")
    assert "Look." in words[words.index("Answers") :]
    assert "#own_ $x$" in words


Word = tuple[str, float, float, float, float]  # what it says; left, top, right and bottom


def placed_words(pdf: Path) -> list[list[Word]]:
    """The words of a PDF, page by page."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (poppler-utils) is not installed")
    command = ["pdftotext", "-bbox", str(pdf), "-"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<'
    return [
        [(said, *map(float, sides)) for *sides, said in re.findall(found, page)]
        for page in told.split("<page ")[1:]
    ]


def test_words_of_the_pdf_stay_on_their_slides(made: dict[str, Any]) -> None:
    words = [word for page in placed_words(made["slides.pdf"].file) for word in page]
    assert len(words) > 60
    assert [word for word in words if word[3] > 910 or word[4] > 530 or word[1] < 40] == []


def test_what_a_quotation_says_keeps_clear_of_what_follows(made: dict[str, Any]) -> None:
    page = placed_words(made["slides.pdf"].file)[8]
    tops = {said: top for said, _, top, _, _ in page}
    assert tops["moment.”"] < tops["carer"] < tops["bold."] < tops["Listen."]
    assert tops["bold."] - tops["moment.”"] < 120


def test_a_part_of_a_bar_that_is_not_told_is_named_so(tmp_path: Path) -> None:
    text = SITE.replace("values: [1, 2]}]}", "values: [12, fewer than 5]}]}", 1)
    slides = next(
        each for each in downloads(tmp_path, text)["workshops/one"] if each.address.endswith("slides.pdf")
    )
    assert without_space("12 · <5") in words_of(slides.file)


def test_a_heading_within_a_table_keeps_to_pdf_ua(tmp_path: Path) -> None:
    rows = "<thead><tr><th>Name</th></tr></thead><tbody><tr><td><h2>One</h2>Words</td></tr></tbody>"
    offered = downloads(tmp_path, SITE.replace("what_to_do:", f"body: <table>{rows}</table>\nwhat_to_do:"))
    slides = next(each for each in offered["workshops/one"] if each.address.endswith("slides.pdf"))
    assert faults_of(slides.file) == []


def test_what_has_not_changed_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = files(downloads(tmp_path))
    monkeypatch.setattr("tusk.publish.printing._maker", None)
    assert files(downloads(tmp_path)) == first


def test_a_number_changed_in_an_entry_changes_on_its_slides(tmp_path: Path) -> None:
    before = files(downloads(tmp_path))
    after = files(downloads(tmp_path, SITE.replace("value: 3", "value: 4")))
    assert [name for name in before if before[name] != after[name]] == [
        "workshops/one/one.pptx",
        "workshops/one/one-slides.pdf",
        "workshops/one/one-handout.pdf",
        "workshops/one/one-scorm.zip",
    ]
    assert len(list((tmp_path / "build" / "print").glob("*.pptx"))) == 1


def files(made: Downloads) -> dict[str, bytes]:
    """What is offered of the workshop."""
    return {each.address: each.file.read_bytes() for each in made["workshops/one"]}
