"""Files that are dropped on the editor: only what the site can publish, under a name that it can have."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import PurePath

from PIL import Image, UnidentifiedImageError

from tusk.locales.message import Message, lazy_gettext
from tusk.media.formats import FORMATS
from tusk.text.headings import slug

LARGEST = 20_000_000  # bytes
OTHERS = {
    ".pdf": b"%PDF-",
    ".pptx": b"PK",
    ".docx": b"PK",
    ".xlsx": b"PK",
    ".csv": b"",
    ".mp3": b"",
    ".vtt": b"WEBVTT",
}


class NotTaken(Exception):
    """A file that cannot be published; reason: in words for authors."""

    def __init__(self, reason: Message) -> None:
        super().__init__(str(reason))
        self.reason = reason


def place_for(name: str, content: bytes, *, picture: bool) -> str:
    """Where an uploaded file goes: content/images/dog-on-a-lead.png. Raises NotTaken."""
    path = PurePath(re.sub(r"[\\/:]", " ", name))
    suffix = path.suffix.lower()
    if len(content) > LARGEST:
        raise NotTaken(lazy_gettext("The file is larger than 20 MB: make it smaller first."))
    if suffix in FORMATS:
        _check_picture(content)
        return f"content/images/{slug(path.stem)[:60] or 'picture'}{suffix}"
    if picture:
        raise NotTaken(lazy_gettext("This is not a picture that browsers show: save it as a JPEG or PNG."))
    if suffix not in OTHERS or not content.startswith(OTHERS[suffix]):
        raise NotTaken(lazy_gettext("Files of this kind cannot be published: save it as a PDF."))
    return f"content/files/{slug(path.stem)[:60] or 'file'}{suffix}"


def _check_picture(content: bytes) -> None:
    try:
        with Image.open(BytesIO(content)) as image:
            image.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise NotTaken(
            lazy_gettext("The picture is damaged: open it in another program, and save it again.")
        ) from None
