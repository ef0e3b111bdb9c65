"""Return codes: the same everywhere, and a typing error is found."""

from __future__ import annotations

from itertools import pairwise

from tusk.ledger.codes import LETTERS, code_of, is_typed_right, meant_by

IDS = ["reviews/jack", "reviews/anna", "practice/who-lives-here"]


def test_a_code_says_the_page_and_the_form() -> None:
    code = code_of("reviews/jack", "team pack")
    assert code == "PGGU-YGC9"
    assert meant_by(code, IDS) == ("reviews/jack", "team pack")
    assert meant_by(code.lower().replace("-", " - "), IDS) == ("reviews/jack", "team pack")
    assert meant_by(code, ["reviews/anna"]) is None


def test_one_wrong_letter_and_two_in_the_wrong_order_are_found() -> None:
    plain = code_of("reviews/jack", "kit").replace("-", "")
    for at, right in enumerate(plain):
        others = (plain[:at] + letter + plain[at + 1 :] for letter in LETTERS if letter != right)
        assert not any(is_typed_right(other) for other in others)
    for at, (one, two) in enumerate(pairwise(plain)):
        if one != two:
            assert not is_typed_right(plain[:at] + two + one + plain[at + 2 :])
