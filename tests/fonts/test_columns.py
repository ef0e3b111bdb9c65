"""How room is shared between the columns of a table."""

from __future__ import annotations

from tusk.fonts.columns import shared_out


def test_columns_have_their_share() -> None:
    assert shared_out(100, [3, 1], [10, 10]) == [75, 25]


def test_a_column_has_what_its_longest_word_needs_and_the_others_give_it() -> None:
    assert shared_out(100, [3, 1], [10, 40]) == [60, 40]


def test_where_there_is_no_room_for_all_words_shares_remain() -> None:
    assert shared_out(100, [3, 1], [70, 40]) == [75, 25]
