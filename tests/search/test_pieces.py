"""Where the list of words is cut: by the words alone, so that a change in one place leaves other pieces as they are."""

from __future__ import annotations

import random

from tusk.search.pieces import LEAST, MOST, TOGETHER, Word, cut, least_of, ranges


def words(number: int, size: int, seed: int = 1) -> list[Word]:
    """Made-up words, many of which begin like others."""
    chance = random.Random(seed)
    names = {"".join(chance.choices("abcdehilnors", k=chance.choice((3, 5, 6, 7)))) for _ in range(number)}
    return [(name, chance.randrange(size)) for name in sorted(names)]


def pieces(listed: list[Word]) -> list[list[Word]]:
    made, at = [], 0
    for count in cut(listed):
        made.append(listed[at : at + count])
        at += count
    return made


def test_every_word_is_in_one_piece_and_pieces_are_neither_small_nor_large() -> None:
    listed = words(4000, 400)
    made = pieces(listed)
    assert [word for piece in made for word in piece] == listed
    sizes = [sum(size for _, size in piece) for piece in made]
    assert min(sizes[:-1]) >= LEAST[0] / 2
    assert sum(sizes) / len(sizes) < LEAST[0] * MOST


def test_a_longer_list_has_larger_pieces_as_a_query_fetches_two_and_the_place_of_each() -> None:
    assert [least_of(words(number, 400)) for number in (200, 4000, 14_000, 60_000)] == [
        2000,
        2000,
        4000,
        8000,
    ]


def test_a_word_and_those_that_begin_with_it_are_in_one_piece() -> None:
    for listed in (words(4000, 40), words(4000, 400)):
        for piece in pieces(listed):
            last = piece[-1][0]
            following = next((word for word, _ in listed if word > last), "")
            starts = [word for word, _ in piece if following.startswith(word)]
            together = [sum(size for other, size in listed if other.startswith(word)) for word in starts]
            assert not [each for each in together if each <= TOGETHER]


def test_after_a_change_most_pieces_are_the_same() -> None:
    listed = words(4000, 400)
    for at in (0, 1000, 2000, 3000):
        changed = [*listed[:at], ("n" + listed[at][0], 350), *listed[at + 1 :]]
        before, after = pieces(listed), pieces(sorted(changed))
        assert len([piece for piece in after if piece not in before]) <= 8


def test_one_word_can_be_larger_than_a_piece() -> None:
    assert cut([("abc", 10), ("abcd", 50_000), ("abce", 10), ("b", 10)]) == [1, 1, 2]
    assert cut([]) == []


def test_the_range_of_a_piece_ends_where_the_next_begins() -> None:
    assert [*ranges(["care", "carer", "child", "cot"], [2, 1, 1])] == [
        ("care", "ch"),
        ("ch", "co"),
        ("co", "cot"),
    ]
    assert [*ranges([], [])] == []
