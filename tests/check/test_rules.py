"""Every rule, tried on small whole sites: tests/cases/check/*.txt hold a site and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_site import TODAY, problems_of, write_site
from tusk.check.rules import CHECKS, CheckContext, Rule
from tusk.check.structure import read_records
from tusk.load.files import load

CASES = Path(__file__).parents[1] / "cases" / "check"


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda case: case.stem)
def test_case(case: Path, tmp_path: Path) -> None:
    text, expected = case.read_text(encoding="utf-8").split("-- expected --\n")
    assert problems_of(tmp_path, text) == expected.splitlines()


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.__name__)
def test_a_rule_has_a_case_that_breaks_it(rule: Rule, tmp_path: Path) -> None:
    write_site(tmp_path, (CASES / f"{rule.__name__}.txt").read_text(encoding="utf-8"))
    assert list(rule(CheckContext(tmp_path, read_records(load(tmp_path)), TODAY)))


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.__name__)
def test_a_rule_says_what_it_is(rule: Rule) -> None:
    assert (rule.__doc__ or "").endswith((".", "(4.5 to 1).", "(a note, not an error)."))


def test_no_rule_is_forgotten() -> None:
    """Every public generator in tusk/check/rules/ stands in CHECKS."""
    folder = Path(__file__).parents[2] / "tusk" / "check" / "rules"
    written = {
        line.split("(")[0].removeprefix("def ")
        for file in folder.glob("*.py")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith("def ") and line.endswith("(context: CheckContext) -> Iterator[Problem]:")
    }
    assert written == {rule.__name__ for rule in CHECKS}
