"""Misspelled words in British English, found by the program typos, which knows how words are usually misspelled.

It says nothing of names and words that it does not know.
"""

from __future__ import annotations

import json
import os
import subprocess
import sysconfig
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tusk.data_class import dataclass
from tusk.late_pattern import late

WORD = late(r"[^\W\d_]+")
# What typos does not know yet: as it is misspelled, and as it is right.
OF_OUR_FIELD = {
    **{"safegaurd": "safeguard", "safegaurds": "safeguards", "safegaurded": "safeguarded"},
    **{"safegaurding": "safeguarding", "safeguading": "safeguarding", "safegarding": "safeguarding"},
    **{"wellbieng": "wellbeing", "welbeing": "wellbeing", "negelct": "neglect", "neglet": "neglect"},
    **{
        "bruseing": "bruising",
        "bruisng": "bruising",
        "practitoner": "practitioner",
        "partnersip": "partnership",
    },
}


class NoSpelling(Exception):
    """The program is not installed, or did not run."""


@dataclass(frozen=True)
class Misspelled:
    """A word in one of several texts. text: which; start: its place; right: how it is probably written."""

    text: int
    start: int
    word: str
    right: tuple[str, ...]


def misspelled(texts: Sequence[str], known: Iterable[str]) -> list[Misspelled]:
    """The misspelled words of texts, in their order. known: words and names that are right. Raises NoSpelling."""
    lines = [(number, start, line) for number, text in enumerate(texts) for start, line in _lines(text)]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "texts.txt").write_text(
            "".join(f"{line}\n" for _, _, line in lines), encoding="utf-8", newline="\n"
        )
        (Path(folder) / "typos.toml").write_text(_settings(known), encoding="utf-8")
        said = _run(folder)
    return sorted(_found(said, lines), key=lambda each: (each.text, each.start))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Each line of a text with its place."""
    start = 0
    for line in text.split("\n"):
        yield start, line.replace("\r", " ").replace("’", "'")
        start += len(line) + 1


def _settings(known: Iterable[str]) -> str:
    right = {word.lower() for each in known for word in WORD.findall(each)}
    words = OF_OUR_FIELD | {word: word for word in right}
    lines = (f"{json.dumps(word)} = {json.dumps(words[word])}\n" for word in sorted(words))
    return f'[default]\nlocale = "en-gb"\n[default.extend-words]\n{"".join(lines)}'


def _run(folder: str) -> str:
    program = Path(sysconfig.get_path("scripts")) / ("typos.exe" if os.name == "nt" else "typos")
    command = [str(program), "--format", "json", "--config", "typos.toml", "texts.txt"]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    except OSError as error:
        raise NoSpelling(str(error)) from None
    if done.returncode not in (0, 2):  # 2: something is misspelled
        raise NoSpelling(done.stderr.decode("utf-8", "replace"))
    return done.stdout.decode("utf-8")


def _found(said: str, lines: Sequence[tuple[int, int, str]]) -> Iterator[Misspelled]:
    for each in map(json.loads, said.splitlines()):
        if each["type"] == "typo":
            text, start, line = lines[each["line_num"] - 1]
            before = line.encode()[: each["byte_offset"]].decode("utf-8", "replace")
            yield Misspelled(text, start + len(before), each["typo"], tuple(each["corrections"]))
