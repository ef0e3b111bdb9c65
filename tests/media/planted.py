"""Office files with something hidden in them, made by changing the parts of whole ones."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZipFile

import docx
import pptx
import xlsxwriter
from PIL import Image
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

SECRET = "Ann Otherton"
TYPES = "[Content_Types].xml"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = {"docx": "word/document.xml", "pptx": "ppt/slides/slide1.xml", "xlsx": "xl/worksheets/sheet1.xml"}


def word(**properties: str) -> bytes:
    """A heading, a table, a picture and a link to the web."""
    document = docx.Document()
    document.add_heading("The form", 1)
    document.add_table(1, 2).cell(0, 1).text = "In a cell"
    document.add_picture(picture())
    document.part.relate_to("https://www.example.org/", f"{KINDS}/hyperlink", is_external=True)
    for name, value in properties.items():
        setattr(document.core_properties, name, value)
    return saved(document)


def slides() -> bytes:
    """One slide with a chart, which has a workbook inside it."""
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "The numbers"
    data = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = ["One", "Two"]
    data.add_series("Reviews", (1, 2))  # type: ignore[no-untyped-call]
    slide.shapes.add_chart(XL_CHART_TYPE.PIE, 0, 0, 1_000_000, 1_000_000, data)
    slide.notes_slide.notes_text_frame.text = "Say it slowly"
    return saved(deck)


def workbook() -> bytes:
    """One sheet with a comment and a chart."""
    written = BytesIO()
    book = xlsxwriter.Workbook(written, {"in_memory": True})
    sheet = book.add_worksheet("Totals")
    sheet.write_row("A1", ["Reviews", 12])
    sheet.write_comment("B1", SECRET, {"author": SECRET})
    chart = book.add_chart({"type": "bar"})
    chart.add_series({"values": "=Totals!$B$1:$B$1"})
    sheet.insert_chart("D4", chart)
    book.set_properties({"author": SECRET, "company": SECRET, "manager": SECRET})
    book.set_custom_property("_AuthorEmail", SECRET)
    book.close()
    return written.getvalue()


def picture() -> BytesIO:
    """A photograph whose camera wrote down whose it is."""
    written, exif = BytesIO(), Image.Exif()
    exif[0x013B] = SECRET
    Image.new("RGB", (9, 9)).save(written, "JPEG", exif=exif)
    written.seek(0)
    return written


def saved(made: docx.document.Document | pptx.presentation.Presentation) -> bytes:
    """What the library writes."""
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def changed(content: bytes, parts: Mapping[str, tuple[str, str]]) -> bytes:
    """The file in which the text old of a part is new; old = "" makes a part of this name."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(written, "w") as after:
        for name in before.namelist():
            old, new = parts.get(name, ("", ""))
            text = before.read(name)
            assert old.encode() in text, (name, old)
            after.writestr(name, text.replace(old.encode(), new.encode(), 1) if old else text)
        for name, (old, new) in parts.items():
            if not old:
                after.writestr(name, new)
    return written.getvalue()


def with_part(
    content: bytes, name: str, sort: str, kind: str, said: str, *, tag: str = "", at: str = ""
) -> bytes:
    """The file with one more part, which its main part leads to. tag: an element that names it, put before at."""
    main = next(each for each in MAIN.values() if each in ZipFile(BytesIO(content)).namelist())
    folder, file = main.rsplit("/", 1)
    rels = f"{folder}/_rels/{file}.rels"
    relation = f'<Relationship Id="rId99" Type="{KINDS}/{kind}" Target="/{name}"/></Relationships>'
    parts = {
        TYPES: ("</Types>", f'<Override PartName="/{name}" ContentType="{sort}"/></Types>'),
        rels: ("</Relationships>", relation),
        name: ("", said),
    }
    return changed(content, parts | ({main: (at, tag + at)} if tag else {}))


def texts(content: bytes) -> str:
    """Everything in it, unpacked."""
    with ZipFile(BytesIO(content)) as archive:
        return "\n".join(f"{name}\n{archive.read(name).decode('latin-1')}" for name in archive.namelist())
