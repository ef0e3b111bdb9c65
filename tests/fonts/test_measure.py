"""Widths of texts: those of Arial, so that what is fitted does fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tusk.fonts import measure

SAME_WIDTHS = Path("/usr/share/fonts/truetype/liberation")  # Liberation Sans has the widths of Arial


@pytest.mark.parametrize(("name", "bold"), [("Regular", False), ("Bold", True)])
def test_no_sign_is_wider_than_it_is_taken_to_be(name: str, bold: bool) -> None:
    fonts = pytest.importorskip("fontTools.ttLib", reason="fonttools is in requirements-dev.txt")
    file = SAME_WIDTHS / f"LiberationSans-{name}.ttf"
    if not file.is_file():
        pytest.skip("Liberation Sans is not installed")
    font = fonts.TTFont(file)
    widths, signs, unit = font["hmtx"], font.getBestCmap(), font["head"].unitsPerEm
    usual = "".join(map(chr, [*range(32, 127), *range(0xC0, 0x180), *map(ord, "–—…‘’“”•£ŵŷ")]))
    wider = [
        sign
        for sign in usual
        if ord(sign) in signs and widths[signs[ord(sign)]][0] / unit > measure.width(sign, 1, bold)
    ]
    assert wider == []


@pytest.mark.parametrize(
    ("words", "room", "lines"),
    [
        ([("Hello", False)], 100, 1),
        ([("Hello Hello Hello", False)], 60, 3),
        ([("Hel", False), ("lo", True), (" Hello", False)], 60, 2),
        ([("w" * 100, False)], 100, 15),
        ([("", False)], 100, 1),
    ],
)
def test_words_are_counted_into_lines(words: list[tuple[str, bool]], room: float, lines: int) -> None:
    assert measure.lines(words, 20, room) == lines
