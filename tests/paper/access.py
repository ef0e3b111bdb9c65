"""What is wrong with a PDF for readers who do not see it: what the compiler refuses, and what nothing else notices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.paper.reading import needed, tags_below

SAID_OF_A_FILE = {"/Title", "/Creator", "/CreationDate", "/ModDate"}  # the creator is Typst
FONTS = ("SourceSans3", "SourceSerif4", "NotoSans")


def faults_of(path: Path, language: str = "en-GB") -> list[str]:
    """What is wrong with a PDF for readers who do not see it, and what it says that it should not; none is good."""
    try:
        import page
        import pikepdf
    except ImportError:
        needed("page-validation or pikepdf")
    report = page.validate_pdf_bytes(path.read_bytes())
    found = [] if report.is_compliant else [str(report)]
    with pikepdf.open(path) as pdf:
        found += _faults_of_document(pdf, language)
        tags = list(tags_below(pdf.Root["/StructTreeRoot"]["/K"]))
        found += _faults_of_tags(tags)
        found += _faults_of_fonts(pdf)
    return found


def _faults_of_document(pdf: Any, language: str) -> Iterator[str]:
    if not str(pdf.docinfo.get("/Title", "")).strip():
        yield "it has no title"
    if pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "its title is not shown"
    if pdf.Root.get("/Lang") != language:
        yield f"its language is {pdf.Root.get('/Lang')}"
    if pdf.Root.get("/Outlines", {}).get("/Count", 0) < 1:
        yield "it has no bookmarks"
    if more := set(pdf.docinfo.keys()) - SAID_OF_A_FILE:
        yield f"it also says {sorted(more)}"
    if "<dc:creator>" in pdf.Root["/Metadata"].read_bytes().decode():
        yield "it names an author"
    if str(pdf.docinfo["/CreationDate"])[10:16] != "000000":
        yield "it says at what time it was made"


def _faults_of_tags(tags: list[Any]) -> Iterator[str]:
    level = 0
    for tag in tags:
        name = str(tag["/S"])
        if name == "/Table" and not any(inner["/S"] == "/TH" for inner in tags_below(tag.get("/K", []))):
            yield "a table has no headings"
        elif name == "/TH" and "/Scope" not in str(tag.get("/A", "")):
            yield "a heading of a table does not say what it is of"
        elif name in ("/Figure", "/Formula") and not str(tag.get("/Alt", "")).strip():
            yield "a picture has no words"
        elif re.fullmatch(r"/H\d", name):
            if int(name[2]) > level + 1:
                yield f"a heading of level {name[2]} follows one of level {level}"
            level = int(name[2])


def _faults_of_fonts(pdf: Any) -> Iterator[str]:
    import pikepdf

    for font in pdf.objects:
        if isinstance(font, pikepdf.Dictionary) and font.get("/Type") == "/FontDescriptor":
            name = str(font["/FontName"]).split("+")[-1]
            if not name.startswith(FONTS):
                yield f"it uses the font {name}"
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys()):
                yield f"the font {name} is not in it"
