"""The text of one field in the file: the place of each character of its value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

BLOCKS = ("|", ">")
IN_HEX = {"x": 2, "u": 4, "U": 8}  # digits that follow the letter after a backslash
BLANK = "ntrvfabe0_NLP \t"  # what stands for a blank, or for a character that no text may have


class Place(NamedTuple):  # a tuple: there are hundreds of them in each file
    """A place in a file; both count from 1."""

    line: int
    column: int


class Scalar(NamedTuple):
    """Where a value begins in its file, and its style there: "|", ">", one of the two quotes, or "" for none."""

    start: Place
    style: str = ""

    def place(self, lines: Sequence[str], before: str) -> Place | None:
        """The place after some words at the beginning of the value; None if it does not begin with them.

        White space is ignored: YAML folds lines, and removes the indentation.
        """
        characters = self._characters(lines)
        for wanted in before:
            if not wanted.isspace() and next(characters, ("", None))[0] != wanted:
                return None
        return next(characters, ("", None))[1]

    def _characters(self, lines: Sequence[str]) -> Iterator[tuple[str, Place]]:
        """Each character that is not white space, and its place; the end of the value is not known."""
        first = self.start.line + (self.style in BLOCKS)
        at = 0 if self.style in BLOCKS else self.start.column - 1 + bool(self.style)
        for number, text in enumerate(lines[first - 1 :], first):
            while at < len(text):
                character, length = self._read(text, at)
                if not character.isspace():
                    yield character, Place(number, at + 1)
                at += length
            at = 0

    def _read(self, text: str, at: int) -> tuple[str, int]:
        """The character at a place in a line, and the number of characters that it is written with."""
        if self.style == "'" and text.startswith("''", at):
            return "'", 2
        if self.style != '"' or text[at] != "\\":
            return text[at], 1
        letter = text[at + 1 : at + 2]
        if digits := IN_HEX.get(letter):
            return chr(int(text[at + 2 : at + 2 + digits], 16)), 2 + digits
        return (" " if letter in BLANK else letter), 2
