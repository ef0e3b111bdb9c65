"""Addresses made of words: accents are dropped, letters stay, and addresses are permanent."""

from __future__ import annotations

import pytest

from tusk.authoring.starter import file_name
from tusk.text.headings import slug


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("What’s happening here?", "whats-happening-here"),
        ("Siân a'r tîm diogelu", "sian-ar-tim-diogelu"),
        ("Cysgu’n ddiogel yn y tŷ", "cysgun-ddiogel-yn-y-ty"),
        ("Łódź leaflet", "lodz-leaflet"),
        ("Ærø, Þór & straße", "aero-thor-strasse"),
        ("Cafe\u0301 ﬁrst", "cafe-first"),
        ("العربية", "part"),
    ],
)
def test_the_address_of_a_heading(words: str, expected: str) -> None:
    assert slug(words) == expected


def test_a_file_whose_title_has_no_such_letter_is_named_after_its_kind() -> None:
    assert file_name("Łódź leaflet", "notice") == "lodz-leaflet"
    assert file_name("العربية", "risk tool") == "risk-tool"
