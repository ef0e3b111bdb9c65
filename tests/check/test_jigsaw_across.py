"""Made-up cases whose clues are spread over several files: how many are found, and how many alarms are in vain."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from tests.privacy.test_jigsaw import figures
from tests.small_site import TODAY, write_site
from tusk.check.asked_for import jigsaw
from tusk.check.kept import Kept
from tusk.check.run import check_project

CASES = yaml.load(
    (Path(__file__).parents[1] / "cases" / "jigsaw_across.yml").read_text(encoding="utf-8"), yaml.BaseLoader
)
JACK = "content/reviews/jack.yml"
RISKY = "together may tell who"


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, bool, bool]]:
    """For each case: whether it can be worked out, and is found by its own file, and by all files."""
    found = []
    for case in CASES:
        root = tmp_path_factory.mktemp("case")
        write_site(root, case["site"])
        checked = check_project(root, TODAY, Kept(root, None))
        alone, together = (
            any(each.path == JACK and RISKY in each.message for each in problems)
            for problems in (checked.problems, jigsaw(checked))
        )
        found.append((case["worked_out"], alone, together))
    return found


def test_no_file_tells_it_alone(tried: list[tuple[str, bool, bool]]) -> None:
    assert [alone for _, alone, _ in tried] == [False] * len(CASES)


def test_the_figures_in_the_docs_are_those_of_the_cases(tried: list[tuple[str, bool, bool]]) -> None:
    words = " ".join((ROOT / "docs" / "safe-to-publish.md").read_text(encoding="utf-8").split())
    score = Counter((worked_out, together) for worked_out, _, together in tried)
    assert f"of {len(CASES)} cases across files it {figures(score)}" in words
