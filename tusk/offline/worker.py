"""The service worker of a site: which files it saves on a device, each with the digest of its content."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from tusk.kept.files import keep

WORKER = "sw.js"
MOST = 30_000_000  # bytes that are saved on a device: pages first, then pictures
PAGE = "index.html"
NEEDED = (
    ".css",
    ".js",
    ".json",
    ".txt",
    ".woff2",
    ".pagefind",
    ".pf_meta",
    ".pf_index",
    ".pf_filter",
    ".pf_fragment",
)
PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif")
LEFT_OUT = ("assets/cards/", "assets/icons/", "assets/javascripts/lunr/", "data/", "feeds/")


def no_worker(templates: Path) -> bytes:
    """The worker of a site that is not saved: it deletes what an earlier version of the site may have saved."""
    return (templates / "offline/off.js").read_bytes()


def write_worker(site: Path, templates: Path) -> None:
    """Write the worker of a finished site, in place of the one that saves nothing."""
    script = (templates / "offline/worker.js").read_text(encoding="utf-8")
    files = json.dumps(dict(_saved(site)), separators=(",", ":"))
    keep(site / WORKER, f"const FILES = {files};\n{script}".encode())


def _saved(site: Path) -> Iterator[tuple[str, str]]:
    """(address, digest) of each file that is saved, the most needed first."""
    size = 0
    for name in sorted(_names(site), key=lambda name: (name.endswith(PICTURES), name)):
        content = (site / name).read_bytes()
        size += len(content)
        if size > MOST:
            return
        yield quote(name.removesuffix(PAGE) if _is_page(name) else name), sha256(content).hexdigest()[:16]


def _names(site: Path) -> Iterator[str]:
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        is_needed = _is_page(name) or name.endswith((*NEEDED, *PICTURES))
        if path.is_file() and is_needed and name != WORKER and not name.startswith(LEFT_OUT):
            yield name


def _is_page(name: str) -> bool:
    return name == PAGE or name.endswith(f"/{PAGE}")
