"""Which way a text is read, by its language and its letters."""

from __future__ import annotations

import unicodedata

FROM_THE_RIGHT = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}


def direction_of(language: str) -> str:
    """The direction of a language: rtl or ltr."""
    return "rtl" if language.split("-")[0] in FROM_THE_RIGHT else "ltr"


def begins_from_the_right(text: str) -> bool:
    """Whether the first letter of a text is one that is read from the right, such as those of Arabic."""
    if text.isascii():
        return False
    first = next((way for way in map(unicodedata.bidirectional, text) if way in ("L", "R", "AL")), "L")
    return first != "L"
