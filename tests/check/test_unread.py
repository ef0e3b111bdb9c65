"""A record that is read only where more than its short fields is asked for answers like the whole one."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.small_site import TODAY, write_site
from tusk.check.kept import Kept, kept_in
from tusk.check.run import check_project
from tusk.check.unread import HELD, Head, head_of, model_of, unread, when_read
from tusk.library.project import opened
from tusk.model.entry import Entry
from tusk.model.kinds.notice import Notice

GIVEN: dict[str, Any] = {
    "kind": "notice",
    "title": "Jack",
    "summary": "Who Jack was.",
    "publisher": "demo",
    "issued": "2020-03",
    "updated": "unknown",
    "topics": ["neglect"],
    "body": "A sentence.\n" * 50,
    "dates": [{"day": "2020-04-01"}],
}


@pytest.fixture
def whole() -> Entry:
    return Notice.model_validate(GIVEN)


@pytest.fixture
def later(whole: Entry) -> Entry:
    return unread(head_of(whole), whole.model_copy)


def field(record: Entry, name: str) -> Any:
    """A field that not every kind has."""
    return getattr(record, name)


def _is_read(record: Entry) -> bool:
    return "_read" not in HELD.__get__(record)


def test_short_fields_and_fields_that_were_left_out_are_answered_without_reading(
    whole: Entry, later: Entry
) -> None:
    for name in Notice.model_fields.keys() - {"body", "dates"}:
        assert getattr(later, name) == getattr(whole, name)
    assert (later.is_standing, isinstance(later, Notice), model_of(later)) == (False, True, Notice)
    assert not _is_read(later)


def test_a_long_field_makes_it_the_whole_record(whole: Entry, later: Entry) -> None:
    assert field(later, "body") == GIVEN["body"].strip()
    assert type(later) is Notice
    assert [str(each.day) for each in field(unread(head_of(whole), whole.model_copy), "dates")] == [
        "2020-04-01"
    ]
    assert (later.model_fields_set, later) == (whole.model_fields_set, whole)


def test_the_record_that_was_read_before_all_others_is_short_again(
    whole: Entry, later: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tusk.check.unread.MOST_WHOLE", 2)
    monkeypatch.setattr("tusk.check.unread._WHOLE", deque())
    others = [unread(head_of(whole), whole.model_copy) for _ in range(2)]
    assert [field(each, "body") for each in (later, *others)] == [GIVEN["body"].strip()] * 3
    assert [*map(_is_read, (later, *others))] == [False, True, True]
    assert (later.title, isinstance(later, Notice), model_of(later)) == ("Jack", True, Notice)
    assert not _is_read(later)
    assert (later, later.model_fields_set) == (whole, whole.model_fields_set)
    assert later == others[0] == others[1]


@pytest.mark.parametrize(
    "of",
    [
        repr,
        vars,
        dict,
        lambda record: record.model_fields_set,
        lambda record: record.model_copy(update={"title": ""}),
    ],
)
def test_whatever_else_is_asked_is_answered_by_the_whole_record(
    of: Callable[[Entry], object], whole: Entry, later: Entry
) -> None:
    assert of(later) == of(whole)


def test_two_of_them_are_compared_as_whole_records(whole: Entry, later: Entry) -> None:
    assert later == whole
    assert whole == unread(head_of(whole), whole.model_copy)
    assert unread(head_of(whole), whole.model_copy) == unread(head_of(whole), whole.model_copy)
    assert later != unread(head_of(whole), lambda: whole.model_copy(update={"body": "other"}))


def test_a_change_of_long_fields_waits_until_it_is_read(later: Entry) -> None:
    changed = when_read(later, lambda record: record.model_copy(update={"body": "Hidden."}))
    assert (_is_read(later), _is_read(changed)) == (False, False)
    assert field(changed, "body") == "Hidden."


def test_an_attribute_that_no_record_has_is_refused(later: Entry) -> None:
    with pytest.raises(AttributeError, match="'Notice' object has no attribute 'nothing'"):
        field(later, "nothing")


def test_entries_of_a_project_are_read_when_their_texts_are_asked_for(tmp_path: Path) -> None:
    write_site(tmp_path, "")
    (tmp_path / "content/reviews").mkdir()
    text = "\n".join(
        [
            "kind: notice",
            "title: Jack",
            "summary: Who.",
            "publisher: demo",
            "issued: 2020",
            f"body: {'Word. ' * 99}",
        ]
    )
    for name in ("jack", "jill"):
        (tmp_path / f"content/reviews/{name}.yml").write_text(text.replace("Jack", name))
    check_project(tmp_path, TODAY, Kept(tmp_path, tmp_path / "build"))
    (tmp_path / "content/reviews/jill.yml").write_text(text.replace("Jack", "Jill again"))
    checked = check_project(tmp_path, TODAY, Kept(tmp_path, tmp_path / "build"))
    records = {each.id: each.record for each in checked.reader.all(checked.results).entries}
    assert (records["reviews/jack"].title, _is_read(records["reviews/jack"])) == ("jack", False)
    assert (records["reviews/jill"].title, _is_read(records["reviews/jill"])) == ("Jill again", False)
    assert field(records["reviews/jack"], "body") == ("Word. " * 99).strip()


def test_equal_names_of_many_entries_are_in_memory_once(whole: Entry) -> None:
    def read_again() -> Entry:
        return unread(Head(*json.loads(json.dumps(head_of(whole)))), lambda: whole)

    first, second = HELD.__get__(read_again()), HELD.__get__(read_again())
    assert first["_long"] is second["_long"]
    assert first["title"] is second["title"]
    assert all(one is other for one, other in zip(first, second, strict=True))


def test_what_the_last_check_found_is_not_in_memory_when_pages_are_made(tmp_path: Path) -> None:
    write_site(tmp_path, "-- content/reviews/jack.yml --\nkind: notice\ntitle: Jack\n")
    check_project(tmp_path, TODAY, kept_in(tmp_path))
    checked = check_project(tmp_path, TODAY, kept_in(tmp_path))
    assert checked.reader.kept.before.keys() == checked.results.keys()
    library = opened(checked, tmp_path, TODAY)
    assert ([*library.items], checked.reader.kept.before) == (["reviews/jack"], {})
