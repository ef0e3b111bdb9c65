"""One strict Jinja environment for pages: every value is escaped, every name must exist."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from tusk.charts.draw import Drawing, description_of, drawing_of
from tusk.charts.table import Table, table_of
from tusk.charts.text import about
from tusk.media import pictures
from tusk.model.amounts import number_in_words
from tusk.model.common import Entry, Link
from tusk.model.figures import FigureBase
from tusk.model.kinds import KINDS
from tusk.model.vocabulary import KnownLink
from tusk.sections.warnings import warned
from tusk.text import prose
from tusk.text.headings import with_ids
from tusk.text.prose import TAG

LINK_TYPES = {
    ".doc": "Word document",
    ".docx": "Word document",
    ".pdf": "PDF",
    ".ppt": "PowerPoint",
    ".pptx": "PowerPoint",
    ".xls": "Excel workbook",
    ".xlsx": "Excel workbook",
    ".csv": "CSV",
    ".zip": "ZIP archive",
}
LOST = re.compile(r"(\[[^\[\]<>]*\b(?:lost|unreadable|ends)\])")  # how texts mark what the source lost

# A link whose label is its address: on paper it is not said twice.
BARE = re.compile(r'<a( href="(?:https?://)?(?:www\.)?([^"]*?)/?">(?:https?://)?(?:www\.)?\2/?</a>)')

# What stands beside a link that content/links.yml knows, on pages and on paper.
ARCHIVED_COPY = "archived copy"
DEAD_LINK = "this link no longer works"


def outward(address: str, known: Mapping[str, KnownLink]) -> tuple[str, str]:
    """Where a link to another site leads today, empty if nowhere, and what is to be said of that."""
    link = known.get(address)
    if link is None:
        return address, ""
    return (link.archived, ARCHIVED_COPY) if link.archived else ("", DEAD_LINK)


def environment(templates: Path) -> Environment:
    """The environment for templates/pages. Author text is never a template: it only comes in as values."""
    env = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals.update(archived_copy=ARCHIVED_COPY, dead_link=DEAD_LINK)
    env.filters.update(
        markdown=markdown_filter,
        inline=inline_filter,
        url=url_filter,
        plain=prose.plain,
        kind_label=kind_label,
        link_type=link_type,
        host=host,
        lost=mark_lost,
        picture_size=picture_size,
        amount=number_in_words,
        chart_table=chart_table,
        drawn=drawn,
        described=described,
        about=about,
        warned=warned,
    )
    return env


def relative(target: str, here: str) -> str:
    """The way from one address of the site to another; both without a leading slash, "" being the home page.

    >>> relative("topics/neglect/", "reviews/jack/")
    '../../topics/neglect/'
    """
    return "../" * here.count("/") + target or "./"


@pass_context
def url_filter(context: Context, target: str) -> str:
    """A site address as seen from the page that is being rendered."""
    return relative(target, context["page"].address).replace(" ", "%20")  # a file's name can have spaces


@pass_context
def markdown_filter(context: Context, text: str, prefix: str = "") -> Markup:
    """Markdown → safe HTML with its links made to fit the page. prefix: what its headings' ids begin with."""
    return _fit(prose.to_html(text), context, prefix)


@pass_context
def inline_filter(context: Context, text: str) -> Markup:
    """The same for a text within a line."""
    return _fit(prose.inline(text), context)


def _fit(html: str, context: Context, prefix: str = "") -> Markup:
    """Rewrite entry:ID and file paths to addresses, give headings their ids, and set lost text apart."""
    here = context["page"].address
    published = context["library"].items

    def address(found: re.Match[str]) -> str:  # of a tag's href or src
        attribute, target = found[1], found[2]
        if target.startswith("entry:"):
            name, _, part = target.removeprefix("entry:").partition("#")
            if name not in published:
                return ""  # not published yet, or not any more: its words stay, the link goes
            target = relative(f"{name}/", here) + (f"#{part}" if part else "")
        elif not re.match(r"[a-z]+:|#", target):
            target = relative(target, here)
        return f' {attribute}="{target}"'

    tokens = TAG.split(with_ids(html, prefix))
    tokens[1::2] = [re.sub(r' (href|src)="([^"]*)"', address, tag) for tag in tokens[1::2]]
    tokens[::2] = [_mark_lost(words) for words in tokens[::2]]
    html = _without_dead_links("".join(tokens), context["library"].known_links)
    html = BARE.sub(r'<a class="bare"\1', html)
    html = re.sub(
        r"<table>(.*?)</table>",
        r'<div class="scroll" tabindex="0" role="group"><table>\1</table></div>',
        html,
        flags=re.S,
    )
    return Markup(html)


def _without_dead_links(html: str, known: Mapping[str, KnownLink]) -> str:
    """Links that no longer work lead to their archived copy, or become their words."""

    def instead(found: re.Match[str]) -> str:
        address, state = outward(unescape(found[1]), known)
        words = f'<a href="{escape(address)}">{found[2]}</a>' if address else found[2]
        return f'{words} <span class="link-state">({state})</span>' if state else found[0]

    return (
        re.sub(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', instead, html, flags=re.DOTALL) if known else html
    )


def mark_lost(text: str) -> Markup:
    """Plain text with what the source lost set apart."""
    return Markup(_mark_lost(str(escape(text))))


def _mark_lost(html: str) -> str:
    return LOST.sub(r'<span class="lost">\1</span>', html)


@pass_context
def picture_size(context: Context, name: str) -> tuple[int, int]:
    """Width and height of a picture below content/, as it is published: its place is kept while it loads."""
    path: Path = context["library"].root / "content" / name
    return pictures.size_on_the_web(path)


@pass_context
def chart_table(context: Context, figure: FigureBase) -> Table:
    """The numbers of a figure as a table."""
    return table_of(figure, context["library"].theme_names)


@pass_context
def drawn(context: Context, figure: FigureBase) -> Drawing:
    """Where each mark of a figure stands."""
    return drawing_of(figure, context["library"].theme_names)


@pass_context
def described(context: Context, figure: FigureBase) -> str:
    """What a figure shows, in words."""
    return description_of(figure, context["library"].theme_names)


def kind_label(record: Entry) -> str:
    """What readers call the kind: Review, Learning report, …"""
    return KINDS[record.kind].label


def link_type(link: Link) -> str:
    """What opens: from the author's `type`, else from the ending of the address."""
    if link.type:
        return link.type
    address = link.file or urlsplit(link.url or "").path
    if link.url and link.url.startswith(("mailto:", "tel:")):
        return "E-mail" if link.url.startswith("mailto:") else "Telephone"
    return LINK_TYPES.get(Path(address).suffix.lower(), "Web page")


def host(address: str) -> str:
    """The host of a web address, without www."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def contents(html: str) -> list[dict[str, Any]]:
    """The headings of a page: [{id, title}], for "On this page". What stands on every page is left out."""
    found = re.findall(r'<h2[^>]* id="([^"]+)"[^>]*>(.*?)</h2>', html, flags=re.S)
    words = [(id, " ".join(re.sub(r"<[^>]+>", "", title).split())) for id, title in found]
    return [
        {"id": id.removesuffix("--title"), "title": title} for id, title in words if id != "worried-heading"
    ]
