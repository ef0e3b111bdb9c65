"""From the bytes of a file to text; hidden problems are reported in plain English."""

from __future__ import annotations

from pathlib import Path

from tusk.late_pattern import late
from tusk.problem import Problem

SAVE_AS = 'In your editor choose "Save as", and the encoding "UTF-8".'
LARGEST_FILE = 500_000  # bytes

# Control characters, characters that turn the direction of writing, and line separators that only some
# programs read as the end of a line.
UNFIT = late(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
# Nearly every text has nothing but these, which are neither unfit nor changed: a single look tells.
USUAL = late("[\t\n\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205f\u20a0-\u20bf]*")

# Characters without a meaning of their own, which pages and programs paste between letters: they are left out. (The
# joiners U+200C and U+200D have one, in emoji and in several scripts.)
EMPTY = late("[\u200b\u2060\ufeff\u00ad]")
BREAKS = late("[\u2028\u2029\x0b\x0c]")  # line breaks of Word and of PDFs, within a paragraph
LIGATURES = str.maketrans({"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"})
# A mark of Markdown or YAML with a no-break space after it, which programs do not read as a mark.
NO_BREAK = late(r"(?m)^([ \xa0]*(?:(?:[-*+•>]|#{1,6}|\d{1,3}[.)]|[a-z_]{1,30}:)[ \xa0]*)+)(?=[^ \xa0])")


def read_text(path: Path, name: str) -> tuple[str | None, list[Problem]]:
    """The text with line ends \\n and no byte-order mark, or None; name is the path as problems show it."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            return None, [Problem(name, 1, 1, "is larger than 500 kB.", "Split it into several entries.")]
        raw = path.read_bytes()
    except OSError as error:
        hint = "Close it in other programs, and check that you have permission to read it."
        return None, [Problem(name, 1, 1, f"cannot be opened ({error.strerror}).", hint)]
    notes = []
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]
        message = "begins with an invisible byte-order mark; it was read without it."
        hint = 'To remove it, save as "UTF-8" rather than "UTF-8 with BOM".'
        notes.append(Problem(name, 1, 1, message, hint, "note"))
    if b"\r" in raw:
        raw = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        message = "has Windows line endings; it was read correctly."
        hint = 'To change them, choose the line endings "LF" in your editor.'
        notes.append(Problem(name, 1, 1, message, hint, "note"))
    return _decode(raw, name, notes)


def _decode(raw: bytes, name: str, notes: list[Problem]) -> tuple[str | None, list[Problem]]:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        message = "is not saved as UTF-8, so letters such as é or “ cannot be read."
        return None, [Problem(name, line, 1, message, SAVE_AS)]
    if text.count("\0") * 4 > len(text):  # UTF-16 without its mark, or no text at all
        return None, [Problem(name, 1, 1, "is not text, or is not saved as UTF-8.", SAVE_AS)]
    if USUAL.fullmatch(text):
        return text, notes
    text = _as_typed(text)
    if found := UNFIT.search(text):
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        return None, [Problem(name, line, column, *unfit(found[0]))]
    return text, notes


def _as_typed(text: str) -> str:
    """A text without what pasting puts into it."""
    text = BREAKS.sub(" ", EMPTY.sub("", text.translate(LIGATURES)))
    return NO_BREAK.sub(lambda found: found[0].replace("\xa0", " "), text) if "\xa0" in text else text


def is_printable(text: str) -> bool:
    """Whether a text has nothing but letters, signs, spaces and ends of lines, and so nothing unfit: quicker to see."""
    return text.replace("\n", "").isprintable()


def unfit(character: str) -> tuple[str, str]:
    """The message for a character that no text should have, and how to fix it."""
    message = f"contains an invisible character that no text should have (U+{ord(character):04X})."
    return message, "Retype the line: such characters often come with text pasted from a PDF or from Word."
