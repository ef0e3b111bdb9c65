"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from tusk.feeds.feed import Feed, Post, moment


def atom(feed: Feed, address: str) -> bytes:
    """The feed as Atom. address: the full address of this file."""
    return "\n".join(_lines(feed, address)).encode()


def _lines(feed: Feed, address: str) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(feed.language)}>'
    yield f"<id>{escape(address)}</id>"
    yield f"<title>{escape(feed.title)}</title>"
    yield f"<updated>{moment(feed.updated)}</updated>"
    yield f'<link rel="self" type="application/atom+xml" href={quoteattr(address)}/>'
    yield f'<link rel="alternate" type="text/html" href={quoteattr(feed.page)}/>'
    for post in feed.posts:
        yield from _post(post)
    yield "</feed>\n"


def _post(post: Post) -> Iterator[str]:
    yield f"<entry xml:lang={quoteattr(post.language)}>"
    yield f"<id>{escape(post.id)}</id>"
    yield f"<title>{escape(post.title)}</title>"
    yield f'<link rel="alternate" type="text/html" href={quoteattr(post.url)}/>'
    if post.published:
        yield f"<published>{moment(post.published)}</published>"
    yield f"<updated>{moment(post.updated)}</updated>"
    yield f"<author><name>{escape(post.author)}</name></author>"
    for tag in post.tags:
        yield f"<category term={quoteattr(tag)}/>"
    yield f"<summary>{escape(post.summary)}</summary>"
    if post.html:
        yield f'<content type="html">{escape(post.html)}</content>'
    yield "</entry>"
