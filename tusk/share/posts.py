"""Short posts about an entry for social media, each as long as its network allows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tusk.data_class import dataclass
from tusk.document.document import Document
from tusk.document.nodes import plain


@dataclass(frozen=True)
class Network:
    """A network. most: letters of a post; link: letters that it counts for an address, 0 if it counts them all."""

    name: str
    most: int
    link: int = 0


NETWORKS = (
    Network("X", 280, link=23),
    Network("Bluesky", 300),
    Network("Mastodon", 500, link=23),
    Network("Facebook, LinkedIn", 700),
)


def posts(document: Document, root: Path, templates: Path) -> Iterator[tuple[str, bytes]]:
    """(name, content) of the file with the posts for all networks, each below the name of its network."""
    yield "posts.txt", "\n".join(_named(network, document) for network in NETWORKS).encode()


def post(network: Network, document: Document) -> str:
    """Title, summary and address; of a summary that is too long, as many words as there is room for."""
    address = document.target.web
    room = network.most - (network.link or len(address)) - 2 if address else network.most
    text = _cut(f"{document.title}. {plain(document.summary)}", room)
    return f"{text}\n\n{address}" if address else text


def letters(network: Network, text: str, address: str) -> int:
    """The letters of a post as its network counts them."""
    return len(text) - (len(address) - network.link if address and network.link else 0)


def _named(network: Network, document: Document) -> str:
    text = post(network, document)
    count = letters(network, text, document.target.web)
    return f"{network.name} ({count} of {network.most} letters)\n\n{text}\n"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"
