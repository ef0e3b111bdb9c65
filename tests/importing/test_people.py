"""Names of people in a document: those of its authors are left out, and contacts are told."""

from __future__ import annotations

import pytest

from tusk.importing.blocks import Contents, Paragraph, Run, plain
from tusk.importing.people import without_authors
from tusk.importing.read import read_document


def read(words: str) -> tuple[list[str], tuple[str, ...]]:
    """What is left of a paragraph, and what is told."""
    made = without_authors(Contents((Paragraph((Run(words),)),)))
    return [plain(block.text) for block in made.blocks if isinstance(block, Paragraph)], made.lost


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("By Jane Doe, Independent Author", "By"),
        ("Author: Dr John Q. Smith", "Author"),
        ("Report author – Mary O’Neill", "Report author"),
        ("Written by Jane Doe and John Smith", "Written by"),
        ("Lead reviewers: Jane Doe, John Smith", "Lead reviewers"),
    ],
)
def test_a_line_of_authors_is_left_out(words: str, role: str) -> None:
    told = f"A line that names people was left out: “{role} …”. Its roles may be published."
    assert read(words) == ([], (told,))


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Contact: Jane Doe, Safeguarding Lead", "Contact"),
        ("For further information contact Jane Doe.", "For further information contact"),
        ("Please contact Mr John Smith by Friday.", "Please contact"),
    ],
)
def test_a_contact_is_kept_and_told(words: str, role: str) -> None:
    told = f"It names a person: look whether the name after “{role}” may be published."
    assert read(words) == ([words], (told,))


@pytest.mark.parametrize(
    "words",
    [
        "Produced by Exampleshire Safeguarding Partnership",
        "By March 2020 every school had a lead.",
        "Contact First Response on 0300 555 0199.",
        "By Friday, Social Care had seen the child, and the plan was agreed by all.",
        "Please contact the duty desk.",
    ],
)
def test_other_lines_stay(words: str) -> None:
    assert read(words) == ([words], ())


def test_a_table_of_windows_with_semicolons_is_read() -> None:
    table = "Title;Date;Text;Link\nA café talk;12/03/2019;It’s “good” at £5;https://www.example.org/a\n"
    [made] = read_document("list.csv", table.encode("cp1252"))
    assert made.title == "A café talk"
    assert [plain(block.text) for block in made.blocks if isinstance(block, Paragraph)] == [
        "It’s “good” at £5",
        "A café talk",
    ]
