"""What is quicker to see than to look for: a first look never misses what the search would find."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from tests.privacy.hostile import PIECES
from tusk import first_look
from tusk.first_look import make_first_looks_ready
from tusk.privacy import counts, identifiers, narrowing
from tusk.privacy.clue_kinds import KINDS
from tusk.privacy.clues import Clue, clues_in, first_of_each_kind
from tusk.privacy.identifiers import IDENTIFIERS, find, likely_in
from tusk.privacy.jigsaw import put_together
from tusk.privacy.looked_at import LookedAt
from tusk.privacy.signs import plain_signs

MORE = (
    *(
        "\u017ftabbed",
        "drown\u0131ng",
        "brui\u017fed",
        "\u0130ngested",
        "\u212anife",
        "methadone ",
        "a teacher",
        "mother was ",
    ),
    *(
        "one child from Leeds",
        "1 boy in St Ives",
        "2 children of Wells at Bath",
        "three young people near ",
        "five ",
    ),
    *(
        "fone child in Leeds",
        "1,1 child in Leeds",
        "Two girls in Kent",
        "one in Hull",
        "o ne ",
        "\n",
        "ſ",
        "K",
        "Σ",
        "İ",
    ),
    *(
        "BA1 1AA",
        "GIR 0AA",
        "W1A0AX",
        "6/3/24",
        "2024-03-06",
        "6th of March 2024",
        "March 6, 2024",
        "Mar 2024",
        "6.3.24",
    ),
    *(
        "943 476 5919",
        "9434765919",
        "NHS",
        "AB 12 34 56 C",
        "A123456789012",
        "+44 7700 123456",
        "07123 456789",
        "dob",
    ),
    *(
        "case no: AB/12345",
        "ics 123456",
        "AB12 CDE",
        "reg A1 BCD",
        "jo@gmail.com",
        "?mc_eid=1",
        "safelinks.protection.",
    ),
    *(
        "outlook.com",
        "aged 3 months",
        "Somali",
        "hanged",
        "his",
        " Wells School",
        "in Wells",
        "born 1 May 2019",
        "twin",
    ),
)


def texts() -> list[list[str]]:
    random = Random(16)
    pieces = (*PIECES, *MORE, *MORE)

    def text() -> str:
        return "".join(random.choices(pieces, k=random.randint(1, 8)))

    return [[text() for _ in range(random.randint(1, 4))] for _ in range(1200)]


TEXTS = texts()


@pytest.fixture(autouse=True, params=["before they are ready", "ready"])
def first_looks(request: pytest.FixtureRequest) -> Iterator[None]:
    """Each test with first looks by the other engine, and without."""
    if request.param == "ready":
        make_first_looks_ready()
    yield
    for each in first_look.EVERY:
        each.forget()


def test_a_first_look_at_several_texts_misses_no_identifier() -> None:
    seen = 0
    for several in TEXTS:
        likely = likely_in("\n".join(several))
        for text in several:
            found = list(find(text, IDENTIFIERS))
            seen += len(found)
            assert list(find(text, likely)) == found == slowly(text), text
            assert not found or any(find("\n".join(several), likely)), several
    assert seen > 300


def slowly(text: str) -> list[identifiers.Found]:
    """What the patterns find in a text without any first look, but where a search begins."""
    text = plain_signs(text)
    found = []
    for each in IDENTIFIERS:
        for start, end in identifiers._where(each, LookedAt(text)):
            for match in each.pattern.finditer(text, start, end):
                inside = not each.in_addresses and identifiers._is_in_address(text, match.start("value"))
                if not inside and each.is_real(match):
                    found.append(identifiers.Found(each, match["value"], match.start("value")))
    return found


def test_a_first_look_at_several_texts_misses_no_clue() -> None:
    seen = 0
    for several in TEXTS:
        each = [(number, clue) for number, text in enumerate(several) for clue in without_a_look(text)]
        assert each == list(clues_in(several)), several
        found = [clue for _, clue in each]
        seen += len(found)
        for district in ("", "Wells and Somali"):
            counted = [clue for clue in found if clue.value.lower() not in district.lower()]
            kinds = [clue.kind.name for clue in counted]
            first = [clue for number, clue in enumerate(counted) if clue.kind.name not in kinds[:number]]
            quickly = list(first_of_each_kind(several, district))
            assert quickly == first, several
            assert put_together(quickly) == put_together(counted), several
    assert seen > 300


def without_a_look(text: str) -> list[Clue]:
    return [
        Clue(kind, match["value"], match.start("value"))
        for kind in KINDS
        for match in kind.pattern.finditer(text)
    ]


def test_a_first_look_misses_nothing_that_narrows_down() -> None:
    seen = 0
    for several in TEXTS:
        words = "\n".join(several)
        for text in several:
            dates, codes = list(narrowing.full_dates(text)), list(narrowing.postcodes(text))
            begins = {each.start() for each in counts.COUNT.finditer(text)}
            assert not dates or narrowing.may_have_dates(words), text
            assert not codes or narrowing.may_have_postcodes(words), text
            assert begins <= set(counts.numbers_in(text)), text
            seen += bool(dates) + bool(codes) + bool(begins)
    assert seen > 300
