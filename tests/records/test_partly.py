"""A field of the wrong type hides nothing in the other texts of its record, whichever field it is."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import ROOT
from tests.small_site import TODAY
from tusk.check.kept import Kept
from tusk.check.run import check_project

SITE = ROOT / "tests" / "sites" / "exampleshire"
WRONG: tuple[Any, ...] = (["Ring 07911 123456."], {"zz": "Ring 07911 123456."})
Place = tuple[str | int, ...]


def places(value: Any, path: Place = ()) -> Iterator[Place]:
    """The place of each value within another."""
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield (*path, key)
            yield from places(inner, (*path, key))


def with_wrong(text: str, place: Place, instead: Any) -> str:
    """An entry with something else at a place."""
    around = whole = yaml.load(text, yaml.BaseLoader)
    for key in place[:-1]:
        around = around[key]
    around[place[-1]] = instead
    return yaml.safe_dump(whole, allow_unicode=True, sort_keys=False)


def test_a_number_in_place_of_any_field_is_told_at_once(tmp_path: Path) -> None:
    """Each field of each kind of entry in turn has a value of the wrong type, which has an identifier."""
    shutil.copytree(SITE, tmp_path, dirs_exist_ok=True)
    planted, seen = set(), set()
    for file in sorted(tmp_path.glob("content/*/*.yml")):
        text = file.read_text(encoding="utf-8")
        entry = yaml.load(text, yaml.BaseLoader)
        for place in places(entry):
            shape = entry["kind"], *(key for key in place if isinstance(key, str))
            if shape not in seen and place[0] not in ("kind", "allow"):
                seen.add(shape)
                copy = file.with_stem(f"{file.stem}-{len(seen)}")
                copy.write_text(with_wrong(text, place, WRONG[len(seen) % 2]), encoding="utf-8")
                planted.add(str(copy.relative_to(tmp_path)))
    problems = check_project(tmp_path, TODAY, Kept(tmp_path, None)).problems
    told = {each.path for each in problems if each.message.startswith("a mobile number (0791…)")}
    assert len(planted) > 200
    assert planted - told == set()
