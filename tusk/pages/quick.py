"""Jinja with shorter ways for what it does hundreds of times for a page. Without them it makes the same bytes."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any, TypeVar

from jinja2 import Environment, Template
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, _escape_inner, escape  # type: ignore[attr-defined]

F = TypeVar("F")


def of_page(function: F) -> F:
    """Say of a function that it takes the context, and asks it for nothing that loops or blocks have set."""
    function.of_page = True  # type: ignore[attr-defined]
    return function


class QuickMacro(Macro):
    """A macro that is called without names of arguments, as most are."""

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        lacking = self._argument_count - len(args)
        if kwargs or lacking < 0 or self.caller or self.catch_kwargs or self.catch_varargs:
            return super().__call__(*args, **kwargs)
        made = self._func(*args, *[missing] * lacking)
        return str.__new__(Markup, made) if self._default_autoescape else made


class QuickContext(Context):
    """A context that calls directly what needs none, or none but that of the page."""

    def __getitem__(self, key: str) -> Any:
        return self.vars[key] if key in self.vars else self.parent[key]

    def call(self, what: Any, /, *args: Any, **kwargs: Any) -> Any:
        if type(what) is QuickMacro:
            kwargs.pop("_loop_vars", None)
            kwargs.pop("_block_vars", None)
            return what(*args, **kwargs)
        if hasattr(what, "of_page"):
            kwargs.pop("_loop_vars", None)
            kwargs.pop("_block_vars", None)
            return what(self, *args, **kwargs)
        return super().call(what, *args, **kwargs)


class QuickTemplate(Template):
    """A template whose code uses these ways."""

    @classmethod
    def _from_namespace(
        cls, environment: Environment, namespace: MutableMapping[str, Any], globals: MutableMapping[str, Any]
    ) -> Template:
        namespace.update(Macro=QuickMacro, escape=_escaped)
        return super()._from_namespace(environment, namespace, globals)


class QuickEnvironment(Environment):
    """An environment of such templates."""

    context_class = QuickContext
    template_class = QuickTemplate

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.filters = {name: _plain(each) for name, each in self.filters.items()}


def _plain(function: Any) -> Any:
    """A filter without its second way for programs that wait for many things at a time."""
    return function.__wrapped__ if hasattr(function, "jinja_async_variant") else function


def _escaped(value: object) -> str:
    """A value as a piece of HTML, which is put between others and need not say that it is HTML."""
    kind = type(value)
    return value if kind is Markup else _escape_inner(value) if kind is str else escape(value)  # type: ignore
