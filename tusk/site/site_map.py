"""The shape of the site for one library: pages without content are not made, and are in no menu or list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import NotRequired, TypedDict

from tusk.data_class import dataclass
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.locales.foreign import Foreign
from tusk.locales.message import N_
from tusk.locales.words import ENGLISH, Words
from tusk.model import site_shape as shape
from tusk.model.facets import FACETS, STATUSES, TAGS, Facet, Tag
from tusk.model.identity import WHOM, MenuItem, SiteLogo
from tusk.model.site_shape import FOOTER, HEADER, PAGES, SitePage
from tusk.model.vocabulary import SectionOfSite

Menu = list[tuple[str, str]]  # (title, address)


class Frame(TypedDict):
    """The values for the frame of every page: see templates/theme/."""

    name: str  # of the site, for browsers and search engines
    brand: str  # its name at the top of each page
    strapline: str
    logo: SiteLogo | None
    worried: str  # the words of the link to the box for readers who are worried
    worried_box: str  # the box, for the page of addresses that do not exist
    cookies: str
    header: Menu
    footer: Menu
    pages: dict[str, str]  # the addresses of the pages that have content, by their names
    feed: NotRequired[str]  # the address of the feed of everything; empty if there are no feeds
    card: NotRequired[
        str
    ]  # the address of its picture for shared links; empty without the address of the site
    policy: NotRequired[str]  # what browsers may fetch for a page; empty if it does not say
    offline: NotRequired[bool]  # whether devices save the site
    exit: NotRequired[str]  # where the button on sensitive pages leads; empty if there is none
    found_by: str  # by section, topic, theme or audience
    words: NotRequired[Words]  # of the interface in the language of the page; English if left out
    others: NotRequired[Mapping[str, Frame]]  # the same for pages in other languages


@dataclass(frozen=True)
class SiteMap:
    """The pages, tags and facets of one library, for templates. Names are those of `SitePage.name`.

    language: of the page that shows their titles; if left out, that of the site.
    """

    library: Library
    language: str | None = None

    @cached_property
    def words(self) -> Words:
        return self.library.words(self.language)

    @cached_property
    def pages(self) -> list[SitePage]:
        """The pages that are made. One without content is only made while a withdrawn page links back to it."""
        return [page for page in PAGES if self._has_content(page) or self._has_withdrawn(page)]

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the pages that have content."""
        return frozenset(page.name for page in PAGES if self._has_content(page))

    def has(self, name: str) -> bool:
        """Whether lists and menus link to a page."""
        return name in self.names

    def address(self, name: str) -> str:
        """The address of a page, whether it is made or not. Raises KeyError if the site has no such page."""
        return _BY_NAME[name].address

    def title(self, name: str) -> str:
        """The name of a page for readers; that of a section is in content/sections.yml. Raises KeyError."""
        page = _BY_NAME[name]
        section = self.library.sections.get(page.name) if page.is_section else None
        if page is shape.HOME:
            return self.library.site.title
        return self.own(section.name) if section else self.words.gettext(page.title)

    def own(self, text: str) -> str:
        """A name from the project's own lists, translated if the project has a translation."""
        return self.words.own(text, self.library.site.language)

    def summary(self, page: SitePage) -> str:
        """The sentence below the title of a page."""
        if page is shape.HOME:
            return self.library.site.lead
        if page is shape.FIND:
            return self.words.gettext("Everything on this site %(by_what)s.", by_what=self.found_by("and"))
        return self.words.gettext(page.summary)

    @property
    def header(self) -> Menu:
        """The menu at the top of each page."""
        lines = self.library.site.header
        return self.menu(HEADER) if lines is None else list(self._lines(lines))

    @property
    def footer(self) -> Menu:
        """The links at the bottom of each page."""
        lines = self.library.site.footer
        own = self.menu(FOOTER) if lines is None else list(self._lines(lines))
        standing = [(self._titled(item), item.address) for item in self._standing()]
        known = {address for _, address in own}
        return [*own, *(line for line in standing if line[1] not in known)]

    def _standing(self) -> Iterator[Item]:
        """The standing pages, each in the language of the page if it is written in that."""
        usual, library = self.library.site.language, self.library
        for item in library.standing:
            if not item.record.translation_of or item.record.translation_of not in library.items:
                same = [item, *library.twins(item)]
                known = {
                    each.record.language or usual: each
                    for each in reversed(same)
                    if each.record.version == "full"
                }
                yield known.get(self.language or usual, item)

    def _titled(self, item: Item) -> str:
        """The title of an entry, marked if it is in another language than the page."""
        language = item.record.language or self.library.site.language
        same = language.split("-")[0] == self.words.language.split("-")[0]
        return item.record.title if same else Foreign(item.record.title, language)

    def _lines(self, lines: Iterable[MenuItem]) -> Iterator[tuple[str, str]]:
        """The lines of a menu whose pages have content."""
        for item in lines:
            if target := self._target(item):
                title, address = target
                yield self.own(item.label) if item.label else title, address

    def _target(self, item: MenuItem) -> tuple[str, str] | None:
        """(title, address) of the page of a line of a menu; None if it has no content."""
        library = self.library
        if item.url:
            return "", item.url
        if item.page:
            page = _BY_ID[item.page]
            return (self.title(page.name), page.address) if self.has(page.name) else None
        if item.section:
            known = [each for each in self.sections if each.id == item.section]
            return (self.own(known[0].name), f"{item.section}/") if known else None
        if item.entry and library.is_listed(item.entry):
            entry = library.items[item.entry]
            return self._titled(entry), entry.address
        return None

    def menu(self, pages: Iterable[SitePage]) -> Menu:
        """(title, address) of those pages that have content."""
        return [(self.title(page.name), page.address) for page in pages if self.has(page.name)]

    @cached_property
    def sections(self) -> list[SectionOfSite]:
        """The sections with at least one listed entry."""
        return [each for each in self.library.sections.values() if self.library.in_section(each.id)]

    @cached_property
    def tags(self) -> list[Tag]:
        """The fields of tags that some entry uses."""
        return [tag for tag in TAGS if self.has(tag.field)]

    def tag_address(self, field: str, id: str) -> str:
        """The address of the page of a topic, theme or audience."""
        return f"{self.address(field)}{id}/"

    def search_address(self, field: str, id: str) -> str:
        """The address of a search for everything with a tag."""
        facet = next(tag.name for tag in TAGS if tag.field == field)
        return f"{shape.SEARCH.address}?{facet}={id}"

    @property
    def facets(self) -> list[Facet]:
        """The filters of search."""
        listed = bool(self.library.listed)
        return [each for each in FACETS if (each in self.tags if isinstance(each, Tag) else listed)]

    def found_by(self, last: str) -> str:
        """The ways to find guidance: by section, topic, theme or audience. last: the word before the last one."""
        return _found_by(self.tags, last, self.words)

    @property
    def frame(self) -> Frame:
        """The links in the frame of every page."""
        site = self.library.site
        return {
            "name": site.full_name,
            "brand": self.own(site.brand),
            "strapline": site.strapline or site.lead,
            "logo": site.logo,
            "worried_box": "",  # see tusk/publish/site.py
            "worried": self.own(site.worried.button or site.worried_heading),
            "cookies": self.own(site.cookies),
            "header": self.header,
            "footer": self.footer,
            "pages": {page.name: page.address for page in PAGES if self.has(page.name)},
            "found_by": self.found_by("or"),
            "words": self.words,
        }

    @property
    def marked_statuses(self) -> dict[str, str]:
        """The label of a status on cards and results, by its id."""
        return {status.id: self.words.gettext(status.name) for status in STATUSES if status.is_marked}

    @property
    def places(self) -> Iterator[tuple[str, str]]:
        """(name, address) of the pages that a search for their name offers: sections and lists."""
        yield from ((self.own(section.name), f"{section.id}/") for section in self.sections)
        yield from self.menu(page for page in PAGES if page.is_place and not page.is_section)

    def _has_content(self, page: SitePage) -> bool:
        if page.needs == "nothing":
            return True
        if page.needs == "folder":
            return page.address in self._folders
        if page.needs in [tag.field for tag in TAGS]:
            return any(getattr(item.record, page.needs) for item in self.library.listed)
        return bool(getattr(self.library, page.needs))

    @cached_property
    def _folders(self) -> frozenset[str]:
        """The addresses of the sections with something that is listed."""
        return frozenset(f"{item.section}/" for item in self.library.listed)

    def _has_withdrawn(self, page: SitePage) -> bool:
        return any(f"{item.section}/" == page.address for item in self.library.items.values())


WAYS = {"topic": N_("topic"), "theme": N_("theme"), "audience": N_("audience")}
_BY_NAME = {page.name: page for page in PAGES}
_BY_ID = {page.id: page for page in PAGES}


def _found_by(tags: Iterable[Tag], last: str, words: Words) -> str:
    *names, end = [words.gettext(name) for name in (N_("section"), *(WAYS[tag.name] for tag in tags))]
    most = ", ".join(names)
    if not names:
        return words.gettext("by %(way)s", way=end)
    if last == "or":
        return words.gettext("by %(ways)s or %(way)s", ways=most, way=end)
    return words.gettext("by %(ways)s and %(way)s", ways=most, way=end)


def frame_in(folder: Path) -> Frame:
    """The same for the pages in a folder, if no library can be made from the content."""
    there = [page for page in PAGES if (folder / page.address / "index.md").is_file()]

    def menu(pages: Iterable[SitePage]) -> Menu:
        return [(page.title, page.address) for page in pages if page in there]

    addresses = {page.name: page.address for page in PAGES if page in there or page.needs == "nothing"}
    return {
        "name": "",
        "brand": "",
        "strapline": "",
        "logo": None,
        "worried": WHOM["children"],
        "cookies": "",
        "worried_box": "",
        "header": menu(HEADER),
        "footer": menu(FOOTER),
        "pages": addresses,
        "found_by": _found_by(TAGS, "or", ENGLISH),
    }
