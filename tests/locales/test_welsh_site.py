"""A site in Welsh has no English word of ours on pages, in PDFs, on slides or in Word files."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT
from tests.locales.welsh_site import SITE
from tests.small_site import TODAY, write_site
from tusk.document.texts import Texts
from tusk.ledger.codes import WRITTEN
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.locales.catalogues import OURS
from tusk.publish.downloads import make_downloads
from tusk.publish.site import write_site as write_pages

WORD = re.compile(r"[^\W\d_]{2,}")
FORMATS = {"pdf", "csv", "ics", "kb", "mb", "powerpoint", "word", "ctrl", "yb", "yp"}
ORIGINAL = "adolygiadau/sleep"
SHOWN = re.compile(r"<(?:a|w):t[^>]*>([^<]*)<")
NOT_SHOWN = (
    "script, style, [lang='en-GB'], [data-pagefind-meta], [data-pagefind-filter], [data-pagefind-sort]"
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, Path]:
    """The library, and the folder with its pages and files."""
    root = tmp_path_factory.mktemp("cymraeg")
    write_site(root, SITE)
    library = open_library(root, TODAY)
    downloads = make_downloads(library, ROOT / "templates", root / "build")
    write_pages(library, ROOT / "templates", root / "pages", downloads)
    return library, root / "pages"


def welsh() -> set[str]:
    """The words that are in the catalogue or in the content."""
    with (OURS / "cy.po").open("rb") as text:
        strings = [each.string for each in read_po(text) if each.id]
    said = [word for each in strings for word in ([each] if isinstance(each, str) else each or ())]
    return FORMATS | {word.lower() for word in WORD.findall(" ".join([*said, SITE]))}


def others(text: str) -> list[str]:
    """The words that are neither; a code that readers return has letters, but is no word."""
    text, known = WRITTEN.sub("", text), welsh()
    return sorted({word for word in WORD.findall(text) if word.lower() not in known})


def on_page(html: str) -> str:
    """The words that readers see or hear."""
    tree = LexborHTMLParser(html)
    for node in tree.css(NOT_SHOWN):
        node.decompose()
    heard = [
        node.attributes.get(name) or "" for node in tree.css("*") for name in ("aria-label", "alt", "title")
    ]
    return " ".join([tree.body.text(separator=" ") if tree.body else "", *heard])


def printed(path: Path) -> str:
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed, so the PDF was not read")
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True)
    return done.stdout.replace("-\n", "")


def test_pages_have_no_english_words(made: tuple[Library, Path]) -> None:
    _, pages = made
    found = {}
    for path in sorted(pages.rglob("index.md")):
        if ORIGINAL not in path.as_posix():
            found[path.parent.name] = others(on_page(path.read_text(encoding="utf-8").split("---\n", 2)[2]))
    assert {name: words for name, words in found.items() if set(words) - {"One", "sentence"}} == {}


def test_pdfs_have_no_english_words(made: tuple[Library, Path]) -> None:
    _, pages = made
    files = [path for path in sorted(pages.rglob("*.pdf")) if ORIGINAL not in path.as_posix()]
    assert len(files) > 8
    found = {path.name: others(printed(path)) for path in files}
    assert {name: words for name, words in found.items() if words} == {}


def test_slides_and_word_files_have_no_english_words(made: tuple[Library, Path]) -> None:
    _, pages = made
    found = {}
    for path in [*pages.rglob("*.pptx"), *pages.rglob("*.docx")]:
        if ORIGINAL not in path.as_posix():
            with zipfile.ZipFile(path) as file:
                parts = [
                    name
                    for name in file.namelist()
                    if re.search(r"slides/slide\d|notesSlides/|document\.xml$", name)
                ]
                text = " ".join(" ".join(SHOWN.findall(file.read(part).decode())) for part in parts)
            found[path.name] = others(text)
    assert len(found) > 2
    assert {name: words for name, words in found.items() if words} == {}


def test_both_languages_lead_to_each_other(made: tuple[Library, Path]) -> None:
    _, pages = made
    welsh_page = (pages / "adolygiadau/cwsg/index.md").read_text(encoding="utf-8")
    english_page = (pages / f"{ORIGINAL}/index.md").read_text(encoding="utf-8")
    switch = '<a href="../../adolygiadau/sleep/" lang="en-GB" hreflang="en-GB">English<span'
    assert switch in welsh_page
    assert '<a href="../../adolygiadau/cwsg/" lang="cy" hreflang="cy">Cymraeg<span' in english_page
    assert '"cy", "adolygiadau/cwsg/"' in english_page
    assert '<div class="page page--review" lang="en-GB"' in english_page


def test_that_a_link_opens_a_page_is_said_in_no_language(made: tuple[Library, Path]) -> None:
    library, _ = made
    link = library.items["adolygiadau/cwsg"].record.links[0]
    shown = Texts(library, "cy").link(link)
    assert (shown.opens, shown.about) == ("Tudalen we", "")
