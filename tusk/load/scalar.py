"""The text of one field as it stands in the file: which character of the value came from which place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

BLOCKS = ("|", ">")
IN_HEX = {"x": 2, "u": 4, "U": 8}  # digits that follow the letter after a backslash
BLANK = "ntrvfabe0_NLP \t"  # what stands for a blank, or for a character that no text may have


@dataclass(frozen=True)
class Place:
    """A place in a file; both count from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class Scalar:
    """Where a value begins in its file, and its style there: "|", ">", one of the two quotes, or "" for none."""

    start: Place
    style: str = ""

    def place(self, lines: Sequence[str], before: str) -> Place | None:
        """The place of what follows some words at the beginning of the value; None if they do not stand there.

        White space is not looked at: YAML folds lines, and takes the indentation away.
        """
        characters = self._characters(lines)
        for wanted in before:
            if not wanted.isspace() and next(characters, ("", None))[0] != wanted:
                return None
        return next(characters, ("", None))[1]

    def _characters(self, lines: Sequence[str]) -> Iterator[tuple[str, Place]]:
        """Each character that is no white space, and its place; nothing says where the value ends."""
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
        """The character at a place of a line, and how many characters it is written with."""
        if self.style == "'" and text.startswith("''", at):
            return "'", 2
        if self.style != '"' or text[at] != "\\":
            return text[at], 1
        letter = text[at + 1 : at + 2]
        if digits := IN_HEX.get(letter):
            return chr(int(text[at + 2 : at + 2 + digits], 16)), 2 + digits
        return (" " if letter in BLANK else letter), 2
