"""Word files and decks, made of stories in the manner of real ones."""

from __future__ import annotations

from html import escape
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from pptx import Presentation
from pptx.util import Inches

from tests.importing.documents import picture, pieces, with_notes
from tests.importing.stories import Part, Story


def word(story: Story, *, styled: bool = True) -> bytes:
    """A Word file with an author, a header, and notes. styled: without it, headings are bold and bullets typed."""
    document = Document()
    document.core_properties.author = "Pat Author"
    document.sections[0].header.paragraphs[0].text = "OFFICIAL Pat Author"
    document.sections[0].footer.paragraphs[0].text = "Printed for Pat Author"
    notes: list[str] = []
    for number, part in enumerate(with_notes(story.parts)):
        _to_word(document, part, number, notes, styled=styled)
    saved = BytesIO()
    document.save(saved)
    return _with_footnotes(saved.getvalue(), notes)


def _to_word(made: Any, part: Part, number: int, notes: list[str], *, styled: bool) -> None:
    if part.what in ("h1", "h2"):
        if styled:
            made.add_heading(part.text, 0 if part.what == "h1" else 1)
        else:
            made.add_paragraph().add_run(part.text).bold = True
    elif part.what == "p":
        paragraph = _paragraph(made.add_paragraph(), part.text)
        if part.items:
            notes.append(part.items[0])
            _mark(paragraph, len(notes))
    elif part.what in ("ul", "ol"):
        _points(made, part, styled=styled)
    elif part.what == "table":
        table = made.add_table(len(part.rows), len(part.rows[0]))
        for row, cells in zip(table.rows, part.rows, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                _paragraph(cell.paragraphs[0], words)
    else:
        shape = made.add_picture(BytesIO(picture(number)))
        shape._inline.docPr.set("descr", part.text)


def _points(made: Any, part: Part, *, styled: bool) -> None:
    style = "List Bullet" if part.what == "ul" else "List Number"
    for at, item in enumerate(part.items, 1):
        sign = "" if styled else f"{at}. " if part.what == "ol" else "• "
        _paragraph(made.add_paragraph(sign, style=style if styled else None), item)


def _paragraph(paragraph: Any, text: str) -> Any:
    for words, link, bold in pieces(text):
        run = paragraph.add_run(words)
        run.bold = bold or None
        if link:
            relation = paragraph.part.relate_to(link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            around = OxmlElement("w:hyperlink")
            around.set(qn("r:id"), relation)
            around.append(run._r)
            paragraph._p.append(around)
    return paragraph


def _mark(paragraph: Any, number: int) -> None:
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), str(number))
    paragraph.add_run()._r.append(mark)


def _with_footnotes(content: bytes, notes: list[str]) -> bytes:
    """A Word file with a part for its notes, which python-docx cannot write."""
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    inner = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:t>{escape(note)}</w:t></w:r></w:p></w:footnote>'
        for n, note in enumerate(notes, 1)
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    made = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "[Content_Types].xml":
                text = text.replace(
                    b"</Types>",
                    f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'.encode(),
                )
            elif name == "word/_rels/document.xml.rels":
                end = (
                    f'<Relationship Id="rIdNotes" Type="{relation}" Target="footnotes.xml"/></Relationships>'
                )
                text = text.replace(b"</Relationships>", end.encode())
            new.writestr(name, text)
        new.writestr("word/footnotes.xml", f"<w:footnotes {word}>{inner}</w:footnotes>")
    return made.getvalue()


def deck(story: Story) -> bytes:
    """A deck: a slide for each heading and for each three paragraphs, with notes."""
    made = Presentation()
    made.core_properties.author = "Pat Author"
    slide = made.slides.add_slide(made.slide_layouts[0])
    slide.shapes.title.text = story.title
    slide.placeholders[1].text = story.parts[1].text
    frame = None
    for number, part in enumerate(story.parts[2:]):
        if part.what == "slide":
            slide = made.slides.add_slide(made.slide_layouts[1])
            slide.shapes.title.text = part.text
            frame = slide.placeholders[1].text_frame
        elif part.what in ("p", "ul"):
            _to_frame(frame, part)
        elif part.what == "table":
            shape = slide.shapes.add_table(
                len(part.rows), len(part.rows[0]), Inches(1), Inches(4), Inches(8), Inches(2)
            )
            for row, cells in zip(shape.table.rows, part.rows, strict=True):
                for cell, words in zip(row.cells, cells, strict=True):
                    cell.text = words
        elif part.what == "picture":
            shape = slide.shapes.add_picture(BytesIO(picture(number)), Inches(1), Inches(4))
            shape._element.nvPicPr.cNvPr.set("descr", part.text)
        elif part.what == "notes":
            slide.notes_slide.notes_text_frame.text = part.text
    saved = BytesIO()
    made.save(saved)
    return saved.getvalue()


def _to_frame(frame: Any, part: Part) -> None:
    for item in part.items or (part.text,):
        paragraph = frame.paragraphs[0] if not frame.text else frame.add_paragraph()
        for words, link, bold in pieces(item):
            run = paragraph.add_run()
            run.text, run.font.bold = words, bold or None
            if link:
                run.hyperlink.address = link
