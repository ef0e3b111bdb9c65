"""Headers and footers that pages repeat, and page numbers: they are no part of the text."""

from __future__ import annotations

import re
from collections import Counter

from tusk.importing.pdf_page import Page, Piece

MARGIN = 0.12  # of the height of a page, at its top and bottom
PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.?)?\s*(?:\d{1,3}|[ivx]{1,5})(?:\s*(?:of|/)\s*\d{1,3})?\W*", re.IGNORECASE
)


def without_margins(pages: list[Page]) -> list[str]:
    """Take repeated lines out of the pages; returns them, once each."""
    counts = Counter(key for page in pages for key in {_key(page, each) for each in _in_margins(page)})
    least = max(2, len(pages) // 2) if len(pages) > 1 else 99
    dropped: list[str] = []
    for page in pages:
        outer = _in_margins(page)
        gone = [each for each in outer if counts[_key(page, each)] >= least or _is_number(page, each)]
        dropped += [each.words.strip() for each in gone if not PAGE_NUMBER.fullmatch(each.words.strip())]
        page.pieces = [each for each in page.pieces if not any(each is other for other in gone)]
        page.pictures = [each for each in page.pictures if each.box.height > 2]
    return list(dict.fromkeys(dropped))


def _in_margins(page: Page) -> list[Piece]:
    low, high = page.height * MARGIN, page.height * (1 - MARGIN)
    return [each for each in page.pieces if each.box.top < low or each.box.bottom > high]


def _key(page: Page, piece: Piece) -> tuple[str, int]:
    """The words of a line without its numbers, and whether it is at the top."""
    words = re.sub(r"\d+", "0", " ".join(piece.words.split()).casefold())
    return words, int(piece.box.bottom > page.height / 2)


def _is_number(page: Page, piece: Piece) -> bool:
    is_alone = sum(1 for each in page.pieces if abs(each.box.bottom - piece.box.bottom) < 4) <= 3
    return bool(PAGE_NUMBER.fullmatch(piece.words.strip())) and is_alone
