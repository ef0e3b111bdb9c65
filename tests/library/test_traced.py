"""A traced library answers like the one it wraps, and notes every question."""

from __future__ import annotations

import dataclasses
from functools import cached_property
from pathlib import Path

import pytest

from tests.small_site import TODAY, write_site
from tusk.library.answers import EVERYTHING, LISTS, MAPPINGS, OF_ITEMS, OF_NAMES, VALUES, Answers, Recorder
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.library.traced import TracedLibrary, remembered
from tusk.model.kinds.review import Review

SITE = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
topics: [neglect]
related: [reviews/anna]
-- content/reviews/anna.yml --
kind: review
title: Anna
"""
# Built from others, each of which is noted; where the project is; and words, which belong to all pages of a build.
COMPOSED = {
    "outline",
    "words",
    "on_web",
    "ids",
    "is_kept",
    "is_to_come",
    "listed_of",
    "parts",
    "root",
    "items",
}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    write_site(tmp_path, SITE)
    return open_library(tmp_path, TODAY)


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
def traced(library: Library, recorder: Recorder) -> TracedLibrary:
    return TracedLibrary(library, recorder)


def test_every_question_is_known() -> None:
    """A new one must be named in tusk/library/answers.py: a question that is not noted leaves pages out of date."""
    fields = {each.name for each in dataclasses.fields(Library)}
    asked = {
        name
        for name, value in vars(Library).items()
        if not name.startswith("_") and (callable(value) or isinstance(value, property | cached_property))
    }
    assert fields | asked == {*MAPPINGS, *VALUES, *LISTS, *OF_ITEMS, *OF_NAMES, *COMPOSED}


def test_fields_are_noted_one_by_one(traced: TracedLibrary, recorder: Recorder) -> None:
    assert [item.record.title for item in traced.tagged("topics", "neglect")] == ["Jack"]
    assert recorder.taken() == {"tagged": {"topics neglect"}, "record reviews/jack": {"title"}}
    assert [item.id for item in traced.related(traced.items["reviews/jack"])] == ["reviews/anna"]
    assert recorder.taken() == {"items": {"reviews/jack"}, "related": {"reviews/jack"}}


def test_what_shows_all_of_an_entry_notes_all_of_it(traced: TracedLibrary, recorder: Recorder) -> None:
    for part in traced.parts("reviews/jack"):
        assert part
    everything = {"record reviews/jack": {EVERYTHING}}
    assert recorder.taken().items() >= everything.items()
    assert dict(traced.items["reviews/jack"].record)["title"] == "Jack"
    assert recorder.taken().items() >= everything.items()


def test_a_traced_record_is_a_record_like_any_other(library: Library, traced: TracedLibrary) -> None:
    plain, noted = library.items["reviews/jack"].record, traced.items["reviews/jack"].record
    assert isinstance(noted, Review)
    assert noted.label == plain.label
    assert repr(noted.issued) == repr(plain.issued)


def test_answers_differ_where_the_library_does(library: Library) -> None:
    other = dataclasses.replace(library, topics={})
    one, two = Answers(library, {}), Answers(other, {})
    assert one.digest("topics", "neglect") != two.digest("topics", "neglect")
    assert one.digest("record reviews/jack", "title") == two.digest("record reviews/jack", "title")


def test_what_is_made_once_notes_its_questions_each_time(traced: TracedLibrary, recorder: Recorder) -> None:
    made: list[str] = []

    def title() -> str:
        made.append(traced.items["reviews/jack"].record.title)
        return made[-1]

    asked = {"items": {"reviews/jack"}, "record reviews/jack": {"title"}}
    for _ in range(2):
        recorder.note("today")
        assert remembered(traced, "title", title) == "Jack"
        assert recorder.taken() == {"today": {""}, **asked}
    assert made == ["Jack"]
