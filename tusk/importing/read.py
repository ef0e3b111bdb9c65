"""A file of any format → its contents, or why it cannot be imported."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath

from selectolax.lexbor import SelectolaxError

from tusk.importing.blocks import Contents, Footnote, Image, NotImported, Spoken, plain
from tusk.importing.mail_file import read_mail
from tusk.importing.markdown import texts_of
from tusk.importing.pdf_file import read_pdf
from tusk.importing.people import without_authors
from tusk.importing.plain_text import read_plain_text
from tusk.importing.recording import read_recording
from tusk.importing.slide_file import read_slides
from tusk.importing.table_file import read_table
from tusk.importing.tidy import tidied
from tusk.importing.web_page import read_html
from tusk.importing.word_file import read_word
from tusk.media.unreadable import Unreadable

MOST_BYTES = 75_000_000
MOST_BYTES_OF_TEXT = 5_000_000  # of a page or a table
MOST_BYTES_OF_A_MAIL = 40_000_000
OLD = {".doc": ".docx", ".ppt": ".pptx", ".xls": ".csv", ".xlsx": ".csv", ".rtf": ".docx", ".odt": ".docx"}
OLD |= {".odp": ".pptx", ".pub": ".pdf", ".msg": ".eml", ".pages": ".docx", ".key": ".pptx"}
CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_document(name: str, content: bytes) -> list[Contents]:
    """The documents in a file: one, or one for each row of a table. Raises NotImported with a whole sentence."""
    ending = PurePath(name).suffix.lower()
    try:
        made = [without_authors(tidied(each)) for each in _read(name, ending, content)]
    except NotImported as wrong:
        raise NotImported(f"{name} {wrong}") from None
    except Unreadable as wrong:
        raise NotImported(f"{name} {wrong.message} {wrong.hint}") from None
    except MemoryError:
        raise
    except Exception as error:  # what libraries raise for damaged files has no end
        raise NotImported(
            f"{name} is damaged, or is not what its name says. {SAVE.get(ending, '')}".strip()
        ) from error
    if not any(map(_says_something, made)):
        raise NotImported(f"{name} has no text. {NO_TEXT.get(ending, '')}".strip())
    return made


def _read(name: str, ending: str, content: bytes) -> list[Contents]:
    if ending in OLD:
        raise NotImported(f"is of a format that is not read. Save it as {OLD[ending]}, and import that.")
    if ending not in READERS:
        raise NotImported(f"is of a format that is not read. These are: {', '.join(sorted(READERS))}.")
    most, read = READERS[ending]
    if len(content) > most:
        raise NotImported(f"is larger than {most // 1_000_000} MB. Split it, or make its pictures smaller.")
    if not content.strip():
        raise NotImported("is empty.")
    return read(content)


def _text(content: bytes) -> str:
    """The characters of a file: in UTF-8, in what it says itself, or as Windows writes."""
    found = CHARSET.search(content[:2000])
    said = found[1].decode() if found else "utf-8"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        said = "utf-16"
    for name in ("utf-8-sig", said, "cp1252"):
        try:
            text = content.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\0" not in text and len(BINARY.findall(text)) <= len(text) / 200 + 1:
            return text
    raise NotImported("is damaged, or is not what its name says: it is not a text.")


def _says_something(contents: Contents) -> bool:
    return bool(
        contents.fields
        or any(isinstance(block, Image | Spoken | Footnote) for block in contents.blocks)
        or any(plain(text) for text in texts_of(contents.blocks))
    )


def _web_page(content: bytes) -> list[Contents]:
    text = _text(content)
    if not re.search(r"<\s*(?:!doctype|html|head|body|p|div|table|h1|h2|article)\b", text, re.IGNORECASE):
        raise NotImported("is damaged, or is not what its name says: it is not a web page.")
    try:
        return [read_html(text)]
    except SelectolaxError:
        raise NotImported("is damaged. Save it again from a browser.") from None


READERS: dict[str, tuple[int, Callable[[bytes], list[Contents]]]] = {
    ".csv": (MOST_BYTES_OF_TEXT, lambda content: read_table(_text(content))),
    ".docx": (MOST_BYTES, lambda content: [read_word(content)]),
    ".eml": (MOST_BYTES_OF_A_MAIL, lambda content: [read_mail(content)]),
    ".htm": (MOST_BYTES_OF_TEXT, _web_page),
    ".html": (MOST_BYTES_OF_TEXT, _web_page),
    ".pdf": (MOST_BYTES, lambda content: [read_pdf(content)]),
    ".pptx": (MOST_BYTES, lambda content: [read_slides(content)]),
    ".srt": (MOST_BYTES_OF_TEXT, lambda content: [read_recording(content, "it")]),
    ".txt": (MOST_BYTES_OF_TEXT, lambda content: [read_plain_text(_text(content))]),
    ".vtt": (MOST_BYTES_OF_TEXT, lambda content: [read_recording(content, "it")]),
}
NO_TEXT = {".pdf": "It may be scanned: have its text recognised first, and import that."}
SAVE = {
    ".docx": "Open it in Word and save it again.",
    ".eml": "Save the mail again as a file.",
    ".pdf": "Open it and save it again.",
    ".pptx": "Open it in PowerPoint and save it again.",
}
