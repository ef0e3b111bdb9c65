"""The words of a new project's files in its language: they are marked @_(…)@ in templates/start/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, Any

from tusk.authoring.starter import in_yaml
from tusk.late_pattern import late
from tusk.locales.words import Words

MARKED = late(r"@_\((.+?)\)@")


def in_language(text: str, words: Words) -> str:
    """The text of a file with its words in a language, as YAML."""
    return MARKED.sub(lambda found: in_yaml(words.gettext(found[1])), text)


def own_catalogue(texts: Iterable[str], main: Words, other: Words) -> str:
    """A catalogue with the names of a project's own lists in its second language, as a gettext file."""
    names = dict.fromkeys(name for text in texts for name in MARKED.findall(text))
    lines = (
        f"msgid {_quoted(main.gettext(name))}\nmsgstr {_quoted(other.gettext(name))}\n" for name in names
    )
    header = f"Language: {other.language}\nContent-Type: text/plain; charset=utf-8\n"
    return "\n".join([f'msgid ""\nmsgstr {_quoted(header)}\n', *lines])


def extract_starter(
    file: IO[bytes], keywords: Any, comments: Any, options: Any
) -> Iterator[tuple[int, str, str, list[str]]]:
    """(line, function, text, comments) of each marked text, as Babel wants it."""
    for number, line in enumerate(file.read().decode().split("\n"), 1):
        for found in MARKED.finditer(line):
            yield number, "gettext", found[1], []


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
