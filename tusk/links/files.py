"""The links in files other than pages: style sheets, feeds, sitemaps, PDFs, Office files, calendars, search indexes."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tusk.links.damaged import Damaged
from tusk.links.link import Link
from tusk.links.style import addresses_in_style

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def read_style(path: Path) -> Iterator[Link]:
    """url() and @import of a style sheet."""
    for address in addresses_in_style(path.read_text(encoding="utf-8", errors="replace")):
        yield Link("style", address.strip())


def read_xml(path: Path) -> Iterator[Link]:
    """The pages of a sitemap, or the links of an RSS or Atom feed. Raises Damaged if it cannot be read."""
    from xml.etree import ElementTree  # slow to load

    try:
        root = ElementTree.parse(path).getroot()
    except ElementTree.ParseError as error:
        raise Damaged(f"is not well-formed XML ({error})") from None
    kind = {"urlset": "sitemap", "sitemapindex": "sitemap", "rss": "feed", "feed": "feed"}.get(
        _name(root), ""
    )
    for node in root.iter() if kind else ():
        yield from (Link(kind, address.strip()) for address in _in_node(node) if address.strip())


def _in_node(node: Element) -> Iterator[str]:
    name, text = _name(node), node.text or ""
    if name in ("loc", "link", "comments", "icon", "logo") or (
        name == "guid" and node.get("isPermaLink", "true") == "true"
    ):
        yield text
    yield node.get("href", "")
    if name in ("enclosure", "content", "thumbnail"):
        yield node.get("url", "")
        yield node.get("src", "")


def _name(node: Element) -> str:
    return str(node.tag).rpartition("}")[2]


def read_json(path: Path) -> Iterator[Link]:
    """The links of a JSON feed, or the pages of MkDocs' search index. Raises Damaged if it cannot be read."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise Damaged(f"is not well-formed JSON ({error})") from None
    if not isinstance(data, dict):
        return
    if "jsonfeed.org" in str(data.get("version")):
        for item in (data, *_dicts(data.get("items"))):
            yield from (Link("feed", item[name]) for name in FEED_FIELDS if isinstance(item.get(name), str))
            yield from (Link("feed", str(each.get("url"))) for each in _dicts(item.get("attachments")))
    elif path.name == "search_index.json":
        for item in _dicts(data.get("docs")):
            yield Link("search", "/" + str(item.get("location", "")).lstrip("/"))


FEED_FIELDS = ("home_page_url", "feed_url", "url", "external_url", "image", "icon", "favicon")


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def read_fragment(path: Path) -> Iterator[Link]:
    """The page that an entry in Pagefind's index points to. Raises Damaged if it cannot be read."""
    try:
        text = gzip.decompress(path.read_bytes()).partition(b"{")
        yield Link("search", str(json.loads(text[1] + text[2])["url"]))
    except (OSError, EOFError, zlib.error, ValueError, KeyError) as error:
        raise Damaged(f"is not part of a search index ({error})") from None


def read_pdf(path: Path) -> Iterator[Link]:
    """The addresses of the links in a PDF. Raises Damaged if it cannot be read."""
    from tusk.links.pdfs import links_in_pdf  # slow to load

    return links_in_pdf(path)


def read_office(path: Path) -> Iterator[Link]:
    """The addresses of the links in a PowerPoint, Word or Excel file. Raises Damaged if it cannot be read."""
    from xml.etree import ElementTree  # slow to load
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(path) as archive:
            for name in archive.namelist():
                if name.endswith(".rels") and archive.getinfo(name).file_size < 5_000_000:
                    for node in ElementTree.fromstring(archive.read(name)):
                        if node.get("TargetMode") == "External":
                            yield Link(
                                "deck" if path.suffix == ".pptx" else "document", node.get("Target", "")
                            )
    except (BadZipFile, ElementTree.ParseError, zlib.error) as error:
        raise Damaged(f"cannot be read as an Office file ({error})") from None


def read_calendar(path: Path) -> Iterator[Link]:
    """The addresses in the URL lines of a calendar."""
    text = re.sub(r"\r?\n[ \t]", "", path.read_text(encoding="utf-8", errors="replace"))
    for found in re.finditer(r"^URL(?:;[^:\r\n]*)?:(.+?)\r?$", text, re.MULTILINE):
        yield Link("calendar", found[1].strip())


READERS: dict[str, Callable[[Path], Iterator[Link]]] = {
    ".css": read_style,
    ".xml": read_xml,
    ".atom": read_xml,
    ".rss": read_xml,
    ".json": read_json,
    ".pf_fragment": read_fragment,
    ".pdf": read_pdf,
    ".pptx": read_office,
    ".docx": read_office,
    ".xlsx": read_office,
    ".ics": read_calendar,
}
