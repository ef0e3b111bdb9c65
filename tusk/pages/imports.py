"""What a template imports is made once, not for each page and `import … with context`, as Jinja does.

Its macros find the values of the page that is being made, since they ask for them when they are called. A template that
asks for one in the middle, outside its macros, is made once a page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from jinja2.environment import TemplateModule
from jinja2.utils import missing

from tusk.pages.quick import QuickContext, QuickEnvironment, QuickTemplate

Values = dict[str, Any]


class _Imported:
    """A template that is imported, its macros, and the page whose values they find."""

    def __init__(self, template: ImportedOnce, page: object, values: Values) -> None:
        self._env = cast("PageEnvironment", template.environment)
        self._page = page
        self._context = _Context(self._env, values, template.name, template.blocks)
        around, self._env.importing = self._env.importing, []
        try:
            self.module = TemplateModule(template, self._context)
            self._within: list[tuple[str, TemplateModule]] = self._env.importing
        finally:
            self._env.importing = around
        self._lasts = not self._context.was_asked

    def is_for(self, page: object, values: Values) -> bool:
        """Whether it can be used for a page, whose values its macros find from now on."""
        if page is self._page:
            return True
        if not self._lasts or not all(self._is_still(*each, values) for each in self._within):
            return False
        self._page, self._context.parent = page, values
        return True

    def _is_still(self, name: str, module: TemplateModule, values: Values) -> bool:
        """Whether a template that it imports itself is what it was: while serving, it may have changed."""
        now: TemplateModule = self._env.get_template(name).make_module(values)
        return now is module


class _Context(QuickContext):
    """The values that macros of an imported template find. was_asked: whether anything has been looked up in it."""

    was_asked = False

    def __getitem__(self, key: str) -> Any:
        self.was_asked = True
        return super().__getitem__(key)

    def resolve_or_missing(self, key: str) -> Any:
        self.was_asked = True
        return self.vars[key] if key in self.vars else self.parent.get(key, missing)


class ImportedOnce(QuickTemplate):
    """A template whose macros see the values of their page; what a template has set itself, they are given."""

    def make_module(
        self,
        vars: dict[str, Any] | None = None,
        shared: bool = False,
        locals: Mapping[str, Any] | None = None,
    ) -> TemplateModule:
        """Its macros, the same for all templates of a page."""
        env = cast("PageEnvironment", self.environment)
        page = (vars or {}).get("page")
        if vars is None or not page:
            return super().make_module(vars, shared, locals)
        given = vars | {name: value for name, value in (locals or {}).items() if value is not missing}
        made: _Imported | None = self.__dict__.get("imported")
        if made is None or not made.is_for(page, given):
            made = self.__dict__["imported"] = _Imported(self, page, given)
        if env.importing is not None:
            env.importing.append((str(self.name), made.module))
        return made.module


class PageEnvironment(QuickEnvironment):
    """An environment of such templates. importing: what the one that is being imported imports."""

    template_class = ImportedOnce

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.importing: list[tuple[str, TemplateModule]] | None = None
