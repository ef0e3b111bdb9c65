"""site_build.py digest: the year of the made-up partnership as a page, a PDF and a Word file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from tests.projects import ROOT, copy_content, make_project, run

DAY = ("--today", "2026-01-15")


@pytest.fixture(scope="module")
def fernhill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_project(tmp_path_factory.mktemp("fernhill") / "project")
    copy_content(root, ROOT / "tests" / "sites" / "fernhill")
    return root


def test_the_page_of_the_year_is_printed_in_full(fernhill: Path) -> None:
    done = run(fernhill, "digest", "2025", *DAY)
    assert done.stderr == ""
    assert [line.split(" (")[0] for line in done.stdout.splitlines()] == [
        "build/reports/year-2025-report.pdf",
        "build/reports/year-2025-report.docx",
    ]
    pdf = PdfReader(fernhill / "build/reports/year-2025-report.pdf")
    words = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    word = docx.Document(BytesIO((fernhill / "build/reports/year-2025-report.docx").read_bytes()))
    written = " ".join(p.text for p in word.paragraphs)
    for sentence in (
        "2 pages were published.",  # Review Bullace and the audit of neglect
        "7 recommendations were made.",  # four of Bullace, three of the audit
        "18 are open.",  # 3 overdue, 7 without a reply, 4 accepted, 4 under way
        "3 of these are overdue.",
        "1 theme was raised again.",
    ):
        assert sentence in words, sentence
        assert sentence in written, sentence
    assert (
        len(word.tables) == 6
    )  # the themes; what was made, is open, is overdue; made and closed by year; used


def test_a_year_without_a_page_gets_a_draft(fernhill: Path) -> None:
    done = run(fernhill, "digest", "2023", "--publisher", "fernhill", "--section", "reports", *DAY)
    assert done.stderr == ""
    assert done.stdout.splitlines()[0].startswith(
        "content/reports/digest-2023-fernhill.yml is its page. It is a draft: view it with "
    )
    assert (fernhill / "content/reports/digest-2023-fernhill.yml").read_text(encoding="utf-8") == (
        'kind: yearly digest\ntitle: "Fernhill Safeguarding Partnership: 2023"\n'
        'summary: "What was published, recommended and done in 2023, in numbers and tables."\n'
        'publisher: "fernhill"\nstatus: draft\nissued: 2026-01-15\nyear: 2023\nof: fernhill\n'
    )
    assert (
        run(fernhill, "digest", "2023", "--publisher", "fernhill", *DAY)
        .stdout.splitlines()[0]
        .startswith("build/reports/digest-2023-fernhill-report.pdf")
    )


def test_an_unknown_publisher_is_named(fernhill: Path) -> None:
    done = run(fernhill, "digest", "2025", "--publisher", "fernhil", *DAY)
    assert (done.returncode, done.stderr) == (
        1,
        '"fernhil" is not in content/publishers.yml. Did you mean "fernhill"?\n',
    )
