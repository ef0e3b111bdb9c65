"""Finds and reads the files of a project: entries, issues and vocabularies."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from tusk.data_class import dataclass
from tusk.load.markdown_file import read_markdown_file
from tusk.load.source import SITE, Source, entry_id
from tusk.load.text import read_text
from tusk.load.yaml_text import read_yaml
from tusk.model.vocabulary import VOCABULARIES
from tusk.problem import Problem

ENDINGS = (".yml", ".md")
NEARLY = (".yaml", ".markdown", ".yml.txt", ".md.txt")
UNSEEN = (".", "~$")  # hidden files, and Office's lock files
SHARED = {f"{name}.yml" for name in (*VOCABULARIES, "site")}
MAY_BE_EMPTY = {f"content/{name}.yml" for name in VOCABULARIES}
SITE_NEEDS = "Write title: and lead:, and worried: with text: below it."


@dataclass(frozen=True)
class Files:
    """Everything that was read: entries and issues, shared lists by name, and the ids of unreadable files."""

    root: Path
    entries: list[Source]
    vocabularies: dict[str, Source]
    unreadable: frozenset[str]
    problems: list[Problem]


@dataclass(frozen=True)
class Found:
    """The files of a project, before any is read: those to read by name, in order, and the ids of those refused."""

    paths: dict[str, str]
    refused: frozenset[str]
    problems: list[Problem]


def load(root: Path) -> Files:
    """Read every entry, issue and shared list in root. Never raises for an author's mistake."""
    found = find(root)
    problems = list(found.problems)
    entries: list[Source] = []
    vocabularies: dict[str, Source] = {}
    unreadable = set(found.refused)
    for name, path in found.paths.items():
        source, wrong = read_source(Path(path), name)
        problems += wrong
        if not source.values:
            unreadable.add(source.id)
        elif name.startswith("content/") and name.count("/") == 1:
            vocabularies[source.id] = source
        else:
            entries.append(source)
    problems += twins(source.path for source in entries)
    return Files(root, entries, vocabularies, frozenset(unreadable), problems)


def find(root: Path) -> Found:
    """Find every entry, issue and shared list in root, without reading them."""
    paths, refused, problems = {}, set(), []
    for file, name in _files(root):
        if isinstance(file, os.DirEntry) and _is_usual(file, name):
            paths[name] = file.path  # to make a Path takes longer than to look at the file
        elif problem := _refused(path := Path(file), name):
            problems.append(problem)
            refused |= set() if path.is_dir() else {entry_id(name.removesuffix(".txt"))}
    return Found(paths, frozenset(refused), problems)


def read_source(path: Path, name: str) -> tuple[Source, list[Problem]]:
    """Read one file; name is its path as problems show it. It has no values if it cannot be read."""
    text, problems = read_text(path, name)
    if text is None:
        return Source(name, {}, {}), problems
    if name in MAY_BE_EMPTY and _is_blank(text):
        return Source(name, {"": []}, {}), problems
    if name == SITE and _is_blank(text):
        return Source(name, {}, {}), [*problems, Problem(name, 1, 1, "the file is empty.", SITE_NEEDS)]
    reading = read_markdown_file(text, name) if name.endswith(".md") else read_yaml(text, name)
    lines = tuple(text.split("\n"))
    source = Source(name, reading.values, reading.places, reading.scalars, reading.traps, lines)
    return source, problems + reading.problems


def _is_blank(text: str) -> bool:
    """Whether a text has nothing but comments."""
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.split("\n"))


def other_files(folder: Path) -> Iterator[str]:
    """The files in a folder that are no entries, by their paths in it; nothing of a folder that cannot be read."""
    for parent, _, names in os.walk(folder):
        within = Path(parent).relative_to(folder).as_posix().removeprefix(".")
        for name in names:
            if not name.endswith(ENDINGS) and os.path.isfile(f"{parent}/{name}"):  # noqa: PTH113 (ten times as fast)
                yield f"{within}/{name}".removeprefix("/")


def _files(root: Path) -> Iterator[tuple[os.PathLike[str], str]]:
    """Everything in content/ and bulletins/ that is not hidden, with its name. Shortcuts are not followed."""
    for name in ("content", "bulletins"):
        yield root / name, name
        if not (root / name).is_symlink():
            yield from _files_in(root / name, name)


def _files_in(folder: os.PathLike[str], name: str) -> Iterator[tuple[os.PathLike[str], str]]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if not entry.name.startswith(UNSEEN):
            here = os.fsencode(f"{name}/{entry.name}").decode("utf-8", "replace")
            yield entry, here
            if entry.is_dir(follow_symlinks=False) and os.access(entry, os.R_OK | os.X_OK):
                yield from _files_in(entry, here)


def _is_usual(file: os.DirEntry[str], name: str) -> bool:
    """Whether a file is to be read, without another look at the disk."""
    if not name.endswith(ENDINGS):
        return False
    is_beside = name.startswith("content/") and name.count("/") == 1 and name.partition("/")[2] not in SHARED
    return file.is_file(follow_symlinks=False) and not is_beside


def _is_closed(path: Path) -> bool:
    """Whether a folder exists but cannot be read."""
    return path.is_dir() and not os.access(path, os.R_OK | os.X_OK)


def _refused(path: Path, name: str) -> Problem | None:
    """Why a file is not read, if an author may expect it to be."""
    base = name.rsplit("/", 1)[-1]
    low = base.lower()
    ending = next((end for end in (*NEARLY, *ENDINGS) if low.endswith(end)), None)
    if path.is_symlink():
        return Problem(
            name, 1, 1, "is a shortcut to another place, which is not followed.", "Copy the file itself here."
        )
    if path.is_dir():
        return _refused_folder(path, name) if ending in (None, *ENDINGS) else None
    if ending is None:
        return None
    if ending in NEARLY or path.suffix != ending:
        stem = "-".join(base[: -len(ending)].lower().split())  # else its letters would be the next problem
        new = stem + (".md" if ending[1] == "m" else ".yml")
        return Problem(
            name,
            1,
            1,
            f"ends in {base[-len(ending) :]}, which is not read here.",
            f"Rename it to {new}.",
        )
    if not path.is_file():
        return Problem(name, 1, 1, "is not an ordinary file.", "Delete it, and save the text as a new file.")
    if name.startswith("content/") and name.count("/") == 1 and base not in SHARED:
        message = "is beside the shared lists, where entries are not read."
        return Problem(name, 1, 1, message, "Move it into a folder in content/.")
    return None


def _refused_folder(path: Path, name: str) -> Problem | None:
    if _is_closed(path):
        hint = "Ask for permission to read it, or copy it again."
        return Problem(name, 1, 1, "is a folder that cannot be opened (Permission denied).", hint)
    if path.suffix in ENDINGS:
        hint = "Remove the extension from its name, or put the text in a file with this name."
        return Problem(name, 1, 1, f"is a folder whose name ends in {path.suffix}, like a file.", hint)
    return None


def twins(paths: Iterable[str]) -> Iterator[Problem]:
    """The problems of files that have the same address as one before them."""
    seen: dict[str, str] = {}
    for path in paths:
        other = seen.setdefault(entry_id(path).lower(), path)
        if other != path:
            yield Problem(path, 1, 1, f"has the same address as {other}.", "Rename one of the two.")
