"""Pictures on slides: a caption is below its picture, and two of half size are side by side."""

from __future__ import annotations

from pathlib import Path

from tests.slides.decks import deck, review, workshop
from tusk.slides.deck import LEFT, PlacedBox, SlideImage, SlidePage, SlideText

SLIDE = "  - {id: jack, title: Jack, entry: reviews/jack}\n"
FILES = "-- content/images/wide.png --\nPNG 900 × 600\n-- content/images/tall.png --\nPNG 600 × 900\n"
WIDE = "{file: images/wide.png, alt: A teal field, size: half, caption: The first}"
TALL = '{file: images/tall.png, alt: A tall one, size: half, caption: The second, credit: "Photograph: A Person"}'


def pages_with(root: Path, *pictures: str, text: str = "Before.") -> list[SlidePage]:
    """The slides of an entry with a text and pictures."""
    listed = "".join(f"      - {picture}\n" for picture in pictures)
    section = f"sections:\n  - heading: Pictures\n    text: {text}\n    pictures:\n{listed}"
    return list(deck(root, workshop(SLIDE) + review(section) + FILES).pages[1:])


def words_below(box: PlacedBox, page: SlidePage) -> str:
    """The words of the text that is nearest below a box, at its left edge."""
    bottom = box.top + box.height
    texts = [each for each in page.boxes if isinstance(each.piece, SlideText) and each.left == box.left]
    near = min((each for each in texts if each.top >= bottom), key=lambda each: each.top)
    assert isinstance(near.piece, SlideText)
    return "\n".join(para.words for para in near.piece.paras)


def pictures_on(page: SlidePage) -> list[PlacedBox]:
    return [box for box in page.boxes if isinstance(box.piece, SlideImage)]


def test_two_of_half_size_are_side_by_side_each_with_its_words(tmp_path: Path) -> None:
    (page,) = pages_with(tmp_path, WIDE, TALL)
    first, second = pictures_on(page)
    assert (first.left, first.top) == (LEFT, second.top)
    assert second.left > first.left + first.width
    assert words_below(first, page) == "The first"
    assert words_below(second, page) == "The second · Photograph: A Person"


def test_a_caption_goes_to_the_next_slide_with_its_picture(tmp_path: Path) -> None:
    text = '"' + "\\n".join(f"- Point {at} has about one line of words on it." for at in range(28)) + '"'
    pages = pages_with(tmp_path, WIDE, text=text)
    with_picture = [page for page in pages if pictures_on(page)]
    assert len(pages) > 1
    assert [words_below(pictures_on(page)[0], page) for page in with_picture] == ["The first"]
