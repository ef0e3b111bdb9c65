"""The posts of entries and of dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from html import escape

from tusk.document.cards import title_of
from tusk.document.texts import Texts, host_of
from tusk.feeds.feed import MOST_POSTS, Post
from tusk.library.dates import Dated
from tusk.library.item import Item, newest
from tusk.locales.words import Words
from tusk.model.facets import TAGS
from tusk.text import prose

TAGGED_SINCE = 2026  # a year is a part of every tag: (RFC 4151); it never changes


class Posts:
    """The posts of a library, each made once, however many feeds have it."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._known: dict[str, Post] = {}

    def newest(self, items: Iterable[Item]) -> tuple[Post, ...]:
        """The newest of some items, the newest first."""
        dated = sorted(items, key=lambda item: (newest(item.record).first_day, item.id), reverse=True)
        return tuple(map(self.of, dated[:MOST_POSTS]))

    def of(self, item: Item) -> Post:
        """The post of an entry or issue."""
        if item.id not in self._known:
            self._known[item.id] = self._made(item)
        return self._known[item.id]

    def _made(self, item: Item) -> Post:
        record = item.record
        texts = self._texts.in_language(record.language)
        library = texts.library
        return Post(
            id=library.on_web(item.address),
            url=library.on_web(item.address),
            title=title_of(item, texts),
            summary=record.summary,
            published=record.issued,
            updated=newest(record),
            author=library.publishers[record.publisher].name,
            tags=tuple(self._tags(item)),
            language=texts.words.language,
            html=_key_messages(item, texts.words),
        )

    def _tags(self, item: Item) -> Iterator[str]:
        library = self._texts.library
        yield self._texts.words.gettext(item.record.label)
        for tag in TAGS:
            yield from (getattr(library, tag.field)[id].name for id in getattr(item.record, tag.field))

    def coming(self) -> tuple[Post, ...]:
        """The dates to come, the next one first."""
        return tuple(self._dated(item, dated) for item, dated in self._texts.library.dates[:MOST_POSTS])

    def changes(self) -> tuple[Post, ...]:
        """What was changed, the newest first."""
        every = (
            (item, number)
            for item in self._texts.library.changed
            for number in range(len(item.record.changes))
        )
        dated = sorted(
            every, key=lambda each: (each[0].record.changes[each[1]].date, each[0].id), reverse=True
        )
        return tuple(self._change(item, number) for item, number in dated[:MOST_POSTS])

    def _change(self, item: Item, number: int) -> Post:
        """The post of a change. Its id has the date and the words: a change that is added before it moves nothing."""
        post, change = self.of(item), item.record.changes[number]
        code = blake2b(change.what.encode(), digest_size=4).hexdigest()
        return replace(
            post,
            id=f"tag:{host_of(post.url)},{TAGGED_SINCE}:{item.id}/change/{change.date}/{code}",
            url=f"{post.url}#what-has-changed",
            summary=" ".join(filter(None, (change.what, change.why))),
            published=change.date,
            updated=change.date,
            html="",
        )

    def _dated(self, item: Item, dated: Dated) -> Post:
        post, words = self.of(item), self._texts.in_language(item.record.language).words
        return Post(
            id=f"tag:{host_of(post.url)},{TAGGED_SINCE}:{item.id}/date/{dated.key or 'held'}",
            url=f"{post.url}#{dated.part}" if dated.part else post.url,
            title=words.say(dated.title),
            summary=" ".join((_when(dated, words), post.summary)),
            published=post.published,
            updated=post.updated,
            author=post.author,
            tags=post.tags,
            language=post.language,
        )


def _when(dated: Dated, words: Words) -> str:
    """When and where, in a sentence; that it is cancelled, if it is."""
    occasion = dated.occasion
    if occasion.cancelled:
        return f"{occasion.cancelled.rstrip('.')}."
    hours = words.say(occasion.hours) if occasion.hours else ""
    return ", ".join(filter(None, (words.say(occasion.days), hours, occasion.where))) + "."


def _key_messages(item: Item, words: Words) -> str:
    """The summary and the key messages as HTML."""
    messages = [f"<li>{escape(prose.plain(each))}</li>" for each in item.record.key_messages]
    if not messages:
        return ""
    heading = escape(words.gettext("Key messages"))
    return f"<p>{escape(item.record.summary)}</p><h2>{heading}</h2><ul>{''.join(messages)}</ul>"
