"""The PowerPoint file: real titles, tables and charts, notes, languages, links, and the same bytes twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.util import Pt

from tests.conftest import TODAY
from tests.projects import EXAMPLE
from tests.slides.decks import TEMPLATES, deck, deck_in, opened, review, workshop
from tusk.library.project import open_library
from tusk.slides.pptx import pptx_of

JACK = "  - {id: jack, title: Jack, entry: reviews/jack}\n"
NAMES = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}


@pytest.fixture(scope="module")
def example() -> bytes:
    """The workshop of the example site."""
    library = open_library(EXAMPLE, date.fromisoformat(TODAY))
    made = deck_in(library)
    return pptx_of(made, TEMPLATES)


@pytest.fixture(scope="module")
def slides(example: bytes) -> Any:
    return Presentation(BytesIO(example)).slides


def parts(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Every part of an Office file, and of the workbooks in it."""
    with ZipFile(BytesIO(content)) as file:
        for name in file.namelist():
            yield name, file.read(name)
            if name.endswith(".xlsx"):
                yield from parts(file.read(name))


def test_slides_are_wide_and_have_titles_in_their_placeholders(example: bytes) -> None:
    made = Presentation(BytesIO(example))
    assert (made.slide_width, made.slide_height) == (Pt(960), Pt(540))
    assert all(slide.shapes.title is not None and slide.shapes.title.text_frame.text for slide in made.slides)
    assert made.slides[2].shapes.title.text_frame.text == "Practice reviews: Jack"


def test_texts_stand_in_placeholders_with_real_bullets_and_numbered_slides(slides: Any) -> None:
    holders = {holder.placeholder_format.type for holder in slides[1].placeholders}
    assert {str(each).split(" ")[0] for each in holders} == {"TITLE", "OBJECT", "FOOTER", "SLIDE_NUMBER"}
    [body] = [each for each in slides[1].placeholders if each.placeholder_format.idx == 1]
    assert len(body._element.findall(".//a:buChar", NAMES)) == 2


def test_every_word_is_in_british_english(example: bytes) -> None:
    for name, content in parts(example):
        if re.match(r"ppt/(slides|notesSlides)/\w+\.xml$", name):
            runs = re.findall(r"<a:r>(.*?)</a:r>", content.decode(), re.DOTALL)
            assert [run for run in runs if 'lang="en-GB"' not in run] == [], name


def test_charts_are_native_and_one_has_the_numbers_of_the_review(slides: Any) -> None:
    *_, chart = [shape.chart for slide in slides for shape in slide.shapes if shape.has_chart]
    assert [name.split(":")[0] for name in chart.plots[0].categories] == [
        "Assessment / Risk",
        "Lived experience of the child",
        "Professional Curiosity",
        "9 themes that are not named, each",
    ]
    assert list(chart.plots[0].series[0].values) == [85, 60, 60, 5]


def test_tables_are_native_and_say_what_they_are(slides: Any) -> None:
    tables = [shape for slide in slides for shape in slide.shapes if shape.has_table]
    titles = [table.table.cell(0, 0).text_frame.text for table in tables]
    assert all(table.table.first_row for table in tables)
    assert titles == [
        "Who",
        "Who saw the child",
        "Area",
        "Method",
        "Sampleton multi-agency exploitation risk assessment and management tool",
        "Level",
        "Level",
    ]
    levels = [row.cells[0].text_frame.text for row in tables[-1].table.rows]
    assert levels == ["Level", "EMERGING", "MODERATE", "SIGNIFICANT", "Evidence and professional judgement"]


def test_what_is_not_text_has_words_for_those_who_do_not_see_it(slides: Any) -> None:
    for slide in slides:
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table or shape.shape_type in (6, 13):  # a group, a picture
                assert shape._element.xpath(".//p:cNvPr")[0].get("descr"), slide.shapes.title.text_frame.text


def test_a_slide_is_read_from_its_title_downwards(slides: Any) -> None:
    for slide in slides:
        read = [shape for shape in slide.shapes if shape.top is not None]
        assert read[0] == slide.shapes.title
        ends = [shape for shape in slide.placeholders if shape.placeholder_format.idx in (11, 12)]
        assert [shape.shape_id for shape in list(slide.shapes)[-len(ends) :]] == [
            e.shape_id for e in ends
        ] or not ends


def test_shapes_have_ids_of_their_own(slides: Any) -> None:
    for slide in slides:
        ids = [each.get("id") for each in slide.shapes._spTree.xpath(".//p:cNvPr")]
        assert len(ids) == len(set(ids))


def test_notes_say_where_a_slide_comes_from_and_what_is_not_certain(slides: Any) -> None:
    notes = slides[2].notes_slide.notes_text_frame.text.split("\n")
    assert notes[0] == "Presented by A. Trainer."
    assert "From “Jack” (Review, as at August 2020)." in notes
    assert notes[-3:] == [
        "Source: Safeguarding messages workshop, Jack, August 2020.",
        "Editor’s note: The source does not say whether Jack is the child’s own name.",
        "Uncertain in the source (Please be aware of, second point): printed “when pre-mobile baby”. "
        "Probably: when a pre-mobile baby.",
    ]


def test_the_authors_notes_stand_first(tmp_path: Path) -> None:
    slide = '  - {id: own, title: Own, text: Hello., notes: "Say **hello**.\\n\\nWait."}\n'
    notes = opened(deck(tmp_path, workshop(slide))).slides[1].notes_slide.notes_text_frame.text
    assert notes.split("\n") == ["Say hello.", "Wait."]


def test_links_lead_out_and_to_entries_only_where_the_site_has_an_address(tmp_path: Path) -> None:
    text = workshop(JACK) + review(
        "body: See [there](https://www.example.org/a) and [the review of Jack](entry:reviews/jack).\n"
    )
    assert addresses(opened(deck(tmp_path, text))) == ["https://www.example.org/a"]
    site = "-- content/site.yml --\ntitle: T\nlead: L\naddress: https://hub.example.org/x/\n"
    site += "worried: {heading: H, text: T}\n"
    assert addresses(opened(deck(tmp_path, text + site))) == [
        "https://www.example.org/a",
        "https://hub.example.org/x/reviews/jack/",
    ]


def addresses(made: Any) -> list[str]:
    frames = [shape.text_frame for slide in made.slides for shape in slide.shapes if shape.has_text_frame]
    runs = [run for frame in frames for paragraph in frame.paragraphs for run in paragraph.runs]
    return [run.hyperlink.address for run in runs if run.hyperlink.address]


CHARTS = {
    "stacked bar": (
        "parts: [A, B]\n    bars: [{label: x, values: [1, 2]}, {label: z, values: [3, unknown]}]",
        [(1, 3), (2, None)],
    ),
    "line": (
        "years: [2018, 2019]\n    lines: [{label: x, values: [1, 2]}, {label: z, values: [4, 3]}]",
        [(1, 2), (4, 3)],
    ),
    "bar": ("bars: [{label: x, value: 3}, {label: z, value: fewer than 5}]", [(3, None)]),
}


def opened_with(kind: str, root: Path) -> Any:
    """A deck that shows one of these charts."""
    head = f"figures:\n  - id: one\n    name: One\n    caption: Shown\n    figure: {kind}\n"
    return opened(deck(root, workshop(JACK) + review(f"{head}    {CHARTS[kind][0]}\n")))


@pytest.mark.parametrize("kind", CHARTS)
def test_every_kind_of_chart_is_native(tmp_path: Path, kind: str) -> None:
    made, numbers = opened_with(kind, tmp_path), CHARTS[kind][1]
    [chart] = [shape.chart for slide in made.slides for shape in slide.shapes if shape.has_chart]
    assert [tuple(series.values) for series in chart.plots[0].series] == numbers


def test_a_part_that_is_not_known_is_named_below_the_chart(tmp_path: Path) -> None:
    made = opened_with("stacked bar", tmp_path)
    texts = [shape.text_frame.text for slide in made.slides for shape in slide.shapes if shape.has_text_frame]
    assert "Not drawn: z, B: not known" in texts


def test_the_colour_is_the_publishers_and_nobody_is_named(example: bytes) -> None:
    files = dict(parts(example))
    assert b'<a:accent1><a:srgbClr val="4A3B6B"/>' in files["ppt/theme/theme1.xml"]
    with ZipFile(BytesIO(example)) as file:
        core = file.read("docProps/core.xml").decode()
    assert "<dc:title>Safeguarding messages workshop</dc:title>" in core
    assert re.findall(r"<(?:dc:creator|cp:lastModifiedBy)>([^<]+)<", core) == []
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2020-08-01T00:00:00Z"}
    assert not any("printerSettings" in name or "thumbnail" in name or name == "app.xml" for name in files)


def test_the_same_deck_gives_the_same_bytes(example: bytes, tmp_path: Path) -> None:
    figure = "figures: [{id: one, name: One, caption: Shown, figure: bar, bars: [{label: x, value: 3}]}]\n"
    made = deck(tmp_path, workshop(JACK) + review(figure))
    assert pptx_of(made, TEMPLATES) == pptx_of(made, TEMPLATES)
    with ZipFile(BytesIO(example)) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert file.namelist()[0] == "[Content_Types].xml"
    created = [text for name, text in parts(example) if name.endswith("core.xml")]
    assert all(b"2020-08-01T00:00:00Z" in text for text in created)


def test_signs_that_xml_cannot_hold_and_markup_are_words(tmp_path: Path) -> None:
    slide = "  - {id: own, title: '<b> & \"x\"', text: 'a < b & c'}\n"
    made = opened(deck(tmp_path, workshop(slide)))
    assert made.slides[1].shapes.title.text_frame.text == '<b> & "x"'


def test_a_name_is_no_formula_in_the_workbook_of_a_chart(tmp_path: Path) -> None:
    figure = (
        "figures: [{id: one, name: One, caption: Shown, figure: bar, bars: [{label: '=1+1', value: 3}]}]\n"
    )
    content = pptx_of(deck(tmp_path, workshop(JACK) + review(figure)), TEMPLATES)
    [sheet] = [text for name, text in parts(content) if name == "xl/worksheets/sheet1.xml"]
    assert b"<f>" not in sheet
