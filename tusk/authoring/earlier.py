"""Takes the content of an earlier project into a new one; the earlier one stays as it is."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path

import yaml

from tusk.authoring.starter import in_yaml

# Settings of mkdocs.yml that are fields of content/site.yml since version 0.2.
MOVED = {"site_name": "name", "site_description": "strapline"}


def take_content(old: Path, new: Path) -> None:
    """Replace content/ and bulletins/ of the new project by those of the earlier one, with the names of its site."""
    for name in ("content", "bulletins"):
        shutil.rmtree(new / name, ignore_errors=True)
        if (old / name).is_dir():
            shutil.copytree(old / name, new / name)
    site = new / "content" / "site.yml"
    text = site.read_bytes().decode("utf-8")
    settings = _settings(old)
    moved = "".join(
        f"{field}: {in_yaml(settings[name])}\n"
        for name, field in MOVED.items()
        if settings.get(name) and not re.search(rf"^{field}:", text, re.MULTILINE)
    )
    site.write_bytes((moved + text).encode("utf-8"))


def site_name_of(old: Path) -> str:
    """The name of the site of an earlier project."""
    return _settings(old).get("site_name", "") or old.resolve().name


def version_of(old: Path) -> str:
    """The version of TUSK that an earlier project uses: of its engine, or of the clone that it is; empty if unknown."""
    for wheel in sorted((old / "engine").glob("tusk-*.whl")):
        return wheel.name.split("-")[1]
    project = old / "pyproject.toml"
    known = tomllib.loads(project.read_text(encoding="utf-8")) if project.is_file() else {}
    return str(known.get("project", {}).get("version", ""))


def _settings(old: Path) -> dict[str, str]:
    path = old / "mkdocs.yml"
    if not path.is_file():
        return {}
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {name: str(found[name]) for name in MOVED if found.get(name)}
