"""All pages and files of the site but for their frame, and how they are written for MkDocs.

A page is one block of HTML. Its frame (templates/theme) is added and nothing else, so author text passes through no
second Markdown conversion.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from jinja2 import Environment, TemplateError

from tusk.data.again import again_address, again_files, has_calendar
from tusk.data.cards import cards
from tusk.data.catalogue import catalogue_files
from tusk.data.counted import counted_file
from tusk.data.datasets import datasets, site_datasets
from tusk.data.planned import ALL_DATES, ALL_WORKSHOPS, calendar_address, has_event
from tusk.data_class import dataclass
from tusk.document.texts import Texts
from tusk.feeds.files import EVERYTHING, feed_files, feed_of
from tusk.hosts.rules import POLICY_OF_PAGES
from tusk.library.library import Library
from tusk.locales.sizes import size_in_words
from tusk.media import pictures
from tusk.media.published_copy import published_copy
from tusk.media.unreadable import Unreadable
from tusk.model.fields import IsFile, IsMarkdown, Record
from tusk.model.site_shape import REDIRECT_TEMPLATE, WORRIED_TEMPLATE
from tusk.model.walk import walk
from tusk.offline.worker import WORKER, no_worker
from tusk.pages.entries import item_page, page_file
from tusk.pages.environment import environment, in_language
from tusk.pages.made_files import made_files
from tusk.pages.page import FinishedPage, Page
from tusk.pages.template_problems import as_problem, syntax_problems
from tusk.problem import ProblemsFound
from tusk.publish.identity import identity_files
from tusk.publish.kept_wholes import Wholes
from tusk.publish.offered import NO_DOWNLOADS, Downloads
from tusk.publish.page_maker import PageMaker
from tusk.publish.register_file import register_file
from tusk.search.findable import spelled
from tusk.search.languages import search_files
from tusk.search.spelled import SpelledWords, spelled_words
from tusk.share.cards import SITE_CARD, card_files
from tusk.share.engines import ROBOTS, robots_txt
from tusk.site.site_map import Frame, SiteMap
from tusk.text import prose

Files = dict[str, bytes | Path]  # address → content, or the file that has it


def write_site(
    library: Library, templates: Path, folder: Path, downloads: Downloads = NO_DOWNLOADS
) -> list[str]:
    """Write every page as a Markdown file for MkDocs, and every file; delete old ones; returns the pages' addresses.

    downloads: the files that pages offer to print, to show and to edit.

    A file with the same content is not written again. Raises ProblemsFound if a template is broken.
    """
    if broken := syntax_problems(templates.parent):
        raise ProblemsFound(broken)
    made = SiteParts(library, templates, downloads)
    try:
        pages, texts = _pages(library, made.env)
    except TemplateError as error:
        raise ProblemsFound([as_problem(error, templates.parent)]) from None
    kept = {folder / ".gitkeep"}
    searched = ((page, text) for page, text in zip(pages, texts, strict=True) if text)
    words = spelled_words((str(page.meta["language"]), spelled(text)) for page, text in searched)
    for address, content in (made.without_words() | made.of_words(words)).items():
        given = content.read_bytes() if isinstance(content, Path) else content
        kept.add(_write(folder / address, given))
    kept |= {_write(folder / page.address / "index.md", page_file(page).encode()) for page in pages}
    _delete_others(folder, kept)
    return [page.address for page in pages]


@dataclass(frozen=True)
class OfItems:
    """Files of all items. shown: those in content/ that pages show; calendars: makes them, as no page needs them."""

    tables: dict[str, bytes]
    cards: dict[str, bytes]
    calendars: Callable[[], dict[str, bytes]]
    shown: set[str]


class SiteParts:
    """What the pages of a site are made with, and its other files.

    of_items: files of items, if they are known; wholes: those of the whole site, if they are kept.
    """

    def __init__(
        self,
        library: Library,
        templates: Path,
        downloads: Downloads,
        of_items: OfItems | None = None,
        wholes: Wholes | None = None,
    ) -> None:
        self._library = library
        self._templates = templates
        self._downloads = downloads
        self._of_items = of_items
        self._wholes = wholes or Wholes(library)
        of_site = {} if of_items is None else self._wholes.files("tables", site_datasets)
        self._tables = datasets(library) if of_items is None else of_items.tables | of_site
        self.env = page_environment(library, templates, downloads, self._tables)

    def of_words(self, words: Mapping[str, SpelledWords]) -> Files:
        """The files that are made of the words of pages."""
        return {**search_files(self._library, words, self._wholes.value)}

    def without_words(self) -> Files:
        """Every other file beside the pages, which can be made before them."""
        library, of_items, wholes = self._library, self._of_items, self._wholes
        return {
            **self._tables,
            **register_file(library, self._tables, self._templates),
            **cards(library, None if of_items is None else of_items.cards),
            **wholes.files("what was counted", counted_file),
            **dict(made_files(self._templates)),
            **dict(identity_files(library, self._templates)),
            **dict(
                published_files(library, files_shown(library, None if of_items is None else of_items.shown))
            ),
            **dict(offered_files(self._downloads)),
            **(_calendars(library) if of_items is None else of_items.calendars()),
            **wholes.files("catalogue", catalogue_files),
            **wholes.files("feeds", feed_files),
            **dict(card_files(library, self._templates)),
            WORKER: no_worker(self._templates),
            ROBOTS: robots_txt(library).encode(),
            **dict(_redirect_pages(library, self.env)),
        }


def page_environment(
    library: Library, templates: Path, downloads: Downloads, tables: Mapping[str, bytes]
) -> Environment:
    """The templates of pages, with the files beside each page."""
    sizes = {address: size_in_words(len(content)) for address, content in tables.items()}
    beside = {
        "downloads": downloads,
        "calendar": calendar_of(library),
        "datasets": sizes,
    }
    return environment(templates / "pages", library, beside)


def frame_of(library: Library, templates: Path, env: Environment | None = None) -> Frame:
    """The values for the frame of every page. Raises ProblemsFound if the template of the box is broken.

    env: that of the pages, if there is one already.
    """
    try:
        others = {language: SiteMap(library, language).frame for language in library.languages}
        for each in (plain := SiteMap(library).frame, *others.values()):
            each["feed"] = feed_of(library, EVERYTHING) if library.listed else ""
            each["card"] = SITE_CARD if library.site.address else ""
            each["policy"] = POLICY_OF_PAGES
            each["offline"] = library.site.offline
            each["exit"] = library.site.quick_exit or ""
        return {**plain, "worried_box": _worried_box(library, templates, env), "others": others}
    except TemplateError as error:
        raise ProblemsFound([as_problem(error, templates.parent)]) from None


def _worried_box(library: Library, templates: Path, env: Environment | None) -> str:
    """The box for readers who are worried, for the page of addresses that do not exist: its links are full paths."""
    address = library.site.address
    here = urlsplit(str(address)).path.rstrip("/") + "/" if address else "/"
    env = env or page_environment(library, templates, NO_DOWNLOADS, {})
    page = Page(here, WORRIED_TEMPLATE, "", "")
    return env.get_template(page.template).render(page=page, library=library, **in_language(env, None))


def ensure_home_page(folder: Path, templates: Path) -> None:
    """Make sure that there is a page to show problems on, with its styles, even before the first page is written."""
    if not (folder / "index.md").is_file():
        _write(folder / "index.md", b"---\ntitle: Problems\n---\n")
        for address, content in made_files(templates):
            _write(folder / address, content)


def _pages(library: Library, env: Environment) -> tuple[list[FinishedPage], list[str]]:
    """Every page, and the texts of those that are searched."""
    maker = PageMaker(library, env)
    pages = [*maker.lists(), *(item_page(item, maker.texts) for item in library.items.values())]
    finished = [maker.finish(page) for page in pages]
    return [page for page, _ in finished], [text for _, text in finished]


def _redirect_pages(library: Library, env: Environment) -> Iterator[tuple[str, bytes]]:
    for alias, target in redirects(library):
        page = Page(alias, REDIRECT_TEMPLATE, "Moved", "")
        html = env.get_template(page.template).render(page=page, target=target, **in_language(env, None))
        yield f"{alias}index.html" if alias.endswith("/") else alias, html.encode()


def offered_files(downloads: Downloads) -> Iterator[tuple[str, Path]]:
    """(address, file) of everything to print, to show and to edit, and of the pictures of first pages."""
    for offered in downloads.values():
        for made in offered:
            yield made.address, made.file
            if made.preview:
                yield made.preview_address, made.preview


def _calendars(library: Library) -> Files:
    from tusk.data.calendar import calendar_files  # slow to load

    return {**dict(calendar_files(library)), **dict(again_files(library))}


def calendar_of(library: Library) -> dict[str, str]:
    """The addresses of calendar files, by the id of their entry; of all workshops, and of everything."""
    dated = {item.id: calendar_address(item) for item in library.listed if has_event(item)}
    workshops = any(item.id in dated for item in library.workshops)
    every = {"all": ALL_WORKSHOPS} if workshops else {}
    texts = Texts(library)
    again = {
        f"{item.id} questions": again_address(item) for item in library.issues if has_calendar(item, texts)
    }
    return again | (dated | every | {"dates": ALL_DATES} if dated else {})


def redirects(library: Library) -> Iterator[tuple[str, str]]:
    """(old address, address it moved to): old/page/ or old/page.html, without a leading slash."""
    for item in library.items.values():
        for alias in item.record.aliases:
            name = alias.strip("/")
            yield (name if name.endswith((".html", ".htm")) else f"{name}/"), item.address


def files_shown(library: Library, of_items: Iterable[str] | None = None) -> set[str]:
    """The files in content/ that published pages show or offer. of_items: those of items, if they are known."""
    items = (*library.listed, *library.standing, *library.kept_in_issues) if of_items is None else ()
    records = [*(item.record for item in items), *library.publishers.values(), library.site]
    return set(of_items or ()).union(*map(files_in, records))


def files_in(record: Record) -> set[str]:
    """The files in content/ that a record shows or offers."""
    names = set()
    for _, marks, value in walk(record):
        if any(isinstance(mark, IsFile) for mark in marks):
            names.add(value)
        elif IsMarkdown() in marks and (
            "[" in value or "<" in value
        ):  # without either it has no link of its own
            addresses = prose.links(value) + prose.pictures(value)
            names |= {unquote(name).split("#")[0] for name in addresses if _is_file(name)}
    return names


def published_files(library: Library, shown: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The files that pages show or offer; pictures and Office files without hidden data."""
    for name in sorted(shown):
        path = library.root / "content" / name
        if pictures.is_picture(name):
            try:
                yield name, pictures.for_web(path, library.root / "build" / "pictures")
            except Unreadable as unreadable:
                raise unreadable.of(name) from None
        else:
            yield name, _copy(path, name, library.root / "build" / "copies")


def _copy(path: Path, name: str, cache: Path) -> bytes:
    try:
        return published_copy(path, cache)
    except Unreadable as unreadable:
        raise unreadable.of(name) from None


def _is_file(address: str) -> bool:
    return ":" not in address and not address.startswith("#")


def _write(path: Path, content: bytes) -> Path:
    if not path.is_file() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return path


def _delete_others(folder: Path, made: set[Path]) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in made:
            path.unlink()
