"""Every kind of chart with the worst names: nothing runs off, nothing is lost, and no two words stand on each other."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from pptx.util import Pt

from tests.paper.test_decks import Word, downloads, placed_words
from tests.slides.decks import deck, opened
from tests.slides.worst import FEW, PART, SENTENCE, WORD, WORST
from tusk.slides.deck import BOTTOM, SlideDeck


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> SlideDeck:
    return deck(tmp_path_factory.mktemp("worst"), WORST)


@pytest.fixture(scope="module")
def slides(made: SlideDeck) -> list[Any]:
    return list(opened(made).slides)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[Word]]]:
    """The words of each PDF of the workshop, page by page, with their places."""
    offered = downloads(tmp_path_factory.mktemp("worst"), WORST)["workshops/one"]
    pdfs = [each for each in offered if each.address.endswith(".pdf")]
    return {each.address.rpartition("-")[2]: placed_words(each.file) for each in pdfs}


def test_every_shape_stands_on_its_slide(slides: list[Any]) -> None:
    shapes = [(number, shape) for number, slide in enumerate(slides, 1) for shape in slide.shapes]
    assert len(shapes) > 50
    assert [(number, shape.name) for number, shape in shapes if _is_off(shape)] == []


def _is_off(shape: Any) -> bool:
    right, bottom = shape.left + shape.width, shape.top + shape.height
    return bool(shape.left < 0 or shape.top < 0 or right > Pt(960) or bottom > Pt(540))


def test_nothing_reaches_the_footer_of_its_slide(made: SlideDeck) -> None:
    low = [
        (at, box.piece)
        for at, page in enumerate(made.pages, 1)
        for box in page.boxes
        if _low(page.layout, box)
    ]
    assert low == []


def _low(layout: str, box: Any) -> bool:
    return layout == "content" and box.top + box.height > BOTTOM + 0.1


def test_no_name_is_lost(made: SlideDeck) -> None:
    said = "\n".join(page.words for page in made.pages)
    names = [f"Bar {at} {SENTENCE}" for at in range(1, 10)] + [f"Stack {at} {SENTENCE}" for at in range(1, 8)]
    names += [f"{PART} {at}" for at in range(1, 7)] + [
        f"{PART.replace('part', 'line')} {at}" for at in range(1, 7)
    ]
    names += [WORD, f"First {SENTENCE}", f"Third {SENTENCE}", f"Group {SENTENCE}", f"Other {SENTENCE}"]
    assert [name for name in names if name not in said] == []


def test_a_circle_whose_number_is_not_known_is_named_so(slides: list[Any]) -> None:
    texts = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
    [key] = [text for text in texts if "in none of them" in text]
    assert key.split("\n") == [
        f"First {SENTENCE}: 12 reviews ({FEW})",
        f"{WORD}: not known",
        f"Third {SENTENCE}: fewer than 5 reviews",
        "4 in none of them",
    ]


def test_no_word_of_the_slides_as_pdf_runs_off_or_stands_on_another(
    slides: list[Any], printed: dict[str, list[list[Word]]]
) -> None:
    pages = printed["slides.pdf"]
    assert len(pages) == len(slides) + 1  # the last page says whom to call
    assert [word for page in pages for word in page if word[3] > 910 or word[4] > 530 or word[1] < 40] == []
    assert [pair for page in pages for pair in overlapping(page)] == []


@pytest.mark.parametrize("name", ["handout.pdf", "briefing.pdf"])
def test_no_word_of_what_is_printed_runs_off_or_stands_on_another(
    printed: dict[str, list[list[Word]]], name: str
) -> None:
    pages = printed[name]
    assert [word for page in pages for word in page if word[3] > 595 - 36 or word[4] > 842] == []
    assert [pair for page in pages for pair in overlapping(page)] == []


def overlapping(page: list[Word]) -> list[tuple[str, str]]:
    """Words that stand on each other."""
    return [(one[0], other[0]) for one, other in combinations(page, 2) if _overlap(one, other)]


def _overlap(one: Word, other: Word) -> bool:
    across = min(one[3], other[3]) - max(one[1], other[1])
    down = min(one[4], other[4]) - max(one[2], other[2])
    return across > 1 and down > 0.45 * min(one[4] - one[2], other[4] - other[2])
