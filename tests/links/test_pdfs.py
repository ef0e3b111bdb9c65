"""The links in PDFs: those of ours are found without taking the file apart, those of others by taking it apart."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst

from tests.links.small_built_site import pdf_to
from tusk.links import pdfs
from tusk.links.damaged import Damaged

TWO_PAGES = """\
#link("https://example.org/a_(b)/")[One] #link("tel:999")[Two]
#pagebreak()
#link("https://example.org/it's/")[Three] #link("tel:999")[Two again]
"""
ADDRESSES = ["https://example.org/a_(b)/", "tel:999", "https://example.org/it's/", "tel:999"]


def made(folder: Path, text: str = TWO_PAGES) -> Path:
    (folder / "a.typ").write_text(text, encoding="utf-8")
    typst.compile(folder / "a.typ", output=folder / "a.pdf")
    return folder / "a.pdf"


def addresses(path: Path) -> list[str]:
    return [link.address for link in pdfs.links_in_pdf(path)]


def test_a_pdf_of_ours_is_not_taken_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path)
    assert addresses(path) == ADDRESSES
    monkeypatch.delattr(pdfs, "PdfReader")
    assert addresses(path) == ADDRESSES


def test_one_that_was_changed_is(tmp_path: Path) -> None:
    path = made(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"tel:999", b"tel:99"))  # shorter than its list of places says
    assert addresses(path) == [each.replace("999", "99") for each in ADDRESSES]
    path.write_bytes(whole[: len(whole) // 3])
    with pytest.raises(Damaged):
        addresses(path)
    path.write_bytes(pdf_to("https://www.example.org/"))
    assert addresses(path) == ["https://www.example.org/"]


def test_an_address_in_other_letters_is_read_as_they_are(tmp_path: Path) -> None:
    path = made(tmp_path, '#link("https://example.org/tŷ/")[Tŷ]')
    assert addresses(path) == [*pdfs._in_any(path.read_bytes())]
