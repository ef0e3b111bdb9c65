"""An address in a built site, and a fault found in it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from tusk.data_class import dataclass


class Link(NamedTuple):
    """An address in a file. `kind` says where it comes from: a, img, style, sitemap, feed, pdf, …"""

    kind: str
    address: str
    label: str = ""


class Target(NamedTuple):
    """A place within the site: a file by its path, and a part of it."""

    file: str
    part: str = ""

    @property
    def address(self) -> str:
        """The form that people write: reviews/jack/#facts for a part of reviews/jack/index.html."""
        page = "" if self.file == "index.html" else self.file.removesuffix("/index.html")
        return (f"{page}/" if page != self.file and page else page) + (f"#{self.part}" if self.part else "")


@dataclass(frozen=True)
class Found:
    """A fault in a file of the built site. `same`: equal for the same fault on another page."""

    file: str
    message: str
    hint: str
    link: Link | None = None
    target: Target | None = None
    level: Literal["error", "note"] = "error"

    @property
    def same(self) -> tuple[str, str]:
        """Relative addresses of one target differ from page to page; the target does not."""
        if self.link is None:
            return "", self.message
        return self.message.replace(
            self.link.address, ""
        ), self.target.address if self.target else self.link.address
