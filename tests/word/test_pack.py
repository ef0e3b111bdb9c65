"""Team packs, on paper and in Word: what they say, that they are accessible, and that nothing is made twice."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from tests.conftest import ROOT
from tests.paper.reading import words_of
from tests.paper.test_downloads import small
from tests.small_site import TODAY, write_site
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.media.for_print import Pictures
from tusk.media.reproducible_zip import parts_of
from tusk.publish.documents import Documents
from tusk.publish.downloads import make_downloads
from tusk.word.pack import pack_of

Files = dict[str, Path]  # by their address on the site
HOSTILE = '#read("/etc/passwd") $x$ *b* _i_ ] [ @ref <label> // /* \\\\ `raw` {{ 7*7 }} "quotes"'
JACK = f"""\
-- content/reviews/jack.yml --
kind: review
title: Jack's review
issued: 2018-03
summary: '{HOSTILE}'
key_messages: [Ask **twice**.]
what_to_do:
  - Visit.
  - See [Anna](entry:reviews/anna).
questions: [What would you ask?]
sections:
  - heading: What happened
    text: Nothing that a team needs here.
-- content/reviews/anna.yml --
kind: briefing
title: Anna
body: |
  Words.

  ![A cot](images/cot.png)

  | Age | Where |
  |-----|-------|
  | 0–6 | Here  |
  | 7–9 | ![A bed](images/cot.png) |
-- content/reviews/other.yml --
kind: notice
title: No team needs a pack of a notice
-- content/images/cot.png --
PNG 400 × 300
"""


def packs(library: Library, build: Path) -> Files:
    downloads = make_downloads(library, ROOT / "templates", build)
    return {
        made.address: made.file
        for offered in downloads.values()
        for made in offered
        if "pack" in made.address
    }


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Files:
    root = tmp_path_factory.mktemp("packs")
    return packs(small(root, JACK), root / "build")


@pytest.fixture(scope="module")
def jack(made: Files) -> Document:
    return docx.Document(str(made["reviews/jack/jack-team-pack.docx"]))


def test_reviews_and_briefings_have_a_pack(made: Files) -> None:
    assert sorted(made) == [
        "reviews/anna/anna-team-pack.docx",
        "reviews/anna/anna-team-pack.pdf",
        "reviews/jack/jack-team-pack.docx",
        "reviews/jack/jack-team-pack.pdf",
    ]


def test_what_a_pack_says(made: Files, jack: Document) -> None:
    lines = [paragraph.text for paragraph in jack.paragraphs]
    assert [line for line in lines if line in ("Visit.", "What would you ask?")] == [
        "Visit.",
        "What would you ask?",
    ]
    assert "Nothing that a team needs here." not in lines
    printed = words_of(made["reviews/jack/jack-team-pack.pdf"])
    for words in (
        "Asktwice.",
        "Visit.",
        "Whatwouldyouask?",
        "Actionplan",
        "Numberofpeople",
        "Whatwillchange",
        "Usedit?",
    ):
        assert words in printed
    assert "Nothingthatateamneeds" not in printed
    assert "bringsnoquestions" not in printed


def test_where_no_question_is_asked_there_is_room_for_them(made: Files) -> None:
    told = "This page has no questions of its own. Write down what you want to discuss."
    assert told.replace(" ", "") in words_of(made["reviews/anna/anna-team-pack.pdf"])
    anna = docx.Document(str(made["reviews/anna/anna-team-pack.docx"]))
    assert told in [paragraph.text for paragraph in anna.paragraphs]


def test_the_document_has_real_headings_and_tables(jack: Document) -> None:
    headings = [
        (paragraph.style.name, paragraph.text)
        for paragraph in jack.paragraphs
        if paragraph.style is not None and str(paragraph.style.name).startswith(("Title", "Heading"))
    ]
    assert headings == [
        ("Title", "Jack's review"),
        ("Heading 1", "Key messages"),
        ("Heading 1", "What to do"),
        ("Heading 1", "Questions for\N{NO-BREAK SPACE}your\N{NO-BREAK SPACE}team"),
        ("Heading 1", "Action plan"),
        ("Heading 1", "Record of use"),
        ("Heading 1", "Worried about a child?"),
    ]
    rows = [[cell.text for cell in table.rows[0].cells] for table in jack.tables]
    assert rows == [
        ["Action", "Who (role)", "By when", "Done"],
        ["Date used", "Agency", "Kind of team", "Number of people", "What will change"],
    ]
    assert all(table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None for table in jack.tables)
    assert all(table._tbl.tblPr.find(qn("w:tblDescription")) is not None for table in jack.tables)


def test_the_document_speaks_english_and_names_nobody(jack: Document, made: Files) -> None:
    properties = jack.core_properties
    assert (properties.title, properties.language) == ("Jack's review: team pack", "en-GB")
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    languages = {node.get(qn("w:val")) for node in jack.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}
    with ZipFile(made["reviews/jack/jack-team-pack.docx"]) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "docProps/thumbnail.jpeg" not in archive.namelist()


def test_pictures_have_words_and_tables_have_headings(made: Files) -> None:
    anna = docx.Document(str(made["reviews/anna/anna-team-pack.docx"]))
    assert [shape._inline.docPr.get("descr") for shape in anna.inline_shapes] == ["A cot"]
    assert [[cell.text for cell in row.cells] for row in anna.tables[0].rows] == [
        ["Age", "Where"],
        ["0–6", "Here"],
        ["7–9", "[A bed]"],
    ]


def test_markup_stays_words(jack: Document, made: Files) -> None:
    words = "\n".join(paragraph.text for paragraph in jack.paragraphs)
    assert HOSTILE in words
    assert "{{7*7}}" in words_of(made["reviews/jack/jack-team-pack.pdf"])


def test_the_same_text_gives_the_same_bytes_and_is_made_once(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    first, second = (
        packs(small(tmp_path / name, JACK), tmp_path / name / "build") for name in ("one", "two")
    )
    assert [file.read_bytes() for file in first.values()] == [file.read_bytes() for file in second.values()]
    times = {file: file.stat().st_mtime_ns for file in first.values()}
    changed = small(tmp_path / "one", JACK.replace("Visit.", "Ring."))
    again = packs(changed, tmp_path / "one" / "build")
    unchanged = [name for name, file in again.items() if times.get(file) == file.stat().st_mtime_ns]
    assert unchanged == ["reviews/anna/anna-team-pack.pdf", "reviews/anna/anna-team-pack.docx"]
    assert len(list((tmp_path / "one/build/print").glob("*.docx"))) == 2


def test_a_pack_is_the_same_whatever_was_written_before_it(tmp_path: Path) -> None:
    library = small(tmp_path, JACK)
    of = Documents(library).of

    def pack(id: str) -> bytes:
        return pack_of(of(library.items[id]), Pictures(tmp_path, None), ROOT / "templates")

    jack, anna = pack("reviews/jack"), pack("reviews/anna")  # with links; with a picture
    assert (pack("reviews/jack"), pack("reviews/anna"), pack("reviews/anna")) == (jack, anna, anna)
    assert sorted(parts_of(jack)) == sorted(set(parts_of(anna)) - {"word/media/image1.png"})
    assert {name for name, part in parts_of(jack).items() if part != parts_of(anna)[name]} == {
        "[Content_Types].xml",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
    }


def test_media_and_contacts_of_the_whole_entry_are_in_the_pack(tmp_path: Path) -> None:
    """Without the words spoken in them, for which the sheet has no space; a transcript of a section stays."""
    write_site(
        tmp_path,
        "-- content/reviews/jack.yml --\nkind: briefing\nkey_messages: [Ask.]\n"
        "contacts: [{name: A team, phone: 01632 960 001}]\n"
        'media: [{title: A talk, url: "https://www.example.org/talk", transcript: Beds matter.}]\n',
    )
    library = open_library(tmp_path, TODAY)
    document = resolve(library.items["reviews/jack"], Texts(library))
    file = pack_of(document, Pictures(tmp_path, None), ROOT / "templates")
    words = "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(file)).paragraphs)
    told = words.partition("Where to read")[2].partition("Questions for your team")[0].replace("\xa0", " ")
    assert told == " more\nContacts\n\nWatch and listen\nA talk (Video)\nTranscript: on the web\n"
