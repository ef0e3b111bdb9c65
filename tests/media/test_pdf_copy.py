"""PDFs and zip files are published as copies of what readers see."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Highlight, Link, Text
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from tusk.media.published_copy import published_copy
from tusk.media.unreadable import Unreadable


def hostile() -> bytes:
    """A PDF with everything that a reader does not see, and a link."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_metadata({"/Author": "Jo Bloggs", "/Title": "A plan", "/Keywords": "hidden"})
    writer.xmp_metadata = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>hidden</x:xmpmeta>"
    writer.add_attachment("case.txt", b"hidden")
    name = NameObject
    script = DictionaryObject({name("/S"): name("/JavaScript"), name("/JS"): TextStringObject("hidden()")})
    writer.root_object[name("/OpenAction")] = writer._add_object(script)
    writer.pages[0][name("/AA")] = DictionaryObject({name("/O"): script})
    box = (0, 0, 9, 9)
    writer.add_annotation(0, Text(rect=box, text="hidden"))
    quads = ArrayObject(FloatObject(n) for n in (0, 9, 9, 9, 0, 0, 9, 0))
    marked = Highlight(rect=box, quad_points=quads)
    marked[name("/Contents")] = marked[name("/T")] = TextStringObject("hidden")
    writer.add_annotation(0, marked)
    writer.add_annotation(0, FreeText(rect=box, text="Seen on the page"))
    writer.add_annotation(0, Link(rect=box, url="https://www.example.org/"))
    writer.add_annotation(0, Link(rect=box, url="javascript:hidden()"))
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def everything_in(content: bytes) -> str:
    """Every object of a PDF in words, also those that nothing leads to."""
    reader = PdfReader(BytesIO(content))
    size: Any = reader.trailer["/Size"]
    objects: list[Any] = [reader.get_object(number) for number in range(1, size)]
    return "\n".join(f"{each} {each.get_data() if hasattr(each, 'get_data') else ''}" for each in objects)


def test_a_pdf_is_published_without_what_readers_do_not_see(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(hostile())
    assert "hidden" in everything_in(hostile())
    copy = published_copy(tmp_path / "a.pdf")
    said = everything_in(copy)
    for gone in ("hidden", "Bloggs", "JavaScript", "EmbeddedFile"):
        assert gone not in said
    reader = PdfReader(BytesIO(copy))
    page: Any = reader.pages[0]
    assert reader.metadata == {"/Title": "A plan"}
    notes = [note.get_object() for note in page["/Annots"]]
    assert [note["/Subtype"] for note in notes] == ["/Highlight", "/FreeText", "/Link", "/Link"]
    assert [note["/A"]["/URI"] for note in notes if "/A" in note] == ["https://www.example.org/"]
    assert "Seen on the page" in said
    assert published_copy(tmp_path / "a.pdf", tmp_path / "kept") == copy
    [kept] = (tmp_path / "kept").iterdir()
    kept.write_bytes(kept.read_bytes()[:-8] + b"12345678")  # a damaged copy is made again
    assert published_copy(tmp_path / "a.pdf", tmp_path / "kept") == copy


def test_earlier_versions_of_a_pdf_are_not_published(tmp_path: Path) -> None:
    """Programs save changes behind the first version, in which everything can still be read."""
    first = hostile()
    writer = PdfWriter(BytesIO(first), incremental=True)
    writer.add_metadata({"/Title": "Another title"})
    page: Any = writer.pages[0]
    for note in page["/Annots"]:
        note.get_object().update({NameObject("/Contents"): TextStringObject("")})
    second = BytesIO()
    writer.write(second)
    (tmp_path / "a.pdf").write_bytes(second.getvalue())
    assert "hidden" not in everything_in(published_copy(tmp_path / "a.pdf"))


def filled_in(flags: int, layers_off: bool = False) -> bytes:
    """A PDF with a field, which starts programs, and a layer."""
    writer, name = PdfWriter(), NameObject
    writer.add_blank_page(200, 200)
    field = {
        "/Type": name("/Annot"),
        "/Subtype": name("/Widget"),
        "/FT": name("/Tx"),
        "/T": TextStringObject("phone"),
    }
    launch = DictionaryObject({name("/S"): name("/Launch"), name("/F"): TextStringObject("hidden.exe")})
    more = {"/V": TextStringObject("Jo Bloggs"), "/F": NumberObject(flags), "/A": launch, "/AA": launch}
    box = ArrayObject(FloatObject(n) for n in (0, 0, 9, 9))
    made = DictionaryObject({name(key): value for key, value in {**field, **more, "/Rect": box}.items()})
    reference = writer._add_object(made)
    writer.pages[0][name("/Annots")] = ArrayObject([reference])
    writer.root_object[name("/AcroForm")] = DictionaryObject({name("/Fields"): ArrayObject([reference])})
    layer = writer._add_object(
        DictionaryObject({name("/Type"): name("/OCG"), name("/Name"): TextStringObject("A")})
    )
    usual = DictionaryObject({name("/OFF"): ArrayObject([layer] if layers_off else [])})
    writer.root_object[name("/OCProperties")] = DictionaryObject(
        {name("/OCGs"): ArrayObject([layer]), name("/D"): usual}
    )
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def test_a_field_that_nobody_sees_is_published_empty_and_none_starts_a_program(tmp_path: Path) -> None:
    for flags, is_kept in ((4, True), (2, False), (32, False)):
        (tmp_path / f"{flags}.pdf").write_bytes(filled_in(flags))
        said = everything_in(published_copy(tmp_path / f"{flags}.pdf"))
        assert ("Bloggs" in said, "phone" in said, "hidden" in said) == (is_kept, True, False)


def test_a_pdf_with_hidden_layers_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(filled_in(4, layers_off=True))
    with pytest.raises(Unreadable) as refused:
        published_copy(tmp_path / "a.pdf")
    assert refused.value.message == "has hidden layers, which anyone can show."


def test_a_pdf_with_a_password_is_refused(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(9, 9)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "a.pdf")
    with pytest.raises(Unreadable, match="has a password, or is locked against copying"):
        published_copy(tmp_path / "a.pdf")


def zipped(path: Path, **files: bytes) -> Path:
    with ZipFile(path, "w") as archive:
        archive.comment = b"Jo Bloggs"
        for name, content in files.items():
            archive.writestr(name.replace("_", "."), content)
    return path


def test_a_zip_file_holds_copies(tmp_path: Path) -> None:
    photo = BytesIO()
    Image.new("RGB", (9, 9)).save(photo, "JPEG", comment=b"Jo Bloggs")
    copy = published_copy(zipped(tmp_path / "a.zip", a_pdf=hostile(), b_jpg=photo.getvalue(), c_txt=b"Hello"))
    with ZipFile(BytesIO(copy)) as archive:
        assert (archive.namelist(), archive.comment) == (["a.pdf", "b.jpg", "c.txt"], b"")
        assert "hidden" not in everything_in(archive.read("a.pdf"))
        assert b"Bloggs" not in archive.read("b.jpg")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("a_html", 'holds "a.html", which cannot be checked for what it hides.'),
        ("a_zip", 'holds "a.zip", which cannot be checked for what it hides.'),
        ("../a_txt", "holds '../a.txt', which points outside it."),
        ("a_docx", 'holds "a.docx", which is damaged, or is not'),
    ],
)
def test_a_zip_file_with_something_else_is_refused(tmp_path: Path, name: str, message: str) -> None:
    path = zipped(tmp_path / "a.zip", **{name: b"PK"})
    with pytest.raises(Unreadable) as refused:
        published_copy(path)
    assert refused.value.message.startswith(message[:40])


def test_types_in_which_anything_can_be_hidden_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.odt").write_bytes(b"PK")
    with pytest.raises(Unreadable) as refused:
        published_copy(tmp_path / "a.odt")
    assert str(refused.value.hint).startswith("Save it as a PDF, or as .docx")


def tagged(tags: int) -> bytes:
    """A PDF with one page and so many tags; four more objects."""
    kids = b" ".join(b"%d 0 R" % (5 + number) for number in range(tags))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 3 0 R>>",
        b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
        b"<</Type/StructTreeRoot/K[" + kids + b"]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>",
        *[b"<</Type/StructElem/S/P/P 3 0 R/Pg 4 0 R>>"] * tags,
    ]
    written, table = bytearray(b"%PDF-1.7\n"), bytearray(b"0000000000 65535 f \n")
    for number, each in enumerate(objects, 1):
        table += b"%010d 00000 n \n" % len(written)
        written += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    size, start = len(objects) + 1, len(written)
    end = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return bytes(written + b"xref\n0 %d\n" % size + table + end)


def test_a_pdf_of_too_many_objects_is_refused_before_it_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tusk.media.pdf_copy.MOST_OBJECTS", 50)
    file = tmp_path / "plan.pdf"
    file.write_bytes(tagged(46))
    assert published_copy(file)
    file.write_bytes(tagged(47))
    with pytest.raises(Unreadable) as refused:
        published_copy(file)
    assert (refused.value.message, refused.value.hint) == (
        "consists of more than 50 objects, which takes too long.",
        "Split it into two files, or open it, print it to a new PDF, and copy that here.",
    )


def test_a_pdf_of_too_many_pages_is_refused_before_it_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tusk.media.pdf_copy.MOST_PAGES", 2)
    file = tmp_path / "plan.pdf"
    file.write_bytes(of_pages(2))
    assert published_copy(file)
    file.write_bytes(of_pages(3))
    with pytest.raises(Unreadable) as refused:
        published_copy(file)
    assert (refused.value.message, refused.value.hint) == (
        "has more than 2 pages, which takes too long.",
        "Split it into two files, or open it, print it to a new PDF, and copy that here.",
    )


def of_pages(count: int) -> bytes:
    """A PDF of so many empty pages."""
    writer, written = PdfWriter(), BytesIO()
    for _ in range(count):
        writer.add_blank_page(100, 100)
    writer.write(written)
    return written.getvalue()
