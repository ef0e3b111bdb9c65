"""PowerPoint files that workshops offer: read, refused, listed on the page, and published without names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pptx
import pytest

from tests.conftest import ROOT
from tests.small_site import TODAY, problems_of, write_site
from tusk.library.project import open_library
from tusk.media import uploaded_decks
from tusk.media.published_copy import published_copy
from tusk.media.reproducible_zip import reproducible
from tusk.publish.site import write_site as write_pages
from tusk.search.findable import text_of

RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HOSTILE = '<script>alert(1)</script> {{ 7*7 }} & "quotes"'
SITE = """\
-- content/workshops/old.yml --
kind: workshop
title: An old workshop
file: slides/old.pptx
slides: []
file_slides:
  - slide: 2
    entry: reviews/jack
-- content/reviews/jack.yml --
kind: review
title: Jack
"""
SAVE_IT = "Open it in PowerPoint and save it again as a PowerPoint presentation (.pptx)."


def deck(titles: Sequence[str]) -> bytes:
    """A file with these titles; a slide without one has no place for it."""
    presentation = pptx.Presentation()
    for title in titles:
        slide = presentation.slides.add_slide(presentation.slide_layouts[5 if title else 6])
        if title:
            slide.shapes.title.text = title
    properties = presentation.core_properties
    properties.author, properties.last_modified_by, properties.title = "Ann Author", "Ed Editor", "Old"
    written = BytesIO()
    presentation.save(written)
    return written.getvalue()


def with_member(content: bytes, name: str, member: bytes) -> bytes:
    written = BytesIO(content)
    with ZipFile(written, "a", ZIP_DEFLATED) as archive:
        archive.writestr(name, member)
    return written.getvalue()


def with_types(content: bytes, sort: bytes) -> bytes:
    """A file that says that its part of a harmless name is of this sort."""
    name = "[Content_Types].xml"
    with ZipFile(BytesIO(content)) as archive:
        types = archive.read(name)
    part = b'<Override PartName="/ppt/notes.bin" ContentType="' + sort + b'"/></Types>'
    return reproducible(content, replaced={name: types.replace(b"</Types>", part)})


def related(sort: str, target: str) -> bytes:
    """A file whose second slide has something of this sort that stands elsewhere."""
    presentation = pptx.Presentation(BytesIO(deck(["One", "Two"])))
    presentation.slides[1].part.relate_to(target, f"{RELATIONSHIPS}/{sort}", is_external=True)
    written = BytesIO()
    presentation.save(written)
    return written.getvalue()


def keep(root: Path, content: bytes) -> Path:
    path = root / "content/slides/old.pptx"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def page(root: Path, name: str) -> str:
    write_site(root, SITE)
    write_pages(open_library(root, TODAY), ROOT / "templates", root / "pages")
    return (root / "pages" / name / "index.md").read_text(encoding="utf-8")


def test_titles_are_lines_of_text(tmp_path: Path) -> None:
    path = keep(tmp_path, deck(["One\vand\nmore", "", "T" * 300, "\u202eevil"]))
    assert uploaded_decks.read(path).titles == ("One and more", "", "T" * 200, "evil")


def test_the_page_lists_what_is_in_the_file(tmp_path: Path) -> None:
    keep(tmp_path, deck(["Welcome", "What was learned", HOSTILE]))
    html = page(tmp_path, "workshops/old")
    about = re.search(r'download>The slides</a> <span class="about-link">(.*?)</span>', html)
    assert about is not None
    assert re.fullmatch(r"PowerPoint, 3 slides, \d+ kB", about[1])
    assert '<li id="file-slide-1">Welcome</li>' in html
    assert '<li id="file-slide-2">What was learned <span class="file-slides__entry">See ' in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} &amp; &#34;quotes&#34;" in html
    assert "What was learned" in text_of(html)  # what search knows of the page
    assert "<script" not in html
    assert "Agenda" not in html
    assert "present-button" not in html


def test_entries_say_that_the_file_teaches_them(tmp_path: Path) -> None:
    keep(tmp_path, deck(["Welcome", "What was learned"]))
    link = '<a href="../../workshops/old/#file-slide-2">An old workshop, 2018</a>'
    assert link in page(tmp_path, "reviews/jack")


def test_the_published_file_names_nobody(tmp_path: Path) -> None:
    keep(tmp_path, deck(["Welcome", "What was learned"]))
    page(tmp_path, "workshops/old")
    published = (tmp_path / "pages/slides/old.pptx").read_bytes()
    properties = pptx.Presentation(BytesIO(published)).core_properties
    assert (properties.author, properties.last_modified_by, properties.title) == ("", "", "Old")


def test_names_in_cdata_and_in_custom_properties_are_not_published(tmp_path: Path) -> None:
    content = with_member(
        deck(["Welcome"]),
        "docProps/custom.xml",
        b"<Properties>_AuthorEmail ann@otherton.example</Properties>",
    )
    with ZipFile(BytesIO(content)) as archive:
        core = archive.read("docProps/core.xml").replace(b"Ann Author", b"<![CDATA[Ann <Author>]]>")
    path = keep(tmp_path, reproducible(content, replaced={"docProps/core.xml": core}))
    assert b"CDATA" in core
    with ZipFile(BytesIO(published_copy(path))) as published:
        said = b"".join(map(published.read, published.namelist()))
    assert [word for word in (b"Ann", b"Ed Editor", b"_AuthorEmail", b"otherton") if word in said] == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (deck(["One"])[:-400], f"is damaged, or is not a PowerPoint file. {SAVE_IT}"),
        (
            with_member(b"", "hello.txt", b"A zip archive, but no slides."),
            f"is damaged, or is not a PowerPoint file. {SAVE_IT}",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            f"has a password, or was made by an old version of PowerPoint. Remove the password. {SAVE_IT}",
        ),
        (
            with_member(deck(["One"]), "ppt/slides/slide9.xml", bytes(31_000_000)),
            "is too large when unpacked. Make its pictures and videos smaller, or split it.",
        ),
        (
            with_member(deck(["One"]), "ppt/vbaProject.bin", b"program"),
            "contains macros, which are programs. Save it without macros (.pptx).",
        ),
        (
            with_types(deck(["One"]), b"application/vnd.ms-office.vbaProject"),
            "contains macros, which are programs. Save it without macros (.pptx).",
        ),
        (
            with_types(deck(["One"]), b"application/vnd.ms-office.activeX+xml"),
            "contains macros, which are programs. Save it without macros (.pptx).",
        ),
        (deck([]), "has no slides. Add slides to it, or remove file:."),
        (
            with_member(deck(["One"]), "../evil.xml", b"<a/>"),
            f"contains a file that would be unpacked outside its folder. {SAVE_IT}",
        ),
        (
            with_member(deck(["One"]), "C:\\evil.xml", b"<a/>"),
            f"contains a file that would be unpacked outside its folder. {SAVE_IT}",
        ),
        *(
            (
                related("hyperlink", target),
                f'has a link on slide 2 that nobody else can open: "{target}". '
                "Remove the link in PowerPoint, or point it to a page on the web.",
            )
            for target in ("file:///C:/Users/ann/notes.docx", "\\\\server\\share\\notes.docx", "notes.docx")
        ),
        *(
            (
                related(sort, target),
                f'shows something on slide 2 that is not in the file: "{target}". In PowerPoint, remove it '
                "and insert it again, without a link to the original file.",
            )
            for sort, target in (
                ("image", "https://www.example.org/x"),
                ("oleObject", "https://www.example.org/x"),
                ("video", "file:///C:/film.mp4"),
            )
        ),
    ],
)
def test_a_file_that_cannot_be_offered_is_a_problem(tmp_path: Path, content: bytes, said: str) -> None:
    keep(tmp_path, content)
    assert problems_of(tmp_path, SITE) == [f'content/workshops/old.yml:3: "slides/old.pptx" {said}']


def test_a_file_can_link_to_the_web_and_to_an_address_to_write_to(tmp_path: Path) -> None:
    for target in ("https://www.example.org/", "mailto:ann@example.org", "tel:999"):
        keep(tmp_path, related("hyperlink", target))
        assert problems_of(tmp_path, SITE) == []
    keep(tmp_path, related("video", "https://www.example.org/film"))
    assert problems_of(tmp_path, SITE) == []


def test_slides_without_titles_and_slides_that_are_not_there(tmp_path: Path) -> None:
    keep(tmp_path, deck(["One", "", "Three", "", ""]))
    site = SITE.replace("  - slide: 2\n", "  - slide: 4\n    title: A picture\n  - slide: 6\n")
    site = site.replace("-- content/reviews", "  - slide: 4\n-- content/reviews")
    assert problems_of(tmp_path, site) == [
        'content/workshops/old.yml:3: "slides/old.pptx": no title on slides 2 and 5. '
        "Give it one in PowerPoint, or here: file_slides: with slide: 2 and title:.",
        "content/workshops/old.yml:8: there is no slide 6: the file has 5. Correct the number.",
        "content/workshops/old.yml:10: slide 4 is listed twice. Remove one of them.",
    ]
