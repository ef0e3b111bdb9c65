"""ES modules as one plain script: browsers load no module from a folder."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from tusk.late_pattern import late

NAMES = late(r'^import \{([^}]*)\} from "([^"]+)";$', re.M)
WHOLE = late(r'^import \* as (\w+) from "([^"]+)";$', re.M)
DECLARED = late(r"^export ((?:async )?function\*?|const|class) (\w+)", re.M)
LISTED = late(r"(?:^|(?<=;))export\s*\{([\w\s,]*)\};?[ \t]*$", re.M)
LATER = late(r"(?<![\w.$])import\(")
LEFT = late(r"^\s*(?:import|export)\b[^(:\n][^\n;]*", re.M)


class UnknownModule(ValueError):
    """A module is written in a way that has no plain form here."""


def as_plain_script(modules: Iterable[tuple[str, str]]) -> str:
    """A script that defines modules, of (address on the site, text) each. Raises UnknownModule."""
    return "".join(f"fromFolder.define({json.dumps(name)}, {_body(name, text)});\n" for name, text in modules)


def as_plain_page_script(address: str, text: str) -> str:
    """A script of a page that is no module, but loads some of them later."""
    return LATER.sub(f"fromFolder.later({json.dumps(address)}, ", text)


def runs(address: str) -> str:
    """A script that runs a module."""
    return f"fromFolder.run({json.dumps(address)});\n"


def _body(name: str, text: str) -> str:
    exported = [found[2] for found in DECLARED.finditer(text)]
    exported += [
        each.strip() for listed in LISTED.findall(text) for each in listed.split(",") if each.strip()
    ]
    text = LISTED.sub("", text)
    text = DECLARED.sub(lambda found: f"{found[1]} {found[2]}", text)
    text = NAMES.sub(
        lambda found: f"const {{{found[1].replace(' as ', ': ')}}} = {_load(name, found[2])};", text
    )
    text = WHOLE.sub(lambda found: f"const {found[1]} = {_load(name, found[2])};", text)
    text = LATER.sub("$later(", text).replace("import.meta.url", "$here")
    if left := LEFT.search(text):
        raise UnknownModule(f"{name}: {left[0].strip()[:60]} has no form that works from a folder")
    given = "".join(map(_export, exported))
    return f"($exports, $load, $later, $here, fetch, Worker) => {{\n{given}{text}\n}}"


def _export(name: str) -> str:
    return f"Object.defineProperty($exports, {json.dumps(name)}, {{ get: () => {name} }});\n"


def _load(name: str, other: str) -> str:
    parts: list[str] = []
    for part in (PurePosixPath(name).parent / other).parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return f"$load({json.dumps('/'.join(parts))})"
