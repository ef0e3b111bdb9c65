"""What search is given: other words both ways, and an index whose pieces are small and lose nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tusk.model.vocabulary import GlossaryTerm
from tusk.search.findable import spellings
from tusk.search.reproducible_index import PIECE, _pieces, _read
from tusk.text.synonyms import Synonyms

SCR = GlossaryTerm(
    id="scr", term="SCR", expansion="Serious Case Review", aka=("CSPR",), source="A workshop of 2020"
)
SEND = GlossaryTerm(
    id="send", term="SEND", expansion="Special educational needs and disabilities", source="A workshop"
)


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("Two SCR's and one SCR", ["Serious Case Review", "CSPR"]),
        ("serious case reviews", ["SCR", "CSPR"]),
        ("a CSPR, once a Serious Case Review", ["SCR"]),
        ("Please send it", []),
        ("children with SEND", ["Special educational needs and disabilities"]),
        ("SCRIPT", []),
    ],
)
def test_each_word_for_a_thing_finds_the_others(text: str, also: list[str]) -> None:
    assert Synonyms({"scr": SCR, "send": SEND}).of(text) == also


def test_spellings_are_the_words_of_most_pages_first() -> None:
    assert spellings(["Neglect of a baby", "neglect neglect", "A cot, a baby: neglect"]) == "neglect\nbaby\n"


def test_a_list_of_words_is_cut_into_small_pieces_in_the_same_order() -> None:
    words = [[f"word{number:04}", [[number, [-25, 1], []]], []] for number in range(3000)]
    pieces = list(_pieces(words))
    assert [word for piece in pieces for word in piece] == words
    assert len(pieces) > 3


def test_the_index_of_the_example_site_names_its_pieces_from_first_to_last_word(example_site: Path) -> None:
    bundle = example_site / "pagefind"
    listed = _read(next(bundle.glob("*.pf_meta")))[2]
    words = []
    for first, last, name in listed:
        piece = _read(bundle / "index" / f"{name}.pf_index")[0]
        assert (piece[0][0], piece[-1][0]) == (first, last)
        assert len(piece) == 1 or len(str(piece)) < 4 * PIECE
        words += [word for word, *_ in piece]
    assert words == sorted(words, key=str.encode)
    assert {path.stem for path in (bundle / "index").iterdir()} == {name for *_, name in listed}
