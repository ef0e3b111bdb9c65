"""Tables on slides: whole, parted between rows, or told as a list; nothing of them is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.slides.decks import deck, review, workshop
from tests.slides.test_pages import JACK, running_off
from tusk.slides.deck import SlideTable


def test_a_huge_table_says_its_heading_on_every_slide(tmp_path: Path) -> None:
    rows = "".join(f"  | Row {at} | Value {at} |\n" for at in range(60))
    body = f"body: |\n  | Name | What |\n  |---|---|\n{rows}"
    made = deck(tmp_path, workshop(JACK) + review(body))
    tables = [box.piece for page in made.pages for box in page.boxes if isinstance(box.piece, SlideTable)]
    assert running_off(made) == []
    assert len(tables) > 3
    assert {cell[0].words for table in tables for cell in table.header} == {"Name", "What"}
    assert sum(len(table.rows) for table in tables) == 60


def test_a_cell_can_be_empty(tmp_path: Path) -> None:
    body = "body: |\n  | Name | What |\n  |---|---|\n  | One | |\n  | | Two |\n"
    made = deck(tmp_path, workshop(JACK) + review(body))
    [table] = [box.piece for box in made.pages[1].boxes if isinstance(box.piece, SlideTable)]
    assert table.words.split("\n") == ["Name | What", "One | ", " | Two"]


@pytest.mark.parametrize("said", [["One"], []])
def test_a_row_without_cells_is_left_out(tmp_path: Path, said: list[str]) -> None:
    cells = "".join(f"<tr><td>{words}</td></tr>" for words in said)
    head, rows = "<thead><tr><th>Name</th></tr></thead>", f"<tbody><tr></tr>{cells}</tbody>"
    made = deck(tmp_path, workshop(JACK) + review(f"body: <table>{head}{rows}</table>\n"))
    tables = [box.piece.words for box in made.pages[1].boxes if isinstance(box.piece, SlideTable)]
    assert tables == (["Name\nOne"] if said else ["Name"])


def test_a_table_that_has_no_room_becomes_a_list(tmp_path: Path) -> None:
    body = f"body: |\n  | Name | What |\n  |---|---|\n  | {'long words ' * 400} | Short |\n"
    made = deck(tmp_path, workshop(JACK) + review(body))
    assert running_off(made) == []
    assert not any(isinstance(box.piece, SlideTable) for page in made.pages for box in page.boxes)
    said = " ".join(page.words for page in made.pages)
    assert (said.split().count("long"), said.split().count("words")) == (400, 400)
    assert "Short" in said


def test_a_table_within_a_point_is_not_lost(tmp_path: Path) -> None:
    body = "what_to_do:\n  - |\n    First.\n\n    | Name | What |\n    |---|---|\n    | One | Two |\n"
    page = deck(tmp_path, workshop(JACK) + review(body)).pages[1]
    assert page.words.split("\n") == ["Jack", "What to do", "First.", "Name | What", "One | Two"]
