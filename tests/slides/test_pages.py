"""What stands on each slide: nothing runs off, long things go on, questions come before their answers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.conftest import TODAY
from tests.projects import EXAMPLE
from tests.slides.decks import deck, deck_in, document_in, points, review, workshop
from tests.small_site import TODAY as SMALL_DAY
from tests.small_site import write_site
from tusk.library.project import open_library
from tusk.slides.deck import (
    BOTTOM,
    LEFT,
    WIDTH,
    PlacedBox,
    SlideChart,
    SlideDeck,
    SlidePage,
    SlideTable,
    SlideText,
)
from tusk.slides.pages import deck_of
from tusk.slides.paras import stacked

JACK = "  - {id: jack, title: Jack, entry: reviews/jack}\n"


@pytest.fixture(scope="module")
def example() -> SlideDeck:
    """The workshop of the example site."""
    library = open_library(EXAMPLE, date.fromisoformat(TODAY))
    return deck_in(library)


def running_off(made: SlideDeck) -> list[tuple[str, PlacedBox]]:
    """The boxes that do not lie on their slide, that hide another, or whose words need more room."""
    return [(page.id, box) for page in made.pages for box in page.boxes if _runs_off(box, page)]


def _runs_off(box: PlacedBox, page: SlidePage) -> bool:
    bottom = BOTTOM + 1
    inside = box.left >= LEFT - 1 and box.left + box.width <= WIDTH - 30 and box.top + box.height <= bottom
    after = page.boxes[page.boxes.index(box) + 1 :]
    hides = any(
        box.top + box.height > other.top + 1
        for other in after
        if other.left < box.left + box.width and other.left + other.width > box.left and other.top >= box.top
    )
    return not inside or hides or _needed(box) > box.height + 1


def _needed(box: PlacedBox) -> float:
    if isinstance(box.piece, SlideText):
        side = {"plain": 0.0, "quote": 18.0}.get(box.piece.look, 32.0)
        return stacked(box.piece.paras, box.width - side) + (32.0 if side == 32.0 else 0.0)
    return sum(box.piece.heights) if isinstance(box.piece, SlideTable) else 0.0


def test_nothing_runs_off_a_slide_of_the_example(example: SlideDeck) -> None:
    assert running_off(example) == []


def test_every_slide_of_the_example_is_there_in_order(example: SlideDeck) -> None:
    assert [page.id.split("--")[0] for page in example.pages if "--" not in page.id] == [
        "title",
        "aims",
        "jack",
        "dog-safety",
        "siblings",
        "multi-agency-report",
        "lost-slide",
        "audit",
        "themes-question",
        "bar-chart",
        "venn-diagram",
        "theme-map",
        "lived-experience",
        "county-lines",
        "in-their-words",
        "risk-tool",
        "more-information",
    ]


def test_the_body_of_the_example_is_large_enough_for_a_room(example: SlideDeck) -> None:
    sizes = [
        para.size
        for page in example.pages
        for box in page.boxes
        if isinstance(box.piece, SlideText) and page.layout == "content" and box.piece.look == "plain"
        for para in box.piece.paras
        if para.style in ("text", "point", "number")
    ]
    assert min(sizes) >= 20


def test_a_long_list_goes_on_and_loses_nothing(tmp_path: Path) -> None:
    made = deck(tmp_path, workshop(JACK) + review(points(30)))
    assert running_off(made) == []
    assert [page.title.words for page in made.pages[1:]] == [
        "Jack (1 of 3)",
        "Jack (2 of 3)",
        "Jack (3 of 3)",
    ]
    assert [page.id for page in made.pages[1:]] == ["jack", "jack--2", "jack--3"]
    said = "\n".join(page.words for page in made.pages)
    assert [f"Number {at} is" in said for at in range(30)] == [True] * 30


def test_slides_are_filled_evenly_and_a_heading_is_never_alone(tmp_path: Path) -> None:
    made = deck(tmp_path, workshop(JACK) + review(points(13) + "questions: [Why is this so?, What now?]\n"))
    counts = [
        len(box.piece.paras)
        for page in made.pages[1:]
        for box in page.boxes
        if isinstance(box.piece, SlideText)
    ]
    assert max(counts) - min(counts) <= 2
    for page in made.pages:
        last = page.boxes[-1].piece
        assert not isinstance(last, SlideText) or last.paras[-1].style != "heading"


def test_one_huge_word_goes_on_too(tmp_path: Path) -> None:
    made = deck(tmp_path, workshop(JACK) + review(f"body: {'w' * 3000}\n"))
    assert running_off(made) == []
    assert "".join(page.words for page in made.pages).count("w") >= 3000


def test_the_title_slide_says_when_where_and_who(tmp_path: Path) -> None:
    more = "held: 2020-09-14\nplatform: Teams\npresenters: [{name: Ann Other, role: Trainer}]\n"
    first = deck(tmp_path, workshop("  - {id: hello, title: Hello, text: Hi.}\n", more)).pages[0]
    assert (first.id, first.layout) == ("--opening", "opening")
    assert first.words.split("\n") == [
        "A workshop",
        "14 September 2020 · 2 hours · Teams",
        "Somerset Safeguarding Children Board",
        "Ann Other",
        "Trainer",
    ]


def test_presenters_without_room_follow_on_a_slide_of_their_own(tmp_path: Path) -> None:
    people = "".join(
        f"  - {{name: Person {at}, role: A role that takes two lines here}}\n" for at in range(20)
    )
    made = deck(tmp_path, workshop("  - {id: hello, title: Hello, text: Hi.}\n", f"presenters:\n{people}"))
    assert running_off(made) == []
    assert [page.title.words for page in made.pages] == [
        "A workshop",
        "Presenters (1 of 2)",
        "Presenters (2 of 2)",
        "Hello",
    ]
    assert all(f"Person {at}\n" in "\n".join(page.words for page in made.pages) + "\n" for at in range(20))


def test_a_question_comes_first_and_its_answer_on_the_next_slide(tmp_path: Path) -> None:
    slides = "  - {id: ask, title: Themes, question: Which?, entry: reviews/jack, parts: [what-to-do]}\n"
    made = deck(tmp_path, workshop(slides) + review("what_to_do: [Listen.]\n"))
    asked, answered = made.pages[1:]
    assert (asked.id, asked.layout, answered.id) == ("ask", "question", "ask--answer")
    assert "Listen." not in asked.words
    assert "Answer: What to do / Listen." in asked.notes
    assert "Listen." in answered.words


def test_parts_stand_in_the_order_in_which_they_are_named(tmp_path: Path) -> None:
    slides = (
        "  - {id: jack, title: Jack, entry: reviews/jack, parts: [questions-for-your-team, what-to-do]}\n"
    )
    fields = "what_to_do: [Listen.]\nquestions: [Why?]\nwhy_it_matters: It does.\n"
    page = deck(tmp_path, workshop(slides) + review(fields)).pages[1]
    assert page.words.split("\n")[1:] == ["Questions for your team", "Why?", "What to do", "Listen."]


def test_a_slide_has_words_a_quotation_and_a_picture_of_its_own(tmp_path: Path) -> None:
    slides = """\
  - id: own
    title: Own
    text: Hello **you**.
    quote: {text: Listen to me., source: A child}
    picture: {file: dog.jpg, alt: A dog, caption: Rex}
"""
    page = deck(tmp_path, workshop(slides) + "-- content/dog.jpg --\nJPEG 800 × 600\n").pages[1]
    assert page.words.split("\n") == ["Own", "Hello you.", "“Listen to me.”", "A child", "A dog", "Rex"]


def test_a_picture_can_have_a_space_in_its_name(tmp_path: Path) -> None:
    body = review("body: '![A dog](a%20dog.jpg)'\n") + "-- content/a dog.jpg --\nJPEG 800 × 600\n"
    assert deck(tmp_path, workshop(JACK) + body).pages[1].words == "Jack\nA dog"


def test_many_bars_go_on_with_one_scale(tmp_path: Path) -> None:
    bars = "".join(f"      - {{label: Bar {at}, value: {at}}}\n" for at in range(19))
    figure = f"figures:\n  - figure: bar\n    id: many\n    name: Many\n    caption: Bars\n    bars:\n{bars}"
    made = deck(tmp_path, workshop(JACK) + review(figure))
    charts = [box.piece for page in made.pages for box in page.boxes if isinstance(box.piece, SlideChart)]
    assert [len(chart.table.rows) for chart in charts] == [7, 7, 5]
    assert running_off(made) == []


def test_an_entry_that_is_not_published_is_named_as_such(tmp_path: Path) -> None:
    made = deck(tmp_path, workshop(JACK) + review("status: withdrawn\nstatus_note: Wrong.\n"))
    assert made.pages[1].words == "Jack\nThe page that this slide teaches is no longer published."


def test_a_slide_whose_entry_says_nothing_keeps_its_place(tmp_path: Path) -> None:
    made = deck(tmp_path, workshop(JACK) + review(""))
    assert [(page.title.words, page.boxes) for page in made.pages[1:]] == [("Jack", ())]


def test_a_first_slide_of_the_workshops_name_is_the_title_slide(tmp_path: Path) -> None:
    slides = "  - {id: title, title: A workshop, text: Welcome.}\n"
    assert [(page.id, page.layout) for page in deck(tmp_path, workshop(slides)).pages] == [
        ("title", "opening")
    ]
    quoted = "  - {id: title, title: A workshop, quote: {text: Listen.}}\n"
    pages = deck(tmp_path, workshop(quoted)).pages
    assert [(page.id, page.layout) for page in pages] == [("--opening", "opening"), ("title", "content")]


def test_a_long_welcome_goes_on_after_the_title_slide(tmp_path: Path) -> None:
    welcome = "\\n".join(["- Welcome to all"] * 20)
    slides = f'  - {{id: title, title: A workshop, text: "{welcome}"}}\n'
    made = deck(tmp_path, workshop(slides))
    assert running_off(made) == []
    assert [page.title.words for page in made.pages] == ["A workshop", "A workshop (2 of 2)"]
    assert "".join(page.words for page in made.pages).count("Welcome") == 20


def test_what_has_no_point_on_a_line_is_said_below_it(tmp_path: Path) -> None:
    line = "figure: line, years: [2018, 2019], lines: [{label: Neglect, values: [1, unknown]}]"
    fields = f"figures: [{{id: one, name: One, caption: Shown, {line}}}]\n"
    page = deck(tmp_path, workshop(JACK) + review(fields)).pages[1]
    assert page.words.endswith("No point: Neglect in 2019: not known")


def test_the_last_slide_says_what_to_do_about_a_worry_and_whom_to_ring(tmp_path: Path) -> None:
    numbers = "  numbers:\n    - {name: First Response, phone: 0300 555 0199, hours: every day}\n"
    site = (
        f"-- content/site.yml --\ntitle: T\nlead: L\ncovers: adults\nworried:\n  text: Ring 999.\n{numbers}"
    )
    write_site(tmp_path, workshop("  - {id: one, title: One, text: Hello.}\n") + site)
    last = deck_of(document_in(open_library(tmp_path, SMALL_DAY)), tmp_path / "content").pages[-1]
    assert last.words == "Worried about an adult?\nRing 999.\nFirst Response: 0300 555 0199, every day"
    [box] = last.boxes
    assert isinstance(box.piece, SlideText)
    assert [run.link for para in box.piece.paras for run in para.runs if run.link] == ["tel:03005550199"]
