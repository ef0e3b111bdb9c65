"""Finds and reads the files of a project: entries, issues and vocabularies."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tusk.load.yaml_text import FieldPath, Place, Reading, Values, read_yaml
from tusk.model.vocabulary import VOCABULARIES
from tusk.problem import Problem

LARGEST_FILE = 1_000_000  # bytes
ENDINGS = (".yml", ".md")


@dataclass(frozen=True)
class Source:
    """One file: its path from the project's root with forward slashes, its values and their places."""

    path: str
    values: Values
    places: dict[FieldPath, Place]
    traps: dict[FieldPath, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """content/reviews/jack.yml is reviews/jack; bulletins/tusk-10.yml is bulletins/tusk-10."""
        return entry_id(self.path)

    def place(self, path: FieldPath) -> Place:
        """The place of a field, or of the nearest field around it that the file has."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(1, 1))

    def problem(self, path: FieldPath, message: str, hint: str = "") -> Problem:
        place = self.place(path)
        return Problem(self.path, place.line, place.column, message, hint)


@dataclass(frozen=True)
class Files:
    """All that was read: entries and issues by path, vocabularies by name, and what could not be read."""

    root: Path
    entries: list[Source]
    vocabularies: dict[str, Source]
    unreadable: frozenset[str]
    problems: list[Problem]


def entry_id(path: str) -> str:
    return path.removeprefix("content/").rsplit(".", 1)[0]


def load(root: Path) -> Files:
    """Read every entry, issue and vocabulary below root. Never raises for what an author wrote."""
    problems: list[Problem] = []
    entries: list[Source] = []
    vocabularies: dict[str, Source] = {}
    unreadable = set()
    for path in _author_files(root, problems):
        name = path.relative_to(root).as_posix()
        source, found = read_source(path, name)
        problems += found
        if any(problem.level == "error" for problem in found):
            unreadable.add(entry_id(name))
        elif path.parent == root / "content":
            vocabularies[path.stem] = source
        else:
            entries.append(source)
    problems += _twins(entries)
    return Files(root, entries, vocabularies, frozenset(unreadable), problems)


def read_source(path: Path, name: str) -> tuple[Source, list[Problem]]:
    """Read one file; name is its path as problems show it."""
    text, problems = _read_text(path, name)
    if text is None:
        return Source(name, {}, {}), problems
    reading = _read_markdown_file(text, name) if name.endswith(".md") else read_yaml(text, name)
    source = Source(name, reading.values, reading.places, reading.traps)
    return source, problems + reading.problems


def _author_files(root: Path, problems: list[Problem]) -> Iterator[Path]:
    for folder in (root / "content", root / "bulletins"):
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(root).as_posix()
            if any(part.startswith(".") for part in path.relative_to(root).parts):
                continue
            if path.is_symlink():
                hint = "Copy the file itself here."
                problems.append(Problem(name, 1, 1, "is a shortcut to another place, which is not followed.", hint))
            elif path.suffix == ".yaml":
                hint = f"Rename it to {path.stem}.yml."
                problems.append(Problem(name, 1, 1, "ends in .yaml, which is not read here.", hint))
            elif path.suffix in ENDINGS and stat.S_ISREG(path.stat().st_mode):
                if path.parent == root / "content" and path.stem not in {*VOCABULARIES, "site"}:
                    problems.append(_loose(name))
                else:
                    yield path


def _loose(name: str) -> Problem:
    return Problem(
        name, 1, 1, "stands beside the shared lists, where no entry is read.", "Move it into a folder of content/."
    )


def _read_text(path: Path, name: str) -> tuple[str | None, list[Problem]]:
    raw = path.read_bytes()
    if len(raw) > LARGEST_FILE:
        return None, [Problem(name, 1, 1, "is larger than 1 MB.", "Split it into several entries.")]
    problems = []
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]
        problems.append(Problem(name, 1, 1, "begins with an invisible byte-order mark; it was read without it.",
                                'To be rid of it, save as "UTF-8" rather than "UTF-8 with BOM".', "note"))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return None, [Problem(name, line, 1, "is not saved as UTF-8, so letters such as é or “ cannot be read.",
                              'In your editor choose "Save as", and the encoding "UTF-8".')]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        problems.append(Problem(name, 1, 1, "has Windows line ends; it was read as if it had the usual ones.",
                                'To change them, choose the line ends "LF" in your editor.', "note"))
    return text, problems


def _read_markdown_file(text: str, name: str) -> Reading:
    lines = text.split("\n")
    ends = [number for number, line in enumerate(lines) if line.rstrip() == "---"]
    if len(ends) < 2 or ends[0] != 0:
        hint = "Begin with a line ---, then the fields, then a line --- and the text."
        return Reading(problems=[Problem(name, 1, 1, "the fields at the top are missing.", hint)])
    reading = read_yaml("\n".join(lines[1 : ends[1]]), name, first_line=2)
    body = "\n".join(lines[ends[1] + 1 :]).strip("\n")
    if "body" in reading.values:
        place = reading.places[("body",)]
        reading.problems.append(Problem(name, place.line, place.column, "the field body stands above the text.",
                                        "Move it below the line ---."))
    elif body:
        first = next(n for n, line in enumerate(lines) if n > ends[1] and line.strip())
        reading.values["body"] = body
        reading.places[("body",)] = Place(first + 1, 1)
    return reading


def _twins(entries: list[Source]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for source in entries:
        other = seen.setdefault(source.id.lower(), source.path)
        if other != source.path:
            yield Problem(source.path, 1, 1, f"has the same address as {other}.", "Rename one of the two.")
