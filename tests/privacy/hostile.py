"""Long texts that could keep a pattern busy, and every search of a text that a rule makes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import yaml

from tusk.language.exempt import is_about, is_near, own_words
from tusk.language.passive import passive_in
from tusk.language.phrases import phrases
from tusk.language.quotations import quoted_places
from tusk.language.reading import acronyms, sentences
from tusk.media.labelled_cells import in_sheet, in_text, in_xml, shared_texts
from tusk.privacy.clues import clues_in
from tusk.privacy.identifiers import find
from tusk.privacy.narrowing import full_dates, postcodes, small_counts
from tusk.text.leftovers import has_any
from tusk.urls.labels import is_vague

LONGEST = 100_000  # characters: the most that a field can have
LANGUAGE = Path(__file__).parents[1] / "cases" / "language.yml"
CASES = yaml.safe_load(LANGUAGE.read_text(encoding="utf-8"))
PHRASES = tuple(case["phrase"] for case in CASES)
NOUNS = frozenset(number for number, case in enumerate(CASES) if "only_as" in case)


def in_sentences(text: str) -> list[bool]:
    """Whether each phrase of a text is right where it is."""
    hits = own_words(phrases(PHRASES, NOUNS), text)
    return [is_near(text, hit, ("Suicide Act",)) or is_about(text, hit, ("staff",)) for hit in hits]


SEARCHES: dict[str, Callable[[str], object]] = {
    "identifiers": lambda text: list(find(text)),
    "cells of files": lambda text: [in_text(text), in_xml(text), in_sheet(text, shared_texts(text))],
    "postcodes": lambda text: list(postcodes(text)),
    "full dates": lambda text: list(full_dates(text)),
    "small counts": lambda text: list(small_counts(text)),
    "clues": lambda text: list(clues_in([text])),
    "phrases": lambda text: list(phrases(PHRASES, NOUNS).find(text)),
    "phrases in sentences": in_sentences,
    "quotations": quoted_places,
    "sentences": lambda text: list(sentences(text)),
    "acronyms": lambda text: list(acronyms(text)),
    "passive": passive_in,
    "vague labels": is_vague,
    "signs of Markdown": has_any,
}
PIECES = (
    *(
        "NHS ",
        "0",
        "7 ",
        "a.",
        "born on ",
        "A1",
        "+44 7",
        "(0)7",
        "case no ",
        "ICS id ",
        "?recipient=",
        "1/1/",
        "| DOB |\n|---|\n| 1111 |\n",
        "DOB|\n---|1111|",
        "would have been ",
        "+44 ",
        "Child A (1",
        "Name of child: Aa ",
        "child name: de ",
        "O7 O",
        "brother, ",
        "At 7, a ",
        "51.1111",
        "///abc.",
        "Child A (aged 7, ",
        "a [11 ",
        "log 11 11 ",
        "incident 123 of 1/1",
        "(ref: AB-1",
        "ref ",
        "CRN 1",
        "7O1I ",
        "text line ",
        "unborn baby A due ",
        "EDD ",
        "puppy born ",
        "dau blentyn ",
        "yn Aber ",
        "Town | Children\n---|---\nTaunton | 3\n",
        "a.b @",
    ),
    *(
        ".",
        "two children ",
        "AB12",
        "GIR 0",
        "one a ",
        "March ",
        "6 March ",
        "://1",
        "& ",
        "x@",
        "-",
        "aged ",
        "six ",
    ),
    *(
        "Upon ",
        "St. ",
        "put ",
        "put herself at risk ",
        "never say he ",
        "staff is put ",
        "b. 1/1/11 ",
        "Bolton: ",
        "associating with ",
        "“",
        "'",
        "a’",
        "put-",
        "> ",
        "`",
        "](",
        "is ",
        "was not ",
        "a",
    ),
    *("verily ", "the full ", "ABC ", "AB (", "<", "|", "\n", "é", "\u00a0", "👨‍👩‍👧 "),
)
OF_FILES = (
    "<w:tbl>",
    "<tr><td>DOB</td><td>1111",
    "<td ",
    '<row><c r="ZZZ1">DOB</c></row>',
    "<si>",
)


def hostile(piece: str, length: int = LONGEST) -> str:
    """A piece again and again, about as long as a field can be."""
    return f"12@ {piece * (length // len(piece))}!"
