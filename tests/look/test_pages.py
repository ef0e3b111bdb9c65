"""Rules of the eye that printed issues must keep, on issues that are made up. Every issue is asked each of them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from tests.look.conftest import Printed
from tests.look.pixels import Word, codes_on, contrast, last_mark, overlaps

A4 = 842  # points high
HEAD, FOOT = 60, 62  # points: the running head and foot of a page
LEGIBLE = 4.5
MIDDLE = 297  # points from the left
LINE = 14


def test_the_code_on_the_first_page_is_read_by_a_telephone(printed: Printed) -> None:
    assert codes_on(printed.pages[0]) == ["https://learning.example.org/bulletins/spring/"]


def test_no_word_lies_on_another(printed: Printed) -> None:
    assert [overlaps(words) for words in printed.words] == [[]] * len(printed.words)


def test_no_page_is_under_a_third_full(printed: Printed) -> None:
    high = printed.pages[0].height * 72 / 150
    ends = [max(word.bottom for word in words if word.bottom < high - FOOT) / high for words in printed.words]
    assert min(ends) > 1 / 3


def test_no_page_but_the_last_is_half_empty(printed: Printed) -> None:
    """What is free below the text of a page is less than a third of it: pictures leave no holes."""
    ends = [last_mark(page, 0, 595, A4 - FOOT) for page in printed.pages[:-1]]
    assert [round(end) for end in ends if end < A4 * (1 - 0.36)] == []


def test_every_word_can_be_read_on_its_ground(printed: Printed) -> None:
    faint = {
        (word.text, round(found, 1))
        for words, page in zip(printed.words, printed.pages, strict=True)
        for word in words
        if word.text != "•" and (found := contrast(word, page)) < LEGIBLE
    }
    assert faint == set()


def test_a_bullet_stands_on_the_line_of_its_text_and_is_not_alone_on_a_page(printed: Printed) -> None:
    for number, words in enumerate(printed.words):
        body = [word for word in words if number == 0 or word.top > HEAD]
        for bullet in (word for word in body if word.text == "•"):
            beside = [
                word
                for word in body
                if word is not bullet and word.left > bullet.right - 1 and word.left < bullet.right + 14
            ]
            assert any(word.top < bullet.bottom and word.bottom > bullet.top for word in beside)
        if number and body:
            first = min(body, key=lambda word: (round(word.top), word.left))
            others = [word for word in body if word.text == "•" and word is not first]
            assert first.text != "•" or any(word.top - first.top < 60 for word in others)


def test_the_columns_of_a_newsletter_end_together(printed: Printed) -> None:
    """Within two lines where the text ends, and within three on pages before that, where what follows has no room."""
    if printed.made.look != "newsletter":
        return
    for words, page in zip(printed.words[1:], printed.pages[1:], strict=True):
        contact = [word.top - LINE for word in words if word.text in ("Contact", "Cysylltu")]
        bottom = min([*contact, A4 - FOOT])
        left, right = (last_mark(page, *edges, bottom) for edges in ((40, MIDDLE - 5), (MIDDLE + 5, 555)))
        assert abs(left - right) < (2 if contact else 3) * LINE


def columns_of(words: list[Word], edges: list[float]) -> list[float]:
    """How far down each column reaches. edges: between the columns, in points from the left."""
    ends = [0.0, *edges, float("inf")]
    return [max(word.bottom for word in words if left <= word.left < right) for left, right in pairwise(ends)]


def test_the_columns_of_a_digest_end_together(printed: Printed) -> None:
    """Within two lines of its text, two columns on A4, two or three on A3."""
    if printed.made.look != "digest":
        return
    words, wide = printed.words[0], printed.pages[0].width * 72 / 150
    foot = max(word.top for word in words if word.text in ("Worried", "poeni"))
    text = [word for word in words if word.bottom < foot - 8]
    starts = Counter(round(word.left) for word in text)
    thirds = [wide / 3, 2 * wide / 3]
    is_in_three = any(starts[each] > 2 for each in range(round(thirds[0]), round(thirds[0]) + 25))
    ends = columns_of(text, thirds if is_in_three else [wide / 2])
    line = Counter(round(word.bottom - word.top, 1) for word in text).most_common(1)[0][0]
    assert max(ends) - min(ends) < 2 * line


def test_a_number_is_said_once(printed: Printed) -> None:
    """Those of the masthead are not repeated by their article."""
    said = [word.text for words in printed.words for word in words]
    assert said.count("63%") == 1


def test_a_digest_is_one_page(printed: Printed) -> None:
    assert printed.made.look != "digest" or len(printed.pages) == 1
