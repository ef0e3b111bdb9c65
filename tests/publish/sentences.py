"""Every sentence that an author wrote in a file, and every word of an output, without white space."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from docx import Document
from docx.oxml.ns import qn
from pptx import Presentation
from selectolax.lexbor import LexborHTMLParser

from tests.paper.reading import words_of
from tusk.load.captions import read_captions
from tusk.text import prose

# Fields whose values are ids, names of files and the like, and those that are shown in other words.
NOT_TEXT = {"id", "kind", "publisher", "topics", "audience", "entry", "url", "file", "status", "alt", "title"}
NOT_TEXT |= {"issued", "updated", "publish_until", "language", "related", "show", "act_by", "type", "theme"}
NOT_TEXT |= {"day", "until", "starts", "ends", "booking", "link", "places_left", "size", "translation_of"}
BLOCKS = ("text", "body", "intro", "transcript", "notes")
DATE = re.compile(r"\d{4}(-\d\d){1,2}")  # which is shown in words
RULE = re.compile(r"[|\s:-]+")  # below the header of a table


def sentences(value: Any, field: str = "") -> Iterator[str]:
    """The lines of text in a value: a paragraph, an item of a list, a heading, a cell; the words of captions."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from sentences(inner, "title" if name == "title" and "url" not in value else name)
        if "url" in value and "title" in value:
            yield bare(value["title"])
    elif isinstance(value, list):
        for inner in value:
            yield from sentences(inner, field)
    elif isinstance(value, str) and field not in NOT_TEXT and field != "transcript_file":
        yield from _lines(value, field)


def _lines(value: str, field: str) -> Iterator[str]:
    lines = [
        re.sub(r"^[ >]*(?:- |#+ |: |\[\^\d\]: )?", "", line) for line in value.splitlines() if line.strip()
    ]
    for line in lines if field in BLOCKS else [value]:
        cells = [] if RULE.fullmatch(line) else line.strip("|").split("|") if line.startswith("|") else [line]
        for cell in cells:
            plain = re.sub(r"\[\^\d\]", "", cell.split("{where}")[0])
            yield bare(prose.plain(plain))


def bare(text: str) -> str:
    """A text without white space, as PDFs and pages break it in different places."""
    return re.sub(r"\s", "", text)


def written(root: Path, name: str) -> set[str]:
    """Every sentence of an entry or issue of a project, with those of its captions."""
    file = root / f"{name if name.startswith('bulletins/') else f'content/{name}'}.yml"
    value = yaml.safe_load(file.read_text(encoding="utf-8"))
    spoken = {
        bare(turn.text)
        for path in _captions(value)
        for turn in read_captions(root / "content" / path, path)[0]
    }
    lines = {line for line in sentences(value) if line and not DATE.fullmatch(line)}
    return (lines | spoken) - {"unknown"}


def _captions(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from [value["transcript_file"]] if "transcript_file" in value else []
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _captions(inner)


def page(site: Path, name: str) -> str:
    """The words of a page."""
    tree = LexborHTMLParser((site / name / "index.html").read_text(encoding="utf-8"))
    return bare(tree.body.text()) if tree.body else ""


def pdf(site: Path, name: str, ending: str = "") -> str:
    """The words of a PDF of an entry or issue."""
    return words_of(site / name / f"{name.split('/')[-1]}{ending}.pdf")


def slides(site: Path, name: str) -> str:
    """The words of a PowerPoint file: on its slides, in its tables and in its notes."""
    shown = Presentation(str(site / name / f"{name.split('/')[-1]}.pptx"))
    words = [
        node.text or ""
        for slide in shown.slides
        for part in (slide._element, slide.notes_slide._element if slide.has_notes_slide else None)
        if part is not None
        for node in part.iter(qn("a:t"))
    ]
    return bare("".join(words))


def word(site: Path, name: str) -> str:
    """The words of a team pack in Word."""
    document = Document(str(site / name / f"{name.split('/')[-1]}-team-pack.docx"))
    return bare("".join(node.text or "" for node in document.element.body.iter(qn("w:t"))))
