"""What does not fit its type is said in plain words, at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_site import TODAY, problems_of
from tusk.library.project import check_library

EMPTY = "Fill it in, or delete the line."
FIELDS = "Write each field on its own line, indented."
TEXT = "Write it after the colon, or below it after field: |."
WHOLE = "Write it in digits, for example 27."
NO_QUOTES = "without quotes, which YAML programs read as"
QUOTE = "in quotes, if you mean these characters."
AMOUNT = "Write a number in digits such as 27, fewer than 5, or unknown."
DATE = "Write 2018, 2018-03 or 2018-03-06."
FORM = "Use only small letters, digits and hyphens, for example county-lines."
CHART = "kind: thematic review\nfigures:\n  - id: chart\n    name: Chart\n    caption: A chart\n"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("kind: briefing\ntitle: -", '1: the field "title" is missing. Add it.'),
        ("kind: briefing\ntitle:", '2: "title" is empty. Fill it in.'),
        ("kind: briefing\ntitle: ''", '2: "title" is empty. Fill it in.'),
        ("kind: briefing\ntitle: '  '", '2: "title" is empty. Fill it in.'),
        ("kind: briefing\nissued:", '2: "issued" is empty. Fill it in.'),
        ("kind: briefing\ntopics:", f'2: "topics" is empty. {EMPTY}'),
        ("kind: briefing\ntitle: [a]", f'2: "title" must be text. {TEXT}'),
        ("kind: briefing\ntitle: {a: b, c: d}", f'2: "title" must be text. {TEXT}'),
        (
            "kind: briefing\ntitle: {Ask: is it safe?}",
            '2: "title": a colon and a space turn this text into a field. Put the whole text in quotes: "Ask: …".',
        ),
        (
            "kind: briefing\nsummary: {text: What a reader learns}",
            '2: "summary" is one text, without fields of its own. Write only the text: '
            "summary: What a reader learns.",
        ),
        ("kind: briefing\ntitle: |\n  a\n  b", '2: "title" must be on one line. Remove the line break.'),
        (f"kind: briefing\ntitle: {'a' * 401}", '2: "title" is longer than 400 characters. Shorten it.'),
        (f"kind: briefing\nsummary: {'a ' * 31}", '2: "summary" has 31 words; the limit is 30. Shorten it.'),
        (
            "kind: briefing\nissued: 2018-02-30",
            f'2: "issued" is "2018-02-30", which is not a date. {DATE} If nobody knows it, write issued: unknown.',
        ),
        (
            "kind: briefing\nstatus: published",
            '2: "status" cannot be "published". It can be: draft, historic, live, withdrawn.',
        ),
        (
            "kind: briefing\nstatus: histroic",
            '2: "status" cannot be "histroic". Did you mean "historic"?',
        ),
        (
            "kind: briefing\nlanguage: [cy]",
            '2: "language" must be text. Write it after the colon, or below it after field: |.',
        ),
        ("kind: briefing\nsumary: a", '2: "sumary" is not a field. Did you mean "summary"?'),
        ("kind: briefing\ntopics: neglect", '2: "topics" must be a list. Write topics: [neglect].'),
        ("kind: briefing\nlinks: [a]", f'2: item 1 of "links" must be a group of fields. {FIELDS}'),
        (
            "kind: briefing\nlinks:\n  - label: a\n    adress: b",
            '4: "adress" is not a field in "links". It can be: entry, file, issued, label, language, note, type, url.',
        ),
        (
            "kind: briefing\nlinks:\n  - url: https://www.example.org",
            '3: the field "label" is missing. Add it.',
        ),
        (
            "kind: briefing\nlinks:\n  - label: a\n    url: www.example.org",
            '4: "url": the address "www.example.org" does not begin with https://, so browsers look for a '
            "file with this name. Write https://www.example.org.",
        ),
        (
            "kind: briefing\nlinks:\n  - label: a\n    url: javascript:alert(1)",
            '4: "url": the address "javascript:alert(1)" runs a program instead of opening a page. '
            "Write the address of a page.",
        ),
        ("kind: briefing\nkey_messages: [a, '']", f'2: item 2 of "key_messages" is empty. {EMPTY}'),
        (
            "kind: review\nchildren:\n  - {name: Jack, pseudonym: no}",
            '3: "pseudonym" is no: a child\'s own name must not be published. Use initials or a pseudonym.',
        ),
        (
            "kind: review\nnumbered: perhaps",
            '2: "numbered" is "perhaps", which is neither yes nor no. Write yes or no.',
        ),
        (
            "kind: review\nnumbered: [a]",
            '2: "numbered" is a list, which is neither yes nor no. Write yes or no.',
        ),
        (
            "kind: thematic review\nn: many",
            f'2: "n" is "many", which is not a whole number. {WHOLE} If nobody knows it, write n: unknown.',
        ),
        (
            "kind: thematic review\nn: 2.5",
            f'2: "n" is "2.5", which is not a whole number. {WHOLE} If nobody knows it, write n: unknown.',
        ),
        ("kind: thematic review\nn: 0", '2: "n" is "0"; the minimum is 1. Correct the number.'),
        (
            f"kind: thematic review\nn: {'9' * 5_000}",
            f'2: "n" is "{"9" * 80}…", which is too long for a number. {WHOLE}',
        ),
        (
            "kind: thematic review\nstats:\n  - {label: a, percent: 101, of: 11}",
            '3: "percent" is "101"; the maximum is 100. Correct the number.',
        ),
        (
            "kind: thematic review\nstats:\n  - {label: a, percent: all, of: 11}",
            f'3: "percent" is "all", which is not a number. {WHOLE} If nobody knows it, write percent: unknown.',
        ),
        ("kind: thematic review\nmethod: []", '2: "method" needs at least 1. Add what is missing.'),
        (
            f"{CHART}    figure: pie",
            '6: "figure" cannot be "pie". It can be: bar, line, map, stacked bar, venn.',
        ),
        (
            f"{CHART}    figured: bar",
            '3: item 1 of "figures" does not say which type of figure it is. Add figure: bar, '
            "stacked bar, line, venn or map.",
        ),
        (
            f"{CHART}    figure: bar\n    bras: []",
            '7: "bras" is not a field in "figures". Did you mean "bars"?',
        ),
        (
            f"{CHART}    figure: venn\n    sets: [{{label: a}}, {{label: b}}, {{label: c}}, {{label: d}}]",
            '7: "sets" can have at most 3. Remove some.',
        ),
        (
            f"{CHART}    figure: bar\n    bars: [{{label: a, value: lots}}]",
            f'7: "value" is "lots", which is not a number. {AMOUNT}',
        ),
        (
            "kind: audit\nsample: {children: some, selection: all}\nabout: A\nmethod: A\n"
            "findings: [{heading: A, points: [a]}]",
            f'2: "children" is "some", which is not a number. {AMOUNT}',
        ),
        (
            f"{CHART}    figure: bar\n    bars: [{{label: a, value: -3}}]",
            f'7: "value" is "-3", which is not a number. {AMOUNT}',
        ),
        (
            f"{CHART}    figure: bar\n    bars: [{{label: a, value: 010}}]",
            f'7: "value" is "010", which is not a number. {AMOUNT}',
        ),
        (
            f"{CHART}    figure: line\n    years: [2018, 18]\n    lines: [{{label: a, values: [1, 2]}}]",
            '7: item 2 of "years" is "18", which is not in the right format. Write a year such as 2018, or 2018/19.',
        ),
        (
            "kind: briefing\nsections:\n  - {id: The Impact, heading: The impact}",
            f'3: "id" is "The Impact", which is not in the right format. {FORM}',
        ),
    ],
)
def test_a_field_that_does_not_fit(fields: str, expected: str, tmp_path: Path) -> None:
    site = f"-- content/reviews/jack.yml --\n{fields}\n"
    assert problems_of(tmp_path, site) == [f"content/reviews/jack.yml:{expected}"]


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        (
            "content/reviews/jack.yml",
            "title: Jack",
            '1: the field "kind" is missing. Add a line such as kind: briefing.',
        ),
        (
            "content/reviews/jack.yml",
            "kind:",
            '1: the field "kind" is missing. Add a line such as kind: briefing.',
        ),
        (
            "bulletins/one.yml",
            "title: One",
            '1: the field "kind" is missing. Add a line such as kind: issue.',
        ),
        (
            "content/reviews/jack.yml",
            "kind: reveiw",
            '1: "reveiw" is not a kind of entry. Did you mean "review"?',
        ),
        (
            "content/reviews/jack.yml",
            "kind: issue",
            '1: a file of the kind "issue" is in bulletins/. Move it there.',
        ),
        (
            "bulletins/one.yml",
            "kind: review",
            '1: a file of the kind "review" is in a folder in content/. Move it there.',
        ),
        (
            "content/reviews/jack.yml",
            "- kind: review",
            "1: the file is a list, but an entry consists of fields. Begin with kind: and title:.",
        ),
        (
            "content/topics.yml",
            "id: neglect",
            "1: is not a list. Write one item after each dash: - id: neglect.",
        ),
        ("content/topics.yml", "- neglect", f"1: item 1 must be a group of fields. {FIELDS}"),
        (
            "content/topics.yml",
            "- {id: neglect, name: Neglect}\n- {id: Not Neglect, name: no}",
            f'2: "id" is "Not Neglect", which is not in the right format. {FORM}\n'
            f'2: "name" is no {NO_QUOTES} "false". Write "no", {QUOTE}',
        ),
        (
            "content/site.yml",
            "- title: Learning",
            "1: is a list, but must be a group of fields. Begin with title: and lead:.",
        ),
        (
            "content/publishers.yml",
            "- {id: somerset, name: S, short_name: S, place: S, colour: red, "
            "contact: {text: Write., email: none, website: https://www.example.org}}",
            '1: "colour" is "red", which is not in the right format. Write a colour such as #1d5c63.\n'
            '1: "email" is "none", which is not in the right format. '
            "Write an e-mail address such as team@example.org.",
        ),
    ],
)
def test_a_file_that_does_not_fit(path: str, text: str, expected: str, tmp_path: Path) -> None:
    complete = f"{text}\n# kind: none\n" if "kind" not in text else f"{text}\n"
    problems = problems_of(tmp_path, f"-- {path} --\n{complete}")
    assert problems == [f"{path}:{line}" for line in expected.split("\n")]


def problems_in(root: Path) -> list[str]:
    return [str(problem) for problem in check_library(root, TODAY)[0]]


def test_an_entry_whose_fields_do_not_fit_is_still_known(tmp_path: Path) -> None:
    site = """\
-- content/reviews/jack.yml --
kind: review
related: [reviews/milo]
-- content/reviews/milo.yml --
kind: review
title: -
"""
    assert problems_of(tmp_path, site) == [
        'content/reviews/milo.yml:1: the field "title" is missing. Add it.',
    ]


def test_a_misspelt_field_is_not_said_to_be_missing_too(tmp_path: Path) -> None:
    site = """\
-- content/reviews/jack.yml --
kind: review
Title: Jack
title: -
links:
  - {Label: A, "“url”": https://www.example.org}
"""
    assert problems_of(tmp_path, site) == [
        'content/reviews/jack.yml:2: "Title" is not a field. Did you mean "title"?',
        'content/reviews/jack.yml:5: "Label" is not a field in "links". Did you mean "label"?',
        'content/reviews/jack.yml:5: "“url”" is not a field in "links". Write it without the curly quotes: url.',
    ]


def test_the_first_hundred_problems_of_a_file_are_enough(tmp_path: Path) -> None:
    names = "".join(f"  - nothing-{number}\n" for number in range(75))
    fields = f"kind: review\ntopics:\n{names}themes:\n{names}"
    problems = problems_of(tmp_path, f"-- content/reviews/jack.yml --\n{fields}")
    assert len(problems) == 101
    assert problems[-1] == "content/reviews/jack.yml:104: 50 more problems in this file."


def test_a_hundred_notes_hide_no_error_and_stop_no_build(tmp_path: Path) -> None:
    """Each point has signs that a line shows as they are, which is a note; the last line is an error."""
    names = "".join(f"  - Name {number} **b**\n" for number in range(100))
    notes = f"-- content/reviews/jack.yml --\nkind: review\nowner: A **b**\naka:\n{names}"
    found = problems_of(tmp_path, notes)
    assert found[-1] == "content/reviews/jack.yml:103: note: 1 more note in this file."
    assert {": note: " in problem for problem in found} == {True}
    assert any("neglekt" in problem for problem in problems_of(tmp_path, f"{notes}topics: [neglekt]\n"))
