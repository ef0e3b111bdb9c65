"""Reads a PDF as people and programs do: its words, in the order they are read aloud, its tags, links and bookmarks."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader


def words_of(pdf: Path) -> str:
    """The words of a PDF without white space: lines break where the page wants."""
    return without_space(_poppler("pdftotext", "-raw", str(pdf), "-"))


def pages_of(pdf: Path) -> list[str]:
    """The words of each page, as they are laid out."""
    return _poppler("pdftotext", "-layout", str(pdf), "-").removesuffix("\f").split("\f")


def spoken(pdf: Path) -> str:
    """The words in the order in which a program reads them aloud, without white space."""
    said = _poppler("pdfinfo", "-struct-text", str(pdf))
    return without_space("".join(line.strip()[1:-1] for line in said.splitlines() if line.strip()[:1] == '"'))


def without_space(text: str) -> str:
    return re.sub(r"\s", "", text)


def needed(what: str) -> None:
    """Skip with a word; fail where the tests that read PDFs must run."""
    words = f"{what} is not installed, so the PDFs were not read (see CONTRIBUTING.md)"
    if os.environ.get("TUSK_REQUIRE_BROWSER"):
        pytest.fail(words)
    pytest.skip(words)


def tags_of(path: Path, name: str) -> list[str]:
    """The tags of a kind, in reading order, each with what it says for people who do not see it."""
    pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is in requirements-dev.txt")
    with pikepdf.open(path) as pdf:
        tags = tags_below(pdf.Root["/StructTreeRoot"]["/K"])
        return [str(tag.get("/Alt", "")) for tag in tags if tag["/S"] == f"/{name}"]


def languages_of(path: Path) -> dict[str, str]:
    """Each run of words on the first page, and the language that is said for it."""
    pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is in requirements-dev.txt")
    with pikepdf.open(path) as pdf:
        said = dict(_languages(pdf.Root["/StructTreeRoot"]["/K"], str(pdf.Root["/Lang"])))
    found: dict[str, str] = {}
    run: list[int] = []

    def operand(operator: bytes, operands: Any, *_: Any) -> None:
        if operator == b"BDC":
            run[:] = [operands[1]["/MCID"]] if "/MCID" in operands[1] else []
            if run and "/Lang" in operands[1]:
                said[run[0]] = str(operands[1]["/Lang"])

    def words(text: str, *_: Any) -> None:
        if run and text.strip():
            found[text.strip()] = said[run[0]]

    PdfReader(path).pages[0].extract_text(visitor_operand_before=operand, visitor_text=words)
    return found


def _languages(node: Any, language: str) -> Iterator[tuple[int, str]]:
    """The number of each run of words on the first page, with the language that it gets from its tags."""
    import pikepdf

    if isinstance(node, int):
        yield node, language
    elif isinstance(node, pikepdf.Array):
        for inner in node:
            yield from _languages(inner, language)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield from _languages(node.get("/K", []), str(node.get("/Lang", language)))


def bookmarks_of(path: Path) -> list[str]:
    """The titles of the bookmarks, in order."""
    pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is in requirements-dev.txt")
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        return [title for item in outline.root for title in _titles(item)]


def links_of(path: Path) -> list[str]:
    """Where the links of a PDF lead out of it."""
    pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is in requirements-dev.txt")
    with pikepdf.open(path) as pdf:
        notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
        return [str(note["/A"]["/URI"]) for note in notes if "/URI" in note.get("/A", {})]


def _titles(item: Any) -> Iterator[str]:
    yield item.title
    for inner in item.children:
        yield from _titles(inner)


def tags_below(node: Any) -> Iterator[Any]:
    """Every tag from a place of the tree, in reading order."""
    import pikepdf

    if isinstance(node, pikepdf.Array | list):
        for inner in node:
            yield from tags_below(inner)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        yield from tags_below(node.get("/K", []))


def _poppler(program: str, *options: str) -> str:
    if not shutil.which(program):
        needed(f"{program} (poppler-utils)")
    done = subprocess.run([program, *options], capture_output=True, encoding="utf-8", check=True)
    return done.stdout
