"""Addresses and numbers in a text that become links, and what only looks like one."""

from __future__ import annotations

import pytest

from tusk.text.bare_addresses import pieces


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("https://www.example.org/a_(b)?c=d", "https://www.example.org/a_(b)?c=d"),
        ("www.example.org/help", "https://www.example.org/help"),
        ("duty.team+1@team.example.org", "mailto:duty.team+1@team.example.org"),
        ("01234 567 890", "tel:01234567890"),
        ("(01234) 567890", "tel:01234567890"),
        ("0300 123 2224", "tel:03001232224"),
        ("+44 (0)1234 567 890", "tel:+441234567890"),
        ("0800 1111", "tel:08001111"),
    ],
)
def test_bare_addresses_become_links(words: str, address: str) -> None:
    before, after = "Ask the team (", "), then wait."
    assert list(pieces(f"{before}{words}{after}")) == [(before, ""), (words, address), (after, "")]


@pytest.mark.parametrize(
    "words",
    [
        "On 01 02 2020, in 2018 2019.",
        "Ring 999, 101 or 116 123.",
        "Reference 0123-45, version 0.1234567890.",
        "£0123456789 and 12 01234 5678901234567",
        "team@example, @example.org and http://localhost/",
        "a/b@c.example.org",
    ],
)
def test_what_only_looks_like_one_stays_text(words: str) -> None:
    assert list(pieces(words)) == [(words, "")]
