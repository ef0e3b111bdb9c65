"""Made-up cases whose clues are spread over several files: how many are found, and how many alarms are in vain."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from tests.conftest import ROOT
from tests.privacy.test_jigsaw import figures
from tests.small_site import TODAY, write_site
from tusk.check.kept import Kept, kept_in
from tusk.check.on_request.notes import jigsaw
from tusk.check.rules import clues
from tusk.check.run import check_project


class Tried(NamedTuple):
    """One case: whether it can be worked out, and what finds it."""

    worked_out: str
    alone: bool
    by_check: bool
    together: bool


CASES = yaml.load(
    (ROOT / "tests" / "cases" / "jigsaw_across.yml").read_text(encoding="utf-8"), yaml.BaseLoader
)
JACK = "content/reviews/jack.yml"
RISKY = "together may tell who"
BY_ITSELF = "together may tell who the child or the family is."


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> list[Tried]:
    """For each case: whether it can be worked out, and is found by its own file, by check, and by check --jigsaw."""
    found = []
    for case in CASES:
        root = tmp_path_factory.mktemp("case")
        write_site(root, case["site"])
        checked = check_project(root, TODAY, Kept(root, None))
        said = [each.message for each in checked.problems if each.path == JACK]
        alone = BY_ITSELF in said
        by_check = any(RISKY in each for each in said)
        together = any(each.path == JACK and RISKY in each.message for each in jigsaw(checked))
        found.append(Tried(case["worked_out"], alone, by_check, together))
    return found


def test_no_file_tells_it_alone(tried: list[Tried]) -> None:
    assert [each.alone for each in tried] == [False] * len(CASES)


def test_the_figures_in_the_docs_are_those_of_the_cases(tried: list[Tried]) -> None:
    words = " ".join((ROOT / "docs" / "safe-to-publish.md").read_text(encoding="utf-8").split())
    score = Counter((each.worked_out, each.together) for each in tried)
    assert f"of {len(CASES)} cases across files it {figures(score)}" in words
    assert (
        f"Without `--jigsaw` it {figures(Counter((each.worked_out, each.by_check) for each in tried))}"
        in words
    )


def test_other_files_are_read_again_only_if_one_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(tmp_path, CASES[1]["site"])
    before = clues_told(tmp_path)
    assert before == [
        "school and rare event together may tell who the child or the family is: rare event in bulletins/tusk-10.yml."
    ]
    edited(tmp_path / JACK, "Redhill Academy.", "Redhill Academy. He liked it.")
    with monkeypatch.context() as patch:
        patch.setattr(clues, "SameCase", lambda _: pytest.fail("read again"))
        assert clues_told(tmp_path) == before
    edited(tmp_path / JACK, "He liked it.", "He liked it there.")
    edited(tmp_path / "bulletins/tusk-10.yml", "stabbed in June 2018", "hurt")
    assert clues_told(tmp_path) == [
        "school, place and age together may tell who the child or the family is: "
        "place and age in bulletins/tusk-10.yml."
    ]


def clues_told(root: Path) -> list[str]:
    checked = check_project(root, TODAY, kept_in(root))
    return [each.message for each in checked.problems if each.path == JACK and RISKY in each.message]


def edited(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
