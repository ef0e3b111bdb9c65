"""The words of a finished PDF and of its properties, read quickly: a build reads each PDF that it has made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2


def words_in_pdf(path: Path) -> Iterator[str]:
    """The text of each page, then the properties. Raises pypdfium2.PdfiumError for a damaged file."""
    document = pypdfium2.PdfDocument(path.read_bytes())
    try:
        for page in document:
            yield page.get_textpage().get_text_range()
        yield "\n".join(document.get_metadata_dict().values())
    finally:
        document.close()
