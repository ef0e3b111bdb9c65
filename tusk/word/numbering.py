"""Numbered lists in Word: each begins at its own number. Word would count all lists of one style on."""

from __future__ import annotations

from docx.oxml.ns import qn
from docx.oxml.numbering import CT_Numbering
from docx.parts.document import DocumentPart
from docx.parts.story import StoryPart
from docx.text.paragraph import Paragraph


def new_list(part: StoryPart, style: str, start: int = 1) -> int:
    """The number (numId) of a new list that looks like a style and begins at a number."""
    assert isinstance(part, DocumentPart)
    definitions = part.numbering_part.element
    of_style = part.styles[style].element.xpath("./w:pPr/w:numPr/w:numId/@w:val")[0]
    abstract = definitions.num_having_numId(int(of_style)).abstractNumId.val
    made = definitions.add_num(abstract)
    made.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(made.numId)


def number_in(paragraph: Paragraph, list_number: int) -> None:
    """Make a paragraph an item of a list."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = list_number


def lists_of(definitions: CT_Numbering) -> set[int]:
    """The numbers of all lists."""
    return {each.numId for each in definitions.num_lst}


def forget_lists(definitions: CT_Numbering, kept: set[int]) -> None:
    """Take all lists away except some."""
    for each in definitions.findall(qn("w:num")):
        if each.numId not in kept:
            definitions.remove(each)
