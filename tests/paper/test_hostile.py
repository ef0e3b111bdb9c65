"""Text that a typesetter could take for commands, or cannot set: printed as text, or a clear problem before that."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.paper.access import faults_of
from tests.paper.reading import pages_of, tags_of, without_space, words_of
from tests.paper.test_issues import nothing_hangs_out
from tests.small_site import TODAY, problems_of, write_site
from tusk.library.project import open_library
from tusk.publish.downloads import make_downloads

CODE = [
    '#read("/etc/passwd")',
    "#import sys: inputs",
    "$x^2$ and $",
    "#set page(width: 1mm)",
    "*bold* _italic_ ] [ } { ) (",
    "@reference <label> // /* comment */ ~ -- --- ...",
    "\\u{48} \\ `raw` ``` = heading",
    "{{ 7*7 }} {% include %} \"quotes\" 'single'",
    "= + - / 1. #",
]


@pytest.mark.parametrize("code", CODE)
def test_code_is_printed_as_text(tmp_path: Path, code: str) -> None:
    write_site(tmp_path, EVERYWHERE.replace("HOSTILE", json.dumps(code)))
    downloads = make_downloads(open_library(tmp_path, TODAY), ROOT / "templates", tmp_path / "build")
    [issue], [briefing, *_] = downloads["bulletins/tusk-1"], downloads["reviews/jack"]
    assert words_of(issue.file).count(without_space(code)) == 9  # two of them in the contents
    assert words_of(briefing.file).count(without_space(code)) == 9
    assert "root:x:0" not in words_of(issue.file)
    assert faults_of(issue.file) == []
    assert faults_of(briefing.file) == []


def test_what_may_stand_in_each_other_can_be_typeset(tmp_path: Path) -> None:
    """As deep as `check` lets it be: five lists, twenty elements; in an issue and on a handout it stands deepest."""
    lists = "\n".join(f"  {'    ' * level}- level {level}" for level in range(5))
    quoted = f"  > 1. a\n  >     - b\n  >         - {'<sub>' * 13}c{'</sub>' * 13}"
    text = (
        f"-- content/reviews/jack.yml --\nkind: review\nbody: |\n{lists}\n\n{quoted}\n"
        "-- content/workshops/one.yml --\nkind: workshop\nslides: [{id: one, title: One, entry: reviews/jack}]\n"
        "-- bulletins/tusk-1.yml --\nkind: issue\n"
    )
    write_site(tmp_path, text)
    downloads = make_downloads(open_library(tmp_path, TODAY), ROOT / "templates", tmp_path / "build")
    assert sorted(downloads) == ["bulletins/tusk-1", "reviews/jack", "workshops/one"]


def test_a_word_of_ten_thousand_letters_stays_on_the_paper(tmp_path: Path) -> None:
    write_site(tmp_path, EVERYWHERE.replace("HOSTILE", "A" * 200).replace("BODY", "B" * 10_000))
    [issue] = make_downloads(open_library(tmp_path, TODAY), ROOT / "templates", tmp_path / "build")[
        "bulletins/tusk-1"
    ]
    assert "B" * 10_000 in "".join(sign for sign in words_of(issue.file) if sign == "B")
    nothing_hangs_out(issue.file)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "שלום",
            "letters such as “ש” (Hebrew) are not in the fonts for PDFs. Pages show them; PDFs have [Hebrew: see the "
            "web page] instead. Offer a file to those who print.",
        ),
        ("Well done 🎉", "PDFs leave out emoji: 🎉 (party popper). Say in words what they mean."),
    ],
)
def test_what_no_font_has_is_a_note_at_its_line(tmp_path: Path, text: str, problem: str) -> None:
    site = f"-- content/reviews/jack.yml --\nkind: review\nbody: |\n  Words.\n\n  {text}\n"
    assert problems_of(tmp_path, site) == [f"content/reviews/jack.yml:5: note: {problem}"]


def test_a_sign_that_turns_the_direction_of_text_is_a_problem(tmp_path: Path) -> None:
    site = (
        "-- content/reviews/jack.yml --\nkind: review\nbody: |\n  Pay \N{RIGHT-TO-LEFT OVERRIDE}001 pounds.\n"
    )
    assert problems_of(tmp_path, site) == [
        "content/reviews/jack.yml:3: contains an invisible character that no text should have (U+202E). "
        "Retype the line: such characters often come with text pasted from a PDF or from Word."
    ]


def test_a_file_of_the_machine_is_no_picture(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"secret")
    site = "-- content/reviews/jack.yml --\nkind: review\nbody: |\n  ![A badge of brass](../secret.png)\n"
    assert problems_of(tmp_path, site) == [
        'content/reviews/jack.yml:3: "body": "../secret.png" points outside the project. '
        "Put the file in content/ and write its path from there: files/poster.pdf."
    ]


def test_marks_of_an_author_are_followed(tmp_path: Path) -> None:
    write_site(tmp_path, MARKS)
    downloads = make_downloads(open_library(tmp_path, TODAY), ROOT / "templates", tmp_path / "build")
    [issue], [briefing, *_] = downloads["bulletins/tusk-1"], downloads["reviews/jack"]
    text = " ".join(" ".join(pages_of(issue.file)).split())
    for said in ("bold and slanted words", "1. first", "7*7", "H2O", "a < b & c", "Quoted words."):
        assert said in text
    assert faults_of(issue.file) == []
    assert faults_of(briefing.file) == []
    assert tags_of(briefing.file, "Figure") == ["A cot with nothing in it."]


EVERYWHERE = """\
-- content/reviews/jack.yml --
kind: review
title: HOSTILE
summary: HOSTILE
sections:
  - heading: HOSTILE
    quote: {text: Said., source: HOSTILE}
    grid: {header: HOSTILE, rows: [[HOSTILE]]}
    text: BODY
themes_identified:
  - label: HOSTILE
-- bulletins/tusk-1.yml --
kind: issue
items:
  - {id: one, entry: reviews/jack}
  - {id: two, heading: HOSTILE, text: Words.}
"""
MARKS = """\
-- content/reviews/jack.yml --
kind: review
why_it_matters: |
  ## A heading in a step

  ### that is followed by another
what_to_do:
  - |
    ## A heading in a point

    and a picture: ![A cot with nothing in it.](images/cot.png)
body: |
  ## A heading without one above

  ### Deeper

  #### Deepest

  **bold** and *slanted* words, `7*7`, H<sub>2</sub>O, a &lt; b &amp; c

  1. first
  2. second
      - inner

  > Quoted words.

  ---

  <details><summary>More</summary>Inside.</details>

  Term<br>on two lines
-- content/images/cot.png --
PNG 800 × 600
-- bulletins/tusk-1.yml --
kind: issue
"""


WORKSHOP = """\
-- outside.png --
PNG 20 × 20
-- content/reviews/jack.yml --
kind: review
things_you_should_know: {text: Ask for notes.}
-- content/workshops/one.yml --
kind: workshop
slides:
  - {id: one, title: '<img src="../outside.png" alt="x"> 2. # *now* [see](https://www.example.org)', text: Hello.}
  - {id: two, title: Jack, entry: reviews/jack}
"""


def test_the_title_of_a_slide_is_no_markdown_and_a_slide_can_show_a_box(tmp_path: Path) -> None:
    write_site(tmp_path, WORKSHOP)
    downloads = make_downloads(open_library(tmp_path, TODAY), ROOT / "templates", tmp_path / "build")
    made = {each.address.rpartition("/")[2]: each.file for each in downloads["workshops/one"]}
    title = '<img src="../outside.png" alt="x"> 2. # *now* [see](https://www.example.org)'
    for name in ("one-briefing.pdf", "one-handout.pdf", "one-slides.pdf"):
        assert without_space(title) in words_of(made[name])
        assert tags_of(made[name], "Figure") == []
        assert faults_of(made[name]) == []
    assert without_space("Ask for notes.") in words_of(made["one-handout.pdf"])
