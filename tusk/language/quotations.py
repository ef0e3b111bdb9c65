"""Which parts of a text are somebody else's words: in quotation marks, and in quotations of Markdown."""

from __future__ import annotations

import re

from tusk.late_pattern import late

MARK = r"[ \t]{0,6}(?:(?:[-*+]|\d{1,3}[.)]) )?"  # of a list that holds a quotation
# The longest that is taken for one quotation; an apostrophe neither begins nor ends one.
QUOTED = late(
    r"“[^“”]{1,1000}”|\"[^\"\n]{1,1000}\"|(?<!\w)‘[^‘\n]{1,1000}?’(?!\w)|(?<!\w)'[^'\n]{1,300}'(?!\w)"
    r"|«[^«»]{1,1000}»|„[^„“”]{1,1000}[“”]|&ldquo;.{1,1000}?&rdquo;"
    r"|<(?P<tag>q|blockquote|cite|code|pre)\b[^<>]{0,200}>.{0,5000}?</(?P=tag)>"
    rf"|^{MARK}>[^\n]{{0,5000}}(?:\n(?!\s|{MARK}[^\w\s]|\d{{1,3}}[.)] )[^\n]{{1,5000}}){{0,50}}"
    r"|^```.{0,5000}?^```|`[^`\n]{1,300}`|\]\([^)\s]{1,2000}\)",
    re.MULTILINE | re.DOTALL,
)


def quoted_places(text: str) -> list[tuple[int, int]]:
    """The (start, end) of each quotation, and of each address of a link."""
    if not any(sign in text for sign in "“\"‘'>`]«„&"):
        return []
    return [found.span() for found in QUOTED.finditer(text)]


def is_within(places: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a place is in one of these."""
    return any(first <= start and end <= last for first, last in places)
