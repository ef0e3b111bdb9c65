"""A built site → problems: every link within the site leads to a page, a file or a part that is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from tusk.problem import Problem

ADDRESSED = [
    ("a", "href"),
    ("link", "href"),
    ("img", "src"),
    ("script", "src"),
    ("source", "src"),
    ("use", "href"),
]


def check_links(site: Path) -> list[Problem]:
    """Check every HTML file below site. Paths in problems are those of the built files."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    trees = {name: LexborHTMLParser((site / name).read_bytes()) for name in files if name.endswith(".html")}
    ids = {name: _ids(tree) for name, tree in trees.items()}
    found = []
    for name, tree in trees.items():
        for address in _addresses(tree):
            if wrong := _what_is_wrong(address, name, files, ids):
                found.append(Problem(name, 1, 1, wrong, "Mend the link, or the page it should lead to."))
    return sorted(set(found))


def _addresses(tree: LexborHTMLParser) -> Iterator[str]:
    for tag, attribute in ADDRESSED:
        for node in tree.css(f"{tag}[{attribute}]"):
            yield (node.attributes.get(attribute) or "").strip()


def _ids(tree: LexborHTMLParser) -> set[str]:
    nodes = tree.css("[id]") + tree.css("a[name]")
    return {
        value for node in nodes for value in (node.attributes.get("id"), node.attributes.get("name")) if value
    }


def _what_is_wrong(address: str, page: str, files: set[str], ids: dict[str, set[str]]) -> str:
    """Why an address on a page is dead; empty if it is not, or if it leads out of the site."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or page == "404.html":
        return ""
    target = _target(unquote(parts.path), page)
    if target.startswith(".."):
        return f'the link "{address}" leads out of the site.'
    if target not in files:
        return f'the link "{address}" leads to no page.'
    fragment = unquote(parts.fragment)
    if fragment and target in ids and fragment not in ids[target]:
        return f'the link "{address}" leads to a part that {target} does not have.'
    return ""


def _target(path: str, page: str) -> str:
    if not path:
        return page
    folder = PurePosixPath(page).parent.as_posix()
    target = normpath(path.lstrip("/") if path.startswith("/") else f"{folder}/{path}")
    is_folder = path.endswith("/") or path.split("/")[-1] in (".", "..")
    return normpath(f"{target}/index.html") if is_folder else target
