"""Wider patterns that were kept are those that would be made now."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tusk.kept import wider
from tusk.kept.wider import KeptWider


@pytest.fixture(autouse=True)
def python_keeps_what_it_compiles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def kept(folder: Path, code: str = "one way", made: list[str] | None = None) -> KeptWider:
    """Those in a folder. made: what is made, and not read again."""
    (file := folder / "way.py").write_text(code, encoding="utf-8")

    def make(pattern: str, flags: int) -> str:
        if made is not None:
            made.append(pattern)
        return f"{code}: {pattern} {flags}"

    return KeptWider(make, file, folder)


def kept_in(folder: Path) -> KeptWider:
    first = kept(folder)
    first.of("a", 2)
    first.keep()
    return first


def made_after_another(folder: Path) -> list[str]:
    """Keep one more; returns what is made when both are asked for again."""
    second = kept(folder)
    second.of("b", 0)
    second.keep()
    made: list[str] = []
    third = kept(folder, made=made)
    assert [third.of("a", 2), third.of("b", 0)] == ["one way: a 2", "one way: b 0"]
    return made


def test_what_is_kept_is_not_made_again(tmp_path: Path) -> None:
    kept_in(tmp_path)
    made: list[str] = []
    again = kept(tmp_path, made=made)
    assert [again.of("a", 2), again.of("a", 0), again.of("a", 0)] == [
        "one way: a 2",
        "one way: a 0",
        "one way: a 0",
    ]
    assert made == ["a"]  # with other flags


def test_new_ones_join_those_that_are_kept(tmp_path: Path) -> None:
    kept_in(tmp_path)
    assert made_after_another(tmp_path) == []


def test_when_there_are_too_many_only_new_ones_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_in(tmp_path)
    monkeypatch.setattr(wider, "MOST", 1)
    assert made_after_another(tmp_path) == ["a"]


def test_those_of_other_code_and_of_another_python_are_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_in(tmp_path)
    assert kept(tmp_path, "another way").of("a", 2) == "another way: a 2"
    monkeypatch.setattr(sys, "version", "3.99.0")
    made: list[str] = []
    kept(tmp_path, made=made).of("a", 2)
    assert made == ["a"]


@pytest.mark.parametrize("cut", [0, 10, 30, -1])
def test_a_damaged_file_is_not_used_and_is_written_again(tmp_path: Path, cut: int) -> None:
    file = kept_in(tmp_path).file
    whole = file.read_bytes()
    file.write_bytes(whole[:cut])
    made: list[str] = []
    kept(tmp_path, made=made).of("a", 2)
    assert made == ["a"]
    kept_in(tmp_path)
    assert file.read_bytes() == whole


def test_nothing_is_kept_if_python_is_asked_to_keep_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert not kept_in(tmp_path).file.exists()
