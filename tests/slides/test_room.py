"""Slides use their space: few words are large, pictures have the size that their author gives them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.slides.decks import deck, workshop
from tusk.slides.deck import LEFT, ROOM, PlacedBox, SlideImage, SlidePage, SlideText

PICTURE = "-- content/images/wide.jpg --\nJPEG 1600 × 1000\n"
TEXT = "Ask to see where the baby sleeps, and say why you ask."


def slide(root: Path, fields: str) -> SlidePage:
    """The slide after the title slide."""
    return deck(root, PICTURE + workshop(f"  - {{id: one, title: A slide, {fields}}}\n")).pages[1]


def shown(page: SlidePage) -> tuple[PlacedBox, PlacedBox]:
    """The box of its picture, and that of its text."""
    [picture] = [box for box in page.boxes if isinstance(box.piece, SlideImage)]
    [text] = [box for box in page.boxes if isinstance(box.piece, SlideText) and "Ask" in box.piece.words]
    return picture, text


def size(page: SlidePage) -> float:
    [text] = [box.piece for box in page.boxes if isinstance(box.piece, SlideText)]
    return text.paras[0].size


def test_few_words_are_larger_than_many_and_so_is_their_title(tmp_path: Path) -> None:
    few = slide(tmp_path / "few", f'text: "{TEXT}"')
    many = slide(tmp_path / "many", f'text: "{TEXT * 12}"')
    assert (size(few), few.title.size) == (40.0, 42.0)
    assert (size(many), many.title.size) == (26.0, 32.0)


@pytest.mark.parametrize(("given", "share"), [("small", 0.3), ("half", 0.5)])
def test_a_picture_has_the_size_that_is_given(tmp_path: Path, given: str, share: float) -> None:
    page = slide(tmp_path, f'text: "{TEXT}", picture: {{file: images/wide.jpg, alt: A., size: {given}}}')
    picture, text = shown(page)
    assert picture.width == pytest.approx(ROOM * share)
    assert picture.top > text.top


def test_a_full_picture_takes_the_height_that_is_left(tmp_path: Path) -> None:
    page = slide(tmp_path, "picture: {file: images/wide.jpg, alt: A.}")
    [picture] = page.boxes
    assert picture.height > 380


def test_a_text_is_beside_its_picture(tmp_path: Path) -> None:
    page = slide(
        tmp_path,
        f'text: "{TEXT}", picture: {{file: images/wide.jpg, alt: A., caption: Below., size: half, beside: yes}}',
    )
    picture, text = shown(page)
    assert (picture.left, picture.top) == (LEFT, text.top)
    assert text.left > picture.left + picture.width
    assert text.left + text.width == pytest.approx(LEFT + ROOM)
