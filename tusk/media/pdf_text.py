"""The words of a finished PDF and of its properties, read quickly: a build reads each PDF that it has made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2

PROFILE = re.compile(rb"\[ ?/ICCBased \d+ 0 R ?\]")  # of a colour: to work it out takes half of the time
PLAIN_COLOUR = b"/DeviceRGB"


def words_in_pdf(path: Path) -> Iterator[str]:
    """The text of each page, then the properties. Raises pypdfium2.PdfiumError for a damaged file."""
    content = PROFILE.sub(lambda found: PLAIN_COLOUR.ljust(len(found[0])), path.read_bytes())
    document = pypdfium2.PdfDocument(content)
    try:
        for page in document:
            yield page.get_textpage().get_text_range()
        yield "\n".join(document.get_metadata_dict().values())
    finally:
        document.close()
