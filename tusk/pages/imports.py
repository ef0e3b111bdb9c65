"""What a template imports is made once a page: Jinja makes it again for each `import … with context`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2.environment import TemplateModule

from tusk.pages.quick import QuickEnvironment, QuickTemplate


class ImportedOnce(QuickTemplate):
    """A template whose macros see the values of their page; what a template has set itself, they are given."""

    def make_module(
        self,
        vars: dict[str, Any] | None = None,
        shared: bool = False,
        locals: Mapping[str, Any] | None = None,
    ) -> TemplateModule:
        """Its macros, the same for all templates of a page."""
        page = (vars or {}).get("page")
        before: tuple[object, TemplateModule | None] = self.__dict__.get("imported", (None, None))
        made = before[1] if page is before[0] and page else None
        made = made or super().make_module(vars, shared, locals)
        self.__dict__["imported"] = page, made
        return made


class PageEnvironment(QuickEnvironment):
    """An environment of such templates."""

    template_class = ImportedOnce
