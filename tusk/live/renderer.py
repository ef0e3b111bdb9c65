"""The templates and settings of a project, read once, for the pages of any library of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment

from tusk.library.library import Library
from tusk.live.look import Look, look_at
from tusk.package.files import engine_folder, settings_file, templates_of
from tusk.pages.engine_settings import read_settings
from tusk.pages.environment import environment
from tusk.pages.frame import PageFrame
from tusk.pages.made_files import made_files
from tusk.pages.theme_files import theme_files
from tusk.publish.site import frame_of

OF_PAGES = ("pages", "theme", "styles")  # folders of templates/


class Renderer:
    """They are as they were when it was made: `look` says whether one of them has changed since."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.look = look_of_templates(project)
        self.templates = templates_of(project)
        self.settings = read_settings(project)
        self._env: Environment | None = None

    def environment(self, library: Library, values: Mapping[str, Any]) -> Environment:
        """The environment for pages, from now on with the values of this library: see values_for."""
        if self._env is None:
            self._env = environment(self.templates / "pages", library, values)
        self._env.globals.update(values)
        return self._env

    def frame(self, library: Library, env: Environment) -> PageFrame:
        """The frame for the pages of a library. Raises ProblemsFound."""
        menus = frame_of(library, self.templates, env)
        return self._frame.with_menus(menus, str(library.site.address or ""))

    def file(self, address: str) -> bytes | None:
        """A file of the theme, a style sheet or a script; None if there is none."""
        if address in self.made:
            return self.made[address]
        return self.files[address].read_bytes() if address in self.files else None

    @cached_property
    def files(self) -> dict[str, Path]:
        """Address → file, of the theme."""
        return theme_files(self.settings.folders)

    @cached_property
    def made(self) -> dict[str, bytes]:
        """The style sheets and scripts by their addresses."""
        return dict(made_files(self.templates))

    @cached_property
    def _frame(self) -> PageFrame:
        return PageFrame(self.settings, {})  # type: ignore[typeddict-item]


def look_of_templates(project: Path) -> Look:
    """What changes when a template, a style sheet or a setting does."""
    return look_at(_folders(project), [settings_file(project)])


def _folders(project: Path) -> Iterator[Path]:
    for place in {project / "templates", engine_folder() / "templates"}:
        yield from (place / name for name in OF_PAGES)
