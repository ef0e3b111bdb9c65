"""How Word files look: columns by what they hold, a band from margin to margin, each line to write on drawn."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Length
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.project import open_library
from tusk.media.for_print import Pictures
from tusk.word.document import text_width
from tusk.word.report import report_of
from tusk.word.take_away import take_away_of

SITE = """\
-- content/publishers.yml --
- id: somerset
  name: Exampleshire Safeguarding Partnership
  short_name: ESP
  place: Exampleshire
  colour: "#6b2d3f"
  contact: {text: Write to us., email: learning@example.org, website: "https://www.example.org"}
-- content/workshops/safer.yml --
kind: workshop
title: Safer sleeping
-- content/reviews/jack.yml --
kind: review
title: Jack
body: |
  | What was asked for | By |
  |---|---|
  | That each visitor asks to see where a baby sleeps, and writes down what was seen and said | May |
  | Incomprehensibilities | June |
"""


def made(root: Path, id: str, sheet: str = "") -> Document:
    write_site(root, SITE)
    library = open_library(root, TODAY)
    document, pictures = resolve(library.items[id], Texts(library)), Pictures(root, None)
    templates = ROOT / "templates"
    file = (
        take_away_of(sheet, document, pictures, templates)
        if sheet
        else report_of(document, pictures, templates)
    )
    return docx.Document(BytesIO(file))


def lined(paragraph: Paragraph) -> list[str]:
    """The sides on which a paragraph has a line."""
    borders = paragraph._p.find(f".//{qn('w:pBdr')}")
    return [] if borders is None else [side.tag.removeprefix(f"{{{borders.nsmap['w']}}}") for side in borders]


def test_columns_are_as_wide_as_their_words_need_and_fill_the_page(tmp_path: Path) -> None:
    word = made(tmp_path, "reviews/jack")
    [table] = word.tables
    wide = [Length(column.width or 0).mm for column in table.columns]
    assert wide == [Length(cell.width or 0).mm for cell in table.rows[2].cells]
    assert round(sum(wide)) == round(text_width(word).mm) == 170
    assert wide[0] > 3 * wide[1]


def test_the_band_of_the_head_goes_from_margin_to_margin(tmp_path: Path) -> None:
    above, title = made(tmp_path, "reviews/jack").paragraphs[:2]
    assert (above.text, title.text) == ("Exampleshire Safeguarding Partnership\tReview", "Jack")
    for line in (above, title):
        space = line.paragraph_format
        assert (Length(space.left_indent or 0).pt, Length(space.right_indent or 0).pt) == (9, 9)
        assert lined(line) == ["top", "left", "bottom", "right"]


def test_each_line_to_write_on_is_drawn(tmp_path: Path) -> None:
    """Word draws one line below paragraphs that have the same lines, unless they have one between them."""
    form = made(tmp_path, "workshops/safer", "evaluation")
    rules = [lined(each) for each in form.paragraphs if lined(each) and not each.text]
    assert rules == [["bottom", "between"]] * 6


def test_a_link_is_as_large_as_the_words_around_it(tmp_path: Path) -> None:
    poster = made(tmp_path, "workshops/safer", "poster")
    [link] = poster.element.body.iter(qn("w:hyperlink"))
    sizes = [Length(Run(run, poster.paragraphs[0]).font.size or 0).pt for run in link.iter(qn("w:r"))]
    assert sizes == [18]


def test_a_certificate_has_a_frame_and_gives_it_to_no_other_sheet(tmp_path: Path) -> None:
    frames = {
        sheet: made(tmp_path, "workshops/safer", sheet).element.body.sectPr.find(qn("w:pgBorders"))
        for sheet in ("certificate", "poster")
    }
    assert [side.get(qn("w:color")) for side in frames["certificate"]] == ["6B2D3F"] * 4
    assert frames["poster"] is None
