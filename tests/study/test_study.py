"""The computed study: hand-worked cases, and what must hold whatever the entries are."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import combinations
from pathlib import Path

import pytest

from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.study.counts import Counted, Study, percent, study_of
from tusk.study.figures import by_year, frequency, overlap

THEMES = ("curiosity", "escalation", "recording", "sharing")


def entry(id: str, year: int, *themes: str, kind: str = "review") -> Counted:
    return Counted(id, kind, year, "somerset", (), frozenset(themes))


# Worked by hand: who raises what.
#        curiosity  escalation  recording  sharing
# a 2018     x          x           x
# b 2018     x          x
# c 2020     x                      x
# d 2020     x
# e 2020                x
# f 2021
BY_HAND = Study((), THEMES).of(
    [
        entry("a", 2018, "curiosity", "escalation", "recording"),
        entry("b", 2018, "curiosity", "escalation"),
        entry("c", 2020, "curiosity", "recording"),
        entry("d", 2020, "curiosity", kind="audit"),
        entry("e", 2020, "escalation", kind="audit"),
        entry("f", 2021),
    ]
)


def ids(entries: tuple[Counted, ...]) -> str:
    return "".join(each.id for each in entries)


def test_counts_and_shares_by_hand() -> None:
    assert [BY_HAND.count(theme) for theme in THEMES] == [4, 3, 2, 0]
    assert BY_HAND.share("curiosity") == Fraction(2, 3)
    assert BY_HAND.ranked == ("curiosity", "escalation", "recording")
    assert BY_HAND.top == ("curiosity", "escalation", "recording")
    assert BY_HAND.n_of() == "reviews and audits"


def test_the_seven_regions_by_hand() -> None:
    regions = {name: ids(entries) for name, entries in BY_HAND.regions(BY_HAND.top).items()}
    assert regions == {
        "only_1": "d",
        "only_2": "e",
        "only_3": "",
        "only_1_and_2": "b",
        "only_1_and_3": "c",
        "only_2_and_3": "",
        "all_three": "a",
        "outside": "f",
    }


def test_what_occurs_together_by_hand() -> None:
    assert BY_HAND.together_with("curiosity") == (("escalation", 2), ("recording", 2))
    assert BY_HAND.together_with("recording") == (("curiosity", 2), ("escalation", 1))
    assert BY_HAND.together_with("sharing") == ()


def test_years_by_hand() -> None:
    assert tuple(BY_HAND.years) == (2018, 2019, 2020, 2021)
    assert [year.n for year in BY_HAND.years.values()] == [2, 0, 3, 1]
    assert [year.count("escalation") for year in BY_HAND.years.values()] == [2, 0, 1, 0]


def test_the_last_of_the_top_can_be_chance() -> None:
    study = Study((), THEMES).of([entry("a", 2018, *THEMES)])
    assert study.top == ("curiosity", "escalation", "recording")
    assert study.as_frequent_as_the_last_of_the_top == ("sharing",)


@pytest.mark.parametrize(
    ("count", "n", "expected"), [(23, 27, 85), (17, 27, 63), (1, 27, 4), (1, 8, 13), (1, 200, 1), (0, 5, 0)]
)
def test_a_share_in_whole_per_cent(count: int, n: int, expected: int) -> None:
    assert percent(Fraction(count, n)) == expected


def some_study(seed: int) -> Study:
    chance = random.Random(seed)
    entries = [
        entry(f"{number:03}", 2010 + chance.randrange(12), *chance.sample(THEMES, chance.randrange(5)))
        for number in range(chance.randrange(40))
    ]
    return Study((), THEMES).of(entries)


@pytest.mark.parametrize("seed", range(25))
def test_inclusion_and_exclusion(seed: int) -> None:
    """The regions are each entry once, and each set is the sum of its regions."""
    study = some_study(seed)
    a, b, c = THEMES[:3]
    regions = study.regions((a, b, c))
    assert sorted(ids(tuple(e for each in regions.values() for e in each))) == sorted(ids(study.entries))
    assert study.count(a) == sum(len(regions[name]) for name in regions if "1" in name or name == "all_three")
    either = study.n - len(regions["outside"])
    pairs = sum(dict(study.together_with(x)).get(y, 0) for x, y in combinations((a, b, c), 2))
    assert either == study.count(a) + study.count(b) + study.count(c) - pairs + len(regions["all_three"])


@pytest.mark.parametrize("seed", range(25))
def test_numbers_add_up(seed: int) -> None:
    """Years add up to the whole, shares to the mentions, and what occurs together does so both ways."""
    study = some_study(seed)
    for theme in THEMES:
        assert sum(year.count(theme) for year in study.years.values()) == study.count(theme)
        for other, both in study.together_with(theme):
            assert (
                dict(study.together_with(other))[theme] == both <= min(study.count(theme), study.count(other))
            )
    mentions = sum(len(each.themes) for each in study.entries)
    assert sum(study.share(theme) for theme in THEMES) * study.n == mentions


@pytest.mark.parametrize("seed", range(10))
def test_the_order_of_files_does_not_matter(seed: int) -> None:
    study = some_study(seed)
    mixed = list(study.entries)
    random.Random(seed).shuffle(mixed)
    assert study.of(mixed) == study


def test_below_ten_counts_are_shown_and_from_ten_on_shares() -> None:
    nine = Study((), THEMES).of(entry(str(number), 2018, "curiosity") for number in range(9))
    ten = Study((), THEMES).of(entry(str(number), 2018, *THEMES[: number % 2]) for number in range(10))
    assert [(frequency(nine).unit, bar.value, bar.count) for bar in frequency(nine).bars] == [
        ("reviews", 9, None)
    ]
    assert [(frequency(ten).unit, bar.value, bar.count) for bar in frequency(ten).bars] == [("%", 50, 5)]


def test_figures_need_something_to_show() -> None:
    empty = Study((), THEMES)
    assert (frequency(empty).bars, overlap(empty), by_year(empty), empty.n_of()) == (
        [],
        None,
        None,
        "reviews",
    )
    diagram = overlap(BY_HAND)
    assert diagram is not None
    assert [each.value for each in diagram.sets] == [4, 3, 2]
    assert diagram.regions.outside == 1


def test_lines_need_ten_entries_and_break_where_nothing_was_issued() -> None:
    assert by_year(BY_HAND) is None
    twice = BY_HAND.of([*BY_HAND.entries, *BY_HAND.entries])
    lines = by_year(twice)
    assert lines is not None
    assert lines.years == ["2018", "2019", "2020", "2021"]
    assert [line.values for line in lines.lines] == [
        [4, None, 4, 0],
        [4, None, 2, 0],
        [2, None, 2, 0],
        [4, 0, 6, 2],
    ]


SITE = """\
-- content/reviews/jack.yml --
kind: review
themes: [curiosity]
-- content/reviews/gone.yml --
kind: review
status: withdrawn
status_note: Taken down.
themes: [curiosity]
-- content/reviews/draft.yml --
kind: review
status: draft
themes: [curiosity]
-- content/reviews/advice.yml --
kind: guidance
themes: [curiosity]
-- content/reviews/study.yml --
kind: thematic review
n: 27
themes: [curiosity]
stats:
  - {theme: curiosity, percent: 63, of: 27}
"""


def test_only_single_reviews_that_are_published_are_counted(tmp_path: Path) -> None:
    """A published study of 27 reviews, a withdrawn review, a draft and guidance are not."""
    write_site(tmp_path, SITE)
    study = study_of(open_library(tmp_path, TODAY))
    assert [(each.id, each.year) for each in study.entries] == [("reviews/jack", 2018)]
    assert study_of(open_library(tmp_path, TODAY), ["audit"]).n == 0
