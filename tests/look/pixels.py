"""What a printed page looks like, from its pixels and from the boxes of its words."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from tests.paper.reading import needed

DPI = 150
POINT = DPI / 72  # pixels


@dataclass(frozen=True)
class Word:
    """A word of a page and its box, in points from the top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def box(self) -> tuple[float, float, float, float]:
        return self.left, self.top, self.right, self.bottom

    @property
    def head(self) -> float:
        """The top of its small letters: a box has the room of the highest sign of the font."""
        return self.top + 0.3 * (self.bottom - self.top)

    @property
    def foot(self) -> float:
        """The line on which it stands."""
        return self.bottom - 0.22 * (self.bottom - self.top)

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.foot - self.head)

    def shared(self, other: Word) -> float:
        """How much of their boxes two words share, as a part of the smaller one."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.foot, other.foot) - max(self.head, other.head)
        return across * down / min(self.area, other.area) if across > 0 and down > 0 else 0.0


def words_on(pdf: Path) -> list[list[Word]]:
    """The words of each page."""
    return [_words(page) for page in _run("pdftotext", "-bbox", str(pdf), "-").split("<page ")[1:]]


def drawn(pdf: Path, folder: Path) -> list[Image.Image]:
    """Each page as a picture."""
    _run("pdftoppm", "-r", str(DPI), str(pdf), str(folder / "page"))
    return [Image.open(each).convert("RGB") for each in sorted(folder.glob("page-*.ppm"))]


def codes_on(page: Image.Image) -> list[str]:
    """What the QR codes of a page say."""
    zxingcpp = pytest.importorskip("zxingcpp", reason="zxing-cpp is in requirements-dev.txt")
    return [code.text for code in zxingcpp.read_barcodes(page)]


def contrast(word: Word, page: Image.Image) -> float:
    """The contrast of a word with what is behind it, from 1 to 21, as WCAG counts it."""
    left, top, right, bottom = (round(edge * POINT) for edge in word.box)
    colours = page.crop((left, top, right, bottom)).getcolors(1 << 16) or []
    ground = _luminance(max(colours)[1])
    lights = {_luminance(colour) for _, colour in colours}
    return max(_ratio(ground, min(lights)), _ratio(ground, max(lights)))


def last_mark(page: Image.Image, left: float, right: float, bottom: float) -> float:
    """How far down words and pictures reach in a column above a place, in points."""
    edges = (round(left * POINT), 0, round(right * POINT), round(bottom * POINT))
    marks = page.crop(edges).convert("L").point(lambda light: 255 * (light < 200))
    box = marks.getbbox()
    return box[3] / POINT if box else 0.0


def overlaps(words: list[Word]) -> list[tuple[str, str]]:
    """Words that lie on each other."""
    ordered = sorted(words, key=lambda word: word.top)
    found = []
    for at, word in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if other.top >= word.bottom:
                break
            if word.shared(other) > 0.3:
                found.append((word.text, other.text))
    return found


def _words(page: str) -> list[Word]:
    found = re.findall(
        r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>', page
    )
    return [Word(text, *(float(edge) for edge in edges)) for *edges, text in found]


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@cache
def _luminance(colour: object) -> float:
    assert isinstance(colour, tuple)
    red, green, blue = (_linear(value / 255) for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _run(*command: str) -> str:
    if not shutil.which(command[0]):
        needed(f"{command[0]} (poppler-utils)")
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
