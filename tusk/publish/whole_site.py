"""A finished site in a folder: pages in their frame, files, the search index; checked before anybody sees it."""

from __future__ import annotations

import gzip
import io
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, suppress
from datetime import UTC, date, datetime
from functools import partial
from hashlib import blake2b
from pathlib import Path

from jinja2 import TemplateError

from tusk.data_class import dataclass
from tusk.kept.code import code_digest
from tusk.kept.files import digest, keep
from tusk.kept.place import link_all, listed, make_folders, place_files
from tusk.kept.store import Store
from tusk.library.answers import Answers
from tusk.library.library import Library
from tusk.links import check_changed_links, check_links
from tusk.links.gone import what_is_left
from tusk.package.files import engine_folder, templates_of
from tusk.pages.compiled import FOLDER as COMPILED
from tusk.pages.engine_settings import read_settings
from tusk.pages.frame import PageFrame
from tusk.pages.template_problems import as_problem, syntax_problems
from tusk.pages.theme_files import theme_files
from tusk.problem import Problem, ProblemsFound
from tusk.processes.beside import begun, beside
from tusk.publish.kept_pages import KeptPage
from tusk.publish.kept_wholes import KeptWholes
from tusk.publish.of_items import kept_of_items
from tusk.publish.offered import Downloads
from tusk.publish.second_net import (
    Identifying,
    Look,
    identified,
    known_clean,
    look_at,
    looked_at_together,
    not_looked_at,
)
from tusk.publish.site import Files, SiteParts, frame_of
from tusk.publish.traced_pages import TracedPages, digests_of_lists
from tusk.publish.traces import Traces
from tusk.search.beside import Indexing, indexing
from tusk.search.languages import INDEX, Searched
from tusk.share.engines import changed_on

NAMED_BY_CONTENT = ("pages", "print", "slides", "word", "cards")  # folders of build/
OWN_READ = COMPILED / "templates-read"  # the digests of TUSK's own templates, if they can be read
LIKE_A_NEW_FILE = 10  # so many files that have not changed take as long to look through as one that is new
Placed = Callable[[list[str]], None]
LATEST = 2**32 - 1  # seconds: what a gzip file can name, in 2106


@dataclass(frozen=True)
class WholeSite:
    """All files of a site but its search index. pages: address → the page; files: address → content.

    looked: what the second net found in pages that were made, by the names of their files, if it was asked; keep: keeps
    what the next build can take over, which nothing of this one waits for.
    """

    pages: dict[str, KeptPage]
    files: Files
    looked: Mapping[str, Identifying]
    keep: Callable[[], None]


def build_site(
    root: Path,
    folder: Path,
    library: Library,
    downloads: Downloads,
    copies: Iterable[Path] = (),
    indexes: Indexing | None = None,
    placed: Placed = lambda addresses: None,
) -> list[str]:
    """Build the site into a folder, which is empty or has an earlier site; returns the addresses of its pages.

    copies: new folders that will have the same files; they get all of them but the index. indexes: those that have
    begun. placed: is told these addresses when all but the index is there.
    Raises ProblemsFound with every problem in templates and links, and IndexFailed.
    """
    if indexes:
        return _with_indexes(root, folder, library, downloads, [*copies], indexes, placed)
    with indexes_of(root, len(library.items)) as begun:
        return _with_indexes(root, folder, library, downloads, [*copies], begun, placed)


def indexes_of(root: Path, entries: int) -> AbstractContextManager[Indexing]:
    """Begin to make the indexes of a project with so many entries."""
    return indexing(root / "build/search", entries)


def _with_indexes(
    root: Path,
    folder: Path,
    library: Library,
    downloads: Downloads,
    copies: list[Path],
    indexes: Indexing,
    placed: Placed,
) -> list[str]:
    index = partial(_index, indexes, library.site.language)
    but = [INDEX]
    with begun(lambda _: listed(folder, but), len(library.items)) as there:

        def ready(addresses: Iterable[str]) -> None:
            make_folders(addresses, [folder, *copies])
            there.take()

        site = files_of_site(root, library, downloads, root / "build" / "pages", look_at, ready, index)
        place_files(site.files, folder, root / "build", but, there.result)
    indexes.put(folder)
    named = {address: path for address, path in site.files.items() if isinstance(path, Path)}
    net = Store(root / "build/second-net.db", code_digest())
    known = known_clean(library, net)
    looked = {**site.looked, **looked_at_together(named, known, site.looked)}
    look = partial(_looked_at, library, folder, site, net, looked, copies)
    new = len(not_looked_at(named, known, looked)) + len(looked)
    things = 0 if indexes.is_beside else new + len(site.files) // LIKE_A_NEW_FILE
    with beside(look, things) as looked_at:
        found = looked_at() if indexes.is_beside else None
        placed([*site.pages])
        indexes.wait()
        problems, links = found or looked_at()
    gone = [item.address for item in library.items.values() if item.withdrawn]
    if links:  # most likely: but the index was not there yet
        links = check_links(folder, root)
    if problems := problems or list(what_is_left(folder, gone)) or links:
        raise ProblemsFound(problems)
    return [*site.pages]


def _index(indexes: Indexing, main: str, pages: Iterable[KeptPage]) -> None:
    """Make the indexes of pages, which need not be in the site yet."""
    searched = [page for page in pages if page.indexed]
    indexes.make(
        {page.address: Searched(page.language, page.indexed) for page in searched},
        main,
        {page.address: page.file for page in searched},
    )


def _looked_at(
    library: Library,
    folder: Path,
    site: WholeSite,
    net: Store,
    looked: Mapping[str, Identifying],
    copies: Iterable[Path],
) -> tuple[list[Problem], list[Problem]]:
    """What identifies somebody in the files of a site, and the errors in its links but those of the index.

    Meanwhile copies get its files, and what the next build needs is kept.
    """
    site.keep()
    problems = identified(library, site.files, net, looked)
    keys = _keys(site.files, library.root / "build")
    store = Store(library.root / "build/links.db", code_digest())
    links = check_changed_links(folder, library.root, keys, store, INDEX, _sizes(site.files, keys))
    with suppress(OSError):  # a file system without links; see tusk/cli/swap.py
        for copy in copies:
            link_all(folder, copy, but=INDEX)
    return problems, links


def _keys(files: Files, build: Path) -> dict[str, str]:
    """The digests of files that are named by them."""
    folders = {str(build / name) for name in NAMED_BY_CONTENT}
    named = {address: os.path.split(path) for address, path in files.items() if isinstance(path, Path)}
    return {address: name for address, (folder, name) in named.items() if folder in folders}


def _sizes(files: Files, keys: Mapping[str, str]) -> dict[str, int]:
    """The sizes of files; of those with a digest it is enough that they are not empty. To ask for each takes long."""
    return {
        address: 1 if address in keys else len(each) if isinstance(each, bytes) else each.stat().st_size
        for address, each in files.items()
    }


def files_of_site(
    root: Path,
    library: Library,
    downloads: Downloads,
    kept: Path,
    look: Look | None = None,
    ready: Callable[[Iterable[str]], None] = lambda addresses: None,
    known: Callable[[list[KeptPage]], None] = lambda pages: None,
) -> WholeSite:
    """Make everything but the index. kept: the folder of finished pages.

    look: the second net, for pages that are made; ready: makes something ready for pages with these addresses; known:
    is told of all pages before anything is made of them together.
    Raises ProblemsFound if a template is broken.
    """
    templates = templates_of(root)
    _check_syntax(templates, kept / "templates-read")
    settings, menus = read_settings(root), frame_of(library, templates)
    frame = PageFrame(settings, menus, str(library.site.address or ""))
    answers = Answers(library, {})
    wholes = KeptWholes(library, Traces(kept / "wholes.db", _made_by(library), answers))
    lists = partial(digests_of_lists, wholes)
    of_items = kept_of_items(library, answers, kept / "items.db", _made_by(library), lists)
    parts = SiteParts(library, templates, downloads, of_items, wholes)
    folders = [str(folder) for folder in settings.folders]
    made_by = _made_by(library, settings.values, menus, folders, _digest(templates, but="pages/"))
    made: list[Files] = []

    def first() -> None:
        with suppress(Exception):  # what is wrong with a file is said below, after what is wrong with pages
            made.append(parts.without_words())
            ready([*lists(), *(item.address for item in library.items.values())])

    traced = TracedPages(library, answers, parts.env, frame, kept, made_by, templates, look)
    pages, words = traced.all(wholes, first, known)
    files = {
        **theme_files(settings.folders),
        **(made[0] if made else parts.without_words()),
        **parts.of_words(words),
    }
    files |= {f"{page.address}index.html": page.file for page in pages}
    gone = {item.address for item in library.items.values() if item.withdrawn}
    found = [page.address for page in pages if page.address not in gone]  # by search engines
    files |= _of_frame(frame, found, library, root, wholes.value("changed on", changed_on))

    def keep_all() -> None:
        traced.save()
        wholes.save()
        answers.forget()

    return WholeSite({page.address: page for page in pages}, files, traced.looked, keep_all)


def _made_by(library: Library, *more: object) -> str:
    """The digest of what everything is made from besides the entries, the code and its words, and of more."""
    words = [library.words(language) for language in library.languages]
    return blake2b(repr((code_digest(), words, *more)).encode(), digest_size=16).hexdigest()


def _digest(templates: Path, but: str) -> str:
    """The digest of templates. but: how the paths begin that are left out, as each page notes which it is made of."""
    total = blake2b(digest_size=16)
    for path in sorted(templates.rglob("*.html")):
        name = path.relative_to(templates).as_posix()
        if not name.startswith(but):
            content = path.read_bytes()
            total.update(f"{name} {len(content)}\n".encode() + content)
    return total.hexdigest()


def _check_syntax(templates: Path, stamp: Path) -> None:
    """Look for templates that cannot be read, but not in those that were read before. Raises ProblemsFound."""
    digests = {digest(path.read_bytes()) for path in templates.rglob("*.html")}
    read = (path.read_text("utf-8", "replace") for path in (stamp, OWN_READ) if path.is_file())
    known = {each for text in read for each in text.split()}
    if digests <= known:
        return
    if broken := syntax_problems(templates.parent, known):
        raise ProblemsFound(broken)
    content = "\n".join(sorted(digests)).encode()
    keep(stamp, content)
    if templates == engine_folder() / "templates" and not sys.dont_write_bytecode:
        with suppress(OSError):
            keep(OWN_READ, content)


def _of_frame(
    frame: PageFrame, addresses: Iterable[str], library: Library, root: Path, changed: Mapping[str, str]
) -> Files:
    """The page for addresses that do not exist, and the sitemap. changed: when a page was changed.

    Raises ProblemsFound if a template is broken.
    """
    try:
        sitemap = frame.sitemap(addresses, changed).encode()
        not_found = frame.not_found().encode("utf-8", "xmlcharrefreplace")
    except TemplateError as error:
        raise ProblemsFound([as_problem(error, templates_of(root).parent)]) from None
    packed = _zipped("sitemap.xml.gz", sitemap, library.today)
    return {"404.html": not_found, "sitemap.xml": sitemap, "sitemap.xml.gz": packed}


def _zipped(name: str, content: bytes, today: date) -> bytes:
    midnight = min(datetime.combine(today, datetime.min.time(), UTC).timestamp(), LATEST)
    packed = io.BytesIO()
    with gzip.GzipFile(name, "wb", fileobj=packed, mtime=midnight) as file:
        file.write(content)
    return packed.getvalue()
