"""Whatever the project offers to print or to edit: PDFs that everybody can read, decks and documents that open."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from pptx import Presentation

from tests.paper.access import faults_of
from tests.projects import PROJECT
from tusk.library.library import Library
from tusk.package.files import templates_of
from tusk.publish.downloads import make_downloads
from tusk.publish.offered import Downloads


@pytest.fixture(scope="module")
def downloads(library: Library, project_site: Path) -> Downloads:
    """Everything to download; the build of the site has made it, so that it is not made again."""
    return make_downloads(library, templates_of(PROJECT), PROJECT / "build")


def test_every_download_is_on_the_site(downloads: Downloads, project_site: Path) -> None:
    made = [each for offered in downloads.values() for each in offered]
    assert [each.address for each in made if not (project_site / each.address).is_file()] == []


def test_every_pdf_can_be_read_by_everybody(downloads: Downloads, library: Library) -> None:
    printed = [each for offered in downloads.values() for each in offered if each.file.suffix == ".pdf"]
    faults = {
        each.address: faults_of(each.file, library.words(library.items[each.item].record.language).region)
        for each in printed
    }
    assert {address: found for address, found in faults.items() if found} == {}


def test_every_deck_opens_and_has_slides(downloads: Downloads) -> None:
    for path in files(downloads, ".pptx"):
        assert len(Presentation(BytesIO(path.read_bytes())).slides) > 0, path


def test_every_document_opens_and_has_a_heading(downloads: Downloads) -> None:
    for path in files(downloads, ".docx"):
        styles = {paragraph.style.name for paragraph in Document(str(path)).paragraphs if paragraph.style}
        assert styles & {"Title", "Heading 1"}, path


def files(downloads: Downloads, ending: str) -> list[Path]:
    """The files of a kind that the project makes."""
    made = [each for offered in downloads.values() for each in offered]
    return [each.file for each in made if each.address.endswith(ending)]
