"""Every sort of figure on paper: drawn, described for those who do not see it, with the same numbers as a table."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.publish.downloads import make_downloads
from tusk.publish.offered import Downloads

SITE = """\
-- content/reviews/example.yml --
kind: briefing
figures:
  - figure: bar
    id: seen
    name: Chart 1
    caption: Children who were seen
    unit: children
    n: 40
    n_of: children
    unknown: Who saw them.
    bars:
      - {theme: curiosity, value: 31}
      - {label: At school, value: unknown}
      - {label: Nowhere, value: fewer than 5, note: counted twice}
  - figure: stacked bar
    id: agree
    name: Chart 2
    caption: Who agrees
    unit: "%"
    parts: [Agree, Disagree]
    bars:
      - {label: Practitioners, values: [70, 30]}
      - {label: Managers, values: [55, unknown]}
-- content/reviews/more.yml --
kind: briefing
figures:
  - figure: line
    id: years
    name: Chart 3
    caption: From year to year
    unit: contacts
    years: [2018, 2019, 2020/21]
    lines:
      - {label: Police, values: [120, unknown, 90]}
      - {label: Schools, values: [20, 60, 80]}
  - figure: venn
    id: sets
    name: Diagram 1
    caption: What came together
    n: 27
    sets:
      - {label: Neglect, value: 10}
      - {label: Injuries}
    regions: {only_1: 7, only_1_and_2: 3}
  - figure: map
    id: places
    name: Map 1
    caption: Where it was
    groups:
      - {name: Home, members: [{label: Kitchen, value: 2}, {label: Garden}]}
"""


@pytest.fixture(scope="module")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Downloads:
    root = tmp_path_factory.mktemp("figures")
    write_site(root, SITE)
    return make_downloads(open_library(root, TODAY), ROOT / "templates", root / "build")


def text(downloads: Downloads, name: str) -> str:
    """The words of a PDF, as they are laid out."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (poppler-utils) is not installed")
    command = ["pdftotext", "-layout", str(downloads[name][0].file), "-"]
    words = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    return re.sub(r" +", " ", words)


def test_bars_stand_with_their_names_numbers_and_table(downloads: Downloads) -> None:
    words = text(downloads, "reviews/example")
    assert "n = 40 children" in words
    assert "Professional curiosity 31 of 40" in words
    assert words.count("fewer than 5") == 2
    assert "Not known: Who saw them." in words
    assert "Managers 55% not known" in words


def test_lines_sets_and_maps_stand_with_their_table(downloads: Downloads) -> None:
    words = text(downloads, "reviews/more")
    assert "2019 not known 60" in words
    assert "Neglect 10 of 27" in words
    assert "Only 2 not known" in words
    assert "Kitchen 2" in words


def test_each_drawing_is_described(downloads: Downloads) -> None:
    pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is in requirements-dev.txt")
    told = []
    for name in ("reviews/example", "reviews/more"):
        with pikepdf.open(downloads[name][0].file) as pdf:
            found = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/Alt" in each]
            told += [str(each["/Alt"]) for each in found if each.get("/S") == "/Figure"]
    assert sorted(told) == [
        "Chart 1. Bar chart, n = 40 children. Professional curiosity: 31; At school: not known; Nowhere: fewer than 5. "
        "Not known: Who saw them.",
        "Chart 2. Bar chart whose bars are made of parts. Practitioners: Agree 70%, Disagree 30%; Managers: Agree 55%, "
        "Disagree not known.",
        "Chart 3. Line chart. 2018: Police 120, Schools 20; 2019: Police not known, Schools 60; 2020/21: Police 90, "
        "Schools 80.",
        "Diagram 1. Venn diagram of overlapping circles of one size, n = 27 reviews. 1. Neglect, in all: 10; "
        "2. Injuries, in all: not known; Only 1: 7; Only 2: not known; Both: 3.",
    ]


def test_figures_keep_to_pdf_ua(downloads: Downloads) -> None:
    page = pytest.importorskip("page", reason="page-validation is in requirements-dev.txt")
    reports = [
        page.validate_pdf_bytes(made.file.read_bytes())
        for offered in downloads.values()
        for made in offered
        if made.file.suffix == ".pdf"
    ]
    assert [str(report) for report in reports if not report.is_compliant] == []
