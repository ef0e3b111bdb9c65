"""Files are saved whole or not at all, and never over somebody else's change; what was before can be put back."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import get_args

import pytest

from tests.small_site import write_site
from tusk.editor.compare import Difference, differences
from tusk.editor.history import MOST_VERSIONS
from tusk.editor.place import NotAllowed, entry_file
from tusk.editor.project_files import ChangedMeanwhile, ProjectFiles
from tusk.editor.rename import REFERS, rename
from tusk.model.entry import Entry
from tusk.model.fields import Names, Record
from tusk.model.kinds import KINDS
from tusk.model.vocabulary import VOCABULARIES

JACK = "content/reviews/jack.yml"


@pytest.fixture
def files(tmp_path: Path) -> ProjectFiles:
    write_site(tmp_path, f"-- {JACK} --\nkind: review\ntitle: Jack\n")
    times = iter(datetime(2020, 8, 15) + timedelta(seconds=n) for n in range(1000))
    return ProjectFiles(tmp_path, lambda: next(times))


def test_a_save_is_kept_with_who_and_when_and_can_be_taken_back_after_a_restart(files: ProjectFiles) -> None:
    opened = files.open(JACK)
    saved = files.save(JACK, opened.text.replace("Jack", "Sam"), opened.digest, "Ann")
    again = ProjectFiles(files.root, lambda: datetime(2020, 8, 16))
    kept = [(version.at, version.who, version.what) for version in again.versions(JACK)]
    assert kept == [("2020-08-15T00:00:01", "Ann", "saved"), ("2020-08-15T00:00:00", "", "before")]
    undone = again.undo(JACK, saved.digest, "Ben")
    assert undone is not None
    assert undone.text == opened.text == (files.root / JACK).read_text()
    redone = again.undo(JACK, undone.digest, "Ben")
    assert redone is not None
    assert redone.text == saved.text


def test_a_change_that_somebody_else_made_is_never_overwritten(files: ProjectFiles) -> None:
    opened = files.open(JACK)
    (files.root / JACK).write_text("kind: review\ntitle: Theirs\n")
    with pytest.raises(ChangedMeanwhile) as changed:
        files.save(JACK, "kind: review\ntitle: Mine\n", opened.digest, "Ann")
    assert changed.value.now.text == (files.root / JACK).read_text() == "kind: review\ntitle: Theirs\n"


def test_history_is_bounded(files: ProjectFiles) -> None:
    opened = files.open(JACK)
    for number in range(MOST_VERSIONS + 5):
        opened = files.save(JACK, f"kind: review\ntitle: T{number}\n", opened.digest, "Ann")
    versions = files.versions(JACK)
    assert len(versions) == MOST_VERSIONS
    assert versions[0].text == opened.text


def test_a_deleted_file_is_in_the_trash(files: ProjectFiles) -> None:
    opened = files.open(JACK)
    moved = files.throw_away(JACK, opened.digest, "Ann")
    assert moved.relative_to(files.root).as_posix() == f".trash/20200815T000001/{JACK}"
    assert moved.read_text() == opened.text
    assert not (files.root / JACK).exists()


def test_an_uploaded_file_replaces_no_other(files: ProjectFiles) -> None:
    names = [files.add_file("content/images/dog.png", content) for content in (b"one", b"two", b"one")]
    assert names == ["content/images/dog.png", "content/images/dog-2.png", "content/images/dog.png"]


@pytest.mark.parametrize(
    "name",
    [
        *("../x.yml", "content/../x.yml", "content/..\\x.yml", "/etc/x.yml", "content//x.yml", "x.yml"),
        *("content/reviews/.x.yml", "content/~$x.yml", "content/x.py", "tusk/x.yml", "content/a\0.yml"),
        *("content/out/x.yml", "content/reviews/link.yml", "C:/content/x.yml"),
    ],
)
def test_no_other_file_is_opened(tmp_path: Path, name: str) -> None:
    (tmp_path / "content" / "reviews").mkdir(parents=True)
    (tmp_path / "content" / "out").symlink_to(tmp_path.parent)
    (tmp_path / "content" / "reviews" / "link.yml").symlink_to("/etc/hostname")
    with pytest.raises(NotAllowed):
        entry_file(tmp_path, name)


def test_a_renamed_entry_keeps_its_old_address_and_everything_that_refers_to_it_follows(
    tmp_path: Path,
) -> None:
    write_site(
        tmp_path,
        f"""\
-- {JACK} --
kind: review # a note
title: Jack
body: See [himself](entry:reviews/jack#what).
-- content/reviews/anna.yml --
kind: review
title: Anna # another
related: [reviews/jack]
body: As with [Jack](entry:reviews/jack), and [Jacky](entry:reviews/jack-2).
-- bulletins/one.yml --
kind: issue
items:
  - id: one
    entry: reviews/jack
""",
    )
    files = ProjectFiles(tmp_path, lambda: datetime(2020, 8, 15))
    changed = rename(files, JACK, "content/reviews/sam.yml", "Ann")
    assert changed == ["content/reviews/anna.yml", "bulletins/one.yml"]
    sam = files.open("content/reviews/sam.yml").text
    assert "kind: review # a note\n" in sam
    assert "body: See [himself](entry:reviews/sam#what).\n" in sam
    assert "aliases:\n  - reviews/jack\n" in sam
    anna = files.open("content/reviews/anna.yml").text
    assert "title: Anna # another\nrelated: [reviews/sam]\n" in anna
    assert "[Jack](entry:reviews/sam), and [Jacky](entry:reviews/jack-2)" in anna
    assert "    entry: reviews/sam\n" in files.open("bulletins/one.yml").text
    assert not (tmp_path / JACK).exists()


def test_every_field_that_refers_to_an_entry_is_known() -> None:
    found = set()
    seen: set[type[Record]] = set()

    def look(annotation: object, name: str) -> None:
        if annotation == Names("entry"):
            found.add(name)
        for inner in (*get_args(annotation), *getattr(annotation, "__metadata__", ())):
            look(inner, name)
        if isinstance(annotation, type) and issubclass(annotation, Record) and annotation not in seen:
            seen.add(annotation)
            for field, info in annotation.model_fields.items():
                look(info.annotation, field)
                for mark in info.metadata:
                    look(mark, field)

    for model in (Entry, *KINDS.values(), *VOCABULARIES.values()):
        look(model, "")
    assert found == REFERS


def test_two_versions_are_compared_field_by_field() -> None:
    mine = {"title": "Mine", "sections": [{"heading": "A"}, {"heading": "B", "points": ["x"]}]}
    theirs = {"title": "Theirs", "sections": [{"heading": "A"}], "owner": "Chair"}
    assert list(differences(mine, theirs)) == [  # type: ignore[arg-type]
        Difference(("title",), "Mine", "Theirs"),
        Difference(("sections", 1), "heading: B\npoints: • x", ""),
        Difference(("owner",), "", "Chair"),
    ]


def test_line_ends_and_the_mark_of_windows_stay(tmp_path: Path) -> None:
    file = tmp_path / "content/reviews/jack.yml"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"\xef\xbb\xbftitle: Jack\r\nsummary: One.\r\n")
    files = ProjectFiles(tmp_path, lambda: datetime(2020, 8, 15))
    opened = files.open("content/reviews/jack.yml")
    files.save(opened.name, opened.text.replace("One", "Two"), opened.digest, "Ann")
    assert file.read_bytes() == b"\xef\xbb\xbftitle: Jack\r\nsummary: Two.\r\n"
