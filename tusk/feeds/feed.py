"""A feed and its posts, whatever its format."""

from __future__ import annotations

from tusk.data_class import dataclass
from tusk.model.fields import PartDate

MOST_POSTS = 50


@dataclass(frozen=True)
class Post:
    """Something published. id: never changes; url: its full address; html: the key messages, empty without any."""

    id: str
    url: str
    title: str
    summary: str
    published: PartDate
    updated: PartDate
    author: str
    tags: tuple[str, ...]
    language: str
    html: str = ""


@dataclass(frozen=True)
class Feed:
    """Posts, the newest first. name: its address in feeds/ without the ending; page: the full address of its page."""

    name: str
    title: str
    page: str
    language: str
    posts: tuple[Post, ...]

    @property
    def updated(self) -> PartDate:
        """The date of its newest post."""
        return max(post.updated for post in self.posts)


def moment(day: PartDate) -> str:
    """A date as feeds write it; a month or a year is its first day. Not known: the first that there is."""
    return f"{(day or PartDate(1970)).first_day.isoformat()}T00:00:00Z"
