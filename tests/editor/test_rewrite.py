"""Values are written back with the smallest change; everything else in a file stays as its author wrote it."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest

from tusk.editor.rewrite import CannotRewrite, rewrite
from tusk.load.yaml_text import read_yaml
from tusk.model.kinds import KINDS
from tusk.model.vocabulary import VOCABULARIES

BEFORE = dedent("""\
    # A note at the top
    kind: briefing
    title: "County lines: the signs"   # in quotes because of the colon
    summary: One sentence.
    issued: 2018-03
    topics: [neglect, bruising]

    # What to remember
    key_messages:
      - 'First, look.'
      - >-
        Second: a long message which goes over
        two lines.
      # the third
      - Third
    body: |
      ## A heading

      # not a note, but Markdown

      Text.
    """)


def changed(before: str, change: dict[str, Any], kind: str = "briefing") -> str:
    values = {**read_yaml(before, "").values, **change}
    return rewrite(
        before, {name: value for name, value in values.items() if value is not None}, KINDS[kind], ""
    )


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ({"title": "Signs"}, 'title: "County lines: the signs"', 'title: "Signs"'),
        ({"summary": "Two, or more."}, "summary: One sentence.", "summary: Two, or more."),
        ({"summary": "Note: this."}, "summary: One sentence.", 'summary: "Note: this."'),
        ({"issued": "2018-04-01"}, "issued: 2018-03", "issued: 2018-04-01"),
        ({"topics": ["bruising"]}, "topics: [neglect, bruising]", "topics: [bruising]"),
        ({"topics": ["a", "b", "c"]}, "topics: [neglect, bruising]", "topics: [a, b, c]"),
        ({"small_numbers": "yes"}, "\n# What to remember", "small_numbers: yes\n\n# What to remember"),
        ({"body": "Other\n\ntext."}, BEFORE[BEFORE.index("  ## A") :], "  Other\n\n  text.\n"),
        ({"summary": None}, "summary: One sentence.\n", ""),
        ({"body": None}, BEFORE[BEFORE.index("body") :], ""),
    ],
)
def test_a_change_touches_its_field_alone(change: dict[str, Any], old: str, new: str) -> None:
    made = changed(BEFORE, change)
    expected = BEFORE.replace(old, new)
    if "small_numbers" in change:  # a new field comes after those before it in the model
        assert sorted(made.split("\n")) == sorted(expected.split("\n"))
    else:
        assert made == expected


def test_items_keep_their_quotes_and_comments_when_they_are_moved_added_and_removed() -> None:
    long = "Second: a long message which goes over two lines."
    made = changed(BEFORE, {"key_messages": [long, "First, look.", "yes", "Third"]})
    start, end = made.index("key_messages"), made.index("body")
    assert made[start:end] == dedent("""\
        key_messages:
          - >-
            Second: a long message which goes over
            two lines.
          # the third
          - 'First, look.'
          - "yes"
          - Third
        """)


def test_a_list_at_the_top_keeps_its_indentation() -> None:
    text = "- id: neglect\n  name: Neglect\n# about the second\n- {id: bruising, name: Bruising}\n"
    items: list[Any] = [
        {"id": "neglect", "name": "Neglect"},
        {"id": "bruising", "name": "Bruises, and burns"},
    ]
    made = rewrite(text, {"": items}, VOCABULARIES["topics"], "")
    assert made == text.replace("name: Bruising", 'name: "Bruises, and burns"')


def test_a_markdown_file_keeps_its_text_below_the_fields() -> None:
    text = "---\ntitle: One # a note\nsummary: Two.\n---\n\n# Text\n\nMore.\n"
    made = rewrite(
        text, {"title": "One", "summary": "2.", "body": "# Text\n\nMore."}, KINDS["briefing"], "a.md"
    )
    assert made == text.replace("Two.", '"2."')
    made = rewrite(text, {"title": "One", "summary": "Two.", "body": "New."}, KINDS["briefing"], "a.md")
    assert made == "---\ntitle: One # a note\nsummary: Two.\n---\n\nNew.\n"


@pytest.mark.parametrize(
    "word", ["no", "010", "1:30", "2018", "- x", "a: b", "x #y", "'", "{", "é", "[x](y)", "x\ty", "*"]
)
def test_a_text_that_yaml_would_read_otherwise_comes_back_the_same(word: str) -> None:
    made = changed(BEFORE, {"summary": word, "key_messages": [word, f"{word}\n\n{word}"]})
    assert read_yaml(made, "").values["summary"] == word
    assert not read_yaml(made, "").traps.keys() & {("summary",), ("key_messages", 0)} or '"' in made


def test_a_text_that_is_not_yaml_is_refused() -> None:
    with pytest.raises(CannotRewrite):
        rewrite("title: [\n", {"title": "x"}, KINDS["briefing"], "")


INDENTED = dedent("""\
    kind: briefing
    title: Jack\t# a tab before the note
    audience:
    - schools   # not indented
    sections:
        - heading: One     # four spaces
          text: |
              Deep text.
          # about links
          links:
              - {label: A, url: https://www.example.org/a}

        - heading: Two
          text: Short.
    key_messages:
      - One
    # at the end
    # of the file
    """)


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ({"audience": ["schools", "health"]}, "# not indented\n", "# not indented\n- health\n"),
        ({"key_messages": None}, "key_messages:\n  - One\n", ""),
        ({"key_messages": ["One", "Two"]}, "  - One\n", "  - One\n  - Two\n"),
        ({"title": "Sam"}, "title: Jack", "title: Sam"),
        ({"topics": ["neglect"]}, "audience:", "topics:\n  - neglect\naudience:"),
    ],
)
def test_a_file_that_is_indented_in_another_way_stays_so(change: dict[str, Any], old: str, new: str) -> None:
    assert changed(INDENTED, change) == INDENTED.replace(old, new).replace("title: Sam\t#", "title: Sam\t#")


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        ((0, "text"), "Deep text.\n\nMore.", "Deep text.\n", "Deep text.\n\n          More.\n"),
        ((0, "heading"), "Uno", "heading: One ", "heading: Uno "),
        (
            (1, "text"),
            "Longer.\n\nText.",
            "text: Short.",
            "text: |\n          Longer.\n\n          Text.",
        ),
        (
            (0, "links"),
            [
                {"label": "A", "url": "https://www.example.org/a"},
                {"label": "B", "url": "https://www.example.org/b"},
            ],
            "/a}\n",
            "/a}\n          - label: B\n            url: https://www.example.org/b\n",
        ),
    ],
)
def test_a_field_in_a_group_that_is_indented_in_another_way(
    path: Any, value: Any, old: str, new: str
) -> None:
    values: Any = read_yaml(INDENTED, "").values
    values["sections"][path[0]][path[1]] = value
    assert rewrite(INDENTED, values, KINDS["briefing"], "") == INDENTED.replace(old, new)
