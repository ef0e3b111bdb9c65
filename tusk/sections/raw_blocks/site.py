"""What an entry shows of the site itself, and of its year."""

from __future__ import annotations

from tusk.data_class import dataclass


@dataclass(frozen=True)
class RawAboutSite:
    """The name and address of the site, and who runs it."""


@dataclass(frozen=True)
class RawSiteContact:
    """How to reach the people who run the site."""


@dataclass(frozen=True)
class RawYearly:
    """A part of the digest of a year. of: the publisher whose year it is, if it is not that of all."""

    part: str
    year: int
    of: str | None
