"""What a trainer prints for a workshop: filled in with what is known, blank where nothing is, one page each."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pypdf
import pytest
from docx.oxml.ns import qn
from PIL import Image

from tests.conftest import ROOT
from tests.paper.access import faults_of
from tests.paper.reading import without_space
from tests.small_site import write_site
from tusk.document.document import Document
from tusk.document.nodes import plain
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.project import open_library
from tusk.publish.downloads import Edition
from tusk.publish.maker import Files
from tusk.publish.offered import Offered
from tusk.publish.outputs import FOR_TRAINERS, OUTPUTS
from tusk.publish.printing import Place
from tusk.publish.site import write_site as write_pages
from tusk.takeaways.every import TAKE_AWAYS
from tusk.takeaways.parts import Fields

DAY = date(2026, 11, 26)
SITE = """\
-- content/publishers.yml --
- id: somerset
  name: Exampleshire Safeguarding Partnership
  short_name: ESP
  place: Exampleshire
  colour: "#6b2d3f"
  logo: {file: images/logo.png, alt: The logo of the partnership}
  contact: {text: Write to us., email: learning@example.org, website: "https://www.example.org"}
-- content/images/logo.png --
PNG 300 × 150
-- content/workshops/bare.yml --
kind: workshop
title: A workshop about which very little is known yet, and whose title is far longer than most other titles
-- content/workshops/many.yml --
kind: workshop
dates:
  - {day: 2026-12-08, starts: "10:00", ends: "11:00", place: Town Hall}
  - {day: 2026-12-15, starts: "10:00", ends: "11:00", place: Library, note: Bring a pen.}
-- content/workshops/safer.yml --
kind: workshop
title: Safer sleeping for babies
held: 2026-12-08
starts: "10:00"
ends: "11:30"
duration: One and a half hours
place: Room 2, Town Hall
platform: Microsoft Teams
link: https://teams.example.org/meet/123
booking: https://www.example.org/book/safer-sleeping?from=poster
for_whom: Health visitors
aims: [Know what reviews found., "Be able to **ask** to see where a baby sleeps."]
presenters: [{name: A. Trainer, role: Safeguarding trainer}]
"""
KNOWN = {
    "joining": "8 December 2026|10am to 11:30am|Room 2, Town Hall|Microsoft Teams|teams.example.org/meet/123"
    "|example.org/book/safer-sleeping?from=poster|learning@example.org|Health visitors|Know what reviews found.",
    "poster": "8 December 2026|10am to 11:30am|Room 2, Town Hall|example.org/book/safer-sleeping?from=poster",
    "attendance": "8 December 2026|10am to 11:30am|A. Trainer|Organisation|Signature of the trainer",
    "evaluation": "8 December 2026|Be able to ask to see where a baby sleeps.|send it to learning@example.org",
    "certificate": "This is to certify that|8 December 2026|One and a half hours|A. Trainer, Safeguarding trainer",
}
Made = Mapping[str, Offered]  # by the name of the file


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("take-aways")
    write_site(root, SITE)
    return root


@pytest.fixture(scope="module")
def made(root: Path) -> Made:
    """The take-aways of the site."""
    library = open_library(root, DAY)
    edition = Edition(library, Place(root, ROOT / "templates", root / "build"))
    offered = edition.make(library.workshops, FOR_TRAINERS)
    return {Path(each.address).name: each for of_item in offered.values() for each in of_item}


def document(root: Path, id: str) -> Document:
    library = open_library(root, DAY)
    return resolve(library.items[f"workshops/{id}"], Texts(library))


def pdf_words(made: Made, name: str) -> str:
    pages = pypdf.PdfReader(made[name].file).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def word_words(made: Made, name: str) -> str:
    body = docx.Document(str(made[name].file)).element.body
    assert all(each.tblPr.find(qn("w:tblDescription")) is not None for each in body.iter(qn("w:tbl")))
    paragraphs = ("".join(run.text or "" for run in each.iter("{*}t")) for each in body.iter("{*}p"))
    return " ".join(" ".join(paragraphs).split())


def file_of(output: str, ending: str) -> str:
    [name] = [each.ending for each in FOR_TRAINERS if each.name == output]
    return f"safer{name.replace('.pdf', ending)}"


@pytest.mark.parametrize("output", KNOWN)
def test_a_sheet_says_what_the_workshop_says_on_paper_and_in_word(made: Made, output: str) -> None:
    on_paper, in_word = pdf_words(made, file_of(output, ".pdf")), word_words(made, file_of(output, ".docx"))
    on_all = ("Safer sleeping for babies", "Exampleshire Safeguarding Partnership")
    for known in (*on_all, *KNOWN[output].split("|")):
        assert without_space(known) in without_space(on_paper)
        assert known in in_word


def test_every_sheet_is_one_page_of_a4_that_everybody_can_read(made: Made) -> None:
    papers = {name: each for name, each in made.items() if name.endswith(".pdf")}
    assert len(papers) == 3 * len(TAKE_AWAYS)
    assert {name: each.pages for name, each in papers.items() if each.pages != 1} == {}
    sizes = {tuple(map(round, pypdf.PdfReader(each.file).pages[0].mediabox[2:])) for each in papers.values()}
    assert sizes == {(595, 842), (842, 595)}
    assert {name: faults_of(each.file) for name, each in papers.items() if faults_of(each.file)} == {}


def blanks(root: Path, workshop: str, output: str) -> list[str]:
    """The names of the facts that have a line to write on."""
    parts = TAKE_AWAYS[output](document(root, workshop)).parts
    facts = [fact for part in parts if isinstance(part, Fields) for fact in part.items]
    return [fact.name for fact in facts if not plain(fact.value)]


def test_what_is_not_known_is_a_line_to_write_on(root: Path) -> None:
    assert {name: blanks(root, "bare", name) for name in TAKE_AWAYS} == {
        "attendance": ["Date", "Time", "Place", "Trainer", "Number attending", "Signature of the trainer"],
        "evaluation": ["Date", "Time", "Place", "Trainer"],
        "certificate": ["Name", "Date", "Trainer", "Signature"],
        "joining": ["Date", "Time", "Place", "Book at"],
        "poster": ["Date", "Time", "Place", "Book at"],
    }


def test_with_several_dates_nobody_guesses_which(root: Path, made: Made) -> None:
    assert blanks(root, "many", "attendance")[:3] == ["Date", "Time", "Place"]
    words = pdf_words(made, "many-joining-instructions.pdf")
    assert "8 December 2026 10am to 11am Town Hall 15 December 2026 10am to 11am Library" in words
    assert "Bring a pen." in words


def test_the_code_of_a_poster_opens_where_to_book(made: Made, tmp_path: Path) -> None:
    zxingcpp = pytest.importorskip("zxingcpp", reason="zxing-cpp is in requirements-dev.txt")
    if not shutil.which("pdftoppm"):
        pytest.skip("pdftoppm (poppler-utils) is not installed")
    drawn = tmp_path / "poster"
    paper = str(made["safer-poster.pdf"].file)
    subprocess.run(["pdftoppm", "-r", "72", "-png", "-singlefile", paper, str(drawn)], check=True)
    with ZipFile(made["safer-poster.docx"].file) as file:
        in_word = [file.read(name) for name in file.namelist() if name.startswith("word/media/")]
    pictures = [Image.open(drawn.with_suffix(".png")), *(Image.open(BytesIO(each)) for each in in_word)]
    read = [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]
    assert read == ["https://www.example.org/book/safer-sleeping?from=poster"] * 2


def test_a_word_file_is_the_same_again(root: Path, made: Made) -> None:
    files = Files(document(root, "safer"), root, root / "build")
    assert files.take_away("poster", ROOT / "templates") == made["safer-poster.docx"].file.read_bytes()


def test_a_certificate_is_landscape_and_turns_no_other_page(made: Made) -> None:
    pages = {
        name: docx.Document(str(each.file)).sections[0] for name, each in made.items() if ".docx" in name
    }
    wide = [name for name, page in pages.items() if int(page.page_width or 0) > int(page.page_height or 0)]
    assert sorted(wide) == ["bare-certificate.docx", "many-certificate.docx", "safer-certificate.docx"]


def test_a_workshop_that_is_over_has_nowhere_to_book(root: Path) -> None:
    library = open_library(root, date(2027, 1, 1))
    late = resolve(library.items["workshops/safer"], Texts(library))
    [book] = [
        fact
        for part in TAKE_AWAYS["joining"](late).parts
        if isinstance(part, Fields)
        for fact in part.items
        if fact.name == "Book at"
    ]
    assert book.value == ()


def test_the_page_of_a_workshop_lists_them_for_the_trainer(root: Path, made: Made, tmp_path: Path) -> None:
    library = open_library(root, DAY)
    by_item = {
        item.id: [each for each in made.values() if each.item == item.id] for item in library.workshops
    }
    write_pages(library, ROOT / "templates", tmp_path, downloads=by_item)
    html = (tmp_path / "workshops/safer/index.md").read_text(encoding="utf-8")
    listed = html.split('id="for-trainers"')[1].split("</section>")[0]
    for output in FOR_TRAINERS:
        each = made[f"safer{output.ending}"]
        assert f'>{output.label}</a> <span class="about-link">{each.about}</span>' in listed
    assert len([each for each in OUTPUTS if each.for_trainers]) == 2 * len(TAKE_AWAYS)
