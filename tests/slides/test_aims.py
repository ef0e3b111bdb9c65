"""The aims of a workshop: on a slide after the title and in the handout, unless the author has such a slide."""

from __future__ import annotations

from pathlib import Path

from tests.slides.decks import deck, deck_in, document_in, workshop
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.media.for_print import Pictures
from tusk.paper.handout import handout_sheet

AIMS = "aims: [Know **what** reviews say., Ask where a baby sleeps.]\n"
OWN = "  - {id: own, title: What for, entry: workshops/one, parts: [aims-and-learning-outcomes]}\n"
HELLO = "  - {id: hello, title: Hello, text: Good morning.}\n"


def test_they_are_on_the_slide_after_the_title(tmp_path: Path) -> None:
    pages = deck(tmp_path, workshop(HELLO, AIMS)).pages
    assert [(page.id, page.number, page.title.words) for page in pages] == [
        ("--opening", 0, "A workshop"),
        ("--aims", 0, "Aims and Learning Outcomes"),
        ("hello", 1, "Hello"),
    ]


def test_the_authors_own_slide_of_them_is_the_only_one(tmp_path: Path) -> None:
    write_site(tmp_path, workshop(OWN + HELLO, AIMS))
    library = open_library(tmp_path, TODAY)
    assert [page.id for page in deck_in(library).pages] == ["--opening", "own", "hello"]
    assert aims_in_handout(tmp_path) == []


def test_they_are_at_the_top_of_the_handout(tmp_path: Path) -> None:
    write_site(tmp_path, workshop(HELLO, AIMS))
    assert aims_in_handout(tmp_path) == ["Aims and Learning Outcomes"]


def test_a_workshop_without_aims_has_no_such_slide(tmp_path: Path) -> None:
    assert [page.id for page in deck(tmp_path, workshop(HELLO)).pages] == ["--opening", "hello"]


def aims_in_handout(root: Path) -> list[str]:
    document = document_in(open_library(root, TODAY))
    sheet = handout_sheet(document, Pictures(root, None))
    return [section["heading"] for section in sheet.versions[0]["aims"]]
