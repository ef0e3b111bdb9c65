"""site_build.py new: a starter file of every kind passes the check as it stands, and is seen by nobody."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from tests.projects import copy_content
from tusk.cli.asking import new_asked
from tusk.cli.new import new
from tusk.library.project import check_library, open_library
from tusk.load.files import load
from tusk.model.kinds import KINDS as MODELS
from tusk.model.kinds.issue import IssueItem
from tusk.problem import as_text

TODAY = date(2026, 11, 22)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the content of the example site."""
    copy_content(tmp_path)
    return tmp_path


KINDS = [kind.replace(" ", "-") for kind in MODELS]


@pytest.mark.parametrize("kind", KINDS)
def test_a_starter_passes_the_check(project: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = {source.path for source in load(project).entries}
    section = (
        "dog-safety"
        if kind
        in ("briefing", "event", "guidance", "national-report", "notice", "risk-tool", "yearly-digest")
        else None
    )
    assert new(project, kind.replace("-", " "), "Neglect: what we “learned” #1", TODAY, section) == 0
    (path,) = {source.path for source in load(project).entries} - before
    assert path.endswith("/neglect-what-we-learned-1.yml")
    assert capsys.readouterr().out.startswith(f"{path} is ready for you to fill in. It is a draft")
    assert as_text(check_library(project, TODAY)[0]) == ""
    text = (project / path).read_text(encoding="utf-8")
    schema = text.splitlines()[0].removeprefix("# yaml-language-server: $schema=")
    assert ((project / path).parent / schema).resolve().is_file()
    model = MODELS[kind.replace("-", " ")]
    for name, field in model.model_fields.items():
        assert f"{name}:" in text, name
        assert (field.description or "").split()[0] in text, name


def test_a_starter_is_a_draft(project: Path) -> None:
    assert new(project, "briefing", "Knife crime", TODAY, "county-lines") == 0
    assert "county-lines/knife-crime" not in open_library(project, TODAY).items
    assert "county-lines/knife-crime" in open_library(project, TODAY, drafts=True).items


def test_nothing_is_overwritten(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(project, "review", "Jack", TODAY) == 1
    assert capsys.readouterr().err == "content/reviews/jack.yml already exists. Choose another title.\n"


def test_a_kind_that_could_stand_anywhere(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(project, "notice", "Safer sleeping", TODAY) == 1
    assert capsys.readouterr().err.startswith(
        "Choose a section, for example --section county-lines. The sections are: county-lines, exploitation, "
    )


def test_an_unknown_section(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(project, "review", "Anna", TODAY, "review") == 1
    assert capsys.readouterr().err == (
        '"review" is not in content/sections.yml. Did you mean "reviews"? Use --section.\n'
    )


def test_the_next_number_of_an_issue_and_its_publisher(project: Path) -> None:
    assert new(project, "issue", "TUSK 11", TODAY) == 0
    text = (project / "bulletins/tusk-11.yml").read_text(encoding="utf-8")
    assert "\nnumber: 11\n" in text
    assert "\npublisher: exampleshire\n" in text


def test_an_issue_shows_what_an_article_can_have(project: Path) -> None:
    """Taking the # away is enough: each note stands where its field belongs."""
    assert new(project, "issue", "TUSK 11", TODAY) == 0
    path = project / "bulletins/tusk-11.yml"
    text = path.read_text(encoding="utf-8")
    for name in IssueItem.model_fields:
        assert re.search(rf"^    # {name}: ?$|^  - {name}: |^    {name}: ", text, re.MULTILINE), name
    for name, value in (("teaser", "Read it {where}."), ("show", "summary"), ("new_page", "yes")):
        text = text.replace(f"    # {name}: ", f"    {name}: {value}")
    text = text.replace(
        "    # picture:\n    #   file: \n    #   alt: \n", "    picture:\n      file: a.png\n      alt: \n"
    )
    path.write_text(text, encoding="utf-8")
    line = text.splitlines().index("      file: a.png") + 1
    assert as_text(check_library(project, TODAY)[0]) == (
        f"bulletins/tusk-11.yml:{line}: there is no file content/a.png. Copy it there, or correct the name.\n"
        f'bulletins/tusk-11.yml:{line + 1}: "alt" is empty. Fill it in.'
    )


def test_an_unknown_publisher(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(project, "review", "Anna", TODAY, publisher="exampleshir") == 1
    assert (
        capsys.readouterr().err
        == '"exampleshir" is not in content/publishers.yml. Did you mean "exampleshire"?\n'
    )


def test_run_bare_it_asks(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(["notic", "notice", "", "Safer sleeping", "1", "1"])
    monkeypatch.setattr("builtins.input", lambda words: next(answers))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    code = new_asked(project, date(2020, 8, 15))
    said = capsys.readouterr().out
    assert code == 0
    assert "  6  guidance: How to do something, or where to find it.\n" in said
    assert 'Write a number from 1 to 11, or a name. Did you mean "notice"?' in said
    assert "/safer-sleeping.yml is ready for you to fill in." in said


def test_run_bare_where_nobody_can_answer_it_says_what_to_give(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    assert new_asked(project, date(2020, 8, 15)) == 2
    said = capsys.readouterr().err
    assert said == 'Give the kind and the title: new notice "Safer sleeping: a new poster".\n'
