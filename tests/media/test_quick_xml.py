"""Paths and names that python-docx and python-pptx remember still find what is there now."""

from __future__ import annotations

import docx
import pptx

import tusk.slides.base
import tusk.word.document  # noqa: F401 (both have their library remember)


def test_a_path_finds_what_has_come_since_it_was_last_asked_for() -> None:
    document = docx.Document()
    document.add_paragraph("first")
    body = document.element.body
    assert [each.text for each in body.xpath("w:p")] == ["first"]
    document.add_paragraph("second")
    assert [each.text for each in body.xpath("w:p")] == ["first", "second"]


def test_each_library_has_its_own_names() -> None:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    assert len(slide._element.xpath("p:cSld/p:spTree/p:sp")) == 2
    assert len(docx.Document().element.xpath("w:body/w:sectPr")) == 1
