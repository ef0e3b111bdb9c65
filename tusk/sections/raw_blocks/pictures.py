"""Pictures, covers, video and sound."""

from __future__ import annotations

from tusk.data_class import dataclass
from tusk.model.content import Picture
from tusk.model.kinds.guidance import Cover
from tusk.model.media import Media


@dataclass(frozen=True)
class RawPicture:
    """A picture with its caption."""

    picture: Picture


@dataclass(frozen=True)
class RawMedia:
    """A video or a sound recording."""

    media: Media


@dataclass(frozen=True)
class RawCover:
    """The cover of a document."""

    cover: Cover
