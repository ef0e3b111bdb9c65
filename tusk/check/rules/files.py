"""Rules about the files that fields and Markdown name."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from tusk.check.rules import addresses
from tusk.check.rules.checked import Checked
from tusk.model.fields import IsFile
from tusk.model.limits import MOST_BYTES_OFFERED
from tusk.pictures import FORMATS
from tusk.problem import Problem, nearest, shown

PICTURES = set(FORMATS)  # an .svg can carry a program
OFFERED = {  # what opens in a program of its own; nothing that a browser would run
    *(".csv", ".doc", ".docx", ".epub", ".ics", ".m4a", ".mp3", ".mp4", ".odp", ".ods", ".odt", ".pdf"),
    *(".ppt", ".pptx", ".rtf", ".txt", ".xls", ".xlsx", ".zip"),
}
# What the site makes of an entry, after its name: see tusk/edition.py and tusk/outputs/calendar.py.
MADE = r"(-(briefing|form|handout|slides|team-pack))?\.(docx|ics|pdf|pptx)"


def files_exist(checked: Checked) -> Iterator[Problem]:
    """A file that a field names is below content/, no shortcut, and a picture where one is shown."""
    for written, path, mark, value in checked.values(IsFile):
        message, hint = wrong_file(checked, value, picture=mark.picture)
        if message:
            yield written.problem(path, message, hint)


def wrong_file(checked: Checked, value: str, *, picture: bool) -> tuple[str, str]:
    """What is wrong with the name of a file, and how to mend it; nothing if it can be used."""
    if re.match(r"[/\\~]|[A-Za-z]:", value) or ".." in re.split(r"[/\\]", value):
        hint = "Put the file below content/ and write its path from there: files/poster.pdf."
        return f"{shown(value)} leads out of the project.", hint
    if value.endswith((".yml", ".md")):
        return f"{shown(value)} is an entry, not a file to show.", "Name it under entry: instead."
    if value not in checked.files and value.lower() in checked.files_in_small_letters:
        hint = f"Write it letter by letter: {checked.files_in_small_letters[value.lower()]}."
        return f"{shown(value)} differs from the file's name in small and capital letters.", hint
    if value not in checked.files:
        hint = nearest(value, checked.files) or "Copy it there, or correct the name."
        return f"there is no file content/{value[:200]}.", hint
    if (size := (checked.root / "content" / value).stat().st_size) > MOST_BYTES_OFFERED:
        message = f"{shown(value)} has {size / 1e6:,.0f} MB; at most {MOST_BYTES_OFFERED // 1_000_000} can be offered."
        return message, "Make it smaller, or put it on another site and link to it."
    if not os.access(checked.root / "content" / value, os.R_OK):
        hint = "Ask for the right to read it, or copy it anew."
        return f"{shown(value)} cannot be opened (Permission denied).", hint
    if (checked.root / "content" / value).is_symlink():
        return f"{shown(value)} is a shortcut to another place.", "Copy the file itself here."
    return _wrong_kind(value, picture=picture) or _wrong_place(checked, value)


def _wrong_kind(value: str, *, picture: bool) -> tuple[str, str] | None:
    """What is wrong with the sort of file that it is."""
    ending = Path(value).suffix.lower()
    if picture and ending not in PICTURES:
        hint = f"Save it as one of {', '.join(sorted(PICTURES))}."
        return f"{shown(value)} is not a picture that browsers show.", hint
    if ending not in PICTURES | OFFERED:
        hint = "Offer it as a PDF, a Word, PowerPoint or Excel file, or in a .zip."
        return f"{shown(value)} is not a kind of file that is offered here.", hint
    return None


def _wrong_place(checked: Checked, value: str) -> tuple[str, str]:
    """What is wrong with the address that a file would have on the site; nothing if it can have it."""
    if value.split("/")[0] in addresses.KEPT - {"files"}:
        hint = "Put it in content/files/ or beside the entry."
        return f"{shown(value)} stands in a folder whose name the site itself uses.", hint
    if _is_made(checked, value):
        return f"{shown(value)} is the address of a file that the site makes itself.", "Rename it."
    return "", ""


def _is_made(checked: Checked, value: str) -> bool:
    """Whether a file beside the page of an entry is called as what is printed of it, or stands in its data/."""
    folder, _, rest = value.partition("/")
    name, _, file = rest.partition("/")
    is_beside = f"{folder}/{name}" in checked.entries
    return is_beside and (
        file.startswith("data/") or bool(re.fullmatch(re.escape(name) + MADE, file, re.IGNORECASE))
    )
