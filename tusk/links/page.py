"""What the check reads from a page: links with their labels, ids, base and redirect."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tusk.data_class import dataclass
from tusk.late_pattern import late
from tusk.links.link import Link
from tusk.links.style import addresses_in_style

CARRIERS = {"area", "form", "image", "link", "meta", "object", "style", "use"}  # elements with addresses
CARRYING = {"src", "srcset", "poster", "style"}  # attributes that are addresses of any element, or have some
READ = f"a,base,[id],{','.join(CARRIERS)},{','.join(f'[{name}]' for name in CARRYING)}"
PICTURES_OF_PAGES = {"og:image", "og:url", "twitter:image", "og:image:url", "og:image:secure_url"}
REFRESH = late(r"""\s*[\d.]*\s*[;,\s]\s*(?:url\s*=\s*)?(['"]?)(\S.*?)\1\s*""", re.IGNORECASE)
FURNITURE = "nav a[href], header a[href], footer a[href], aside a[href], .tags a[href], a.term"
Attributes = Mapping[str, str | None]
NOT_FETCHED = {"preconnect", "dns-prefetch"}


@dataclass(frozen=True)
class Page:
    """One HTML (or SVG) file. `repeated_ids`: ids used more than once. `moved_to`: the target of a redirect page.

    `furniture`: the links around a page's own text, if they were asked for: menus, tags, terms of the glossary.
    """

    links: tuple[Link, ...]
    ids: frozenset[str]
    repeated_ids: tuple[str, ...] = ()
    base: str = ""
    moved_to: str = ""
    furniture: frozenset[Link] = frozenset()


def read_page(content: bytes, *, furniture: bool = False) -> Page:
    """Read an HTML file. furniture: whether its links around the text are looked for, which only notes need."""
    tree = LexborHTMLParser(content)
    ids, names = list[str](), set[str]()
    anchors, carried, bases = dict[int, Link](), list[Link](), list[str]()
    for node in {node.mem_id: node for node in tree.css(READ)}.values():  # some are found twice
        tag, attributes = node.tag or "", node.attributes
        if id := attributes.get("id"):
            ids.append(id)
        if tag == "a":
            if name := attributes.get("name"):
                names.add(name)
            if "href" in attributes:
                anchors[node.mem_id] = _anchor(node, attributes)
        elif tag == "base" and "href" in attributes:
            bases.append(attributes["href"] or "")
        if tag in CARRIERS or not CARRYING.isdisjoint(attributes):
            carried += _links_of(node, tag, attributes)
    links = (*anchors.values(), *carried)
    repeated_ids = (
        tuple(id for id, count in Counter(ids).items() if count > 1) if len(set(ids)) < len(ids) else ()
    )
    moved_to = next((link.address for link in links if link.kind == "refresh"), "")
    around = tree.css(FURNITURE) if furniture else ()
    return Page(
        links,
        frozenset(names.union(ids)),
        repeated_ids,
        bases[0].strip() if bases else "",
        moved_to,
        frozenset(anchors[node.mem_id] for node in around if node.mem_id in anchors),
    )


def _anchor(node: LexborNode, attributes: Attributes) -> Link:
    """A link; the label of one that was written as its address is the address without its beginning."""
    label = node.text().strip() or _spoken(node)
    if "bare" in (attributes.get("class") or "").split():
        label = re.sub(r"^(https?://)?(www\.)?", "", label)
    return Link("a", (attributes["href"] or "").strip(), label)


def _links_of(node: LexborNode, tag: str, attributes: Attributes) -> Iterator[Link]:
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
        yield from _embedded(tag, attributes)


def _embedded(tag: str, attributes: Attributes) -> Iterator[Link]:
    """The addresses that a browser fetches for the page, and where a form is sent."""
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
