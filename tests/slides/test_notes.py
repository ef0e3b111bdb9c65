"""The notes below a slide keep what a plain text can keep: numbers, dots and addresses."""

from __future__ import annotations

from pathlib import Path

from tests.slides.decks import deck, workshop

NOTES = """\
  - id: a
    title: A visit
    text: Look around.
    notes: |
      Say in this order:

      1. the cot
      2. the dog
          - and its lead

      Then show [the film](https://www.example.org/film), or write to team@example.org.
"""


def test_lists_and_links_in_notes(tmp_path: Path) -> None:
    [_, page] = deck(tmp_path, workshop(NOTES)).pages
    assert page.notes == (
        "Say in this order:",
        "1. the cot",
        "2. the dog",
        "    • and its lead",
        "Then show the film (https://www.example.org/film), or write to team@example.org.",
    )
