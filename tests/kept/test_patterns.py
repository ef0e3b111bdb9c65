"""Patterns that were kept compiled find the same as those that are compiled now."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tusk.kept import patterns
from tusk.kept.patterns import KeptPatterns

GIVEN = [(r"(?P<day>\d{1,2}) (?P<month>[A-Z]\w+)", re.IGNORECASE), (r"(?i:st)\.? (?=[a-zŵ-ž])", 0)]


@pytest.fixture(autouse=True)
def python_keeps_what_it_compiles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def kept_in(folder: Path) -> KeptPatterns:
    KeptPatterns(folder).keep(GIVEN)
    return KeptPatterns(folder)


@pytest.mark.parametrize(("pattern", "flags"), GIVEN)
def test_a_kept_pattern_is_the_one_that_python_compiles(tmp_path: Path, pattern: str, flags: int) -> None:
    found, made = kept_in(tmp_path).find(pattern, flags), re.compile(pattern, flags)
    assert found is not None
    assert found == made  # Python compares the code, the flags and the text
    assert (found.groups, found.groupindex) == (made.groups, made.groupindex)
    assert [each.groupdict() for each in found.finditer("3 May, 14 June")] == [
        each.groupdict() for each in made.finditer("3 May, 14 June")
    ]


def test_a_pattern_that_is_not_kept_is_not_found(tmp_path: Path) -> None:
    kept = kept_in(tmp_path)
    assert kept.find(GIVEN[0][0], 0) is None
    assert kept.find("other", 0) is None


def test_new_ones_join_those_that_are_kept(tmp_path: Path) -> None:
    kept_in(tmp_path).keep([("new", 0)])
    assert KeptPatterns(tmp_path).find("new", 0) == re.compile("new")
    assert KeptPatterns(tmp_path).find(*GIVEN[0]) == re.compile(*GIVEN[0])


def test_when_there_are_too_many_only_new_ones_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = kept_in(tmp_path)
    monkeypatch.setattr(patterns, "MOST", 2)
    kept.keep([("new", 0)])
    assert KeptPatterns(tmp_path).find("new", 0) == re.compile("new")
    assert KeptPatterns(tmp_path).find(*GIVEN[0]) is None


@pytest.mark.parametrize("cut", [0, 10, 100, -1])
def test_a_damaged_file_is_not_used_and_is_written_again(tmp_path: Path, cut: int) -> None:
    file = kept_in(tmp_path).file
    whole = file.read_bytes()
    file.write_bytes(whole[:cut])
    assert KeptPatterns(tmp_path).find(*GIVEN[0]) is None
    KeptPatterns(tmp_path).keep(GIVEN)
    assert file.read_bytes() == whole


def test_code_that_python_refuses_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = kept_in(tmp_path)
    assert kept.find(*GIVEN[0])
    wrong = {key: each._replace(code=each.code[:-3]) for key, each in kept._known.items()}
    monkeypatch.setattr(kept, "_known", wrong)
    assert kept.find(*GIVEN[0]) is None


def test_another_python_has_another_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept_in(tmp_path)
    monkeypatch.setattr(sys, "version", "3.99.0")
    assert KeptPatterns(tmp_path).find(*GIVEN[0]) is None


def test_what_is_no_pattern_is_not_kept(tmp_path: Path) -> None:
    kept = KeptPatterns(tmp_path)
    kept.keep([("(", 0)])
    assert kept.find("(", 0) is None
    assert not kept.file.exists()


def test_nothing_is_kept_if_python_is_asked_to_keep_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert not kept_in(tmp_path).file.exists()


def test_a_python_whose_inside_is_another_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr(patterns, "import_module", without)
    kept = kept_in(tmp_path)
    assert kept.find(*GIVEN[0]) is None
    assert not kept.file.exists()
