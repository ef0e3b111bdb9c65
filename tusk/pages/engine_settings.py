"""The settings in mkdocs.yml, read without MkDocs: the same values for templates/theme/ as MkDocs gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

from tusk.data_class import dataclass
from tusk.package.files import settings_file, templates_of
from tusk.problem import Problem, ProblemsFound

NAME = "mkdocs.yml"
USUAL_THEME = "templates/theme"
HOOKS = ["hooks/mkdocs_events.py"]
# What changes how MkDocs itself makes pages, and what each may be here.
ONLY_MKDOCS: dict[str, tuple[object, ...]] = {
    "INHERIT": (),
    "draft_docs": (),
    "edit_uri": (),
    "exclude_docs": (),
    "extra_templates": ([],),
    "hooks": (HOOKS,),
    "nav": (),
    "plugins": ([],),
    "repo_url": (),
    "use_directory_urls": (True,),
}
DEFAULTS: dict[str, Any] = {"site_description": None, "extra": {}, "extra_css": [], "extra_javascript": []}


@dataclass(frozen=True)
class Settings:
    """values: the settings as templates know them (`config`). folders: where templates are looked for, in order."""

    values: Mapping[str, Any]
    folders: tuple[Path, ...]


def read_settings(root: Path) -> Settings:
    """The settings of the project at root. Raises ProblemsFound if only MkDocs could follow them."""
    text = settings_file(root).read_text(encoding="utf-8")
    try:
        given, lines = yaml.safe_load(text), yaml.compose(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ProblemsFound([_problem(line, f"cannot be read: {error.problem}.")]) from None
    places = {key.value: key.start_mark.line + 1 for key, _ in getattr(lines, "value", ())}
    if found := list(_not_followed(given, places)):
        raise ProblemsFound(found)
    base = _installed(given["theme"]["name"], places["theme"])
    theme = {**yaml.safe_load((base / "mkdocs_theme.yml").read_text(encoding="utf-8")), **given["theme"]}
    values = {**DEFAULTS, **given, "plugins": {}, "theme": theme}
    return Settings(
        values, (_theme_of(root, theme["custom_dir"]), base)
    )  # the project's own templates come first


def _theme_of(root: Path, folder: str) -> Path:
    """The folder of the theme: TUSK's with the project's own files, or another one of the project."""
    return templates_of(root) / "theme" if folder == USUAL_THEME else root / folder


def _installed(theme: str, line: int) -> Path:
    """The folder of a theme's templates. Raises ProblemsFound."""
    package = find_spec(theme)
    if package is None or not package.submodule_search_locations:
        raise ProblemsFound([_problem(line, f'the theme "{theme}" is not installed.')])
    return Path(package.submodule_search_locations[0]) / "templates"


def _not_followed(given: Mapping[str, Any], places: Mapping[str, int]) -> Iterator[Problem]:
    for name, accepted in ONLY_MKDOCS.items():
        if name in given and given[name] not in accepted:
            yield _problem(places[name], f'"{name}" is a setting that build does not follow.')


def _problem(line: int, message: str) -> Problem:
    hint = "Undo the change, or build the site with: mkdocs build --strict."
    return Problem(NAME, line, 1, message, hint)
