"""Whatever lies in content/ and bulletins/ is read, or refused in plain words; nothing raises."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.small_site import problems_of
from tusk.load.files import load, read_source
from tusk.load.scalar import Place

INVISIBLE = "contains an invisible character that no text should have"
ANEW = "Retype the line: such characters often come with text pasted from a PDF or from Word."
NOT_UTF_8 = (
    "is not saved as UTF-8, so letters such as é or “ cannot be read. "
    'In your editor choose "Save as", and the encoding "UTF-8".'
)
NO_FIELDS = (
    "the fields at the top are missing. Begin with a line ---, then the fields, then a line --- and the text."
)


def write(root: Path, name: str, content: bytes | str) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "1: the file is empty. Fill it in, or delete it."),
        (b"title: Jack\nbody: caf\xe9", f"2: {NOT_UTF_8}"),
        ("title: Jack".encode("utf-16"), f"1: {NOT_UTF_8}"),
        (b"title: Jack\nbody: a\0b", f"2: {INVISIBLE} (U+0000). {ANEW}"),
        ("title: Ja\u202eck", f"1: {INVISIBLE} (U+202E). {ANEW}"),
        (b"title: Jack\n" + b" " * 500_000, "1: is larger than 500 kB. Split it into several entries."),
        (
            b"\xef\xbb\xbftitle: Jack",
            "1: note: begins with an invisible byte-order mark; it was read without it. "
            'To remove it, save as "UTF-8" rather than "UTF-8 with BOM".',
        ),
        (
            b"title: Jack\r\nissued: 2018\r\n",
            "1: note: has Windows line endings; it was read correctly. "
            'To change them, choose the line endings "LF" in your editor.',
        ),
        (
            b"title: Jack\rissued: 2018\r",
            "1: note: has Windows line endings; it was read correctly. "
            'To change them, choose the line endings "LF" in your editor.',
        ),
    ],
)
def test_bytes_that_are_not_plain_text(tmp_path: Path, content: bytes | str, expected: str) -> None:
    source, problems = read_source(write(tmp_path, "jack.yml", content), "jack.yml")
    assert [str(problem) for problem in problems] == [f"jack.yml:{expected}"]
    assert source.values.get("title") == ("Jack" if "note:" in expected else None)


@pytest.mark.parametrize(
    ("content", "values"),
    [
        ("---\ntitle: Jack\n---\nText.\n", {"title": "Jack", "body": "Text."}),
        (
            "---\ntitle: Jack\n---\n\n\nText.\n\n---\n\nMore.",
            {"title": "Jack", "body": "Text.\n\n---\n\nMore."},
        ),
        ("---\ntitle: Jack\n---\n", {"title": "Jack"}),
        ("---\ntitle: Jack\n---", {"title": "Jack"}),
        ("---  \r\ntitle: Jack\r\n--- \r\nText.\r\n", {"title": "Jack", "body": "Text."}),
    ],
)
def test_a_markdown_file_is_fields_and_a_text(tmp_path: Path, content: str, values: dict[str, str]) -> None:
    assert read_source(write(tmp_path, "jack.md", content), "jack.md")[0].values == values


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", f"1: {NO_FIELDS}"),
        ("Text.", f"1: {NO_FIELDS}"),
        ("---\ntitle: Jack\n", f"1: {NO_FIELDS}"),
        ("\n---\ntitle: Jack\n---\n", f"1: {NO_FIELDS}"),
        ("---\n---\nText.", "2: the file is empty. Fill it in, or delete it."),
        (
            "---\ntitle: Jack\nbody: Text.\n---\nText.",
            "3: the field body is above the text. Move it below the line ---.",
        ),
        (
            "---\ntitle: Jack\ntitle: Milo\n---\n",
            '3: the field "title" is used twice; it is already on line 2. Keep one of the two.',
        ),
    ],
)
def test_a_markdown_file_that_cannot_be_read(tmp_path: Path, content: str, expected: str) -> None:
    _, problems = read_source(write(tmp_path, "jack.md", content), "jack.md")
    assert [str(problem) for problem in problems] == [f"jack.md:{expected}"]


def test_the_text_of_a_markdown_file_knows_its_line(tmp_path: Path) -> None:
    path = write(tmp_path, "jack.md", "---\ntitle: Jack\n---\n\nOne.\n\nTwo.\n")
    source, _ = read_source(path, "jack.md")
    assert source.place(("body",)) == Place(5, 1)
    assert source.place_in_text(("body",), "One.\n\n") == Place(7, 1)
    assert source.place_in_text(("body",), "Three.") == Place(5, 1)
    assert source.place(("links", 3, "label")) == Place(2, 1)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("content/reviews/jack.yaml", "ends in .yaml, which is not read here. Rename it to jack.yml."),
        ("content/reviews/jack.YML", "ends in .YML, which is not read here. Rename it to jack.yml."),
        ("content/reviews/Jack Two.YML", "ends in .YML, which is not read here. Rename it to jack-two.yml."),
        ("content/reviews/jack.md.txt", "ends in .md.txt, which is not read here. Rename it to jack.md."),
        ("content/reviews/jack.markdown", "ends in .markdown, which is not read here. Rename it to jack.md."),
        (
            "content/jack.yml",
            "is beside the shared lists, where entries are not read. Move it into a folder in content/.",
        ),
        (
            "content/themes.md",
            "is beside the shared lists, where entries are not read. Move it into a folder in content/.",
        ),
    ],
)
def test_a_file_that_would_be_overlooked(tmp_path: Path, name: str, expected: str) -> None:
    assert problems_of(tmp_path, f"-- {name} --\ntitle: Jack\n") == [f"{name}:1: {expected}"]


@pytest.mark.parametrize(
    "name",
    [
        "content/reviews/.jack.yml.swp",
        "content/.git/jack.yml",
        "content/reviews/jack.yml~",
        "content/reviews/Thumbs.db",
        "content/files/jack.docx",
        "content/files/notes.txt",
    ],
)
def test_a_file_that_is_none_of_our_business(tmp_path: Path, name: str) -> None:
    assert problems_of(tmp_path, f"-- {name} --\n: : [\n") == []


def test_shortcuts_are_not_followed(tmp_path: Path) -> None:
    problems_of(tmp_path)
    outside = tmp_path / "outside"
    write(outside, "jack.yml", "title: [")
    (tmp_path / "content" / "reviews").mkdir()
    (tmp_path / "content" / "reviews" / "jack.yml").symlink_to(outside / "jack.yml")
    (tmp_path / "content" / "reviews" / "nowhere.yml").symlink_to(outside / "nowhere.yml")
    (tmp_path / "content" / "folder").symlink_to(outside)
    (tmp_path / "content" / "itself").symlink_to(tmp_path / "content")
    (tmp_path / "bulletins").symlink_to(outside)
    said = "1: is a shortcut to another place, which is not followed. Copy the file itself here."
    names = [
        "bulletins",
        "content/folder",
        "content/itself",
        "content/reviews/jack.yml",
        "content/reviews/nowhere.yml",
    ]
    assert problems_of(tmp_path) == [f"{name}:{said}" for name in names]


LINK_TO_POSTER = """\
-- content/reviews/jack.yml --
kind: review
links:
  - label: Poster
    file: files/poster.pdf
"""


def test_a_file_is_never_reached_through_a_shortcut(tmp_path: Path) -> None:
    write(tmp_path, "outside/poster.pdf", "A poster.")
    (tmp_path / "content" / "files").mkdir(parents=True)
    (tmp_path / "content" / "files" / "poster.pdf").symlink_to(tmp_path / "outside" / "poster.pdf")
    copy = "Copy the file itself here."
    assert problems_of(tmp_path, LINK_TO_POSTER) == [
        f"content/files/poster.pdf:1: is a shortcut to another place, which is not followed. {copy}",
        f'content/reviews/jack.yml:4: "files/poster.pdf" is a shortcut to another place. {copy}',
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no FIFOs")
def test_a_file_that_is_no_file_is_not_opened(tmp_path: Path) -> None:
    problems_of(tmp_path)
    (tmp_path / "content" / "reviews").mkdir()
    os.mkfifo(tmp_path / "content" / "reviews" / "jack.yml")
    (tmp_path / "content" / "reviews" / "folder.yml").mkdir()
    assert problems_of(tmp_path) == [
        "content/reviews/folder.yml:1: is a folder whose name ends in .yml, like a file. Remove the extension "
        "from its name, or put the text in a file with this name.",
        "content/reviews/jack.yml:1: is not an ordinary file. Delete it, and save the text as a new file.",
    ]


def test_what_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder, a list and a picture: this machine's user may read everything, so access is what is told it."""
    text = (
        "-- content/reviews/jack.yml --\nkind: notice\nbody: |\n  ![A dog in a park](images/dog.png)\n"
        "-- content/images/dog.png --\nPNG 800 × 600\n-- content/reviews/shut/poster.pdf --\nA file.\n"
    )
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name not in ("shut", "dog.png"))
    assert problems_of(tmp_path, text) == [
        'content/reviews/jack.yml:3: "body": "images/dog.png" cannot be opened (Permission denied). Ask for permission '
        "to read it, or copy it again.",
        "content/reviews/shut:1: is a folder that cannot be opened (Permission denied). Ask for permission to read it, "
        "or copy it again.",
    ]


def test_what_office_puts_beside_an_open_file_is_not_read(tmp_path: Path) -> None:
    problems_of(tmp_path)
    for name in ("~$x.docx", "~$x.yml", ".DS_Store"):
        write(tmp_path, f"content/reviews/{name}", "\0\0")
    assert problems_of(tmp_path) == []


def test_a_file_that_is_gone_when_it_is_opened(tmp_path: Path) -> None:
    _, problems = read_source(tmp_path / "jack.yml", "jack.yml")
    assert [str(problem) for problem in problems] == [
        "jack.yml:1: cannot be opened (No such file or directory). "
        "Close it in other programs, and check that you have permission to read it."
    ]


def test_a_file_name_in_another_encoding_can_be_shown(tmp_path: Path) -> None:
    problems_of(tmp_path)
    write(tmp_path, os.fsdecode(b"content/reviews/caf\xe9.yaml"), "title: Jack")
    assert problems_of(tmp_path) == [
        "content/reviews/caf\ufffd.yaml:1: ends in .yaml, which is not read here. Rename it to caf\ufffd.yml."
    ]


def test_two_files_of_one_address(tmp_path: Path) -> None:
    problems = problems_of(
        tmp_path, "-- content/reviews/jack.md --\n---\n---\n-- content/reviews/jack.yml --\nkind: review\n"
    )
    assert problems == ["content/reviews/jack.md:2: the file is empty. Fill it in, or delete it."]
    entry = "---\nkind: notice\ntitle: Jack\nsummary: One.\npublisher: somerset\nissued: 2018\n---\n"
    problems = problems_of(
        tmp_path, f"-- content/reviews/jack.md --\n{entry}-- content/reviews/jack.yml --\nkind: review\n"
    )
    assert problems == [
        "content/reviews/jack.yml:1: has the same address as content/reviews/jack.md. Rename one of the two."
    ]


def test_what_cannot_be_read_keeps_its_id(tmp_path: Path) -> None:
    for name in ("broken.yml", "latin.md", "other.yaml", "text.yml.txt"):
        write(tmp_path, f"content/reviews/{name}", b"\xe9")
    assert load(tmp_path).unreadable == {f"reviews/{name}" for name in ("broken", "latin", "other", "text")}


def test_no_content_at_all(tmp_path: Path) -> None:
    assert load(tmp_path).problems == []


@pytest.mark.parametrize("content", ["", "# None yet.\n", "\n  # None yet.\n\n", "[]\n"])
@pytest.mark.parametrize("name", ["topics", "audience", "themes", "glossary", "links"])
def test_a_list_that_is_not_needed_can_be_empty(tmp_path: Path, name: str, content: str) -> None:
    assert problems_of(tmp_path, f"-- content/{name}.yml --\n{content}") == []
