"""Rules about the files that fields and Markdown name."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from tusk.check.rules.context import CheckContext
from tusk.media.damaged import what_it_is_not
from tusk.media.formats import FORMATS
from tusk.model.fields import IsFile
from tusk.model.limits import MOST_BYTES_OFFERED
from tusk.model.reserved import DATA_FOLDER, DOWNLOAD_ENDINGS, DOWNLOADS, FILES_FOLDER, RESERVED_ADDRESSES
from tusk.problem import Problem, nearest, quoted, write_instead
from tusk.urls.addresses import DASHES, INVISIBLE

PICTURES = set(FORMATS)  # an .svg can contain a program
OFFERED = {  # what opens in a program of its own; some of these are refused later, with what to save instead
    *(".csv", ".doc", ".docx", ".epub", ".ics", ".m4a", ".mp3", ".mp4", ".odp", ".ods", ".odt", ".pdf"),
    *(".ppt", ".pptx", ".rtf", ".txt", ".xls", ".xlsx", ".zip"),
}
NOT_IN_ADDRESSES = rf"[#%?\\\\:*\"<>|{''.join(DASHES)}\x00-\x1f\x7f]|{INVISIBLE.pattern}"
MOST_IN_PATH = 180  # characters: with the folder of a project before it, Windows opens paths of at most 260
# What the site makes of an entry, after its name: see tusk/publish/downloads.py and tusk/data/calendar.py.
DOWNLOAD = rf"(-({'|'.join(DOWNLOADS)}))?\.({'|'.join(DOWNLOAD_ENDINGS)})"


def files_exist(context: CheckContext) -> Iterator[Problem]:
    """A file that a field names is in content/, is not a shortcut, and is a picture where a picture is shown."""
    for written, path, mark, value in context.values(IsFile):
        message, hint = wrong_file(context, value, picture=mark.picture)
        if message:
            yield written.problem(path, message, hint)


def offered_files_can_be_opened(context: CheckContext) -> Iterator[Problem]:
    """A PDF or an Office file that is offered can be opened."""
    seen: set[str] = set()
    for written, path, mark, value in context.values(IsFile):
        is_deck = path == ("file",)  # of a workshop: decks.py looks into it
        if (
            not (mark.picture or is_deck)
            and value not in seen
            and not wrong_file(context, value, picture=False)[0]
        ):
            seen.add(value)
            if kind := what_it_is_not(context.file(value)):
                message = f"{quoted(value)} is damaged, or is not {kind}: nobody can open it."
                yield written.problem(path, message, "Save or export it again, and copy it here once more.")


def wrong_file(context: CheckContext, value: str, *, picture: bool) -> tuple[str, str]:
    """What is wrong with the name of a file, and how to fix it; empty if it can be used."""
    return (
        misplaced_file(context, value)
        or _wrong_kind(value, picture=picture)
        or _wrong_name(value)
        or _wrong_place(context, value)
    )


def misplaced_file(context: CheckContext, value: str) -> tuple[str, str] | None:
    """Why there is no file of this name that can be read, and how to fix it; None if there is one."""
    if re.match(r"[/\\~]|[A-Za-z]:", value) or ".." in re.split(r"[/\\]", value):
        hint = "Put the file in content/ and write its path from there: files/poster.pdf."
        return f"{quoted(value)} points outside the project.", hint
    if value.endswith((".yml", ".md")):
        return f"{quoted(value)} is an entry, not a file to show.", "Name it in entry: instead."
    if value not in context.files:
        if same := [name for name in sorted(context.files) if name.lower() == value.lower()]:
            hint = write_instead(value, same[-1], f"Write it exactly: {same[-1]}.")
            return f"{quoted(value)} differs from the file's name in capital letters.", hint
        hint = nearest(value, context.files) or "Copy it there, or correct the name."
        return f"there is no file content/{value[:200]}.", hint
    file = context.file(value)
    if not (size := file.stat().st_size):
        return f"{quoted(value)} is empty.", "Save or export it again, and copy it here once more."
    if size > MOST_BYTES_OFFERED:
        message = f"{quoted(value)} has {size / 1e6:,.0f} MB; at most {MOST_BYTES_OFFERED // 1_000_000} can be offered."
        return message, "Make it smaller, or put it on another site and link to it."
    if not os.access(file, os.R_OK):
        hint = "Ask for permission to read it, or copy it again."
        return f"{quoted(value)} cannot be opened (Permission denied).", hint
    if file.is_symlink():
        return f"{quoted(value)} is a shortcut to another place.", "Copy the file itself here."
    return None


def _wrong_name(value: str) -> tuple[str, str] | None:
    """What an address, or a Windows computer, cannot have in the name of a file."""
    if found := re.search(NOT_IN_ADDRESSES, value):
        char = DASHES.get(found[0], found[0] if found[0].isprintable() else "an invisible character")
        plain = "/".join(
            re.sub(rf" *(?:{NOT_IN_ADDRESSES})+ *", "-", part).strip("- ") for part in value.split("/")
        )
        return (
            f"{quoted(value)} contains {char}, which the name of a file on a web site cannot have.",
            f"Rename it: {plain}.",
        )
    if any(is_reserved_by_windows(part) or part.endswith((".", " ")) for part in value.split("/")):
        return f"{quoted(value)} has a name that Windows does not allow.", "Rename it."
    if len(value) > MOST_IN_PATH:
        message = (
            f"the path of this file has {len(value)} characters; at most {MOST_IN_PATH} work on Windows."
        )
        return message, "Give it a shorter name."
    return None


def is_reserved_by_windows(name: str) -> bool:
    """Whether Windows uses the name of a file or folder for a device, whatever its ending."""
    return bool(
        re.fullmatch(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])( *\..*)?", name, re.IGNORECASE)
    )


def _wrong_kind(value: str, *, picture: bool) -> tuple[str, str] | None:
    """What is wrong with the type of a file."""
    ending = Path(value).suffix.lower()
    if picture and ending not in PICTURES:
        hint = f"Save it as one of {', '.join(sorted(PICTURES))}."
        return f"{quoted(value)} is not a picture that browsers show.", hint
    if ending not in PICTURES | OFFERED:
        hint = "Offer it as a PDF, or as a Word, PowerPoint or Excel file."
        return f"{quoted(value)} is not a type of file that can be offered here.", hint
    return None


def _wrong_place(context: CheckContext, value: str) -> tuple[str, str]:
    """What is wrong with a file's address on the site; None if it can have it."""
    if value.split("/")[0] in RESERVED_ADDRESSES - {FILES_FOLDER}:
        hint = "Put it in content/files/ or beside the entry."
        return f"{quoted(value)} is in a folder whose name is reserved for the site itself.", hint
    if _is_made(context, value):
        return f"{quoted(value)} is the address of a file that the site makes itself.", "Rename it."
    return "", ""


def _is_made(context: CheckContext, value: str) -> bool:
    """Whether a file beside an entry's page has the name of a file made for it, or is in its data/."""
    folder, _, rest = value.partition("/")
    name, _, file = rest.partition("/")
    is_beside = f"{folder}/{name}" in context.entries
    return is_beside and (
        file.startswith(f"{DATA_FOLDER}/")
        or bool(re.fullmatch(re.escape(name) + DOWNLOAD, file, re.IGNORECASE))
    )
