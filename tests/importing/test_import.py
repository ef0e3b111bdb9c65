"""What becomes of a document: the guesses, what is left out, and what is refused."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import typst
from docx import Document
from PIL import Image
from pypdf import PdfReader, PdfWriter

from tests.importing import documents as make
from tests.importing import office_documents as office
from tests.importing import web_documents as web
from tests.importing.stories import Part, Story
from tests.small_site import LISTS, write_site
from tusk.cli.import_files import import_files
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.importing.blocks import Heading, NotImported, Paragraph, plain
from tusk.importing.bring import Brought, bring
from tusk.importing.draft import Wanted
from tusk.importing.pdf_file import read_pdf
from tusk.library.project import open_library

TODAY = date(2020, 8, 15)
REFUSED = Path(__file__).with_name("refused.txt")
COT = Story(
    "", [Part("h1", "Safer sleep"), Part("p", "A baby sleeps on its back in a cot with nothing in it.")]
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_site(tmp_path, LISTS)
    return tmp_path


def page(root: Path, body: str, name: str = "page.html") -> Brought:
    """A web page, imported."""
    return bring(root, name, f"<html><body>{body}</body></html>".encode(), TODAY, Wanted())


def hidden(path: Path) -> dict[int, object]:
    """The hidden data of a picture."""
    with Image.open(path) as opened:
        return dict(opened.getexif())


def text_of(brought: Brought) -> str:
    return brought.drafts[0].text


def test_kind_date_publisher_topics_and_themes_are_guessed_and_marked(root: Path) -> None:
    body = """<h1>Learning review of a family</h1><p>Published 6 March 2018 by the SSCB.</p>
    <p>This review looked at neglect and at bruising, and asked for escalation when neglect goes on.</p>"""
    assert (
        text_of(page(root, body))
        == """\
# yaml-language-server: $schema=../../build/schemas/review.json
# guessed: it begins with “Learning review”
kind: review
# guessed: the first heading
title: Learning review of a family
# guessed: its first sentence
summary: "This review looked at neglect and at bruising, and asked for escalation when neglect goes on."
# guessed: it names “SSCB”
publisher: somerset
status: draft
# guessed: “6 March 2018” near its start
issued: 2018-03-06
# guessed: named in the text: neglect (2 times), bruising (once)
topics:
  - neglect
  - bruising
# guessed: named in the text: escalation (once)
themes:
  - escalation
# guessed: the imported document
sources:
  - title: Learning review of a family
# guessed: the words in it
review_type: Learning review
body: |
  Published 6 March 2018 by the SSCB.

  This review looked at neglect and at bruising, and asked for escalation when neglect goes on.
editor_notes:
  - text: "Imported from a document (.html). Read it beside the original."
    internal: yes
"""
    )


def test_what_identifies_somebody_is_removed_and_told_at_once(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = root / "case.html"
    file.write_text(
        "<body><p>NHS number <b>943 476</b> 5919, and <a href='mailto:sam.x@gmail.com'>sam.x@gmail.com</a>.</p>"
    )
    assert import_files(root, [file], TODAY) == 0
    said = capsys.readouterr().out
    assert (
        "Removed, because it identifies a person: an NHS number (943 …). Look for more before you publish it."
        in said
    )
    assert "Removed, because it identifies a person: a personal e-mail address (sam.…)." in said
    written = "".join(f"{path}: {path.read_text()}" for path in (root / "content").rglob("*.yml"))
    assert "5919" not in written
    assert "gmail" not in written
    assert "NHS number (an NHS number was here)" in written


def test_authors_and_hidden_data_of_pictures_are_left_behind(root: Path) -> None:
    told = Story("", [*COT.parts, Part("picture", "A cot with nothing in it.")])
    for name, content in (
        ("cot.docx", office.word(told)),
        ("cot.eml", web.newsletter(told)),
        ("cot.pdf", make.pdf(told)),
    ):
        bring(root, name, content, TODAY, Wanted())
    files = [path for path in (root / "content").rglob("*") if path.is_file()]
    assert [path.name for path in files if b"Pat" in path.read_bytes()] == []
    pictures = [path for path in files if path.suffix in (".jpg", ".png")]
    assert len(pictures) == 3
    assert [hidden(path) for path in pictures] == [{}, {}, {}]


def test_nothing_is_overwritten(root: Path) -> None:
    first = page(root, "<h1>Safer sleep</h1><p>One.</p>").drafts[0]
    second = page(root, "<h1>Safer sleep</h1><p>Two.</p>").drafts[0]
    assert (first.name, second.name) == (
        "content/reviews/safer-sleep.yml",
        "content/reviews/safer-sleep-2.yml",
    )
    assert "One." in (root / first.name).read_text()


TRICKY = """
<h1>Sources</h1>
<p># not a heading</p><p>- no point</p><p>1. no list</p><p>a * b * c _d_ `e` [f] &lt;b&gt;x&lt;/b&gt; {{ g }}
&amp;lt;</p>
<h2>Sources</h2><h5>Skipped</h5><p>| no | table |</p><p>==h== ++i++ ~~j~~ [^1] [k](http://l)</p><h2>Sources</h2>
<p><a href="https://www.example.org/a b(c)">click here</a> and <a href="/relative">menu</a> and
<a href="#top">up</a> and <a href="javascript:alert(1)">run</a> and <a href="https://www.example.org/x">https://www.example.org/x</a>
and <a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.org%2Fy">a leaflet</a>
and <a href="https://www.example.org/z?mc_eid=abc&utm_source=mail">a poster</a>.</p>
<ul><li>1<ul><li>2<ul><li>3<ul><li>4<ul><li>5<ul><li>6</ul></ul></ul></ul></ul></ul>
<table><tr><th></th><th></th></tr><tr><td>a|b<br>c</td><td><ul><li>d</ul></td></tr></table>
<table><tr><td>1<td>2<td>3<td>4<td>5<td>6<td>7<td>8<td>9<td>10<td>11<td>12<td>13</tr><tr><td>x</tr></table>
<p><b>  </b><b> bold </b>word<b>s</b></p><blockquote><p>Nobody asked.<p>Ever.</blockquote>
<p style="display:none">hidden words</p><img src="gone.png" alt="A cot"><p>\u200bzero\u00adwidth\x07</p>
"""


def test_what_means_something_in_markdown_is_kept_as_words_and_passes_the_check(root: Path) -> None:
    text = text_of(page(root, TRICKY))
    assert "click here (www.example.org)](https://www.example.org/a%20b%28c%29)" in text
    assert "[a leaflet](https://www.example.org/y)" in text
    assert "[a poster](https://www.example.org/z)" in text
    assert "javascript" not in text
    assert "hidden words" not in text
    assert "zerowidth" in text
    assert "a&#124;b<br>c" in text


def test_the_date_of_another_issue_is_not_given_twice(root: Path) -> None:
    body = "<h1>News</h1><p>Newsletter, March 2018</p><h2>One</h2><p>A.</p><h2>Two</h2><p>B.</p>"
    first, second = text_of(page(root, body)), text_of(page(root, body))
    assert "issued: 2018-03\n" in first
    assert "another issue without a number: write the day or its number\nissued: 2020-08-15\n" in second


def test_headings_at_the_side_of_a_pdf_are_before_their_text() -> None:
    told = [("What we saw", "The cot was full of toys."), ("What to do", "Take them out, and say why.")] * 3
    rows = "".join(f"[#strong[{head}]], [{text * 8}]," for head, text in told)
    source = f"#set text(size: 11pt)\n#grid(columns: (90pt, 1fr), gutter: 20pt, {rows})"
    blocks = read_pdf(typst.compile(source.encode(), pdf_tags=False)).blocks
    read = [plain(block.text) for block in blocks if isinstance(block, Heading | Paragraph)]
    assert read == [words for head, text in told for words in (head, text * 8)]


def test_a_table_of_entries_becomes_a_draft_for_each_row(root: Path) -> None:
    rows = "Title;Date;Type;Text;URL;Ward\nOne;06/03/2018;notice;A first text.;https://www.example.org/1;North\nTwo;2019;;;;\n"
    one, two = bring(root, "entries.csv", rows.encode("cp1252"), TODAY, Wanted()).drafts
    assert "kind: notice\ntitle: One\n" in one.text
    assert "issued: 2018-03-06\n" in one.text
    assert "  A first text.\n\n  [One](https://www.example.org/1)\n\n  **Ward:** North\n" in one.text
    assert "issued: 2019\n" in two.text


def test_notes_for_authors_are_never_published(root: Path) -> None:
    notes = "editor_notes: [{text: For readers.}, {text: Look at page 2., internal: yes}]"
    write_site(root, f"-- content/reviews/one.yml --\nkind: notice\n{notes}\n")
    library = open_library(root, TODAY)
    shown = repr(resolve(library.items["reviews/one"], Texts(library)).editor_notes)
    assert "For readers." in shown
    assert "page 2" not in shown


def test_lists_of_word_keep_three_levels(root: Path) -> None:
    document, made = Document(), BytesIO()
    for style in ("List Bullet", "List Bullet 2", "List Bullet 3", "List Bullet"):
        document.add_paragraph(style, style=style)
    document.save(made)
    text = text_of(bring(root, "points.docx", made.getvalue(), TODAY, Wanted()))
    assert "  - List Bullet\n      - List Bullet 2\n          - List Bullet 3\n  - List Bullet\n" in text


def zipped(**members: bytes) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def locked_pdf() -> bytes:
    writer, made = PdfWriter(PdfReader(BytesIO(make.pdf(COT)))), BytesIO()
    writer.encrypt("secret")
    writer.write(made)
    return made.getvalue()


def scanned_pdf() -> bytes:
    made = BytesIO()
    Image.new("RGB", (200, 200), "white").save(made, "PDF")
    return made.getvalue()


HOSTILE = {
    "bomb.docx": zipped(**{"word/document.xml": b" " * 400_000_000}),
    "bomb.pptx": zipped(**{"ppt/presentation.xml": b" " * 400_000_000}),
    "cut.docx": office.word(COT)[:3000],
    "empty.pdf": b"",
    "cut.pdf": make.pdf(COT)[:900],
    "locked.pdf": locked_pdf(),
    "locked.docx": b"\xd0\xcf\x11\xe0" + b"0" * 500,
    "scanned.pdf": scanned_pdf(),
    "word.pdf": office.word(COT),
    "pdf.docx": make.pdf(COT),
    "picture.html": make.picture(1),
    "page.eml": b"<html><body><p>Hello.</p></body></html>",
    "deep.html": b"<body>" + b"<div>" * 5000 + b"Hello.",
    "huge.html": b"<p>" + b"x" * 6_000_000,
    "none.html": b"<html><body><script>1</script></body></html>",
    "no-times.vtt": b"WEBVTT\n\nHello.",
    "one.csv": b"Title,Date\n",
    "names.csv": b"Colour,Date\nred,2018\n",
    "old.doc": b"\xd0\xcf\x11\xe0",
    "program.exe": b"MZ",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_cannot_be_read_gives_a_sentence_and_changes_nothing(name: str, root: Path) -> None:
    before = sorted(root.rglob("*"))
    with pytest.raises(NotImported) as refused:
        bring(root, name, HOSTILE[name], TODAY, Wanted())
    assert str(refused.value) == next(
        line for line in REFUSED.read_text().splitlines() if line.startswith(name)
    )
    assert sorted(root.rglob("*")) == before
