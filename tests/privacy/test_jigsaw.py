"""Made-up cases, of which half can be worked out: how many are found, and how many alarms are in vain."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from tusk.privacy.clues import Clue, clues_in
from tusk.privacy.jigsaw import put_together

CASES = Path(__file__).parents[1] / "cases"


def scored(name: str) -> Counter[tuple[str, bool]]:
    """How many cases of a file there are of (can be worked out, is alarmed)."""
    cases = yaml.load((CASES / name).read_text(encoding="utf-8"), yaml.BaseLoader)
    return Counter((case["worked_out"], put_together(told(case["text"])).is_risky) for case in cases)


def told(text: str) -> list[Clue]:
    return [clue for _, clue in clues_in([text])]


def figures(score: Counter[tuple[str, bool]]) -> str:
    found, missed = score["yes", True], score["yes", False]
    in_vain, rightly_quiet = score["no", True], score["no", False]
    assert abs((found + missed) - (in_vain + rightly_quiet)) <= 2
    return f"found {found} of {found + missed}, and alarmed in vain at {in_vain} of {in_vain + rightly_quiet}"


def test_the_figures_in_the_docs_are_those_of_the_cases() -> None:
    words = " ".join((ROOT / "docs" / "safe-to-publish.md").read_text(encoding="utf-8").split())
    for name in ("jigsaw.yml", "jigsaw_unseen.yml", "jigsaw_blind.yml"):
        assert figures(scored(name)) in words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hurt in February 2020.", ["month"]),
        ("Hurt on 7 February 2020.", ["full date"]),
        ("Published in February 2020, and reviewed in March 2021.", []),
        ("Published on 7 February 2020, and updated 8 February 2020.", []),
    ],
)
def test_when_a_paper_came_out_is_no_clue(text: str, found: list[str]) -> None:
    assert [clue.kind.name for clue in told(text)] == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the only Polish child in his year", "the only Polish child in his"),
        ("the only Black girl at the school", "the only Black girl at the"),
        ("the only pub in Otherton", "the only pub"),
        ("the only way to find out", ""),
    ],
)
def test_who_or_what_is_the_only_one_somewhere_is_a_clue(text: str, value: str) -> None:
    assert "".join(clue.value for clue in told(text) if clue.kind.name == "the only one") == value


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("She was with her brother, 7.", ["7"]),
        ("her brother (7) and her sister K, 9, in care", ["7", "9"]),
        ("a boy of 4 yrs old", ["4"]),
        ("At seven, in the spring half-term, she was left.", ["seven"]),
        ("At ten, we stop. Twin towns (Figure 3). Sister, 2 of 3 meetings.", []),
    ],
)
def test_an_age_is_a_clue_without_a_word_for_it(text: str, ages: list[str]) -> None:
    assert [clue.value for clue in told(text) if clue.kind.name == "age"] == ages
