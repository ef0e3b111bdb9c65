"""What a briefing that is too long leaves out: the longest thing, by its name, and never its key messages."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.publish.downloads import Edition
from tusk.publish.offered import Offered
from tusk.publish.outputs import OUTPUTS
from tusk.publish.printing import Place

SAID = "Tell every family about the nearest session."
DROP_IN = f"""\
-- content/reviews/drop-in.yml --
kind: briefing
title: Drop-in sessions
key_messages:
  - {SAID}
  - Nobody needs an appointment.
  - An interpreter is there on Mondays.
  - Ring the team if a family cannot travel.
what_to_do: [Print the list., Put it on the wall., Tell your manager.]
"""
PROMISED = "Shortened to fit two sides."
TABLE = "\n  | Day | Place |\n  |---|---|\n" + "".join(
    f"  | {day} January | Town {day} children's centre, High Street |\n" for day in range(1, 121)
)
POINTS = "".join(f"  - Number {at} of the many things that are to be said about it\n" for at in range(150))
TEXT = "Nobody asked who else lived in the house, and so nobody knew that he was there. "
LONG_TEXT = "".join(f"  {TEXT * 6}\n\n" for _ in range(40))


def briefing(root: Path, more: str) -> Offered:
    write_site(root, DROP_IN + more)
    library = open_library(root, TODAY)
    edition = Edition(library, Place(root, ROOT / "templates", root / "build"))
    [output] = [each for each in OUTPUTS if each.name == "briefing"]
    return edition.make(library.listed, [output])["reviews/drop-in"][0]


def words_of(made: Offered) -> str:
    pages = pypdf.PdfReader(made.file).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize(
    ("more", "left_out"),
    [
        (f"body: |\n  All in one list.\n{TABLE}", "Left out here: the table “Day, Place”."),
        (
            f"body: |\n  All in one list.\n\n{POINTS}",
            "Left out here: the list that begins “Number 0 of the many things that are to …”.",
        ),
        (
            f"sections:\n  - heading: Where and when\n    text: |\n{TABLE.replace('  |', '      |')}",
            "Left out here: the table “Day, Place”.",
        ),
        (
            "contacts:\n"
            + "".join(
                f"  - {{name: Team {at} of many, for_whom: Families of this ward, phone: 01234 567 {at:03}}}\n"
                for at in range(100)
            ),
            "Left out here: “Contacts”.",
        ),
    ],
    ids=["table", "list", "section", "contacts"],
)
def test_the_longest_thing_is_left_out_whole_and_named(tmp_path: Path, more: str, left_out: str) -> None:
    words = words_of(briefing(tmp_path, more))
    for said in (SAID, "Ring the team if a family cannot travel.", "Print the list.", "Tell your manager."):
        assert said in words
    assert left_out in words
    assert PROMISED not in words


def test_a_long_text_is_begun_and_fills_two_sides(tmp_path: Path) -> None:
    made = briefing(tmp_path, f"body: |\n{LONG_TEXT}")
    words = words_of(made)
    assert made.pages == 2
    assert SAID in words
    assert "Tell your manager." in words
    assert PROMISED in words
    assert "Left out here" not in words


def test_a_text_is_no_key_message(tmp_path: Path) -> None:
    words = words_of(briefing(tmp_path, "body: |\n  All in one list.\n"))
    assert words.index("1. What this is about All in one list.") < words.index("2. Key messages")
