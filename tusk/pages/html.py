"""Resolved texts → HTML, with addresses relative to their page."""

from __future__ import annotations

import re

from tusk.document.nodes import Anchor, Element, Image, Lost, Node, Target, Text, plain
from tusk.text.direction import begins_from_the_right
from tusk.text.headings import HEADINGS
from tusk.text.nodes import VOID, escaped

BLOCKS = {"p", "li", "h2", "h3", "h4", "td", "th", "dt", "dd", "blockquote", "summary"}
SCROLLED = '<div class="scroll" tabindex="0" role="group"><table>{}</table></div>'


def relative(target: str, here: str) -> str:
    """A relative address from one page of the site to another; both without a leading slash, "" is the home page.

    If `here` begins with a slash, it is where the site begins, and the address counts from there: the page for
    addresses that do not exist is shown at any of them.

    >>> relative("topics/neglect/", "reviews/jack/")
    '../../topics/neglect/'
    """
    if here.startswith("/"):
        return (here + target).replace(" ", "%20")
    return ("../" * here.count("/") + target or "./").replace(" ", "%20")  # a file's name can contain spaces


def href(target: Target, here: str) -> str:
    """The address of a target, relative to a page."""
    if target.site:
        return relative(target.site, here)
    return target.web or f"#{target.part}"


def to_html(text: Text, here: str, prefix: str = "", level: int = 3) -> str:
    """A text as safe HTML. here: the address of its page; prefix: what the ids of its headings begin with.

    level: of its highest headings.
    """
    return "".join([_piece(node, here, prefix, level) for node in text])


def _piece(node: Node, here: str, prefix: str, level: int) -> str:
    match node:
        case str():
            return escaped(node)
        case Element():
            return _element(node, here, prefix, level)
        case Anchor():
            return _anchor(node, here, prefix, level)
        case Lost():
            return f'<span class="lost">{escaped(node.text)}</span>'
        case Image():
            return _image(node, here)


def _element(node: Element, here: str, prefix: str, level: int) -> str:
    inner = to_html(node.children, here, prefix, level)
    if node.tag == "table":
        return SCROLLED.format(inner)
    if node.tag == "aside":
        return f'<div class="callout callout--{node.look}" role="note">{inner}</div>'
    tag = f"h{min(6, level + int(node.tag[1]) - 2)}" if node.tag in HEADINGS else node.tag
    opening = f"<{tag}{_attributes(_given(node, inner, prefix))}>"
    return opening if tag in VOID else f"{opening}{inner}</{tag}>"


def _given(node: Element, inner: str, prefix: str) -> dict[str, str]:
    """The attributes of an element, of which most are empty."""
    is_far = (
        node.tag in BLOCKS and not inner.isascii()
    )  # most have no letter that could be read from the right
    from_the_right = is_far and begins_from_the_right(plain(node.children))
    if not (node.id or node.start or node.align or node.spoken or node.lang or node.dir or from_the_right):
        return {}
    return {
        "id": prefix + node.id if node.id else "",
        "start": node.start,
        "class": node.align or ("spoken" if node.spoken else ""),
        "lang": node.lang,
        "dir": node.dir or ("rtl" if from_the_right else ""),
    }


def _anchor(node: Anchor, here: str, prefix: str, level: int) -> str:
    words = to_html(node.children, here, prefix, level)
    if node.target:
        address = href(node.target, here)
        if address == f"#{node.target.part}":
            address = f"#{prefix}{node.target.part}"
        given = {"class": "bare" if _says_its_address(node, address) else "", "href": address}
        words = f"<a{_attributes(given | {'title': node.title})}>{words}</a>"
    return f'{words} <span class="link-state">({node.state})</span>' if node.state else words


def _says_its_address(node: Anchor, address: str) -> bool:
    """Whether its label is its address, which is then not printed a second time."""
    return not node.title and _bare(plain(node.children)) == _bare(address)


def _bare(address: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?|/$", "", address)


def _image(node: Image, here: str) -> str:
    src = relative(node.file, here)
    title = {"title": node.title} if node.title else {}
    given = {"alt": node.alt, "src": src, **title}
    return "<img" + "".join(f' {name}="{escaped(value, quote=True)}"' for name, value in given.items()) + ">"


def _attributes(given: dict[str, str]) -> str:
    return "".join([f' {name}="{escaped(value, quote=True)}"' for name, value in given.items() if value])
