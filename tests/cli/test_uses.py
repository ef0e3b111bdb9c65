"""site_build.py uses: records of use that teams sent, pasted or as CSV, into content/uses.yml."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.small_site import write_site
from tusk.cli.uses import uses
from tusk.ledger.codes import code_of
from tusk.library.project import open_library

TODAY = date(2026, 1, 15)
SITE = """\
-- content/reviews/jack.yml --
kind: review
-- content/uses.yml --
# Sent to us.
- {entry: reviews/jack, on: 2025-01-01, agency: Police}
"""
CODE = code_of("reviews/jack", "kit")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_site(tmp_path, SITE)
    return tmp_path


def sent(root: Path, text: str) -> Path:
    path = root / "sent.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_pasted_lines_are_added_once_and_comments_stay(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hostile = '<b>{{ 7*7 }}</b>: "x" # y'
    file = sent(
        root,
        f"Hello, we used it.\n> {CODE}; 2025-03-04; Health; nurses; 12; {hostile}\n{CODE}; 05/03/2025; A school\n",
    )
    assert uses(root, file, TODAY) == 0
    assert capsys.readouterr().out == (
        "2 written to content/uses.yml. The numbers of people are as they were sent; small ones are never published.\n"
    )
    assert (root / "content/uses.yml").read_text(encoding="utf-8").startswith("# Sent to us.\n- {entry:")
    _, first, second = open_library(root, TODAY).uses
    assert (first.entry, first.form, str(first.on), first.agency) == (
        "reviews/jack",
        "kit",
        "2025-03-04",
        "Health",
    )
    assert (first.team, first.people, first.change) == ("nurses", 12, hostile)
    assert (str(second.on), second.agency, second.team) == ("2025-03-05", "A school", None)
    assert uses(root, file, TODAY) == 0
    assert capsys.readouterr().out == (
        "Nothing new: all of it is in content/uses.yml already, or no line has a code.\n"
    )


def test_a_csv_file_is_read_by_the_names_of_its_columns(root: Path) -> None:
    file = sent(
        root,
        'Code,Page,Date used,Agency,"What will change"\n,reviews/jack,2025-02,Police,"Ask, and ask again"\n',
    )
    assert uses(root, file, TODAY) == 0
    [_, use] = open_library(root, TODAY).uses
    assert (use.entry, str(use.on), use.change) == ("reviews/jack", "2025-02", "Ask, and ask again")


def test_every_problem_is_said_at_its_line_and_nothing_is_written(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = CODE[:-1] + ("0" if CODE[-1] != "0" else "1")
    other = code_of("reviews/anna", "kit")
    file = sent(
        root,
        f"{wrong}; 2025-03-04; Health\n{other}; 2025-03-04; Health\n"
        f"{CODE}; soon; Health\n{CODE}; 2025-03-04; ; x; many\n",
    )
    before = (root / "content/uses.yml").read_bytes()
    assert uses(root, file, TODAY) == 1
    assert capsys.readouterr().err == (
        f"sent.txt:1: {wrong} has a typing error: its last letter does not match. Ask for the code again.\n"
        f"sent.txt:2: no entry has the code {other}. It may be of a page that is no longer there.\n"
        "sent.txt:3: the date is missing, or not a date. Write it as 2026-03-04 or 04/03/2026.\n"
        "sent.txt:4: the agency is missing. Write it after the date.\n"
        'sent.txt:4: "many" is not a number of people. Write a number, or leave it out.\n'
        "Nothing was written.\n"
    )
    assert (root / "content/uses.yml").read_bytes() == before
