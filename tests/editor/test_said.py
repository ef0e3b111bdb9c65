"""The usual messages of the check are in the language of the site; the others are marked as English."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editor.client import Browser
from tests.locales.welsh_site import SITE
from tests.small_site import write_site
from tusk.editor.said import said
from tusk.locales.words import words_of
from tusk.problem import Problem

RARE = ("Something rare.", "Write the full address.")


@pytest.mark.parametrize(
    ("message", "hint", "parts"),
    [
        (
            'the field "title" is missing.',
            "Add it.",
            [('mae\'r maes "Teitl" ar goll.', ""), ("Ychwanegwch ef.", "")],
        ),
        (
            '"sommerset": not in content/publishers.yml.',
            'Did you mean "somerset"?',
            [
                ('"sommerset": nid yw yn content/publishers.yml.', ""),
                ('Ai "somerset" oedd gennych mewn golwg?', ""),
            ],
        ),
        (
            '"body": "jo@example.org" is an e-mail address.',
            "Write mailto:jo@example.org.",
            [
                ('"Prif destun": cyfeiriad e-bost yw "jo@example.org".', ""),
                ("Ysgrifennwch mailto:jo@example.org.", ""),
            ],
        ),
        ("Something rare.", "Write the full address.", [(text, "en") for text in RARE]),
    ],
)
def test_a_message_in_welsh(message: str, hint: str, parts: list[tuple[str, str]]) -> None:
    problem = Problem("a.yml", 1, 1, message, hint)
    assert said(problem, words_of("cy")) == parts
    assert said(problem, words_of("en-GB")) == [(f"{message} {hint}".strip(), "")]


def test_messages_are_in_the_language_of_the_form(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    name = "content/adolygiadau/cwsg.yml"
    browser = Browser(tmp_path)
    shown = browser.post(
        f"/edit?file={name}", {"kind": "briefing", "issued": "Mai 2018", "do": "again "}
    ).text
    assert "mae&#39;r maes &#34;Teitl&#34; ar goll. Ychwanegwch ef." in shown
    assert "nid yw" in shown
