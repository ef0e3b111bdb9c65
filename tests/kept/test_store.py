"""Values that are kept from one run to the next: all of them, or none that is not exactly what was saved."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

from tusk.kept.store import Store

VALUES = {f"content/reviews/{number}.yml": f"{number} é ".encode() * 90 for number in range(60)}


@pytest.fixture
def saved(tmp_path: Path) -> Store:
    store = Store(tmp_path / "build" / "values.db", "this code")
    store.save(VALUES)
    return store


def test_values_come_back_as_they_were_saved(saved: Store) -> None:
    assert saved.load() == VALUES


def test_one_value_is_changed_and_another_deleted(saved: Store) -> None:
    saved.save({"content/reviews/1.yml": b"new"}, ["content/reviews/2.yml"])
    rest = {key: value for key, value in VALUES.items() if key != "content/reviews/2.yml"}
    assert saved.load() == rest | {"content/reviews/1.yml": b"new"}


def test_some_values_are_read_alone(saved: Store) -> None:
    assert saved.some(["content/reviews/1.yml", "no"]) == {
        "content/reviews/1.yml": VALUES["content/reviews/1.yml"]
    }
    assert Store(saved.path, "newer code").some(["content/reviews/1.yml"]) == {}


def test_values_that_other_code_made_are_dropped(saved: Store) -> None:
    newer = Store(saved.path, "newer code")
    assert newer.load() == {}
    newer.save({"a": b"1"})
    assert newer.load() == {"a": b"1"}
    assert saved.load() == {}


def test_there_is_no_store_yet(tmp_path: Path) -> None:
    assert Store(tmp_path / "values.db", "this code").load() == {}


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + bytes(4096)])
def test_a_file_that_is_no_store_is_replaced(tmp_path: Path, content: bytes) -> None:
    store = Store(tmp_path / "values.db", "this code")
    store.path.write_bytes(content)
    assert store.load() == {}
    store.path.write_bytes(content)
    store.save({"a": b"1"})
    assert store.load() == {"a": b"1"}


@pytest.mark.parametrize("seed", range(40))
def test_nothing_comes_out_of_a_damaged_store_but_what_was_saved(saved: Store, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(saved.path.read_bytes())
    for _ in range(chance.choice((1, 5, 50))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    saved.path.write_bytes(content[: chance.choice((len(content), chance.randrange(len(content))))])
    assert saved.load().items() <= VALUES.items()
    saved.save(VALUES)
    saved.save({"a": b"1"})
    assert saved.load().items() <= {**VALUES, "a": b"1"}.items()


def test_while_another_run_writes_nothing_is_saved_or_deleted(saved: Store) -> None:
    other = sqlite3.connect(saved.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    saved.save({"a": b"1"})
    assert saved.load() == {}
    other.close()
    assert saved.load() == VALUES


def test_a_folder_in_which_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("a file", encoding="utf-8")
    store = Store(tmp_path / "build" / "values.db", "this code")
    store.save(VALUES)
    assert store.load() == {}
