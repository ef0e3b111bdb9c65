"""Changes a built site into one that opens from a folder. What was a hard link is replaced, never written into."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

from tusk.data.counted import COUNTED_FILE
from tusk.folder.modules import as_plain_page_script, as_plain_script, runs
from tusk.folder.tags import from_disk
from tusk.kept.files import keep
from tusk.model.site_shape import SEARCH
from tusk.offline.worker import WORKER

FETCHED = ("pagefind/**/*", f"{SEARCH.address}words*.json", f"{SEARCH.address}spellings*.txt", COUNTED_FILE)
FOR_SERVERS = (
    "404.html",
    "robots.txt",
    "sitemap.xml",
    "sitemap.xml.gz",
    "assets/lost.js",
    WORKER,
)
PAGE_SCRIPTS = ("assets/tusk.js", "assets/scheme.js", "assets/offline.js", "assets/exit/exit.js")
ENTRIES = ("assets/search/start.js", "assets/themes/start.js", "assets/present/start.js")
PAGEFIND, PAGEFIND_WORKER = "pagefind.js", "pagefind-worker.js"  # one of each for each language


def open_from_folder(site: Path, templates: Path) -> None:
    """Change the site in a folder, so that its pages open with a double-click. Raises UnknownModule."""
    for name in FOR_SERVERS:
        (site / name).unlink(missing_ok=True)
    for path in (site / "pagefind").rglob(PAGEFIND_WORKER):
        path.unlink()
    _scripts(site, templates)
    for path in {path for pattern in FETCHED for path in site.glob(pattern)}:
        if path.is_file():
            _as_script(path)
    for path in site.rglob("*.html"):
        keep(path, from_disk(path.read_text(encoding="utf-8")).encode())


def _scripts(site: Path, templates: Path) -> None:
    modules = dict(_modules(site))
    keep(site / "assets/modules.js", as_plain_script(modules.items()).encode())
    keep(site / "assets/folder.js", (templates / "folder/folder.js").read_bytes())
    for name in modules:
        (site / name).unlink()
    for name in ENTRIES:
        keep(site / name, runs(name).encode())
    for name in PAGE_SCRIPTS:
        text = (site / name).read_text(encoding="utf-8")
        keep(site / name, as_plain_page_script(name, text).encode())


def _modules(site: Path) -> Iterator[tuple[str, str]]:
    """(address, text) of each module of ours, and of Pagefind's."""
    found = [*(site / "assets").rglob("*.js"), *(site / "pagefind").rglob(PAGEFIND)]
    for path in sorted(found):
        name = path.relative_to(site).as_posix()
        if name not in PAGE_SCRIPTS:
            yield name, path.read_text(encoding="utf-8")


def _as_script(path: Path) -> None:
    """A file that scripts fetch becomes a script that holds it."""
    content = base64.b64encode(path.read_bytes()).decode()
    path.unlink()
    keep(path.with_name(f"{path.name}.js"), f'fromFolder.file("{content}");\n'.encode())
