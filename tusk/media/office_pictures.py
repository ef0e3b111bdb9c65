"""The pictures inside an Office file, without what a camera or a program wrote into them."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from tusk.media.hidden_data import without_hidden_data
from tusk.media.unreadable import Unreadable

BEGINS = {b"\x89PNG": "PNG", b"\xff\xd8": "JPEG", b"GIF8": "GIF"}
DRAWN = (b"BM", b"II*\0", b"MM\0*", b"\1\0\0\0", b"\xd7\xcd\xc6\x9a", b"\1\0\x09\0")  # BMP, TIFF, EMF, WMF
INSERT_IT = "In Office, remove it and insert it again as a PNG or JPEG."


def picture_without_hidden_data(content: bytes) -> bytes:
    """The same picture. Raises Unreadable if it is none."""
    format = next((each for begins, each in BEGINS.items() if content.startswith(begins)), "")
    if not format and content.startswith(DRAWN):
        return content
    return without_hidden_data(content, format) or _saved_again(content, format)


def _saved_again(content: bytes, format: str) -> bytes:
    written = BytesIO()
    try:
        with Image.open(BytesIO(content), formats=[format] if format else ["WEBP"]) as picture:
            picture.load()
            picture.info.clear()
            picture.save(written, format, quality=95)
    except (OSError, ValueError, SyntaxError, KeyError, Image.DecompressionBombError):
        raise Unreadable("has a picture that is damaged.", INSERT_IT) from None
    return written.getvalue()
