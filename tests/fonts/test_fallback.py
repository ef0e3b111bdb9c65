"""What is printed instead of characters that no font has."""

from __future__ import annotations

import pytest

from tusk.fonts.fallback import printable


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Siân, Łódź, مرحبا, বাংলা, ਪੰਜਾਬੀ, ગુજરાતી", "Siân, Łódź, مرحبا, বাংলা, ਪੰਜਾਬੀ, ગુજરાતી"),
        ("In Chinese: 安全 睡眠.", "In Chinese: [Chinese: see the web page]."),
        ("日本語の", "[Chinese: see the web page] [Japanese: see the web page]"),
        ("ไทย", "[Thai: see the web page]"),
        ("A smile 😀⚠️👩‍⚕️!", "A smile !"),
        ('{"title": "😀", "text": "中"}', '{"title": "", "text": "[Chinese: see the web page]"}'),
    ],
)
def test_each_run_of_letters_without_a_font_is_named(text: str, printed: str) -> None:
    assert printable(text) == printed
