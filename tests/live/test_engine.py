"""One engine for the site and the editor: what is known is used again, and what is shown is what was asked for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.small_site import write_site
from tusk.library.library import Library
from tusk.live.engine import Engine

NAME, OTHER = "content/reviews/jack.yml", "content/reviews/anna.yml"
SITE = f"""\
-- {NAME} --
kind: review
title: Jack
-- {OTHER} --
kind: review
title: Anna
"""


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    write_site(tmp_path, SITE)
    return Engine(tmp_path, date(2020, 8, 15))


def more(engine: Engine, name: str, title: str) -> str:
    """The text of a file with more in its title."""
    return (engine.project / name).read_text().replace(f"title: {title}", f"title: {title}, new")


def titles(library: Library | None) -> list[str]:
    """The titles of what would be published."""
    assert library
    return sorted(item.record.title for item in library.items.values())


def test_a_text_that_is_typed_is_checked_once_however_often_the_saved_one_is_shown(engine: Engine) -> None:
    text = more(engine, NAME, "Jack")
    typed, saved = engine.state(NAME, text), engine.state()
    assert "Jack, new" in titles(typed.library)
    assert "Jack" in titles(saved.library)
    assert engine.state(NAME, text) is typed
    assert engine.state() is saved


def test_a_file_that_is_saved_elsewhere_is_seen_beside_what_is_typed(engine: Engine) -> None:
    text = more(engine, NAME, "Jack")
    typed = engine.state(NAME, text)
    (engine.project / OTHER).write_text(more(engine, OTHER, "Anna"))
    assert engine.state(NAME, text) is not typed
    assert {"Anna, new", "Jack, new"} <= set(titles(engine.state(NAME, text).library))


@pytest.mark.parametrize("change", [Path.unlink, lambda path: path.with_suffix(".md").write_text("A stray.")])
def test_what_others_do_in_the_folder_of_the_engine_is_put_right(engine: Engine, change: object) -> None:
    first = titles(engine.state().library)
    change(engine.state().root / NAME)  # type: ignore[operator]
    (engine.project / OTHER).write_text(more(engine, OTHER, "Anna"))
    assert titles(engine.state().library) == ["Anna, new" if each == "Anna" else each for each in first]
