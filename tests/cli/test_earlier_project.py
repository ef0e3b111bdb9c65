"""A project of version 0.1, a clone of the repository as in tests/sites/version-0.1, taken to this version."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.projects import ROOT
from tests.small_site import problems_of
from tusk.cli.run import main
from tusk.cli.start import start
from tusk.library.project import open_library
from tusk.package.wheel import version

DAY = date(2026, 11, 26)
OLD = ROOT / "tests/sites/version-0.1"
NOT_ANONYMISED = (
    "an entry about one case is not published without {0}. Have it done, and add {0}: {{by: NAME, on: DATE}}. "
    "Until then, write status: draft."
)
TO_EDIT = [
    f"content/reviews/wren.yml:1: {NOT_ANONYMISED.format(x)}" for x in ("anonymised", "disclosure_checked")
]
RENAMED = (
    'bulletins/issue-3.yml:11: "box" is now called "things_you_should_know". '
    "Write the new name, or all of them with: site_build.py check --rename."
)


def files(folder: Path) -> dict[str, str]:
    """The files of a project that are its people's."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for name in ("content", "bulletins")
        for path in (folder / name).rglob("*.yml")
    }


def test_it_is_told_what_changed_and_what_to_edit_and_the_rest_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new, before = tmp_path / "new", files(OLD)
    assert start(new, {"content": str(OLD)}, DAY) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"TUSK 0.1.0 is now TUSK {version()}.\n## [")
    assert "## [0.1.0]" not in said
    assert said.endswith(f"  cd {new}\n  python3 site_build.py check\n  python3 site_build.py build\n")
    site = "name: Netherby Safeguarding Board\nstrapline: What Netherby learns from reviews.\n"
    after = {**before, "content/site.yml": site + before["content/site.yml"]}
    assert files(new) == after

    assert main(["check", "--today", str(DAY)], new) == 1
    assert capsys.readouterr().out.splitlines()[:3] == [RENAMED, *TO_EDIT]
    assert main(["check", "--rename", "--today", str(DAY)], new) == 1
    done = capsys.readouterr().out.splitlines()
    assert done[:3] == ["Renamed: bulletins/issue-3.yml: box → things_you_should_know.", *TO_EDIT]
    issue = before["bulletins/issue-3.yml"].replace("box:", "things_you_should_know:")
    assert files(new) == {
        **before,
        "content/site.yml": site + before["content/site.yml"],
        "bulletins/issue-3.yml": issue,
    }
    assert files(OLD) == before

    review = new / "content/reviews/wren.yml"
    checked = "anonymised: {by: Review group, on: 2018}\ndisclosure_checked: {by: Manager, on: 2018}\n"
    review.write_text(before["content/reviews/wren.yml"] + checked, encoding="utf-8")
    library = open_library(new, DAY)
    assert sorted(library.items) == ["bulletins/issue-3", "reviews/wren"]
    assert library.site.full_name == "Netherby Safeguarding Board"


def test_a_clone_is_told_how_it_gets_a_newer_version(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["upgrade", str(tmp_path / "tusk-9.0.0-py3-none-any.whl")], OLD) == 1
    assert capsys.readouterr().err == (
        "This project has no TUSK of its own in engine/. Make a new one with its content: "
        "python3 site_build.py start FOLDER --content .\n"
    )


def test_a_field_that_has_only_the_name_of_a_renamed_one_is_another_mistake(tmp_path: Path) -> None:
    said = problems_of(tmp_path, "-- content/reviews/jack.yml --\nkind: review\nchildren:\n  - {box: 3}\n")
    assert (
        said[-1]
        == 'content/reviews/jack.yml:3: "box" is not a field in "children". It can be: age, assumed, name, pseudonym.'
    )
