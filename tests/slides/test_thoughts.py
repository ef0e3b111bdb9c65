"""Dense prose: the slide shows its first sentence, and the whole is in the speaker notes, in every way to present."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.slides.decks import deck, document_in, opened, review, workshop
from tests.small_site import TODAY, write_site
from tusk.document.nodes import plain
from tusk.library.project import open_library
from tusk.pages.html import to_html
from tusk.slides.deck import SlidePage, SlideTable
from tusk.text.nodes import elements
from tusk.text.parse import parse, parse_inline
from tusk.text.thoughts import thought_of, with_thoughts

REST = "It was seen by one worker and then by another, and neither of them told the other what it was. " * 3
DENSE = f"The cot was seen. {REST.strip()}"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (DENSE, "The cot was seen."),
        (f"No. {DENSE}", "No. The cot was seen."),
        (f"Dr. Jones saw the cot. {REST}", "Dr. Jones saw the cot."),
        (f"**The cot was seen. Nobody** wrote it down. {REST}", "The cot was seen. Nobody"),
        (f"The cot was seen.\n\n{REST}\n\n{REST}", "The cot was seen."),
        (f"## Before\n\n{DENSE}\n\n## After\n\n{DENSE}", "Before The cot was seen. After The cot was seen."),
        (f"{DENSE}\n\nThree things:\n\n- one\n- two", "The cot was seen. Three things: one two"),
        (f"- One\n- {DENSE}", "One The cot was seen."),
        (f"> {DENSE}\n\n{DENSE}", f"{DENSE} The cot was seen."),
        ("Short. " * 20, ""),
        (f"{'word ' * 60}at last.", ""),
    ],
)
def test_the_thought_of_a_text(text: str, shown: str) -> None:
    assert thought_of(parse(text)) == shown


def test_a_point_is_cut_as_a_paragraph_is() -> None:
    assert thought_of(parse_inline(f"The *cot* was seen, [as here](entry:a/b). {REST}")) == (
        "The cot was seen, as here."
    )


def test_a_picture_stays_on_its_slide() -> None:
    marked = with_thoughts(parse(f"{DENSE}\n\n![A cot](images/a.png) {REST}"))
    [picture] = [each for each in marked if not isinstance(each, str) and any(elements(each.children))][1:]
    assert not picture.has("spoken")


SLIDES = """\
  - {id: jack, title: Jack, entry: reviews/jack, notes: Begin with the photograph.}
"""
BODY = f"body: |\n  {DENSE}\n\n  - the cot\n\n  ## Later\n\n  {DENSE}\n"


def _pages(root: Path) -> list[SlidePage]:
    return list(deck(root, workshop(SLIDES) + review(BODY)).pages[1:])


def test_the_slide_shows_the_thought_and_the_notes_the_whole(tmp_path: Path) -> None:
    [page] = _pages(tmp_path)
    assert page.words == "Jack\nThe cot was seen.\nthe cot\nLater\nThe cot was seen."
    assert page.notes == (
        "Begin with the photograph.",
        "In full:",
        DENSE,
        "• the cot",
        "Later",
        DENSE,
        "From “Jack” (Review, issued 2018).",
    )


def test_powerpoint_has_both(tmp_path: Path) -> None:
    slide = opened(deck(tmp_path, workshop(SLIDES) + review(BODY))).slides[1]
    assert "another" not in "".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert slide.notes_slide.notes_text_frame.text.count(DENSE) == 2


def test_a_web_page_has_all_of_it_with_what_is_spoken_marked(tmp_path: Path) -> None:
    write_site(tmp_path, workshop(SLIDES) + review(BODY))
    document = document_in(open_library(tmp_path, TODAY))
    assert document.workshop
    [block] = document.workshop.slides[0].sections[0].blocks
    text = block.text  # type: ignore[union-attr]
    assert plain(text).count(DENSE) == 2
    html = to_html(text, "")
    assert html.count(f'The cot was seen.<span class="spoken"> {REST.strip()}</span></p>') == 2


def test_the_whole_of_an_answer_is_with_the_answer(tmp_path: Path) -> None:
    slides = "  - {id: jack, title: Jack, entry: reviews/jack, question: What was seen?}\n"
    [question, answer] = deck(tmp_path, workshop(slides) + review(f"body: {DENSE}\n")).pages[1:]
    assert "Answer: The cot was seen." in question.notes
    assert answer.notes[:2] == ("In full:", DENSE)


def test_a_table_ends_in_a_slide_with_more_than_one_row(tmp_path: Path) -> None:
    for count in (9, 10, 11, 19):
        rows = "".join(f"  | Row {at} | Value {at} |\n" for at in range(count))
        made = deck(
            tmp_path / str(count),
            workshop(SLIDES) + review(f"body: |\n  | Name | What |\n  |---|---|\n{rows}"),
        )
        tables = [box.piece for page in made.pages for box in page.boxes if isinstance(box.piece, SlideTable)]
        sizes = [len(table.rows) for table in tables]
        assert sum(sizes) == count
        assert max(sizes) - min(sizes) <= 1, sizes
