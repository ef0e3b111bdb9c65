"""What an office printer makes of colours: everything still reads in shades of grey."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
import typst
from PIL import Image, ImageChops, ImageStat

from tests.conftest import ROOT
from tests.look.conftest import Printed
from tests.look.pixels import contrast

LEGIBLE = 4.5
APART = 24  # of 255: how far two marks are apart, pixel by pixel, or in how dark they are
COLOURS = ("#1d5c63", "#6b2d3f", "#4a3b6b", "#0b5fa5", "#7a4a00")
MARKS = """\
#import "/charts.typ": look
#set page(width: 7 * 36pt, height: 36pt, margin: 0pt)
#stack(dir: ltr, ..range(7).map(at => rect(width: 36pt, height: 36pt, stroke: none, fill: look(at, rgb("%s")))))
"""
LEVELS = """\
#import "/blocks.typ": level-colours, level-name
#set page(width: 300pt, height: 60pt, margin: 0pt)
#let cell(at) = grid.cell(fill: level-colours.at(at), inset: 6pt, level-name("level", at))
#grid(columns: (1fr,) * 3, rows: 60pt, ..range(3).map(cell))
"""


def _grey(source: str, folder: Path) -> Image.Image:
    """A page of templates/print/ in shades of grey."""
    (folder / "marks.typ").write_text(source, encoding="utf-8")
    for template in (ROOT / "templates/print").glob("*.typ"):
        (folder / template.name).write_bytes(template.read_bytes())
    sheet = '{"title": "", "publisher": {"name": "", "colour": "#1d5c63"}, "language": "en-GB"}'
    (folder / "sheet.json").write_text(sheet, encoding="utf-8")
    fonts = [ROOT / "templates/print/fonts"]
    png = typst.compile(folder / "marks.typ", root=folder, font_paths=fonts, format="png", ppi=144.0)
    (folder / "marks.png").write_bytes(png)
    return Image.open(folder / "marks.png").convert("RGB").convert("L")


def _apart(one: Image.Image, other: Image.Image) -> float:
    """How different two marks are to the eye: by their pattern, or by how dark they are."""
    return float(ImageStat.Stat(ImageChops.difference(one, other)).mean[0])


@pytest.mark.parametrize("colour", COLOURS)
def test_the_marks_of_a_chart_are_told_apart_without_colour(colour: str, tmp_path: Path) -> None:
    page = _grey(MARKS % colour, tmp_path)
    marks = [page.crop((72 * at, 0, 72 * at + 72, 72)) for at in range(7)]
    alike = [
        (one, other) for one, other in combinations(range(7), 2) if _apart(marks[one], marks[other]) < APART
    ]
    assert alike == []


def test_each_level_has_as_many_marks_as_it_is_high(tmp_path: Path) -> None:
    page = _grey(LEVELS, tmp_path)
    black = [sum(page.crop((200 * at, 0, 200 * at + 60, 120)).histogram()[:70]) for at in range(3)]
    assert black[0] + 30 < black[1] < black[2] - 30


def test_every_word_can_be_read_in_grey(printed: Printed) -> None:
    faint = {
        (word.text, round(found, 1))
        for words, page in zip(printed.words, printed.pages, strict=True)
        for grey in [page.convert("L").convert("RGB")]
        for word in words
        if word.text != "•" and (found := contrast(word, grey)) < LEGIBLE
    }
    assert faint == set()
