"""What the check reads from a page: links with their labels, ids, base and redirect."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tusk.data_class import dataclass
from tusk.late_pattern import late
from tusk.links.link import Link
from tusk.links.style import addresses_in_style

CARRIERS = (
    "area[href],link,[src],[srcset],[poster],object[data],form[action],image,use,style,[style],meta[content]"
)
PICTURES_OF_PAGES = {"og:image", "og:url", "twitter:image", "og:image:url", "og:image:secure_url"}
REFRESH = late(r"""\s*[\d.]*\s*[;,\s]\s*(?:url\s*=\s*)?(['"]?)(\S.*?)\1\s*""", re.IGNORECASE)
FURNITURE = "nav a[href], header a[href], footer a[href], aside a[href], .tags a[href], a.term"
NOT_FETCHED = {"preconnect", "dns-prefetch"}


@dataclass(frozen=True)
class Page:
    """One HTML (or SVG) file. `repeated_ids`: ids used more than once. `moved_to`: the target of a redirect page.

    `furniture`: the links around a page's own text: menus, tags, terms of the glossary.
    """

    links: tuple[Link, ...]
    ids: frozenset[str]
    repeated_ids: tuple[str, ...] = ()
    base: str = ""
    moved_to: str = ""
    furniture: frozenset[Link] = frozenset()


def read_page(content: bytes) -> Page:
    """Read an HTML file."""
    tree = LexborHTMLParser(content)
    ids = [value for node in tree.css("[id]") if (value := node.attrs.get("id"))]
    names = {value for node in tree.css("a[name]") if (value := node.attrs.get("name"))}
    base = next((node.attrs.get("href") or "" for node in tree.css("base[href]")), "")
    anchors = {node.mem_id: _anchor(node) for node in tree.css("a[href]")}
    links = (
        *anchors.values(),
        *(link for node in tree.css(CARRIERS) for link in _links_of(node)),
    )
    repeated_ids = (
        tuple(id for id, count in Counter(ids).items() if count > 1) if len(set(ids)) < len(ids) else ()
    )
    moved_to = next((link.address for link in links if link.kind == "refresh"), "")
    furniture = frozenset(anchors[node.mem_id] for node in tree.css(FURNITURE) if node.mem_id in anchors)
    return Page(links, frozenset(names.union(ids)), repeated_ids, base.strip(), moved_to, furniture)


def _anchor(node: LexborNode) -> Link:
    """A link; the label of one that was written as its address is the address without its beginning."""
    label, attributes = node.text().strip() or _spoken(node), node.attributes
    if "bare" in (attributes.get("class") or "").split():
        label = re.sub(r"^(https?://)?(www\.)?", "", label)
    return Link("a", (attributes.get("href") or "").strip(), label)


def _links_of(node: LexborNode) -> Iterator[Link]:
    tag = node.tag or ""
    attributes = node.attrs
    if tag == "area":
        yield Link("a", (attributes.get("href") or "").strip(), attributes.get("alt") or "")
    elif tag == "link":
        rel = (attributes.get("rel") or "").strip().lower()
        if rel not in NOT_FETCHED and "href" in attributes:
            kind = rel if rel in ("canonical", "alternate") else "link"
            yield Link(kind, (attributes.get("href") or "").strip())
        yield from _candidates(attributes.get("imagesrcset"))
    elif tag == "meta":
        yield from _meta(
            attributes.get("http-equiv"),
            attributes.get("property") or attributes.get("name"),
            attributes.get("content") or "",
        )
    elif tag == "style":
        yield from (Link("style", address) for address in addresses_in_style(node.text()))
    elif tag != "base":
        yield from _embedded(node, tag)


def _embedded(node: LexborNode, tag: str) -> Iterator[Link]:
    """The addresses that a browser fetches for the page, and where a form is sent."""
    attributes = node.attrs
    wanted = {"object": ("data",), "form": ("action",)}.get(tag, ("src", "href", "xlink:href", "poster"))
    for name in wanted:
        if name in attributes:
            yield Link(tag, (attributes.get(name) or "").strip())
    yield from _candidates(attributes.get("srcset"))
    if style := attributes.get("style"):
        yield from (Link("style", address) for address in addresses_in_style(style))


def _spoken(node: LexborNode) -> str:
    """The accessible name of a link without text."""
    spoken = node.attrs.get("aria-label") or node.attrs.get("title")
    return spoken or " ".join(picture.attrs.get("alt") or "" for picture in node.css("img")).strip()


def _candidates(srcset: str | None) -> Iterator[Link]:
    """The addresses of a srcset; they can contain commas themselves."""
    for found in re.finditer(r"\s*,*\s*(\S*[^\s,])(?:\s+[^,]*)?(?:,|$)", srcset or ""):
        yield Link("srcset", found[1])


def _meta(equivalent: str | None, name: str | None, content: str) -> Iterator[Link]:
    if (equivalent or "").lower() == "refresh":
        if found := REFRESH.fullmatch(content):
            yield Link("refresh", found[2])
    elif name in PICTURES_OF_PAGES and content:
        yield Link("meta", content.strip())
