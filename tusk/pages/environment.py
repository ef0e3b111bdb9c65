"""One strict Jinja environment for pages: every value is escaped, every name must exist."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from tusk.charts.draw import Drawing, drawing_of
from tusk.document.about import publisher_of
from tusk.document.cards import Card, card
from tusk.document.nodes import Target, Text, plain
from tusk.document.texts import Texts, host_of, line
from tusk.document.worried import worried_of
from tusk.kept.code import code_digest
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.library.traced import remembered
from tusk.locales.words import Words
from tusk.media import pictures
from tusk.model.amounts import Few, number_in_words
from tusk.model.entry import Entry
from tusk.model.figures import FigureBase
from tusk.pages.compiled import CompiledTemplates
from tusk.pages.html import href, relative, to_html
from tusk.pages.imports import PageEnvironment
from tusk.pages.report import report_address
from tusk.pages.translate import translate
from tusk.share.embed import embed_address, embed_code
from tusk.site.site_map import SiteMap


def environment(templates: Path, library: Library, more: Mapping[str, Any]) -> Environment:
    """The environment for templates/pages. Author text is never a template: it only comes in as values.

    more: further values for the templates, by their names.
    """
    env = PageEnvironment(
        loader=FileSystemLoader(templates),
        bytecode_cache=CompiledTemplates(code_digest("pages", "locales")),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    translate(env)
    env.globals.update(values_for(library, more))
    env.filters.update(
        show=show_filter,
        href=href_filter,
        url=url_filter,
        markdown=markdown_filter,
        inline=inline_filter,
        card=card_filter,
        report=report_address,
        embed_code=embed_code,
        embed_address=embed_address,
        plain=plain,
        kind_label=kind_label,
        host=host_of,
        say=say_filter,
        picture_size=picture_size,
        own=own_filter,
        amount=amount_filter,
        drawn=drawn_filter,
    )
    return env


def values_for(library: Library, more: Mapping[str, Any]) -> dict[str, Any]:
    """What templates know of one library besides the values of their page."""
    return {"values_in": cache(partial(_values_in, library)), "once": once, **more}


def in_language(env: Environment, language: str | None) -> dict[str, Any]:
    """The values that depend on the language of a page; None: that of the site."""
    values: dict[str, Any] = env.globals["values_in"](language)  # type: ignore[operator]
    return values


def _values_in(library: Library, language: str | None) -> dict[str, Any]:
    texts = Texts(library, language)
    publishers = {publisher.id: publisher_of(publisher, texts) for publisher in library.publishers.values()}
    return {
        "locale": texts.words,
        "texts": texts,
        "publishers": publishers,
        "worried": worried_of(texts),
        "site_map": SiteMap(library, language),
    }


@pass_context
def once(context: Context, macro: Macro, shown: object, *given: object) -> Markup:
    """What a macro makes of something, once for all pages in a language from which relative addresses begin alike."""
    beginning, language = relative("", context["page"].address), context["locale"].language
    key = "once", id(macro), id(shown), given, beginning, language
    kept = remembered(context["library"], key, lambda: (macro(shown, *given), macro, shown))
    return Markup(kept[0])


@pass_context
def say_filter(context: Context, value: object) -> str:
    """A message, a date or a time in words, in the language of the page."""
    words: Words = context["locale"]
    return words.say(value)


@pass_context
def own_filter(context: Context, text: str) -> str:
    """A name from the project's own lists in the language of the page, or else marked as in that of the site."""
    words: Words = context["locale"]
    return words.own(text, context["library"].site.language)


@pass_context
def amount_filter(context: Context, value: float | Few | None, unit: str = "") -> str:
    """A number in words."""
    return number_in_words(value, unit, context["locale"])


@pass_context
def drawn_filter(context: Context, figure: FigureBase) -> Drawing:
    """The position of each mark of a figure."""
    return drawing_of(figure, context["locale"])


@pass_context
def url_filter(context: Context, target: str) -> str:
    """A site address as seen from the page that is being rendered."""
    return relative(target, context["page"].address)


@pass_context
def href_filter(context: Context, target: Target) -> str:
    """The address of a target as seen from the page that is being rendered."""
    return href(target, context["page"].address)


@pass_context
def show_filter(context: Context, text: Text | str, prefix: str = "", level: int = 3) -> Markup:
    """A resolved text as HTML. prefix: what its headings' ids begin with; level: of the highest of them."""
    given = line(text) if isinstance(text, str) else text
    return Markup(to_html(given, context["page"].address, prefix, level))


@pass_context
def markdown_filter(context: Context, text: str) -> Markup:
    """Markdown from a shared list as HTML."""
    return Markup(to_html(context["texts"].markdown(text), context["page"].address))


@pass_context
def inline_filter(context: Context, text: str) -> Markup:
    """The same for text within a line."""
    return Markup(to_html(context["texts"].inline(text), context["page"].address))


@pass_context
def card_filter(context: Context, item: Item | Card) -> Card:
    """An item as lists show it."""
    return item if isinstance(item, Card) else card(item, context["texts"])


@pass_context
def picture_size(context: Context, name: str) -> tuple[int, int]:
    """Width and height in pixels of a published picture: they reserve its place while it loads."""
    path: Path = context["library"].root / "content" / name
    return pictures.size_on_the_web(path)


@pass_context
def kind_label(context: Context, record: Entry) -> str:
    """The name of the kind for readers: Review, Learning report, …"""
    words: Words = context["locale"]
    return words.gettext(record.label)
