"""A feed as JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
from typing import Any

from tusk.feeds.feed import Feed, Post, moment


def json_feed(feed: Feed, address: str) -> bytes:
    """The feed as JSON. address: the full address of this file."""
    given = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": address,
        "language": feed.language,
        "items": [_post(post) for post in feed.posts],
    }
    return json.dumps(given, ensure_ascii=False, indent=1).encode() + b"\n"


def _post(post: Post) -> dict[str, Any]:
    content = {"content_html": post.html} if post.html else {"content_text": post.summary}
    days = {"date_published": post.published, "date_modified": post.updated}
    return {
        "id": post.id,
        "url": post.url,
        "title": post.title,
        "summary": post.summary,
        **content,
        **{name: moment(day) for name, day in days.items() if day},
        "authors": [{"name": post.author}],
        "tags": list(post.tags),
        "language": post.language,
    }
