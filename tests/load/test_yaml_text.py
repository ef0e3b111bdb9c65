"""Every trap of YAML has its sentence."""

from __future__ import annotations

import pytest

from tusk.load.scalar import Place
from tusk.load.yaml_text import read_yaml

SHORTHAND = (
    "is YAML's way of repeating text, which is not used here. "
    "Write the text out, or put it in quotes if it begins with that character."
)
INDENTED_BADLY = (
    "the indentation or the quotation marks do not fit the lines above. "
    "Line up fields that belong together; a text that begins with a quotation mark must end with it."
)
NOT_CLOSED = (
    "a list in [square brackets] is not closed, or a comma is missing. "
    "Write each item on its own line, after a dash, or close the brackets."
)
NO_COLON = (
    "this is not a field: a colon is missing. "
    "Write field: text, with a space after the colon; indent longer text below field: |."
)
COLON = "a colon inside the text looks like another field. Put the whole text in quotes: "
JOINED = (
    "two versions of this file were merged, and the conflict was left in it. "
    "Keep one of the two, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>."
)
NO_SPACE = (
    "the line begins with a special space instead of an ordinary one. "
    "Delete it, and type ordinary spaces: such spaces often come with text pasted from a web page or from Word."
)
STAR = (
    "the text begins with * or &, which is reserved in YAML. "
    'Put the whole text in quotes: title: "**Now** it is".'
)
FURTHER_IN = (
    "this field is indented more than the line above, which already has its text. "
    "Align it with the field above; if it is part of that text, put the whole text in quotes."
)
APOSTROPHE = (
    "an apostrophe ends the text that begins with a single quotation mark. "
    'Put the text in double quotes: title: "Jack\'s story".'
)
CURLY = (
    "the text is in curly quotes, which YAML reads as part of it. "
    'Put it in straight quotes: title: "Neglect: what we learned".'
)
TAB = "there is a tab where there must be spaces. Indent with spaces only: replace the tab with two spaces."
BEGINS_BADLY = "the text begins with a character that is reserved in YAML. Put the whole text in quotes: "
UNCLOSED = (
    "a quotation mark is opened but never closed. "
    "Close the quotes, or use the other kind of quotation mark around the text."
)
EMPTY = "the file is empty. Fill it in, or delete it."
NOT_FIELDS = "the file is not a list of fields. Write one field on each line: title: My title."
COLUMNS = "the fields do not begin at the same column. Begin every field at the start of its line."
NO_NAME = "the name of a field is missing before the colon. Write field: text."
TAG = "which is not used here. Put the text in quotes if it begins with an exclamation mark."
COMMENT = (
    "# begins a comment. Put the whole text in quotes; if it is meant as a comment, leave a space after #."
)


def problems(text: str) -> list[str]:
    return [str(problem) for problem in read_yaml(text, "jack.yml").problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", f"1: {EMPTY}"),
        ("  \n\n", f"1: {EMPTY}"),
        ("# only a comment\n", f"1: {EMPTY}"),
        ("---\n", f"1: {NOT_FIELDS}"),
        ("{}", f"1: {EMPTY}"),
        ("just words", f"1: {NOT_FIELDS}"),
        ("title:Jack", f"1: {NOT_FIELDS}"),
        ("title: Jack: a review", f'1: {COLON}title: "Jack: a review".'),
        ("title: “Jack: a review”", f"1: {CURLY}"),
        ("title: ‘Jack: a review’", f"1: {CURLY}"),
        (
            'title: "Jack": a review',
            "1: the quotation marks end before the text does. "
            "Put the whole text in quotes: title: '\"Jack\": a review'.",
        ),
        ("title: Jack: “I was scared”", f'1: {COLON}title: "Jack: “I was scared”".'),
        ("title: Neglect, ‘hidden’: a review", f'1: {COLON}title: "Neglect, ‘hidden’: a review".'),
        ("points:\n  - “Jack: a review: b”", f"2: {CURLY}"),
        ("title: Jack\n  issued: 2018", f"2: {FURTHER_IN}"),
        ("worried:\n  heading: Worried: ring us", f'2: {COLON}heading: "Worried: ring us".'),
        (
            "items:\n  - entry: a\n    teaser: Read this: it matters",
            f'3: {COLON}teaser: "Read this: it matters".',
        ),
        ("title: 'Jack", f"1: {UNCLOSED}"),
        ('title: "Jack', f"1: {UNCLOSED}"),
        ("title: 'Jack\nissued: 2018\nbody: more\n", f"1: {UNCLOSED}"),
        ("title: a\ntopics: [a,\n  b\nissued: 2018\n", f"2: {NOT_CLOSED}"),
        ("title: @jack", f'1: {BEGINS_BADLY}title: "@jack".'),
        ("title: `jack`", f'1: {BEGINS_BADLY}title: "`jack`".'),
        ("title: %20", f'1: {BEGINS_BADLY}title: "%20".'),
        (
            "title: ? who",
            "1: the text begins with a question mark, which is reserved in YAML. "
            'Put the whole text in quotes: title: "? who".',
        ),
        ("title: 'Jack's review'", f"1: {APOSTROPHE}"),
        (
            'title: "Jack" and Milo',
            "1: the quotation marks end before the text does. "
            "Put the whole text in quotes: title: '\"Jack\" and Milo'.",
        ),
        (
            "title: [New] guidance",
            "1: the text begins with a bracket, which is reserved in YAML. "
            'Put the whole text in quotes: title: "[New] guidance".',
        ),
        ("title:Jack\nissued: 2018", "1: a space is missing after the colon. Write title: Jack"),
        ("title = Jack\nissued: 2018", "1: a field has a colon, not an equals sign. Write title: Jack"),
        (
            "title:\u00a0Jack\nissued: 2018",
            "1: the space after the colon is a special one. Delete it, and type an ordinary space: such spaces "
            "often come with text pasted from a web page or from Word.",
        ),
        ("topics:\n  - a\n - b", f"3: {INDENTED_BADLY}"),
        ("title: Jack\n- a", f"2: {INDENTED_BADLY}"),
        ("- a\ntitle: Jack", f"2: {INDENTED_BADLY}"),
        ("  title: Jack\nissued: 2018", f"2: {COLUMNS}"),
        ("title: Jack\n...\nissued: 2018", f"3: {COLUMNS}"),
        ("%FOO\n---\ntitle: Jack", f"1: {COLUMNS}"),
        (
            "title: Jack\n---\ntitle: Milo",
            "2: a line of three dashes starts a second document. Move what follows into a file of its own, or "
            "remove the line if it belongs to this entry.",
        ),
        ("title: Jack\nand Milo\nissued: 2018", f"2: {NO_COLON}"),
        ("title: Jack\n<<<<<<< HEAD\nissued: 2018", f"2: {JOINED}"),
        ("topics:\n\u00a0\u00a0- babies\n", f"2: {NO_SPACE}"),
        ("title: **Now** it is", f"1: {STAR}"),
        ("topics:\n- a\nb", f"3: {NO_COLON}"),
        ("body: |\nJack", f"2: {NO_COLON}"),
        (
            "body: >Jack\n  and",
            "1: after | or > the line must end. Begin the text on the next line, indented.",
        ),
        ("topics: [a, b", f"1: {NOT_CLOSED}"),
        ("topics: {a", f"1: {NOT_CLOSED}"),
        ("topics: ]", f"1: {NOT_CLOSED}"),
        (
            "topics: - a",
            "1: a list begins on the same line as its field. "
            "Begin the list on the next line; or, if the dash is part of the text, put the text in quotes.",
        ),
        (
            'title: "C:\\Users"',
            "1: a backslash in double quotes has a special meaning. Put the text in single quotes instead.",
        ),
        ("\ttitle: Jack", f"1: {TAB}"),
        ("topics:\n\t- a", f"2: {TAB}"),
        ("topics:\n  - a\n\t- b", f"3: {TAB}"),
        ("title: *jack", f'1: "*jack" {SHORTHAND}'),
        ("title: &jack", f'1: "&jack" {SHORTHAND}'),
        ("&jack title: Jack", f'1: "&jack" {SHORTHAND}'),
        ("title: !jack", f'1: "!jack" is a YAML tag, {TAG}'),
        ("title: !!str jack", f'1: "!!str" is a YAML tag, {TAG}'),
        ("title: !!python/object:os.system rm", f'1: "!!python/object:os.system" is a YAML tag, {TAG}'),
        ("!!str title: Jack", f'1: "!!str" is a YAML tag, {TAG}'),
        ("'': Jack", f"1: {NO_NAME}"),
        ("? [a]\n: b", f"1: {NO_NAME}"),
        (
            "title: Jack\nissued: 2018\ntitle: Milo",
            '3: the field "title" is used twice; it is already on line 1. Keep one of the two.',
        ),
        ("title: Issue #10", f'1: the text ends before "#10": {COMMENT}'),
        ("topics:\n  - a #b", f'2: the text ends before "#b": {COMMENT}'),
        ("title: #10", f'1: the text ends before "#10": {COMMENT}'),
        (
            'title: "Jack\\0"',
            "1: contains an invisible character that no text should have (U+0000). "
            "Retype the line: such characters often come with text pasted from a PDF or from Word.",
        ),
        (
            "a: " + "[" * 30_000,
            "1: lists and fields are nested more than 20 levels deep. Check the brackets.",
        ),
        (
            "a: " + "{b: " * 30_000,
            "1: lists and fields are nested more than 20 levels deep. Check the brackets.",
        ),
        ("- " * 30_000, "1: lists and fields are nested more than 20 levels deep. Check the brackets."),
    ],
)
def test_what_is_wrong_is_said_in_plain_words(text: str, expected: str) -> None:
    assert problems(text) == [f"jack.yml:{expected}"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("2018-03", "2018-03"),
        ("010", "010"),
        ("1:30", "1:30"),
        ("Jack # a comment", "Jack"),
        ("Jack #", "Jack"),
        ('"Issue #10"', "Issue #10"),
        ("Issue#10", "Issue#10"),
        ("|\n  Issue #10\n", "Issue #10\n"),
        (">-\n  one\n  two #2", "one two #2"),
        ("'It''s'", "It's"),
        ("“Jack”", "“Jack”"),
        ("Siân, Ŵyn → ✓", "Siân, Ŵyn → ✓"),
        ("https://www.example.org/a?b=c#d", "https://www.example.org/a?b=c#d"),
        ("a" * 10_000, "a" * 10_000),
        ("", ""),
    ],
)
def test_every_value_is_the_text_that_was_typed(text: str, value: str) -> None:
    reading = read_yaml(f"title: {text}", "jack.yml")
    assert (reading.values, reading.problems) == ({"title": value}, [])


def test_every_field_knows_its_place() -> None:
    reading = read_yaml("title: Jack\nlinks:\n  - label: Poster\n    file: a.pdf\n", "jack.yml", first_line=2)
    assert reading.places == {
        (): Place(2, 1),
        ("title",): Place(2, 1),
        ("links",): Place(3, 1),
        ("links", 0): Place(4, 5),
        ("links", 0, "label"): Place(4, 5),
        ("links", 0, "file"): Place(5, 5),
    }


def test_a_list_is_kept_under_no_name() -> None:
    assert read_yaml("- a\n- b", "topics.yml").values == {"": ["a", "b"]}


@pytest.mark.parametrize("text", ["no", "Yes", "on", "~", "null", "010", "1:30", "0x1f", ".nan", "y", "0o17"])
def test_unquoted_text_that_others_misread_is_marked(text: str) -> None:

    assert read_yaml(f"title: {text}", "jack.yml").traps == {("title",): text}
    assert read_yaml(f'title: "{text}"', "jack.yml").traps == {}


def test_a_field_that_stands_twice_does_not_hide_what_follows() -> None:
    reading = read_yaml("title: Jack\ntitle: Milo\nissued: 2018", "jack.yml")
    assert reading.values == {"title": "Jack", "issued": "2018"}


def test_fifty_problems_are_enough() -> None:
    assert len(problems("title: Jack\n" * 10_000)) == 50
    assert len(problems("title: Jack\n" * 50 + "title: 'Jack")) == 50
