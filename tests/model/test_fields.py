"""Dates that may lack their day, and addresses."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from tusk.model.fields import PartDate, Record, is_web_address


class Dated(Record):
    on: PartDate


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("2018", "2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2018-02", "February 2018", date(2018, 2, 1), date(2018, 2, 28)),
        ("2020-02", "February 2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("2018-03-06", "6 March 2018", date(2018, 3, 6), date(2018, 3, 6)),
    ],
)
def test_a_date_can_lack_its_day(text: str, words: str, first: date, last: date) -> None:
    read = PartDate.parse(text)
    assert (str(read), read.words, read.first_day, read.last_day) == (text, words, first, last)
    assert Dated.model_validate({"on": text}).on == read


@pytest.mark.parametrize(
    "text",
    [
        *("", "18", "2018-3", "2018-13", "2018-02-29", "2018/03", "6 March 2018"),
        *("0000", "2018-00", "2018-03-00", "２０１８", "2018-03-06 ", "2018\n"),
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        PartDate.parse(text)


def test_the_later_date_is_greater() -> None:
    texts = ["2018", "2018-04-01", "2018-03-31", "2018-03", "2017-12-31"]
    in_order = sorted(PartDate.parse(text) for text in texts)
    assert [str(date) for date in in_order] == texts[::-1]
    assert PartDate.parse("2018") == PartDate.parse("2018")
    assert PartDate.parse("2018") <= PartDate.parse("2018")


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("https://www.example.org", True),
        ("http://www.example.org:8080/a/b.html?c=d&e=f#g", True),
        ("https://www.example.org/a_(b)", True),
        ("mailto:team@example.org", True),
        ("tel:+441823357868", True),
        ("www.example.org", False),
        ("https://", False),
        ("https://localhost", False),
        ("https://www.example.org/a b", False),
        ("https://www.example.org\n", False),
        ("https://[www.example.org", False),
        ("https://www.example.org:port", False),
        ("https://.", False),
        ("javascript:alert(1)", False),
        ("JAVASCRIPT://www.example.org/%0aalert(1)", False),
        ("mailto:team", False),
        ("tel:999 please", False),
        ('https://www.example.org/"onclick="', False),
    ],
)
def test_web_addresses(text: str, good: bool) -> None:
    assert is_web_address(text) is good


def test_unknown_fields_are_refused_and_nothing_changes_later() -> None:
    with pytest.raises(ValidationError):
        Dated.model_validate({"on": "2018", "off": "2019"})
    dated = Dated.model_validate({"on": "2018"})
    with pytest.raises(ValidationError):
        setattr(dated, "on", PartDate(2019))  # noqa: B010
