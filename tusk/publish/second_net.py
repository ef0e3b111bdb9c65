"""A second look for what identifies a person, at the finished files: pages, Word files, slides and PDFs.

Authors' texts have been checked already. This finds what a template, a catalogue or a fault of ours adds to them. Only
files that were made since the last build are read.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from tusk.library.library import Library
from tusk.media import hidden_text
from tusk.media.pdf_text import words_in_pdf
from tusk.model.contacts import ContactDetails
from tusk.model.fields import Record
from tusk.model.walk import records
from tusk.privacy.identifiers import find, plain
from tusk.problem import Problem
from tusk.store import Store

UNREAD = re.compile(rb"<(script|style|svg)\b.*?</\1>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
INLINE = re.compile(r"</?(?:a|abbr|b|em|i|mark|small|span|strong|wbr)\b[^<>]{0,5000}>")
TAG = re.compile(r"<[^<>]{0,5000}>")
SAID_IN_TAGS = re.compile(r"\b(?:alt|title|content|aria-label|href)=(?:\"((?!https?:)[^\"<>]{1,2000})\")")
READ = (".html", ".docx", ".pptx", ".pdf")
HINT = "No text of yours has it: look for it in templates/ and in locales/, and remove it."


def identified(library: Library, files: Mapping[str, Path], store: Store) -> list[Problem]:
    """A problem for each finished file that identifies somebody. files: address → its file, named by its content.

    store: the names of the files without a problem.
    """
    known = store.load()
    new = {
        address: path for address, path in files.items() if path.name not in known and address.endswith(READ)
    }
    permitted = {plain(each) for each in _permitted(library)} if new else set[str]()
    problems: list[Problem] = []
    clean: dict[str, bytes] = {}
    for address, path in new.items():
        if found := list(_problems(address, path, permitted)):
            problems += found
        else:
            clean[path.name] = b""
    store.save(clean, known.keys() - {path.name for path in files.values()})
    return problems


def _problems(address: str, path: Path, permitted: set[str]) -> Iterator[Problem]:
    for found in chain.from_iterable(find(text) for text in _texts(path)):
        if plain(found.value) not in permitted:
            message = f"the finished file has {found.identifier.name} ({found.shortened})."
            yield Problem(address, 1, 1, message, HINT)


def _texts(path: Path) -> Iterable[str]:
    if path.suffix == ".pdf":
        return words_in_pdf(path)
    if path.suffix != ".html":
        return (passage.text for passage in hidden_text.read(path).passages)
    text = UNREAD.sub(b" ", path.read_bytes()).decode("utf-8", "replace")
    words = TAG.sub("\n", INLINE.sub("", text))  # numbers in two cells are not one
    return (html.unescape(words), html.unescape("\n".join(SAID_IN_TAGS.findall(text))))


def _permitted(library: Library) -> Iterator[str]:
    """What authors may publish: the numbers of duty lines, and whatever they allow, with a reason."""
    entries = [item.record for item in library.items.values()]
    for record in (*entries, *library.contacts.values(), library.site):
        yield from (each.what for each in getattr(record, "allow", ()))
        yield from _on_duty(record)


def _on_duty(record: Record) -> Iterator[str]:
    for _, each in records(record):
        if isinstance(each, ContactDetails) and each.duty_line:
            yield from (value for value in (each.phone, each.text, each.email, each.note) if value)
