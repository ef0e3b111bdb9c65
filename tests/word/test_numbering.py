"""Numbered lists in Word: each begins at its own number, also in the next document made of the same blank one."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx

from tests.conftest import ROOT
from tests.small_site import TODAY
from tusk.document.nodes import Element
from tusk.media.for_print import Pictures
from tusk.word.document import prepared
from tusk.word.writer import Writer


def ordered(*items: str, start: str = "") -> Element:
    return Element("ol", tuple(Element("li", (item,)) for item in items), start=start)


def written(tmp_path: Path, *nodes: Element) -> list[tuple[str, str, int | None]]:
    """(style, words, number in front) of each paragraph of a document, as Word counts."""
    blank = prepared(ROOT / "templates", "en-GB", "#123456")
    document = blank.begin("A title", TODAY)
    Writer(document, Pictures(tmp_path, tmp_path)).text(nodes)
    made = docx.Document(BytesIO(blank.saved()))
    starts = {
        each.numId: each.xpath("./w:lvlOverride/w:startOverride/@w:val")
        for each in made.part.numbering_part.element.num_lst
    }
    counts: dict[int, int] = {}
    found = []
    for paragraph in made.paragraphs:
        used = paragraph._p.xpath("./w:pPr/w:numPr/w:numId/@w:val")
        number = None
        if used:
            id = int(used[0])
            number = counts[id] = counts.get(id, int(starts[id][0]) - 1) + 1
        assert paragraph.style is not None
        found.append((paragraph.style.name or "", paragraph.text, number))
    return found


def test_each_list_begins_at_its_own_number(tmp_path: Path) -> None:
    lists = (ordered("Read", "Ring"), ordered("Write", "Tell"), ordered("Seven", start="7"))
    for _ in range(2):
        assert written(tmp_path, *lists) == [
            ("List Number", "Read", 1),
            ("List Number", "Ring", 2),
            ("List Number", "Write", 1),
            ("List Number", "Tell", 2),
            ("List Number", "Seven", 7),
        ]


def test_a_further_paragraph_has_no_number_and_a_list_within_counts_for_itself(tmp_path: Path) -> None:
    item = Element("li", (Element("p", ("Ask.",)), Element("p", ("Twice.",)), ordered("Her", "Him")))
    assert written(tmp_path, Element("ol", (item, Element("li", ("Go.",))))) == [
        ("List Number", "Ask.", 1),
        ("List Continue", "Twice.", None),
        ("List Number 2", "Her", 1),
        ("List Number 2", "Him", 2),
        ("List Number", "Go.", 2),
    ]


def test_the_file_is_the_same_again(tmp_path: Path) -> None:
    blank = prepared(ROOT / "templates", "en-GB", "#123456")

    def saved() -> bytes:
        Writer(blank.begin("A title", TODAY), Pictures(tmp_path, tmp_path)).text((ordered("One"),))
        return blank.saved()

    assert saved() == saved()
