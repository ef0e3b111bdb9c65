"""Sentences, the reading grade, and acronyms that nobody explains."""

from __future__ import annotations

from pathlib import Path

from tests.small_site import TODAY, write_site
from tusk.check.kept import Kept
from tusk.check.on_request.notes import plain_english
from tusk.check.run import check_project
from tusk.language.reading import acronyms, grade, sentences


def test_sentences_are_counted_without_the_signs_of_markdown() -> None:
    text = "- Ask **now**. See [the guide](https://www.example.org/a.b).\n\n## Then\n“Wait.” He did."
    assert [(each.text, each.words) for each in sentences(text)] == [
        ("Ask now.", 2),
        ("See the guide.", 3),
        ("Then", 1),
        ("“Wait.", 1),
        ("He did.", 2),
    ]


def test_long_words_and_sentences_have_a_higher_grade() -> None:
    plain, hard = (
        "The cat sat on the mat. It was warm.",
        "Multidisciplinary practitioners prioritised proportionality.",
    )
    assert grade(list(sentences(plain))) < 2 < 20 < grade(list(sentences(hard)))
    assert grade([]) == 0


def test_an_acronym_is_explained_once() -> None:
    text = "A Child in Need (CIN) and a CIN plan. The TAC met; the TACs met. GP"
    assert [name for name, _ in acronyms(text)] == ["TAC", "GP"]


def test_abbreviations_numbers_of_points_and_ends_of_lines_end_no_sentence() -> None:
    text = (
        "Dr. Smith met Mrs. Jones, e.g. in No. 5 of St. Mary Street.\nthe line goes on. He left.\n\n"
        "1. First\n2. Second\n| A | B |\n## Then\nAfter it."
    )
    assert [each.text for each in sentences(text)] == [
        "Dr. Smith met Mrs. Jones, e.g. in No. 5 of St. Mary Street. the line goes on.",
        "He left.",
        "1. First",
        "2. Second",
        "A B",
        "Then",
        "After it.",
    ]


def test_acronyms_are_explained_in_every_usual_way() -> None:
    explained = (
        "Hub (“MASH”). Hub (the MASH). LADOs (designated officers). **MASH** (the hub). TAC – Team around the Child. "
        "Child in Need (CINs). MASH’s, CIN, TACs, LADO"
    )
    assert list(acronyms(explained)) == []
    assert [
        name
        for name, _ in acronyms("Three MASHs met. ‘ASG’ and MASH’s rules; a [TAC](https://www.example.org)")
    ] == [
        "MASH",
        "ASG",
        "TAC",
    ]


def test_the_report_of_an_entry(tmp_path: Path) -> None:
    write_site(
        tmp_path,
        "-- content/reviews/jack.yml --\nkind: notice\nsummary: The SSCB and the ASG met.\nbody: >-\n"
        "  They asked the family and the school and the nurse and the police and the doctor and the worker what\n"
        "  had been seen.\n",
    )
    told = plain_english(check_project(tmp_path, TODAY, Kept(tmp_path, None)))
    assert [str(each) for each in told] == [
        "content/reviews/jack.yml:1: note: plain English: 14 words a sentence, 50% with more than 20, reading grade "
        "4. Short sentences and short words bring the grade down.",
        "content/reviews/jack.yml:4: note: plain English: 23 words in one sentence: "
        '"They asked the family and the school and the nurse and the p…". Split it at "and".',
        "content/reviews/jack.yml:4: note: plain English: 1 of 2 sentences may be in the passive, "
        'the first with "been seen". Say who does it.',
        "content/reviews/jack.yml:2: note: plain English: ASG is not explained. "
        "Write it out where it is first used, or add it to content/glossary.yml.",
    ]
