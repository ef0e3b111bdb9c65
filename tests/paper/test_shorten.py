"""What is left of a text that is too long for a briefing."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter

from tusk.model.figures import Figure
from tusk.paper.shorten import CUTS, WITHOUT_TABLES, opening, shortened
from tusk.sections.blocks import FigureBlock, Points, Prose
from tusk.sections.part import Part


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Short as it is.", "Short as it is."),
        ("Ask who is at home. Then ask again, and again.", "Ask who is at home. …"),
        ("Ask. Who? “At home!” Then ask again, and again.", "Ask. Who? “At home!” …"),
        (
            "Read [this. That](https://a.example) and more of it.",
            "Read [this. That](https://a.example) and more of it.",
        ),
        (
            "Go. Read **this. That** and then much more of it.",
            "Go. …",
        ),
        (
            "See e.g.this one, which never ends with any sign",
            "See e.g.this one, which never ends with any sign",
        ),
        ("1. Ask who is at home and who else is", "1. Ask who is at home and who else is"),
        ("1. Ask who is at home\n2. Ask again", "1. Ask who is at home …"),
        ("- Ask who is at home\n- Ask again, and again", "- Ask who is at home …"),
        ("Go. Ask Prof. Smith who is at home", "Go. …"),
        ('Go. <a title="A. B" href="https://a.example">C</a>', "Go. …"),
        (
            "| A. | B. |\n|---|---|\n| C. | D. Long as it is |",
            "| A. | B. |\n|---|---|\n| C. | D. Long as it is |",
        ),
    ],
)
def test_a_long_text_keeps_its_first_whole_sentences(text: str, left: str) -> None:
    assert opening(text, 30) == left


@pytest.mark.parametrize(("sort", "keeps"), [("bar", False), ("stacked bar", True), ("line", True)])
def test_a_table_goes_only_where_the_drawing_says_its_numbers(sort: str, keeps: bool) -> None:
    about = {"figure": sort, "id": "one", "name": "One", "caption": "Shown"}
    rows: dict[str, Any] = {
        "bar": {"bars": [{"label": "x", "value": 1}]},
        "stacked bar": {"parts": ["A", "B"], "bars": [{"label": "x", "values": [1, 2]}]},
        "line": {"years": ["2018", "2019"], "lines": [{"label": "x", "values": [1, 2]}]},
    }
    figure: Figure = TypeAdapter(Figure).validate_python(about | rows[sort])
    [part] = shortened([Part("a", "What was found", (FigureBlock(figure, table=True),))], WITHOUT_TABLES)
    [block] = part.blocks
    assert isinstance(block, FigureBlock)
    assert block.table == keeps


def test_a_long_paragraph_or_point_is_begun() -> None:
    long = "Nobody asked who else lived there. " * 60
    [part] = shortened([Part("a", "What happened", (Prose(long), Points([long])))], CUTS[-4])
    prose, points = part.blocks
    assert isinstance(prose, Prose)
    assert isinstance(points, Points)
    assert prose.text == points.items[0] == "Nobody asked who else lived there. " * 22 + "…"
