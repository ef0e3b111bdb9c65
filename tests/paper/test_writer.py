"""A document as data for the print templates: links, columns, and every kind of block typeset."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest

from tests.conftest import ROOT
from tests.paper.access import faults_of
from tests.paper.every_block import BLOCKS, PAGE
from tests.paper.reading import words_of
from tests.publish.test_site import DEAD
from tests.small_site import TODAY, write_site
from tusk.document.blocks import Block, Points
from tusk.document.document import Document
from tusk.document.nodes import Anchor, Element, Link, Target
from tusk.document.resolve import resolve
from tusk.document.section import Section
from tusk.document.texts import Texts
from tusk.library.project import open_library
from tusk.media.for_print import Pictures
from tusk.paper.sheets import briefing_sheet
from tusk.paper.typeset import Typesetter
from tusk.paper.writer import Writer

JACK = """\
-- content/reviews/jack.yml --
kind: review
-- content/dog.jpg --
JPEG 800 × 600
"""


def document_of(root: Path, text: str) -> Document:
    write_site(root, text)
    library = open_library(root, TODAY)
    return resolve(library.items["reviews/jack"], Texts(library))


def a(to: str, *children: str, printed: str = "", within: str = "", state: str = "") -> dict[str, Any]:
    children_ = list(children)
    return {"tag": "a", "children": children_, "to": to, "print": printed, "within": within, "state": state}


def test_a_link_that_no_longer_works_is_text_or_leads_to_its_copy(tmp_path: Path) -> None:
    document = document_of(tmp_path, DEAD)
    text, links = (Writer(Pictures(tmp_path, None, ())).data(each.blocks) for each in document.sections)
    dead, state = "this link no longer works", "archived copy"
    copy, printed = "https://archive.example.org/report", "https://archive.example.org/report"
    assert links[0]["items"] == [
        {"tag": "link", "children": [a("", "The newsletter")], "about": dead, "note": ["for parents"]},
        {"tag": "link", "children": [a(copy, "The report", printed=printed)], "about": state, "note": []},
    ]
    first = text[0]["text"][0]["children"]
    assert first[1] == a("", "the newsletter", state=dead)


@pytest.mark.parametrize(
    ("label", "to", "printed"),
    [
        ("The report", "https://www.example.org/report/", "https://www.example.org/report/"),
        ("www.example.org/report", "https://www.example.org/report/", ""),
        ("Write to us", "mailto:us@example.org", "us@example.org"),
        ("Ring 01234 567 890", "tel:01234567890", ""),
    ],
)
def test_an_address_is_printed_unless_its_label_says_it(
    tmp_path: Path, label: str, to: str, printed: str
) -> None:
    link = Anchor((label,), Target(web=to))
    assert Writer(Pictures(tmp_path, None, ())).data(link) == a(to, label, printed=printed)


def test_a_link_to_what_the_sheet_prints_stays_on_paper(tmp_path: Path) -> None:
    writer = Writer(Pictures(tmp_path, None, ()), {PAGE.entry: "article-bruises"})
    assert writer.data(Anchor(("The protocol",), PAGE))["within"] == "article-bruises"


@pytest.mark.parametrize(("count", "length", "columns"), [(5, 4, 1), (6, 48, 2), (6, 49, 1), (15, 36, 2)])
def test_many_short_points_stand_in_two_columns(
    tmp_path: Path, count: int, length: int, columns: int
) -> None:
    points = Points((("a" * length,),) * count)
    assert Writer(Pictures(tmp_path, None, ())).data(points)["columns"] == columns


def test_every_kind_of_block_is_typeset(tmp_path: Path) -> None:
    document = document_of(tmp_path, JACK)
    sections = tuple(Section(f"s{n}", f"Part {n}", (block,)) for n, block in enumerate(BLOCKS))
    document = replace(document, sections=sections)
    assert {type(block) for block in BLOCKS} == set(get_args(Block))
    sheet = briefing_sheet(document, Pictures(tmp_path, None, (document.id,)))
    sheet = replace(sheet, most_pages=20)
    file = tmp_path / "printed.pdf"
    file.write_bytes(Typesetter(ROOT / "templates/print", tmp_path, nullcontext()).typeset(sheet).pdf)
    assert faults_of(file) == []
    words = words_of(file)
    for told in (
        *("JackwasBRUISED", "Guidance:Theprotocol", "Theme:Professionalcuriosity", "—Acarer", "Rex·A.Nother"),
        *("Thefilm(thislinknolongerworks)", "63%of27audits,17of27", "n=40children", "Allthemes.1theme."),
        *("CSE:Acrime.", "Thewordsonthecover", "Seenyes/no", "1.Goingmissing", "SIGNIFICANT"),
    ):
        assert told.replace("BRUISED", "bruised") in words


def test_white_space_that_only_lays_out_a_source_is_not_printed(tmp_path: Path) -> None:
    text = (Element("p", ("a\n  b",)), "\n", Element("pre", ("a\n  b",)))
    [first, second] = Writer(Pictures(tmp_path, None, ())).data(text)
    assert (first["children"], second["children"]) == (["a b"], ["a\n  b"])


def test_marks_of_footnotes_are_told_apart_from_those_of_addresses() -> None:
    mark = Element("sup", (Anchor(("1",), Target("")),))
    assert Writer(Pictures(ROOT, None)).data((mark,)) == [{"tag": "sup", "children": ["[", "1", "]"]}]


def test_a_note_after_words_from_the_right_is_not_drawn_into_them() -> None:
    link = Link(("نشرة",), Target(web="https://www.example.org"), "web")
    data = Writer(Pictures(ROOT, None)).data(link)
    assert [each if isinstance(each, str) else each["tag"] for each in data["children"]] == ["a", "\u200e"]
