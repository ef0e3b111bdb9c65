"""Rules about a project's own words of the interface: locales/*.po."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tusk.check.project import Project
from tusk.late_pattern import late
from tusk.locales.catalogues import LOCALES, compiled
from tusk.problem import Problem, quoted

if TYPE_CHECKING:
    from babel.messages.catalog import Message

VALUE = late(r"%\((\w+)\)s")
REPAIR = "Correct it in a program such as Poedit, or in a text editor; see docs/languages.md."
DOUBLE = "Write %% for a per cent sign."


def catalogues_can_be_used(project: Project) -> Iterator[Problem]:
    """A project's own catalogues can be read, and their translations have the values of their texts."""
    for file in sorted((project.root / LOCALES).glob("*.po")):
        yield from _problems_of(file, f"{LOCALES}/{file.name}")


def _problems_of(file: Path, path: str) -> Iterator[Problem]:
    from babel.messages.pofile import PoFileError, read_po  # slow to load, and few projects have catalogues

    try:
        with file.open("rb") as text:
            catalogue = read_po(text, abort_invalid=True)
        compiled(file)
    except PoFileError as error:
        yield Problem(path, error.lineno + 1, 1, "this line is not read in a catalogue of words.", REPAIR)
    except UnicodeDecodeError:
        yield Problem(path, 1, 1, "is not saved as UTF-8.", "Save it with the encoding UTF-8.")
    except (
        ValueError,
        LookupError,
        TypeError,
        SyntaxError,
    ):  # any fault of its header, such as its plural forms
        yield Problem(path, 1, 1, "its first lines, such as Plural-Forms, cannot be read.", REPAIR)
    else:
        for message in catalogue:
            if message.id:
                yield from (Problem(path, message.lineno or 1, 1, *said) for said in _wrong(message))


def _wrong(message: Message) -> Iterator[tuple[str, str]]:
    """(what is wrong, how to put it right) of each translation of a text."""
    ids, texts = _all(message.id), _all(message.string)
    known = set(VALUE.findall(" ".join(ids)))
    for text in filter(None, texts):
        used = set(VALUE.findall(text))
        if unknown := sorted(used - known):
            names = " ".join(f"%({name})s" for name in sorted(known)) or "no value"
            yield (
                f"{quoted(text)} has %({unknown[0]})s, which its English text has not.",
                f"It can have: {names}.",
            )
        elif len(ids) == 1 and (missing := sorted(known - used)):
            yield f"{quoted(text)} has no %({missing[0]})s.", "Write it where the value belongs."
        elif _has_lone_sign(text) and not _has_lone_sign(ids[0]):
            yield f"{quoted(text)} has a % that belongs to no value.", DOUBLE


def _all(texts: str | Iterable[str] | None) -> list[str]:
    return [texts] if isinstance(texts, str) else list(texts or [])


def _has_lone_sign(text: str) -> bool:
    return "%" in VALUE.sub("", text).replace("%%", "")
