"""The author's own line as it should be: in quotes, or with its colon."""

from __future__ import annotations

from tusk.late_pattern import late

LONGEST = 60  # characters of a text in a hint
FIELD = late(r"[ \t]*(?:- +)*(?:([\w-]+) *:[ \u00a0]+)?(.*\S)")


def in_quotes(line: str) -> str:
    """A field with its text in quotes: title: "Cold homes: what to do"."""
    field, text = _pieces(line)
    return f"{f'{field}: ' if field else ''}{quoted(text)}"


def quoted(text: str) -> str:
    """A text in the quotation marks that it does not have itself."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _pieces(line: str) -> tuple[str, str]:
    found = FIELD.match(line)
    field, text = (found[1] or "", found[2]) if found else ("", line.strip())
    if len(text) > LONGEST:
        text = f"{text[:LONGEST].rstrip()} …"
    return field, text
