"""The facts of the two source documents, letter by letter, on the pages where they belong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

from tests.paper.reading import without_space, words_of
from tests.projects import ROOT
from tests.sources.facts import (
    ADDRESSES,
    COVID,
    DOGS,
    FACTS,
    GIRLS,
    ISSUE,
    JACK,
    LINES,
    ON_NO_PAPER,
    REPORT,
    THEMATIC,
    TOOL,
    WORKSHOP,
)
from tusk.load.files import load
from tusk.model.vocabulary import ThemeGroup
from tusk.records.typed import read_records

Printed = Callable[[str], list[str]]


def page(site: Path, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / address / "index.html").read_bytes())


@pytest.fixture(scope="module")
def printed(project_site: Path) -> Printed:
    """The words of each PDF of a page, and of the issue: small letters, no white space."""

    @cache
    def words_on_paper(pdf: Path) -> str:
        return words_of(pdf).lower()

    def all_words(address: str) -> list[str]:
        pdfs = [*(project_site / address).glob("*.pdf"), *(project_site / ISSUE).glob("*.pdf")]
        return [words_on_paper(pdf) for pdf in pdfs]

    return all_words


def words(tree: LexborHTMLParser) -> str:
    """The text of a page's content as a reader sees it, with single spaces."""
    for anchor in tree.css("a.anchor"):
        anchor.decompose()
    content = tree.css_first(".md-content")
    assert content is not None
    # Inline marks join what they stand in; only blocks part words.
    return " ".join(content.text(deep=True, separator="").split())


@pytest.mark.parametrize(("address", "fact"), FACTS)
def test_fact_stands_on_its_page(project_site: Path, address: str, fact: str) -> None:
    assert fact in words(page(project_site, address))


@pytest.mark.parametrize(("address", "fact"), FACTS)
def test_fact_stands_on_paper(printed: Printed, address: str, fact: str) -> None:
    said = without_space(fact).lower()
    assert any(said in words for words in printed(address)) == (fact not in ON_NO_PAPER)


@pytest.mark.parametrize(("address", "target"), ADDRESSES)
def test_address_can_be_read_on_paper(printed: Printed, address: str, target: str) -> None:
    assert any(target.removeprefix("mailto:").lower() in words for words in printed(address))


@pytest.mark.parametrize(("address", "target"), ADDRESSES)
def test_address_is_a_link_with_a_label(project_site: Path, address: str, target: str) -> None:
    links = [link for link in page(project_site, address).css("a") if link.attributes.get("href") == target]
    assert links, f"no link to {target} on {address}"
    assert not any(link.text().startswith(("http", "www.")) for link in links)


def test_every_theme_stands_in_its_group(project_site: Path) -> None:
    groups = [item.record for item in read_records(load(ROOT)).vocabularies["themes"]]
    sizes = {group.name: len(group.themes) for group in groups if isinstance(group, ThemeGroup)}
    assert sizes == {
        "Practitioner Factors": 19,
        "Child Factors": 3,
        "Parental Factors": 6,
        "External Factors": 4,
    }
    shown = page(project_site, THEMATIC).css(".theme-map__group")
    assert [len(group.css("li")) for group in shown] == [19, 3, 6, 4]
    assert [theme.text().strip() for theme in shown[1].css("li")] == [
        "Think Sibling",
        "Understanding child and adolescent development",
        "Lived experience of the child",
    ]


def test_the_ten_methods_are_a_table_of_five_rows(project_site: Path) -> None:
    rows = [
        [cell.text() for cell in row.css("td")]
        for row in page(project_site, COVID).css("table.grid tbody tr")
    ]
    assert [len(row) for row in rows] == [2, 2, 2, 2, 2]
    assert rows[2] == [
        "Dealers using post",
        "Dealers offering delivery by car to avoid meeting in public spaces",
    ]


def test_the_risk_tool_has_its_levels_and_fields(project_site: Path) -> None:
    tree = page(project_site, TOOL)
    tables = tree.css("table.levels")
    assert [[len(cell.css("li")) for cell in table.css("td")] for table in tables] == [
        [5, 4, 3, 0],
        [3, 4, 5, 0],
    ]
    assert len(tree.css("dl.form dt")) == 18
    assert tree.css("form, input, textarea") == [] or all(
        node.attributes.get("class") == "md-toggle" for node in tree.css("form, input, textarea")
    )


def test_the_bars_show_what_is_known_and_no_more(project_site: Path) -> None:
    bars = page(project_site, THEMATIC).css("svg.bars .bars__row")
    assert [node.text(strip=True) for bar in bars for node in bar.css(".bars__number")] == [
        "85%",
        "63%",
        "63%",
        "4%",
    ]
    assert [node.attributes["width"] for bar in bars for node in bar.css(".piece")] == [
        "85.0%",
        "63.0%",
        "63.0%",
        "4.0%",
    ]


def test_the_diagram_says_what_is_not_known(project_site: Path) -> None:
    tree = page(project_site, THEMATIC)
    numbers = [number.text() for number in tree.css(".venn .venn__number")]
    assert numbers == ["?"] * 7
    drawing = tree.css(".venn svg")[0].text()
    assert "1. Assessment / Risk, in all: 85%" in drawing
    assert "1 and 2, not 3: not known" in drawing
    assert "Not known: The diagram itself is lost." in drawing


def test_lost_addresses_are_text_and_not_links(project_site: Path) -> None:
    programmes = [item for item in page(project_site, LINES).css(".links li") if "BBC iPlayer" in item.text()]
    assert len(programmes) == 2
    assert all(item.css("a") == [] for item in programmes)
    assert all("not given in the source" in item.text() for item in programmes)


TAUGHT = {JACK, DOGS, REPORT, THEMATIC, COVID, GIRLS, TOOL, WORKSHOP} | {
    "cultural-competence/resources/",
    "lived-experience/practice-guidance/",
    "exploitation/child-criminal-exploitation/",
}
SAID_OTHERWISE = {  # on slides, whose titles and dates are those of the workshop
    (WORKSHOP, "As at August 2020"): "Historic: as at August 2020.",
    (JACK, "7 February 2020"): "7th February 2020",
}


@pytest.fixture(scope="module")
def slides(project_site: Path) -> Any:
    [file] = (project_site / WORKSHOP).glob("*.pptx")
    return Presentation(str(file)).slides


def said_on_slides(shapes: Iterable[Any]) -> Iterator[str]:
    for shape in shapes:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from said_on_slides(shape.shapes)
        elif shape.has_text_frame:
            yield shape.text_frame.text
        elif shape.has_table:
            yield from (cell.text_frame.text for row in shape.table.rows for cell in row.cells)
        elif shape.has_chart:
            yield from shape.chart.plots[0].categories


def said_in_notes(slides: Any) -> Iterator[str]:
    """The speaker notes, which have the whole of dense prose."""
    for slide in slides:
        if slide.has_notes_slide:
            yield slide.notes_slide.notes_text_frame.text


def test_every_fact_that_is_taught_stands_on_a_slide_or_in_its_notes(slides: Any) -> None:
    texts = [*said_in_notes(slides), *(text for slide in slides for text in said_on_slides(slide.shapes))]
    said = " ".join(" ".join(text.split()) for text in texts)
    facts = [SAID_OTHERWISE.get(fact, fact[1]) for fact in FACTS if fact[0] in TAUGHT]
    assert [fact for fact in facts if fact not in said] == []


def test_every_fact_that_is_taught_stands_in_the_pdf_of_the_slides_or_the_handout(project_site: Path) -> None:
    files = [next((project_site / WORKSHOP).glob(f"*-{name}.pdf")) for name in ("slides", "handout")]
    pages = [page for file in files for page in PdfReader(file).pages]
    said = "".join("".join(page.extract_text().split()) for page in pages)
    facts = [SAID_OTHERWISE.get(fact, fact[1]) for fact in FACTS if fact[0] in TAUGHT]
    assert [fact for fact in facts if "".join(fact.split()) not in said] == []


def test_every_address_that_is_taught_is_a_link_on_a_slide(slides: Any) -> None:
    found = {
        relation.target_ref
        for slide in slides
        for relation in slide.part.rels.values()
        if relation.is_external
    }
    assert [address for entry, address in ADDRESSES if entry in TAUGHT and address not in found] == []
