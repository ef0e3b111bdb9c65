"""A finished site in a folder: pages in their frame, files, the search index; checked before anybody sees it."""

from __future__ import annotations

import gzip
import io
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

from jinja2 import TemplateError

from tusk.library.library import Library
from tusk.links import check_links
from tusk.pages.engine_settings import read_settings
from tusk.pages.frame import PageFrame
from tusk.pages.template_problems import as_problem
from tusk.pages.theme_files import theme_files
from tusk.problem import ProblemsFound
from tusk.publish.downloads import Downloads
from tusk.publish.site import Made, frame_of, make_site, write_made
from tusk.search.index import index, searched_pages


def build_site(root: Path, folder: Path, library: Library, downloads: Downloads) -> list[str]:
    """Build the site into an empty folder; returns the addresses of its pages.

    Raises ProblemsFound with every problem in templates and links, and IndexFailed.
    """
    settings = read_settings(root)
    made = make_site(library, root / "templates", downloads)
    menus = frame_of(library, root / "templates")
    frame = PageFrame(settings, menus, str(library.site.address or ""))
    for address, content in {**theme_files(settings.folders), **dict(made.files)}.items():
        _place(folder / address, content)
    try:
        write_framed(made, frame, folder, library.today)
    except TemplateError as error:
        raise ProblemsFound([as_problem(error, root)]) from None
    docs = root / "build" / "docs"
    write_made(made, docs)
    index(folder, searched_pages(docs), docs.with_name("docs-search"))
    if problems := check_links(folder, root):
        raise ProblemsFound(problems)
    return [page.address for page in made.pages]


def write_framed(made: Made, frame: PageFrame, folder: Path, today: date) -> None:
    """Write the pages in their frame, the page for addresses that do not exist, and the sitemap."""
    for page in made.pages:
        _place(folder / page.address / "index.html", _encoded(frame.around(page)))
    _place(folder / "404.html", _encoded(frame.not_found()))
    sitemap = frame.sitemap((page.address for page in made.pages), today).encode()
    _place(folder / "sitemap.xml", sitemap)
    _place(folder / "sitemap.xml.gz", _zipped("sitemap.xml.gz", sitemap, today))


def _encoded(html: str) -> bytes:
    return html.encode("utf-8", "xmlcharrefreplace")


def _zipped(name: str, content: bytes, today: date) -> bytes:
    midnight = datetime.combine(today, datetime.min.time(), UTC).timestamp()
    packed = io.BytesIO()
    with gzip.GzipFile(name, "wb", fileobj=packed, mtime=midnight) as file:
        file.write(content)
    return packed.getvalue()


def _place(path: Path, content: bytes | Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, Path):
        shutil.copyfile(content, path)
    else:
        path.write_bytes(content)
