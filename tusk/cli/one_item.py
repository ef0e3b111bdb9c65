"""Finds the entry or issue that a command is asked for, drafts included."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from tusk.check.kept import kept_in
from tusk.cli.stopped import nothing_made
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.locales.sizes import size_in_words
from tusk.problem import ProblemsFound, did_you_mean
from tusk.publish.second_net import identified_alone


def one_item(root: Path, name: str, today: date) -> tuple[Item, Library] | None:
    """The item of a name: reviews/jack, jack, or the path of its file. None after saying why there is none."""
    try:
        library = open_library(root, today, drafts=True, kept=kept_in(root))
    except ProblemsFound as found:
        nothing_made(found)
        return None
    plain = (
        name.replace("\\", "/").strip("/").removesuffix(".yml").removesuffix(".md").removeprefix("content/")
    )
    known = {item.id: item for item in library.listed}
    found_ids = [id for id in known if plain in (id, id.split("/")[-1])]
    if len(found_ids) == 1:
        return known[found_ids[0]], library
    if found_ids:
        print(f'Several pages are called "{name}". Write one of: {", ".join(found_ids)}', file=sys.stderr)
    elif plain in library.items:
        print(f'"{name}" is withdrawn or no longer published, so nothing is made of it.', file=sys.stderr)
    else:
        near = did_you_mean(plain, [*known, *(item.name for item in known.values())])
        print(f'There is no entry or issue "{name}". {near}'.rstrip(), file=sys.stderr)
    return None


def write_files(library: Library, folder: Path, files: Mapping[str, bytes]) -> int:
    """Write files into a folder, and print where they are and how large; returns 1 if one identifies somebody."""
    if found := identified_alone(library, files):
        return nothing_made(ProblemsFound(found))
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
        print(f"{(folder / name).relative_to(library.root).as_posix()} ({size_in_words(len(content))})")
    return 0
