"""site_build.py schema: writes JSON Schemas, so that editors can complete and check fields."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from hashlib import blake2b
from pathlib import Path

from pydantic_core import to_json

from tusk.authoring.schema import schemas
from tusk.check.facts import ids_of
from tusk.kept.code import code_digest
from tusk.load.files import load
from tusk.processes.beside import beside
from tusk.records.typed import read_records

MADE_FROM = ".made-from"  # what the schemas in the folder were made from


def write_schemas(root: Path, folder: Path) -> int:
    """Write the schemas and print their folder."""
    names = save_schemas(folder, known_ids(root))
    shown = folder.relative_to(root).as_posix() if folder.is_relative_to(root) else folder
    print(f"{len(names)} schemas are in {shown}. The first line of a starter file points VS Code to them.")
    return 0


def known_ids(root: Path) -> dict[str, set[str]]:
    """The ids of each shared list and of all entries that can be read."""
    records = read_records(load(root))
    lists = records.vocabularies.items()
    known = {name: {id for each in items for _, id in ids_of(each.record)} for name, items in lists}
    return known | {"entry": {entry.id for entry in records.entries} | records.broken}


@contextmanager
def saving_schemas(folder: Path, known: Mapping[str, Collection[str]]) -> Iterator[None]:
    """Write the schemas beside something else, in another process if there are many ids."""
    with beside(partial(save_schemas, folder, known), sum(map(len, known.values()))) as saved:
        try:
            yield
        finally:
            saved()


def save_schemas(folder: Path, known: Mapping[str, Iterable[str]]) -> list[str]:
    """Write the schemas, if anything in them has changed; returns the names of the files."""
    ids = {name: sorted(each) for name, each in known.items()}
    key = f"{code_digest()} {blake2b(repr(ids).encode()).hexdigest()}"
    stamp = folder / MADE_FROM
    there = sorted(path.name for path in folder.glob("*.json"))
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == "\n".join([key, *there]):
        return there
    made = schemas(known)
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in made.items():
        (folder / name).write_bytes(to_json(schema, indent=1) + b"\n")
    there = sorted(path.name for path in folder.glob("*.json"))
    stamp.write_text("\n".join([key, *there]), encoding="utf-8")
    return list(made)
