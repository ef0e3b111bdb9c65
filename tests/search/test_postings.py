"""The postings of a word: written as Pagefind writes them, and changed in a few places without reading all."""

from __future__ import annotations

import random

import cbor2
import pytest

from tusk.search.postings import Postings, UnknownFormat, list_bytes, read_list, read_word, word_bytes
from tusk.search.splice import Splice


def places(chance: random.Random) -> bytes:
    """Places in a text and in fields."""
    text = sorted(chance.sample(range(300), chance.choice((0, 1, 3, 30))))
    return cbor2.dumps([-25, *text]) + cbor2.dumps([-3, *text[:2]] if chance.random() < 0.3 else [])


def test_words_are_read_as_they_are_written() -> None:
    chance = random.Random(1)
    forms = {
        form: [(page, places(chance)) for page in sorted(chance.sample(range(70_000), count))]
        for form, count in (("", 300), ("siân", 2), ("sián", 24))
    }
    written = word_bytes("sian", {form: Postings(postings) for form, postings in forms.items()})
    word, pages, variants = cbor2.loads(written)
    assert (word, len(pages), [form for form, _ in variants]) == ("sian", 300, ["sián", "siân"])
    assert read_word(written) == ("sian", forms, len(written))
    assert [*read_list(list_bytes([written, written]))] == [("sian", forms)] * 2
    assert word_bytes("sian", {"": Postings()}) == b""


def test_what_pagefind_does_not_write_is_refused() -> None:
    written = word_bytes("cot", {"": Postings([(1, b"\x81\x00\x80"), (2, b"\x81\x00\x80")])})
    with pytest.raises(UnknownFormat) as refused:
        read_word(written.replace(b"\x83\x01", b"\x9f\x01"))
    assert str(refused.value) == (
        "The search index has a list of pages that is not written as in Pagefind 1.5.2."
    )


@pytest.mark.parametrize("seed", range(20))
def test_changes_one_by_one_give_what_writing_all_gives(seed: int) -> None:
    chance = random.Random(seed)
    pages = {page: places(chance) for page in chance.sample(range(2000), chance.choice((1, 150, 900)))}
    first = Postings(sorted(pages.items()))
    splice = Splice(word_bytes("cot", {"": first}), first.marks)
    for _ in range(30):
        page = chance.choice([*pages, *range(2000)])
        match chance.randrange(4):
            case 0:
                pages.pop(page, None)
                splice.put(page, None)
            case 1:
                by = 1 if page in pages or page - 1 in pages else chance.choice((1, -1))
                pages = {number + by * (number >= page): its for number, its in pages.items()}
                splice.shift(page, by)
            case _:
                pages[page] = places(chance)
                splice.put(page, pages[page])
        assert splice.to_bytes() == word_bytes("cot", {"": Postings(sorted(pages.items()))})
        assert all(number in pages for number, _ in splice.marks)
