"""The numbers of slides: the same on the page, in the handout, in the PDF and in PowerPoint."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdf
import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.publish.downloads import make_downloads
from tusk.publish.site import write_site as write_pages

SITE = """\
-- content/workshops/one.yml --
kind: workshop
title: One
slides:
  - {id: hello, title: Hello, text: Welcome.}
  - {id: asked, title: Asked, question: "What would you do?", text: Listen first.}
  - {id: open, title: Open, question: "What do you think?"}
  - {id: later, title: Later, closed: yes, text: Hidden words.}
  - {id: last, title: Last, text: Goodbye.}
"""
NUMBERS = {"Hello": "1", "Asked": "2", "Open": "3", "Later": "4", "Last": "5"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site; what is made of its workshop is in made/."""
    root = tmp_path_factory.mktemp("numbers")
    write_site(root, SITE)
    library = open_library(root, TODAY)
    write_pages(library, ROOT / "templates", root / "pages")
    (root / "made").mkdir()
    for offered in make_downloads(library, ROOT / "templates", root / "build")["workshops/one"]:
        (root / "made" / Path(offered.address).name).write_bytes(offered.file.read_bytes())
    return root


def of_the_page(site: Path) -> list[tuple[str, str]]:
    html = (site / "pages/workshops/one/index.md").read_text(encoding="utf-8")
    found = re.findall(r'slide__number"[^>]*>(\d+) of 5.*?slide__title"[^>]*>(\w+)', html, re.DOTALL)
    return [(title, number) for number, title in found]


def of_the_handout(site: Path) -> list[tuple[str, str]]:
    pages = pypdf.PdfReader(site / "made/one-handout.pdf").pages
    words = " ".join(page.extract_text() for page in pages)
    return [(title, number) for number, title in re.findall(r"(\d+)\. (\w+)", words)]


def of_the_pdf(site: Path) -> list[tuple[str, str]]:
    pages = [page.extract_text().split("\n") for page in pypdf.PdfReader(site / "made/one-slides.pdf").pages]
    return [(_bare(title), footer.rpartition("One")[2].strip()) for footer, title, *_ in pages[1:]]


def of_powerpoint(site: Path) -> list[tuple[str, str]]:
    slides = list(Presentation(str(site / "made/one.pptx")).slides)
    return [(_bare(slide.shapes.title.text_frame.text), _number_on(slide)) for slide in slides[1:]]


def _bare(title: str) -> str:
    """A title without its number among slides of the same title."""
    return re.sub(r" \(\d of \d\)$", "", title)


def _number_on(slide: Any) -> str:
    holders = [
        each for each in slide.placeholders if each.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER
    ]
    return "".join(each.text_frame.text for each in holders)


@pytest.mark.parametrize("read", [of_the_page, of_the_handout, of_the_pdf, of_powerpoint])
def test_a_slide_has_the_same_number_everywhere(
    site: Path, read: Callable[[Path], list[tuple[str, str]]]
) -> None:
    numbers = [(title, number) for title, number in read(site) if title in NUMBERS]
    assert dict(numbers) == NUMBERS
    assert len(set(numbers)) == len(NUMBERS)


def test_the_last_slide_which_nobody_wrote_has_no_number(site: Path) -> None:
    assert of_the_pdf(site)[-1] == of_powerpoint(site)[-1] == ("Worried about a child?", "")


def test_a_question_without_an_answer_promises_none(site: Path) -> None:
    html = (site / "pages/workshops/one/index.md").read_text(encoding="utf-8")
    asked, free = (
        html.split(f'publisher--somerset" id="{id}">')[1].split("</section>")[0] for id in ("asked", "open")
    )
    assert "Show the answer" in asked
    assert "Listen first." in asked.split("<details")[1]
    assert "<details" not in free
    words = " ".join(pypdf.PdfReader(site / "made/one-handout.pdf").pages[0].extract_text().split())
    assert "What do you think?" in words
    assert "at the end" not in words.split("What do you think?")[1].split("4. Later")[0]
    slides = Presentation(str(site / "made/one.pptx")).slides
    assert [slide.shapes.title.text_frame.text for slide in slides if slide.has_notes_slide] == [
        "Asked (1 of 2)"
    ]
