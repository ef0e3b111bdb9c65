"""gettext for templates: each page is in the language of its `words`."""

from __future__ import annotations

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape


def translate(env: Environment) -> None:
    """Give templates gettext, ngettext and pgettext. What a catalogue says is text, never HTML."""
    env.install_gettext_callables(  # type: ignore[attr-defined]
        _gettext, _ngettext, newstyle=True, pgettext=_pgettext, npgettext=None
    )


@pass_context
def _gettext(context: Context, text: str) -> Markup:
    return escape(context["locale"].catalogue.gettext(text))


@pass_context
def _ngettext(context: Context, singular: str, plural: str, number: int) -> Markup:
    return escape(context["locale"].catalogue.ngettext(singular, plural, number))


@pass_context
def _pgettext(context: Context, about: str, text: str) -> Markup:
    return escape(context["locale"].catalogue.pgettext(about, text))
