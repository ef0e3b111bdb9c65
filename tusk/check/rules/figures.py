"""Rules about numbers and the figures made from them."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.checked import Checked
from tusk.model.figures import Bar, BarChart
from tusk.model.kinds import ThematicReview
from tusk.model.walk import FieldPath
from tusk.problem import Problem


def numbers_say_what_they_count(checked: Checked) -> Iterator[Problem]:
    """A share names either a theme or a label, is of the reviews read, and agrees with its count."""
    for entry in checked.records.entries:
        if isinstance(entry.record, ThematicReview):
            for path, bar in _bars(entry.record):
                for field, message, hint in _wrong_bar(bar, entry.record.n):
                    yield entry.problem(path + field, message, hint)


def _bars(review: ThematicReview) -> Iterator[tuple[FieldPath, Bar]]:
    for number, bar in enumerate(review.stats):
        yield ("stats", number), bar
    for place, figure in enumerate(review.figures):
        if isinstance(figure, BarChart):
            for number, bar in enumerate(figure.bars):
                yield ("figures", place, "bars", number), bar


def _wrong_bar(bar: Bar, reviews: int) -> Iterator[tuple[FieldPath, str, str]]:
    if (bar.theme is None) == (bar.label is None):
        yield (), "a number must name either a theme or a label.", "Keep one of the two."
    if bar.of != reviews:
        yield ("of",), f"of {bar.of}, but {reviews} reviews were read.", "Correct one of the two."
    share = 100 * (bar.count or 0) / bar.of
    if bar.count is not None and abs(share - bar.percent) > 0.5001:  # a share is printed rounded
        hint = "Correct the count, or leave it out if the source does not print it."
        yield ("count",), f"{bar.count} of {bar.of} is {share:.0f}%, not {bar.percent:g}%.", hint
