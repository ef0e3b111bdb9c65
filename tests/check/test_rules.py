"""Every rule, tried on small whole sites: tests/cases/check/*.txt hold a site and what is said of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.small_site import TODAY, problems_of, write_site
from tusk.check.kept import Kept
from tusk.check.rules import EACH, WHOLE, CheckContext, Rule, WholeRule
from tusk.check.run import Checked, check_project

CASES = Path(__file__).parents[1] / "cases" / "check"


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda case: case.stem)
def test_case(case: Path, tmp_path: Path) -> None:
    text, expected = case.read_text(encoding="utf-8").split("-- expected --\n")
    assert problems_of(tmp_path, text) == expected.splitlines()


def checked_case(rule: Rule | WholeRule, root: Path) -> Checked:
    write_site(root, (CASES / f"{rule.__name__}.txt").read_text(encoding="utf-8"))
    return check_project(root, TODAY, Kept(root, None))


@pytest.mark.parametrize("rule", EACH, ids=lambda rule: rule.__name__)
def test_a_rule_for_one_file_has_a_case_that_breaks_it(rule: Rule, tmp_path: Path) -> None:
    checked = checked_case(rule, tmp_path)
    contexts = [CheckContext(checked.project, path, checked.reader.of(path)) for path in checked.results]
    assert [problem for context in contexts for problem in rule(context)]


@pytest.mark.parametrize("rule", WHOLE, ids=lambda rule: rule.__name__)
def test_a_rule_for_the_whole_has_a_case_that_breaks_it(rule: WholeRule, tmp_path: Path) -> None:
    assert list(rule(checked_case(rule, tmp_path).project))


@pytest.mark.parametrize("rule", [*EACH, *WHOLE], ids=lambda rule: rule.__name__)
def test_a_rule_says_what_it_is(rule: Rule | WholeRule) -> None:
    assert (rule.__doc__ or "").endswith((".", "(4.5 to 1).", "(a note, not an error)."))


def test_no_rule_is_forgotten() -> None:
    """Every public generator in tusk/check/rules/ stands in EACH or in WHOLE."""
    folder = Path(__file__).parents[2] / "tusk" / "check" / "rules"
    written = {
        line.split("(")[0].removeprefix("def ")
        for file in folder.glob("*.py")
        for line in file.read_text(encoding="utf-8").splitlines()
        if re.fullmatch(
            r"def [a-z]\w+\((context: CheckContext|project: Project)\) -> Iterator\[Problem\]:", line
        )
    }
    assert written == {rule.__name__ for rule in (*EACH, *WHOLE)}
