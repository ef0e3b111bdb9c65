"""Resolves texts and links: the target of each, the state of its address, and what the source has lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from tusk.document.nodes import Anchor, Element, Image, Link, Lost, Node, Reference, Target, Text
from tusk.late_pattern import late
from tusk.library.library import Library
from tusk.locales.message import N_, Message, lazy_gettext
from tusk.locales.words import Words
from tusk.model import content
from tusk.model.site_shape import THEMES
from tusk.text import nodes as written
from tusk.text.bare_addresses import can_have_one, pieces
from tusk.text.direction import direction_of
from tusk.text.headings import HEADINGS, id_of, raised, taken
from tusk.text.notes import told_apart
from tusk.text.parse import parse, parse_inline
from tusk.text.thoughts import SPOKEN, with_thoughts

LOST = late(r"(\[[^\[\]<>]*\b(?:lost|unreadable|ends)\])")  # how texts mark what the source has lost
CALLOUTS = {"note": N_("Note"), "warning": N_("Warning"), "good-practice": N_("Good practice")}
AS_WRITTEN = {"a", "code", "pre", "h2", "h3", "h4"}  # no bare address in them becomes a link
ARCHIVED_COPY = N_("archived copy")
DEAD_LINK = N_("this link no longer works")
OPENS = {
    ".doc": N_("Word document"),
    ".docx": N_("Word document"),
    ".pdf": "PDF",
    ".ppt": "PowerPoint",
    ".pptx": "PowerPoint",
    ".xls": N_("Excel workbook"),
    ".xlsx": N_("Excel workbook"),
    ".csv": "CSV",
    ".zip": N_("ZIP archive"),
}
NAMES_OF_FORMATS = ("PDF", "PowerPoint", "CSV")
WEB_PAGE = N_("Web page")


def line(text: str | None) -> Text:
    """A text without Markdown, in which lost words are marked."""
    if not text or "[" not in text:
        return (str(text),) if text else ()
    pieces = LOST.split(text)
    return tuple(Lost(piece) if at % 2 else piece for at, piece in enumerate(pieces) if piece)


def callout(look: str, text: Text, words: Words) -> Element:
    """A callout with its name above it. look: note, warning or good-practice."""
    name = words.gettext(CALLOUTS.get(look, CALLOUTS["note"]))
    return Element("aside", (Element("p", (Element("strong", (name,)),)), *text), look=look or "note")


def host_of(address: str) -> str:
    """The host of a web address, without www."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


class Texts:
    """Resolves the texts and links of one library."""

    def __init__(self, library: Library, language: str | None = None, *, on_slides: bool = False) -> None:
        self.library, self.on_slides = library, on_slides
        self.words = library.words(language)

    def in_language(self, language: str | None) -> Texts:
        """The same for a page in a language, or else in that of the site."""
        wanted = language or self.library.site.language
        same = wanted == self.words.language
        return self if same else Texts(self.library, wanted, on_slides=self.on_slides)

    def for_slides(self) -> Texts:
        """The same for slides, which leave dense prose to their presenter."""
        return Texts(self.library, self.words.language, on_slides=True)

    def markdown(self, text: str | None) -> Text:
        """A Markdown text."""
        return self._resolved(parse(text)) if text else ()

    def inline(self, text: str | None) -> Text:
        """A Markdown text within a line."""
        return self._resolved(parse_inline(text)) if text else ()

    def prose(self, text: str | None) -> Text:
        """A Markdown text that a slide can shorten: all but its thought is marked as spoken there."""
        return self._resolved(self._for_slides(parse(text))) if text else ()

    def point(self, text: str | None) -> Text:
        """The same for a text within a line."""
        return self._resolved(self._for_slides(parse_inline(text))) if text else ()

    def _for_slides(self, nodes: written.Text) -> written.Text:
        return with_thoughts(nodes) if self.on_slides else nodes

    def link(self, link: content.Link) -> Link:
        """A link on its own line."""
        label = line(link.label)
        if link.language:
            label = (Element("span", label, lang=link.language, dir=direction_of(link.language)),)
        note = line(", ".join(filter(None, (self.words.say(link.issued) if link.issued else "", link.note))))
        if link.entry:
            return Link(label, self.entry(link.entry), "entry", note=note)
        if link.file:
            return Link(label, self.file(link.file), "file", self.words.say(opens_of(link)), note=note)
        if link.url:
            target, state = self.address(link.url)
            opens = opens_of(link)
            said = self.words.say(opens)
            return Link(label, target, "web", said, state, host_of(link.url), note, _is_page(opens))
        return Link(label, None, "nowhere", note=note)

    def entry(self, id: str, part: str = "") -> Target | None:
        """The page of an entry; none if it is not published."""
        if not self.library.is_listed(id):
            return None
        return self.page(f"{id}/", part, entry=id)

    def reference(self, id: str | None) -> Reference | None:
        """A reference to an entry by its title; None if it is not published."""
        if id is None or not self.library.is_listed(id):
            return None
        return Reference(id, self.library.items[id].record.title, self.entry(id))

    def theme(self, id: str) -> Reference:
        """A reference to a theme, with its page if something is listed there."""
        page = self.page(f"{THEMES.address}{id}/") if self.library.has_page("themes", id) else None
        return Reference(id, self.library.themes[id].name, page)

    def file(self, name: str) -> Target:
        """A file in content/ that the site offers."""
        return Target(name, self.library.on_web(name))

    def page(self, address: str, part: str = "", *, entry: str = "") -> Target:
        """A page of this site."""
        place = f"#{part}" if part else ""
        web = self.library.on_web(address)
        return Target(address + place, web + place if web else "", entry, part)

    def address(self, address: str) -> tuple[Target | None, str]:
        """The current target of an external address, if there is one, and its state in words."""
        known = self.library.known_links.get(address)
        if known is None:
            return Target(web=address), ""
        if known.archived:
            return Target(web=known.archived), self.words.gettext(ARCHIVED_COPY)
        return None, self.words.gettext(DEAD_LINK)

    def _entry_or_notice(self, id: str, part: str) -> Target | None:
        """The page of an entry; within the site also the page of a withdrawn one."""
        if self.library.is_listed(id):
            return self.entry(id, part)
        return Target(f"{id}/" + (f"#{part}" if part else ""), entry=id) if id in self.library.items else None

    def _resolved(self, nodes: written.Text) -> Text:
        return tuple(self._nodes(told_apart(raised(nodes)), taken()))

    def _nodes(self, nodes: written.Text, headings: Counter[str], *, linked: bool = True) -> list[Node]:
        made: list[Node] = []
        for node in nodes:
            if not isinstance(node, str):
                made.append(self._element(node, headings, linked=linked and node.tag not in AS_WRITTEN))
            else:
                made += self._words(node) if linked and can_have_one(node) else line(node)
        return made

    def _words(self, words: str) -> Iterator[Node]:
        """Words, in which bare addresses and telephone numbers are links."""
        for piece, address in pieces(words):
            if address:
                yield Anchor((piece,), *self.address(address))
            else:
                yield from line(piece)

    def _element(self, node: written.Element, headings: Counter[str], *, linked: bool) -> Node:
        if node.tag == "img":
            return Image(unquote(node.get("src")), node.get("alt"), node.get("title"))
        children = tuple(self._nodes(node.children, headings, linked=linked))
        if node.tag == "a":
            target, state = self._target(node.get("href"))
            return Anchor(children, target, state, node.get("title"))
        if node.tag == "aside":
            return callout(node.get("class"), children, self.words)
        id = id_of(node, headings) if node.tag in HEADINGS else node.get("id")
        if not node.attributes:
            return Element(node.tag, children, id)
        lang = node.get("lang")
        way = node.get("dir") or (direction_of(lang) if lang else "")
        spoken = node.has(SPOKEN)
        return Element(
            node.tag, children, id, node.get("start"), node.get("class"), lang=lang, dir=way, spoken=spoken
        )

    def _target(self, address: str) -> tuple[Target | None, str]:
        if address.startswith("entry:"):
            id, _, part = address.removeprefix("entry:").partition("#")
            return self._entry_or_notice(id, part), ""
        if address.startswith("#"):
            return Target(part=address[1:]), ""
        if re.match(r"[a-z]+:", address):
            return self.address(address)
        return self.file(address), ""


def _is_page(opens: str | Message) -> bool:
    """Whether what opens is a web page; an author can have written so."""
    return (opens.text if isinstance(opens, Message) else opens) == WEB_PAGE


def opens_of(link: content.Link) -> str | Message:
    """What a link opens, in words: from the author, or else from its address."""
    if link.type:
        return link.type
    if link.url and link.url.startswith(("mailto:", "tel:")):
        return lazy_gettext("E-mail") if link.url.startswith("mailto:") else lazy_gettext("Telephone")
    name = link.file or urlsplit(link.url or "").path
    opens = OPENS.get(PurePosixPath(name).suffix.lower(), WEB_PAGE)
    return opens if opens in NAMES_OF_FORMATS else lazy_gettext(opens)
