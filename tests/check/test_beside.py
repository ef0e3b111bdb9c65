"""A check in a process of its own: it is the check, and hands over what the next one needs too."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.small_site import TODAY, write_site
from tusk.check import beside, run
from tusk.check.beside import checking
from tusk.check.kept import Result, kept_in
from tusk.check.rules import CheckContext
from tusk.check.run import check_project, files_of

SITE = """\
-- content/reviews/anna.yml --
kind: review
title: Anna
body: Words.
-- content/reviews/jack.yml --
kind: review
title: Jack
body: As with [Anna](entry:reviews/anna).
"""
ANNA, JACK = "content/reviews/anna.yml", "content/reviews/jack.yml"


@pytest.fixture
def ruled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of which one entry has changed; each process that applies rules writes its number into a file."""
    write_site(tmp_path, SITE)
    check_project(tmp_path, TODAY, kept_in(tmp_path))
    write_site(tmp_path, f"-- {ANNA} --\nkind: review\ntitle: Anna again\nbody: Words.\n")
    (by := tmp_path / "ruled-by").touch()
    rule = run.Files._ruled

    def noted(files: run.Files, context: CheckContext) -> Result:
        by.write_text(f"{by.read_text()}{context.path} {os.getpid()}\n")
        return rule(files, context)

    monkeypatch.setattr(run.Files, "_ruled", noted)
    return tmp_path


def ruled_here(project: Path) -> list[bool]:
    lines = (project / "ruled-by").read_text().splitlines()
    return [line.endswith(f" {os.getpid()}") for line in lines]


def test_rules_are_applied_by_another_process_which_keeps_what_it_found(ruled: Path) -> None:
    with checking(files_of(ruled, TODAY, kept_in(ruled))) as checked:
        found = checked()
    assert (found.problems, found.due, [*found.results]) == ([], [ANNA, JACK], [*found.project.files])
    assert [written.record.title for written in found.reader.of(ANNA)] == ["Anna again"]  # type: ignore[attr-defined]
    assert ruled_here(ruled) == [False, False]
    assert check_project(ruled, TODAY, kept_in(ruled)).due == []


def test_what_is_too_much_for_one_process_is_checked_here(
    ruled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "MOST", 0)
    with checking(files_of(ruled, TODAY, kept_in(ruled))) as checked:
        assert checked().due == [ANNA, JACK]
    assert ruled_here(ruled) == [False, True, True]
    assert check_project(ruled, TODAY, kept_in(ruled)).due == []
