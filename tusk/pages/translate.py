"""gettext for templates: each page is in the language of its `words`."""

from __future__ import annotations

import json
from collections.abc import Callable
from gettext import GNUTranslations
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from tusk.locales.catalogues import texts_in
from tusk.locales.words import Words
from tusk.pages.quick import of_page


def translate(env: Environment) -> None:
    """Give templates gettext, ngettext and pgettext. What a catalogue says is text, never HTML."""
    env.install_gettext_callables(  # type: ignore[attr-defined]
        _gettext, _ngettext, newstyle=True, pgettext=_pgettext, npgettext=None
    )
    env.globals["_"] = _quick()
    env.globals["ngettext"] = _counted(env.globals["ngettext"])
    env.globals["script_words"] = script_words


def _quick() -> Callable[..., Markup]:
    """gettext for templates, which translates each text once."""
    known: dict[
        int, tuple[Words, dict[str, Markup]]
    ] = {}  # by the id of words, which their hash takes longer than

    @of_page
    @pass_context
    def gettext(context: Context, text: str, /, **values: object) -> Markup:
        locale = context["locale"]
        _, said = known.get(id(locale)) or known.setdefault(id(locale), (locale, {}))
        if text not in said:
            said[text] = _gettext(context, text)
        return said[text] % values if values or "%" in said[text] else said[text]

    return gettext


def _counted(newstyle: Any) -> Callable[..., Markup]:
    """ngettext for templates, whose %(num)s is a number for readers: 1,200."""

    @pass_context
    def ngettext(context: Context, singular: str, plural: str, number: int, /, **values: object) -> Markup:
        said: Markup = newstyle(context, singular, plural, number, **{"num": f"{number:,}", **values})
        return said

    return ngettext


def script_words(locale: Words) -> str:
    """The translations for the scripts of a page as JSON, harmless in HTML: see templates/theme/assets/words.js."""
    known = locale.catalogue
    if not isinstance(known, GNUTranslations):
        return ""
    forms = [known.plural(number) for number in range(200)]  # type: ignore[attr-defined]
    examples = [forms.index(form) for form in sorted(set(forms))]
    texts, plurals = {}, {}
    for context, one, more in texts_in(".js"):
        if more:
            plurals[one] = [known.ngettext(one, more, number) for number in examples]
        else:
            said = known.pgettext(context, one) if context else known.gettext(one)
            texts[f"{context}\x04{one}" if context else one] = said
    given = {"texts": texts, "plurals": plurals, "forms": forms}
    return json.dumps(given, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


@pass_context
def _gettext(context: Context, text: str) -> Markup:
    # Nothing is not in a catalogue: what it says of nothing is the head of its file.
    return escape(context["locale"].catalogue.gettext(text) if text else "")


@pass_context
def _ngettext(context: Context, singular: str, plural: str, number: int) -> Markup:
    return escape(context["locale"].catalogue.ngettext(singular, plural, number))


@pass_context
def _pgettext(context: Context, about: str, text: str) -> Markup:
    return escape(context["locale"].catalogue.pgettext(about, text))
