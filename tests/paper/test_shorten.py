"""What is left of a text that is too long for a briefing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from tests.small_site import TODAY, write_site
from tusk.charts.table import table_of
from tusk.document.blocks import Chart, Points, Prose
from tusk.document.nodes import Element, tidy
from tusk.document.section import Section
from tusk.document.texts import Texts
from tusk.library.project import open_library
from tusk.model.figures import Figure
from tusk.paper.shorten import CUTS, WITHOUT_TABLES, Cut, opening, shortened


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Short as it is.", "Short as it is."),
        ("Ask who is at home. Then ask again, and again.", "Ask who is at home. …"),
        ("Ask. Who? “At home!” Then ask again, and again.", "Ask. Who? “At home!” …"),
        ("Read [this. That](https://a.example) and more of it.", "Read [this. …](https://a.example)"),
        ("Go. Read **this. That** and then much more of it.", "Go. Read **this. …**"),
        (
            "See e.g.this one, which never ends with any sign",
            "See e.g.this one, which never ends with any sign",
        ),
        ("1. Ask who is at home and who else is", "1. Ask who is at home and who else is"),
        ("1. Ask who is at home\n2. Ask again and again", "1. Ask who is at home …"),
        ("- Ask who is at home\n- Ask again, and again", "- Ask who is at home …"),
        ("Go. Ask Prof. Smith who is at home", "Go. …"),
        (
            "| A. | B. |\n|---|---|\n| C. | D. Long as it is |",
            "| A. | B. |\n|---|---|\n| C. | D. Long as it is |",
        ),
    ],
)
def test_a_long_text_keeps_its_first_whole_sentences(tmp_path: Path, text: str, left: str) -> None:
    write_site(tmp_path, "-- content/reviews/jack.yml --\nkind: review\n")
    texts = Texts(open_library(tmp_path, TODAY))
    assert opening(tidy(texts.inline(text)), 30) == tidy(texts.inline(left))


@pytest.mark.parametrize(("kind", "keeps"), [("bar", False), ("stacked bar", True), ("line", True)])
def test_a_table_goes_only_where_the_drawing_says_its_numbers(kind: str, keeps: bool) -> None:
    about = {"figure": kind, "id": "one", "name": "One", "caption": "Shown"}
    rows: dict[str, Any] = {
        "bar": {"bars": [{"label": "x", "value": 1}]},
        "stacked bar": {"parts": ["A", "B"], "bars": [{"label": "x", "values": [1, 2]}]},
        "line": {"years": ["2018", "2019"], "lines": [{"label": "x", "values": [1, 2]}]},
    }
    figure: Figure = TypeAdapter(Figure).validate_python(about | rows[kind])
    chart = Chart(figure, table_of(figure), "", "", ())
    [section] = shortened([Section("a", "What was found", (chart,))], WITHOUT_TABLES)
    assert section.blocks == (replace(chart, has_table=keeps),)


def test_a_long_paragraph_or_point_is_begun() -> None:
    long = "Nobody asked who else lived there. " * 60
    blocks = (Prose((Element("p", (long,)),)), Points(((long,),)))
    begun = "Nobody asked who else lived there. " * 22 + "…"
    [section] = shortened([Section("a", "What happened", blocks)], CUTS[-4])
    assert section.blocks == (Prose((Element("p", (begun,)),)), Points(((begun,),)))


def test_a_text_does_not_end_with_a_heading() -> None:
    paragraphs = (Element("p", ("One.",)), Element("h2", ("Heading",)), Element("p", ("Two.",)))
    cut = Cut(2)
    [section] = shortened([Section("a", "What happened", (Prose(paragraphs),))], cut)
    assert section.blocks == (Prose(paragraphs[:1]),)
