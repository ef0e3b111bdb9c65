"""The printed edition: what stands in the PDFs, that they are accessible, and that nothing is typeset twice."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ROOT, TODAY
from tests.small_site import TODAY as SMALL_TODAY
from tests.small_site import write_site
from tusk.paper.edition import Edition, jobs_of, print_edition, print_issue
from tusk.paper.sheet import Printed, Sheet
from tusk.paper.typeset import Typeset, Typesetter
from tusk.problem import ProblemsFound
from tusk.project import open_library
from tusk.relate import Library

HOSTILE = '#read("/etc/passwd") $x$ *b* _i_ ] [ @ref <label> // /* \\ `raw` {{ 7*7 }} "quotes"'


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The printed edition of the real content."""
    library = open_library(ROOT, date.fromisoformat(TODAY))
    return print_edition(library, ROOT / "templates", tmp_path_factory.mktemp("build"))


def pdfs(edition: Edition) -> list[Printed]:
    return [made for offered in edition.values() for made in offered if isinstance(made, Printed)]


def small(root: Path, text: str) -> Library:
    write_site(root, text)
    return open_library(root, SMALL_TODAY)


def test_every_issue_and_entry_is_printed(edition: Edition) -> None:
    library = open_library(ROOT, date.fromisoformat(TODAY))
    assert set(edition) == {item.id for item in library.listed}
    assert [(made.address, made.pages) for made in pdfs(edition) if made.item == "bulletins/tusk-10"] == [
        ("bulletins/tusk-10/tusk-10.pdf", 4)
    ]
    assert [made.label for made in edition["exploitation/risk-assessment-tool"]] == [
        "Briefing to print",
        "Form and table to print",
    ]


def test_a_briefing_takes_two_sides_at_most(edition: Edition) -> None:
    briefings = [made for made in pdfs(edition) if "briefing" in made.address]
    assert [made.address for made in briefings if made.pages > 2] == []


def test_every_pdf_keeps_to_pdf_ua(edition: Edition) -> None:
    page = pytest.importorskip("page", reason="page-validation is in requirements-dev.txt")
    reports = [page.validate_pdf_bytes(made.pdf.read_bytes()) for made in pdfs(edition)]
    assert [str(report) for report in reports if not report.is_compliant] == []


def test_tables_have_headings_and_nobody_is_named(edition: Edition) -> None:
    pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is in requirements-dev.txt")
    for made in pdfs(edition):
        with pikepdf.open(made.pdf) as pdf:
            tags = [found for found in pdf.objects if isinstance(found, pikepdf.Dictionary) and "/S" in found]
            tables = [tag for tag in tags if tag["/S"] == "/Table"]
            headings = [tag for tag in tags if tag["/S"] == "/TH"]
            assert len(headings) >= len(tables)
            assert all("/Column" in str(tag.get("/A", "")) for tag in headings)
            assert pdf.Root["/Lang"] == "en-GB"
            assert pdf.Root["/ViewerPreferences"]["/DisplayDocTitle"] is True
            assert "/Outlines" in pdf.Root
            assert "/Author" not in pdf.docinfo
            assert str(pdf.docinfo["/CreationDate"]).endswith(("000000Z", "000000+00'00"))


def test_what_an_issue_says(edition: Edition) -> None:
    words = text_of(edition["bulletins/tusk-10"][0].file)
    for said in (
        "SSCB Learning Bulletin",
        "Things You Should Know",
        "March 2018, Issue 10",
        "contributed by DCI Sharon Card, on page 3.",
        "http://www.proceduresonline.com/swcpp/somerset/p_escalation.html",
        "Contact the SSCB!",
        "Page 4 of 4",
        "[group name unreadable]",
    ):
        assert re.sub(r"\s", "", said) in words


def test_the_same_library_gives_the_same_bytes_and_nothing_is_typeset_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = small(tmp_path, ISSUE)
    first = print_edition(library, ROOT / "templates", tmp_path / "one")
    again = print_edition(library, ROOT / "templates", tmp_path / "two")
    assert contents(first) == contents(again)
    monkeypatch.setattr(Typesetter, "typeset", None)
    assert contents(print_edition(library, ROOT / "templates", tmp_path / "one")) == contents(first)


def test_only_what_was_edited_is_typeset_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    print_edition(small(tmp_path, ISSUE), ROOT / "templates", tmp_path / "build")
    edited = small(tmp_path, ISSUE.replace("What we learned.", "What we have learned."))
    typeset, seen = Typesetter.typeset, list[str]()

    def watched(self: Typesetter, sheet: Sheet) -> Typeset:
        seen.append(sheet.item)
        return typeset(self, sheet)

    monkeypatch.setattr(Typesetter, "typeset", watched)
    print_edition(edited, ROOT / "templates", tmp_path / "build")
    assert seen == ["bulletins/tusk-1"]


def test_hostile_text_is_printed_as_text(tmp_path: Path) -> None:
    text = ISSUE.replace("What we learned.", f">-\n  {HOSTILE}").replace("Words.", "A" * 10_000)
    library = small(tmp_path, text)
    printed = print_issue(library.issues[0], library, ROOT / "templates", tmp_path / "build")
    words = text_of(printed.pdf)
    assert re.sub(r"\s", "", HOSTILE) in words
    assert "A" * 10_000 in re.sub(r"[^A]", "", words)


def test_an_issue_with_an_address_has_a_qr_code_and_a_table_goes_over_pages(tmp_path: Path) -> None:
    rows = "\n".join(f"    | Row {number} | Value {number} |" for number in range(150))
    text = ISSUE.replace("Words.", f"Words.\n\n    | Name | Value |\n    |---|---|\n{rows}") + SITE
    library = small(tmp_path, text)
    [job] = jobs_of(library.issues[0], library, tmp_path / "build")
    sheet = job()
    assert [name.split(".")[1] for name in sheet.pictures] == ["svg"]
    printed = print_issue(library.issues[0], library, ROOT / "templates", tmp_path / "build")
    words = text_of(printed.pdf)
    assert printed.pages >= 4
    assert "Value149" in words
    assert "https://learning.example.org/hub/bulletins/tusk-1/" in words


def test_a_fault_of_a_template_is_a_problem(tmp_path: Path) -> None:
    library = small(tmp_path, ISSUE)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    style = tmp_path / "templates" / "print" / "style.typ"
    style.write_text(
        style.read_text(encoding="utf-8").replace("Source Sans 3", "Sauce Sans 3"), encoding="utf-8"
    )
    with pytest.raises(ProblemsFound) as found:
        print_issue(library.issues[0], library, tmp_path / "templates", tmp_path / "build")
    assert str(found.value).startswith(
        "templates/print/issue.typ:1: the PDF of bulletins/tusk-1 cannot be typeset: unknown font family: sauce sans 3"
    )


def contents(edition: Edition) -> list[tuple[str, bytes]]:
    return [(made.address, made.file.read_bytes()) for sheets in edition.values() for made in sheets]


def text_of(pdf: Path) -> str:
    """The words of a PDF without white space: lines break where the page wants."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (poppler-utils) is not installed")
    done = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, text=True, check=True)
    return re.sub(r"\s", "", done.stdout)


ISSUE = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
body: |
    Words.
-- bulletins/tusk-1.yml --
kind: issue
summary: What we learned.
"""
SITE = """\
-- content/site.yml --
title: Learning
lead: What we learned.
address: https://learning.example.org/hub/
worried:
  heading: Worried about a child?
  text: Ring 999.
"""
