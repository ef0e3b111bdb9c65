"""What files say where nobody looks."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile
from zlib import crc32

import pytest
from docx import Document
from PIL import Image
from pptx import Presentation
from pypdf import PdfWriter
from pypdf.annotations import Link, Text
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject, TextStringObject

from tusk.media.hidden_text import read
from tusk.media.said import Attached

FOUND = "07912 345678"


def places(attached: Attached) -> set[str]:
    """Where the number is found."""
    return {passage.where for passage in attached.passages if FOUND in passage.text}


def word_file(path: Path) -> Path:
    document = Document()
    text = document.add_paragraph("Ring 07912 ")
    text.add_run("345678")
    document.add_comment(text.runs, text=f"Is it {FOUND}?", author="Jo Bloggs", initials="JB")
    document.sections[0].header.paragraphs[0].text = FOUND
    document.core_properties.author = "Jo Bloggs"
    document.core_properties.comments = FOUND
    document.save(str(path))
    return path


def test_what_word_does_not_show_is_read(tmp_path: Path) -> None:
    """A number is found although two runs share it."""
    attached = read(word_file(tmp_path / "a.docx"))
    assert places(attached) == {"", "in a comment", "in a header", "in the file's properties"}
    assert attached.hides == ("comments",)


def replaced(path: Path, part: str, old: str, new: str) -> Path:
    """A file in which the XML of one part is changed."""
    copy = BytesIO()
    with ZipFile(path) as given, ZipFile(copy, "w") as made:
        for name in given.namelist():
            content = given.read(name)
            made.writestr(name, content.replace(old.encode(), new.encode()) if name == part else content)
    path.write_bytes(copy.getvalue())
    return path


def test_tracked_changes_in_word(tmp_path: Path) -> None:
    deleted = f'<w:p><w:del w:id="1" w:author="Jo"><w:r><w:delText>{FOUND}</w:delText></w:r></w:del></w:p>'
    path = word_file(tmp_path / "a.docx")
    replaced(path, "word/document.xml", "<w:body>", f"<w:body>{deleted}")
    attached = read(path)
    assert "tracked changes" in attached.hides
    assert any(passage.text.count(FOUND) == 2 for passage in attached.passages)


def test_what_powerpoint_does_not_show_is_read(tmp_path: Path) -> None:
    deck = Presentation()
    for _ in range(2):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide._element.set("show", "0")
    slide.shapes.title.text = FOUND
    deck.slides[0].notes_slide.notes_text_frame.text = f"Ask {FOUND}"
    deck.save(str(tmp_path / "a.pptx"))
    attached = read(tmp_path / "a.pptx")
    assert places(attached) == {"in speaker notes", "on a hidden slide"}
    assert "hidden slides" in attached.hides


def test_bookmarks_and_fields_of_a_pdf(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    above = writer.add_outline_item(title="Contents", page_number=0)
    writer.add_outline_item(title=f"Ring {FOUND}", page_number=0, parent=above)
    field = DictionaryObject(
        {NameObject("/FT"): NameObject("/Tx"), NameObject("/T"): TextStringObject("phone")}
    )
    field[NameObject("/V")] = TextStringObject(FOUND)
    form = DictionaryObject({NameObject("/Fields"): ArrayObject([writer._add_object(field)])})
    writer.root_object[NameObject("/AcroForm")] = writer._add_object(form)
    writer.write(tmp_path / "a.pdf")
    assert places(read(tmp_path / "a.pdf")) == {"in a bookmark", "in a field of a form"}


@pytest.mark.parametrize("name", ["a.vtt", "a.srt", "a.csv", "a.svg"])
def test_captions_tables_and_drawings_are_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(f"<text>Ring {FOUND}</text>", encoding="utf-8")
    assert places(read(tmp_path / name)) == {""}


def test_what_excel_does_not_show_is_read(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.xlsx", "w") as book:
        book.writestr("xl/workbook.xml", '<sheets><sheet name="One" sheetId="1" state="hidden"/></sheets>')
        book.writestr("xl/sharedStrings.xml", f"<sst><si><t>{FOUND}</t></si><si><t>1</t></si></sst>")
    attached = read(tmp_path / "a.xlsx")
    assert (places(attached), attached.hides) == ({""}, ("hidden sheets",))


def test_xmp_of_a_pdf(tmp_path: Path) -> None:
    writer, described = PdfWriter(), StreamObject()
    writer.add_blank_page(200, 200)
    described.set_data(f"<x:xmpmeta><dc:creator>{FOUND}</dc:creator></x:xmpmeta>".encode())
    writer._root_object[NameObject("/Metadata")] = writer._add_object(described)
    writer.write(tmp_path / "a.pdf")
    assert places(read(tmp_path / "a.pdf")) == {"in the file's properties"}


def test_what_a_pdf_does_not_show_is_read(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_annotation(0, Text(rect=(0, 0, 9, 9), text=f"Is it {FOUND}?"))
    writer.add_metadata({"/Author": "Jo Bloggs", "/Subject": FOUND})
    writer.add_attachment("list.csv", FOUND.encode())
    writer.write(tmp_path / "a.pdf")
    attached = read(tmp_path / "a.pdf")
    assert places(attached) == {"in a comment", "in the file's properties", "in a file inside it"}
    assert attached.hides == ()  # its published copy has none of it


def test_links_tags_layers_and_page_numbers_of_a_pdf(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    link = Link(rect=(0, 0, 9, 9), url=f"tel:{FOUND}")
    link[NameObject("/Contents")] = TextStringObject("Ring")
    writer.add_annotation(0, link)
    writer.set_page_label(0, 0, prefix=FOUND)
    figure = DictionaryObject(
        {NameObject("/S"): NameObject("/Figure"), NameObject("/Alt"): TextStringObject(FOUND)}
    )
    root = writer.root_object
    root[NameObject("/StructTreeRoot")] = writer._add_object(
        DictionaryObject({NameObject("/K"): ArrayObject([writer._add_object(figure)])})
    )
    writer.write(tmp_path / "a.pdf")
    assert places(read(tmp_path / "a.pdf")) == {
        "in a link",
        "in a description for screen readers",
        "in the name of a layer or a page",
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_texts_are_read_as_programs_on_windows_save_them(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"Café – ring {FOUND.replace(' ', chr(160))}", encoding=encoding)
    [passage] = read(tmp_path / "a.csv").passages
    assert passage.text == "Café – ring 07912\xa0345678"


def test_a_long_line_of_a_calendar_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.ics").write_bytes(b"DESCRIPTION:Ring 07912\r\n  345678\r\n")
    assert places(read(tmp_path / "a.ics")) == {""}


def test_files_in_a_zip_file_are_read_like_others(tmp_path: Path) -> None:
    page = "<table><tr><th>Date of birth</th></tr><tr><td>14.07.2009</td></tr></table>"
    with ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("notes/a.docx", word_file(tmp_path / "a.docx").read_bytes())
        archive.writestr("page.html", page)
        archive.writestr(f"{FOUND}.txt", "")
    attached = read(tmp_path / "a.zip")
    assert places(attached) == {
        'in "notes/a.docx"',
        'in "notes/a.docx" in a comment',
        'in "notes/a.docx" in a header',
        'in "notes/a.docx" in the file\'s properties',
        "in the name of a file inside it",
    }
    assert attached.hides == ("comments",)
    assert 'in "page.html": Date of birth: 14.07.2009' in {
        f"{each.where}: {each.text}" for each in attached.passages
    }


@pytest.mark.parametrize(("name", "format"), [("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP")])
def test_what_a_picture_says_of_itself_is_read(name: str, format: str, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = f"Ring {FOUND}"
    Image.new("RGB", (9, 9)).save(tmp_path / name, format, exif=exif)
    assert places(read(tmp_path / name)) == {"in the picture's own data"}


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.png", "a.zip", "a.pptx"])
def test_a_damaged_file_says_nothing(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04 damaged")
    assert read(tmp_path / name) == Attached(())


def test_a_picture_that_says_it_is_enormous_says_nothing(tmp_path: Path) -> None:
    file = tmp_path / "wide.png"
    Image.new("L", (1, 1)).save(file)
    written = bytearray(file.read_bytes())
    written[16:24] = (60_000).to_bytes(4, "big") * 2  # its width and height
    written[29:33] = crc32(written[12:29]).to_bytes(4, "big")
    file.write_bytes(written)
    assert read(file) == Attached(())
