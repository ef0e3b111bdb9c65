"""Made-up cases, of which half can be worked out: how many are found, and how many alarms are in vain."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import yaml

from tests.conftest import ROOT
from tusk.privacy.clues import clues_in
from tusk.privacy.jigsaw import put_together

CASES = yaml.load(
    (Path(__file__).parents[1] / "cases" / "jigsaw.yml").read_text(encoding="utf-8"), yaml.BaseLoader
)


def scored() -> Counter[tuple[str, bool]]:
    """How many cases there are of (can be worked out, is alarmed)."""
    return Counter((case["worked_out"], put_together(clues_in(case["text"])).is_risky) for case in CASES)


def test_the_figures_in_the_docs_are_those_of_the_cases() -> None:
    score = scored()
    found, missed = score["yes", True], score["yes", False]
    in_vain, rightly_quiet = score["no", True], score["no", False]
    assert len(CASES) >= 40
    assert abs((found + missed) - (in_vain + rightly_quiet)) <= 2
    words = (ROOT / "docs" / "safe-to-publish.md").read_text(encoding="utf-8")
    assert f"found {found} of {found + missed}" in " ".join(words.split())
    assert f"alarmed in vain at {in_vain} of {in_vain + rightly_quiet}" in " ".join(words.split())
