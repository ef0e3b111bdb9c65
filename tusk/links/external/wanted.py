"""The external links of a site, with their places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from tusk.links.link import Link
from tusk.links.site import BuiltSite
from tusk.links.target import as_browsers_read, path_within

Places = Mapping[str, tuple[tuple[str, Link], ...]]


def external_addresses(site: BuiltSite) -> Places:
    """Every external address, each once, with (file, link) of every place."""
    places: defaultdict[str, list[tuple[str, Link]]] = defaultdict(list)
    for file, link in site.links():
        address = as_browsers_read(link.address)
        address = f"https:{address}" if address.startswith("//") else address
        if address.lower().startswith(("http:", "https:")) and not path_within(site, address):
            places[address].append((file, link))
    return {address: tuple(found) for address, found in sorted(places.items())}
