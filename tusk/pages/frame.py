"""The frame around every page: templates/theme/ on Material's base, without the engine they were written for.

`mkdocs build` renders the same templates; both give the same bytes.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from copy import copy
from functools import lru_cache
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from jinja2 import FileSystemLoader, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from tusk.kept.code import code_digest
from tusk.late_pattern import late
from tusk.locales.foreign import with_lang
from tusk.locales.words import ENGLISH
from tusk.pages.compiled import CompiledTemplates
from tusk.pages.engine_settings import Settings
from tusk.pages.page import FinishedPage
from tusk.pages.quick import QuickEnvironment
from tusk.pages.translate import translate
from tusk.site.site_map import Frame

NOT_FOR_BOXES = late(r'(<input class="md-toggle"[^>]*?) autocomplete="off"(?=>)')


class PageFrame:
    """Puts pages into their frame. menus: what each page leads to; address: where the site is published, or ""."""

    def __init__(self, settings: Settings, menus: Frame, address: str = "") -> None:
        self._site = str(address or settings.values.get("site_url") or "")
        self._env = QuickEnvironment(
            loader=FileSystemLoader(settings.folders),
            bytecode_cache=CompiledTemplates(code_digest("pages", "locales")),
            auto_reload=False,
            extensions=["jinja2.ext.i18n"],
        )
        translate(self._env)
        self._env.filters.update(url=url_filter, script_tag=script_filter)
        self._menus = menus
        self._extra = {**settings.values["extra"], "problems": ""}
        self._config = {**settings.values, "site_url": self._site or None}

    def with_menus(self, menus: Frame, address: str) -> PageFrame:
        """A frame of the same templates for another library, or for the same one after a change."""
        other = self.at(address or self._site)
        other._menus = menus
        return other

    def at(self, address: str) -> PageFrame:
        """The same frame for a site that is published elsewhere."""
        other = copy(self)
        other._site = address
        other._config = {**self._config, "site_url": address or None}
        return other

    def around(self, page: FinishedPage) -> str:
        """A page as readers get it."""
        url = quote(page.address)
        given = {
            "meta": page.meta,
            "title": page.meta["title"],
            "content": f"{page.html}\n",
            "url": url,
            "is_homepage": not url,
            "toc": [],
        }
        return self._render("main.html", given, relative_url(".", url))

    def not_found(self) -> str:
        """The page for addresses that do not exist. Hosts show it at any address, so its own links are full paths."""
        return self._render("404.html", None, f"{urlsplit(self._site).path.rstrip('/')}/")

    def sitemap(self, addresses: Iterable[str], changed: Mapping[str, str]) -> str:
        """The list of the site's pages for search engines; empty of pages if its address is not known.

        changed: address → date of its last change, of those that have one.
        """
        pages = [
            self._listed(address, changed.get(address, "")) for address in sorted(addresses, key=_as_folders)
        ]
        return self._env.get_template("sitemap.xml").render(pages=pages)

    def _listed(self, address: str, changed: str) -> SimpleNamespace:
        full = urljoin(f"{self._site.rstrip('/')}/", quote(address)) if self._site else None
        return SimpleNamespace(page=SimpleNamespace(canonical_url=full, meta={"changed": changed}))

    def _render(self, template: str, page: Mapping[str, Any] | None, base: str) -> str:
        nav = SimpleNamespace(items=[], homepage=None)
        frame = frame_for(page["meta"] if page else {}, self._menus)
        config = {**self._config, "extra": {**self._extra, "frame": frame}}
        locale = frame.get("words", ENGLISH)
        given = {"page": page, "config": config, "nav": nav, "base_url": base, "locale": locale}
        return finished_frame(self._env.get_template(template).render(given))


def finished_frame(html: str) -> str:
    """A page with its frame: other languages are marked, and what is no HTML in Material's base is left out."""
    return with_lang(NOT_FOR_BOXES.sub(r"\1", html))


def frame_for(meta: Mapping[str, Any], menus: Frame) -> Frame:
    """The names and menus in the language of a page."""
    return menus.get("others", {}).get(meta.get("language", ""), menus)


@pass_context
def url_filter(context: Context, value: object) -> str:
    """An address of the site as seen from the page."""
    page = context["page"]
    return _seen_from(str(value), page["url"] if page else None, context["base_url"])


@pass_context
def script_filter(context: Context, script: str) -> Markup:
    """The element that fetches a script."""
    return Markup('<script src="{0}"></script>').format(url_filter(context, script))


def _seen_from(path: str, page: str | None, base: str) -> str:
    parts = urlsplit(path)
    if parts.scheme or parts.netloc or path.startswith(("/", "#")):
        return path
    if page is None:
        return posixpath.join(base, path or ".")
    folder, _, name = page.rstrip("/").rpartition("/")
    if name in path or name == ".":
        return relative_url(path or ".", page)
    return _seen_from_folder(path or ".", folder)


@lru_cache(maxsize=10_000)
def _seen_from_folder(path: str, folder: str) -> str:
    """An address as seen from all pages in a folder whose name is not in it: as most in menus are."""
    return relative_url(path, f"{folder}/*/")


def relative_url(target: str, page: str) -> str:
    """The shortest relative address, as MkDocs writes it.

    >>> relative_url("reviews/anna/", "reviews/jack/")
    '../anna/'
    """
    here, there = _parts(page), _parts(target)
    common = 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            break
        common += 1
    relative = "/".join([".."] * (len(here) - common) + there[common:]) or "."
    return f"{relative}/" if target.endswith("/") else relative


@lru_cache(maxsize=10_000)
def _parts(path: str) -> list[str]:
    return [part for part in posixpath.normpath(f"/{path}").split("/") if part]


def _as_folders(address: str) -> list[str]:
    """The order of a walk through folders."""
    return address.split("/")
