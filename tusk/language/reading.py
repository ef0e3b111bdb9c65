"""How hard a text is to read: the length of its sentences, and a reading grade that needs no list of words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tusk.data_class import dataclass
from tusk.late_pattern import late

LONG = 20  # words of a sentence that the NHS service manual does not exceed
# Before these a full stop ends no sentence; nor does it after the number of a point in a list.
NO_ENDS = (
    *(
        r"\bDr",
        r"\bMr",
        r"\bMrs",
        r"\bMs",
        r"\bSt",
        r"\bNo",
        r"\bno",
        r"\bProf",
        r"\bRev",
        r"\be\.g",
        r"\bE\.g",
    ),
    *(r"\bi\.e", r"\bcf", r"\bvs", r"\bp", r"\bpp", r"\bpara", r"^\d", r"^\d\d"),
)
ENDS = late(
    "(?<=[.!?])" + "".join(f"(?<!{each}[.])" for each in NO_ENDS) + r"[”’\"')]{0,2}\s+(?=[“‘\"'(]?[A-Z0-9])"
    # A line goes on in the next one, unless that is empty, begins a point, a heading or a table, or begins anew.
    r"|\n{2,}|\n(?=[^\S\n]*(?:[-*+#>|=]|\d{1,3}[.)] |[“‘\"'(]?[A-Z]))",
    re.MULTILINE,
)
SIGNS = late(r"\]\([^)\s]{0,2000}\)|^[#>\s|*-]{1,20}|[*`\[|]|<[^<>]{0,200}>", re.MULTILINE)
WORD = late(r"\w+(?:[’'-]\w+)*")
ACRONYM = late(r"\b[A-Z]{2,7}s?\b")
EXPLAINED = late(
    r"\((?:the |an? |or |known as )?[“\"'‘*]{0,3}([A-Z]{2,7})s?[”\"'’*]{0,3}\)"
    r"|\b([A-Z]{2,7})s?\*{0,2}(?= \(| [–—-] [A-Z][a-z])"
)


@dataclass(frozen=True)
class Sentence:
    """One sentence. start: where it begins in the text."""

    text: str
    start: int
    words: int


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a Markdown text; headings and points of a list count as such."""
    start = 0
    for end in [*ENDS.finditer(text), None]:
        piece = text[start : end.start() if end else len(text)]
        plain = " ".join(SIGNS.sub("", piece).split())
        if words := len(WORD.findall(plain)):
            yield Sentence(plain, start + len(piece) - len(piece.lstrip()), words)
        start = end.end() if end else len(text)


def grade(found: Sequence[Sentence]) -> float:
    """The Automated Readability Index: about the years at school that a reader needs. 0 without sentences."""
    words = sum(each.words for each in found)
    letters = sum(len("".join(WORD.findall(each.text))) for each in found)
    return max(0.0, 4.71 * letters / words + 0.5 * words / len(found) - 21.43) if words else 0.0


def acronyms(text: str) -> Iterator[tuple[str, int]]:
    """Acronyms that no brackets explain, each at its first place: "Child in Need (CIN)" explains CIN."""
    seen = {name for found in EXPLAINED.finditer(text) if (name := found[1] or found[2])}
    for found in ACRONYM.finditer(text):
        name = found[0].removesuffix("s")
        if name not in seen:
            yield name, found.start()
        seen.add(name)
