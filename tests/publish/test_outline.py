"""The outline of a library has all that its lists, menus and tags are made from."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.publish.random_edits import START, Project
from tests.small_site import write_site
from tusk.check.outline import OUTLINE
from tusk.check.unread import HELD, model_of, subclass_of
from tusk.library.answers import FILES, RECORD, Answers
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.model.entry import Entry
from tusk.publish.site import page_environment
from tusk.publish.traced_pages import BESIDE, ENV, FILE, TEMPLATE, answers_beside

MORE = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
topics: [neglect]
language: cy
recommendations: [{id: r1, text: Do it., to: [All]}]
-- content/reviews/letter.yml --
kind: notice
title: Letter
act_by: 2020-09-02
dates: [{day: 2020-09-03}]
replaced_by: reviews/jack
body: Text.
"""
OTHERS = (RECORD, *FILES, FILE, TEMPLATE, *(f"{ENV}{name}" for name in BESIDE))


def _noted(item: Item, asked: set[str]) -> Item:
    """An item whose record notes the names of the fields that are read."""
    dict(item.record)  # so that it is read
    model = model_of(item.record)

    def note(self: Entry, name: str) -> Any:
        if name in model.model_fields:
            asked.add(name)
        return object.__getattribute__(self, name)

    noted: Any = object.__new__(subclass_of(model, "Noted", {"__getattribute__": note}))
    HELD.__set__(noted, HELD.__get__(item.record))
    return replace(item, record=noted)


def _asked_about_lists(cache: Path) -> Iterator[tuple[str, str]]:
    """(topic, detail) of all that pages, tables and wholes have asked but for fields and what is beside the library."""
    for path in cache.glob("*.db"):
        with closing(sqlite3.connect(path)) as database:
            rows = database.execute("SELECT value FROM kept WHERE key LIKE 'answers %'").fetchall()
        for (row,) in rows:
            every = ((topic, detail) for topic, details in json.loads(row).items() for detail in details)
            yield from (pair for pair in every if not pair[0].startswith(OTHERS))


def test_lists_read_no_field_that_the_outline_does_not_have(tmp_path: Path) -> None:
    """A field that a list has come to read must be named in tusk/check/outline.py."""
    project, cache, asked = Project(tmp_path / "project", seed=1), tmp_path / "cache", set[str]()
    write_site(project.root, MORE)
    project.files(cache)
    plain = open_library(project.root, START)
    library = replace(plain, items={id: _noted(item, asked) for id, item in plain.items.items()})
    env = page_environment(library, project.root / "templates", {}, {})
    asked.clear()
    answers = Answers(library, answers_beside(library, env))
    for topic, detail in (pairs := {*_asked_about_lists(cache)}):
        answers.digest(topic, detail)
    assert {"listed", "related", "tagged", "items", "site"} <= {topic for topic, _ in pairs}
    assert {"title", "topics", "held"} <= asked <= {*OUTLINE}


def _outline(library: Library, root: Path, name: str, text: str) -> bool:
    """Whether another text in a file gives another outline."""
    (root / name).write_text((root / name).read_text() + text)
    return open_library(root, START).outline != library.outline


def test_a_sentence_does_not_change_the_outline_and_a_title_does(tmp_path: Path) -> None:
    project = Project(tmp_path, seed=1)
    library = open_library(project.root, START)
    assert not _outline(library, project.root, "content/reviews/b.yml", "body: One sentence more.\n")
    assert _outline(library, project.root, "content/reviews/b.yml", "topics: [neglect]\n")
