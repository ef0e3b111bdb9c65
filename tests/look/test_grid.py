"""The grid of printed issues: lines that are beside each other are level, and lines of a text are a step apart."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from tests.look.conftest import Printed
from tests.look.pixels import Word

HEAD, FOOT = 60, 62  # points: the running head and foot of a page
MIDDLE = 297  # points from the left
LEVEL = 0.35  # points


def _usual(words: list[Word]) -> float:
    """The height of most words: those of the text."""
    return Counter(round(word.bottom - word.top, 1) for word in words).most_common(1)[0][0]


def _lines(words: list[Word], usual: float) -> list[float]:
    """How far down each line of text is."""
    ends = sorted(word.bottom for word in words if abs(word.bottom - word.top - usual) < 0.15)
    return [end for at, end in enumerate(ends) if at == 0 or end - ends[at - 1] > 1]


def _step(lines: list[float]) -> float:
    """What most lines are below the one before, by the room that all of them take in half lines."""
    usual = Counter(round(below - above, 1) for above, below in pairwise(lines)).most_common(1)[0][0]
    room = lines[-1] - lines[0]
    return 2 * room / round(2 * room / usual)


def _columns(printed: Printed) -> list[tuple[list[float], list[float]]]:
    """The lines of the left and of the right column of each page but the first, above the contact."""
    usual = _usual([word for page in printed.words for word in page])
    found = []
    for page in printed.words[1:]:
        ends = [word.top for word in page if word.text in ("Contact", "Cysylltu")]
        body = [word for word in page if word.top > HEAD and word.bottom < min([*ends, 842 - FOOT])]
        left = _lines([word for word in body if word.left < MIDDLE], usual)
        found.append((left, _lines([word for word in body if word.left > MIDDLE], usual)))
    return found


def test_the_lines_of_columns_beside_each_other_are_level(printed: Printed) -> None:
    if printed.made.look != "newsletter":
        return
    for left, right in _columns(printed):
        step = _step(left)
        off = [round((line - left[0] + step / 2) % step - step / 2, 2) for line in right]
        assert [each for each in off if abs(each) > LEVEL] == []


def test_the_lines_of_one_column_are_on_a_grid_of_half_lines(printed: Printed) -> None:
    if printed.made.look != "classic":
        return
    usual = _usual([word for page in printed.words for word in page])
    for page in printed.words[1:]:
        ends = [word.top for word in page if word.text in ("Contact", "Cysylltu")]
        body = [word for word in page if word.top > HEAD and word.bottom < min([*ends, 842 - FOOT])]
        lines = _lines([word for word in body if word.left > 170], usual)
        half = _step(lines) / 2
        off = [round((line - lines[0] + half / 2) % half - half / 2, 2) for line in lines]
        assert [each for each in off if abs(each) > LEVEL] == []
