"""What a build would refuse, the check refuses first: over every case of the check."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.check.test_rules import CASES
from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.library.project import check_library, open_library
from tusk.problem import ProblemsFound, errors
from tusk.publish.offered import NO_DOWNLOADS
from tusk.publish.whole_site import build_site

ALL = sorted(CASES.glob("*.txt"))


def has_errors(case: Path) -> bool:
    said = case.read_text(encoding="utf-8").split("-- expected --\n")[1].splitlines()
    return any(": note: " not in line for line in said)


@pytest.mark.parametrize("case", [case for case in ALL if has_errors(case)], ids=lambda case: case.stem)
def test_a_build_refuses_with_the_words_of_the_check(case: Path, tmp_path: Path) -> None:
    write_site(tmp_path, case.read_text(encoding="utf-8").split("-- expected --\n")[0])
    problems, library = check_library(tmp_path, TODAY)
    with pytest.raises(ProblemsFound) as refused:
        open_library(tmp_path, TODAY)
    assert library is None
    assert refused.value.problems == sorted(set(errors(problems)))


@pytest.mark.parametrize("case", [case for case in ALL if not has_errors(case)], ids=lambda case: case.stem)
def test_what_the_check_accepts_is_built(case: Path, tmp_path: Path) -> None:
    """Its pages, search index and links, without PDFs."""
    write_site(tmp_path, case.read_text(encoding="utf-8").split("-- expected --\n")[0])
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    assert build_site(tmp_path, tmp_path / "site", open_library(tmp_path, TODAY), NO_DOWNLOADS)
