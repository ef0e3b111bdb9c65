"""The words of a finished PDF and of its properties, read quickly: a build reads each PDF that it has made."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2

PROFILE = re.compile(rb"\[ ?/ICCBased \d+ 0 R ?\]")  # of a colour: to work it out takes half of the time
PLAIN_COLOUR = b"/DeviceRGB"


def words_in_pdf(content: bytes) -> Iterator[str]:
    """The text of each page of a PDF, then the properties. Raises pypdfium2.PdfiumError for a damaged file."""
    plain = PROFILE.sub(lambda found: PLAIN_COLOUR.ljust(len(found[0])), content)
    document = pypdfium2.PdfDocument(plain)
    try:
        for page in document:
            yield page.get_textpage().get_text_range()
        yield "\n".join(document.get_metadata_dict().values())
    finally:
        document.close()
