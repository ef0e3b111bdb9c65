"""The feeds of a site: which there are, and their files. They need the address of the site, and there are none without.

One more format is a writer, with its line in FORMATS.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tusk.data_class import dataclass
from tusk.document.texts import Texts
from tusk.feeds.feed import Feed, Post
from tusk.feeds.json_feed import json_feed
from tusk.feeds.posts import Posts
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.model.site_shape import BULLETINS, CHANGES, CONTACT, DATES, FEEDS, WHATS_NEW
from tusk.site.site_map import SiteMap

EVERYTHING, SECTIONS, PUBLISHERS = "everything", "sections", "publishers"


@dataclass(frozen=True)
class Format:
    """A format of feeds. ending: of the file's name; type: as servers and pages name it."""

    name: str
    ending: str
    type: str
    write: Callable[[Feed, str], bytes]


def _atom(feed: Feed, address: str) -> bytes:
    from tusk.feeds.atom import atom  # what it needs of the standard library loads all of the web with it

    return atom(feed, address)


FORMATS = (
    Format("Atom", ".xml", "application/atom+xml", _atom),
    Format("JSON Feed", ".json", "application/feed+json", json_feed),
)


@dataclass(frozen=True)
class Named:
    """A feed before its posts are known. group: empty, or sections, topics, themes, audience, publishers."""

    group: str
    id: str
    title: str
    page: str

    @property
    def name(self) -> str:
        return "/".join(filter(None, (self.group, self.id)))


def address_of(name: str, format: Format = FORMATS[0]) -> str:
    """The address of a feed on the site."""
    return f"{FEEDS.address}{name}{format.ending}"


def feeds_on(library: Library) -> list[Named]:
    """All feeds of a library, those of everything first; none if the site has no address."""
    if not library.site.address or not library.listed:
        return []
    site_map = SiteMap(library)
    return [*_general(site_map), *_of_sections(site_map), *_of_tags(site_map), *_of_publishers(library)]


def _general(site_map: SiteMap) -> Iterator[Named]:
    yield Named("", EVERYTHING, site_map.words.gettext("Everything"), WHATS_NEW.address)
    if site_map.library.issues:
        yield Named("", "bulletins", site_map.title(BULLETINS.name), BULLETINS.address)
    if site_map.library.dates:
        yield Named("", "dates", site_map.title(DATES.name), DATES.address)
    if site_map.library.changed:
        yield Named("", "changes", site_map.title(CHANGES.name), CHANGES.address)


def _of_sections(site_map: SiteMap) -> Iterator[Named]:
    for section in site_map.sections:
        yield Named(SECTIONS, section.id, site_map.own(section.name), f"{section.id}/")


def _of_tags(site_map: SiteMap) -> Iterator[Named]:
    library = site_map.library
    for tag in site_map.tags:
        for each in getattr(library, tag.field).values():
            if library.has_page(tag.field, each.id):
                address = site_map.tag_address(tag.field, each.id)
                yield Named(tag.field, each.id, site_map.own(each.name), address)


def _of_publishers(library: Library) -> Iterator[Named]:
    used = {item.record.publisher for item in library.listed}
    for publisher in library.publishers.values():
        if publisher.id in used:
            yield Named(PUBLISHERS, publisher.id, publisher.name, f"{CONTACT.address}#{publisher.id}")


def feed_of(library: Library, *name: str) -> str:
    """The address of a feed of this name, for example topics neglect; empty if the site has no feeds."""
    return address_of("/".join(name)) if library.site.address else ""


def feed_files(library: Library) -> Iterator[tuple[str, bytes]]:
    """(address, content) of every feed."""
    posts, words = Posts(Texts(library)), library.words()
    for named in feeds_on(library):
        feed = Feed(
            named.name,
            words.gettext("%(site)s: %(feed)s", site=library.site.full_name, feed=named.title),
            library.on_web(named.page),
            words.language,
            _posts(named, posts, library),
        )
        for format in FORMATS:
            address = address_of(named.name, format)
            yield address, format.write(feed, library.on_web(address))


def _posts(named: Named, posts: Posts, library: Library) -> tuple[Post, ...]:
    if named.name == "dates":
        return posts.coming()
    return posts.changes() if named.name == "changes" else posts.newest(_items(named, library))


def _items(named: Named, library: Library) -> Iterable[Item]:
    if named.name == EVERYTHING:
        return library.listed
    if named.name == "bulletins":
        return library.issues
    if named.group == SECTIONS:
        return library.in_section(named.id)
    if named.group == PUBLISHERS:
        return [item for item in library.listed if item.record.publisher == named.id]
    return library.tagged(named.group, named.id)
