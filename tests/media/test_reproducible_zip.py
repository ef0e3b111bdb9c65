"""Archives are the same bytes each time, whether their parts are compressed now or were before."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tusk.media.reproducible_zip import archive, packed, parts_of, reproducible

PARTS = {
    "word/b.xml": b"<b/>" * 5000,
    "[Content_Types].xml": b"",
    "word/a.xml": b"A",
    "word/c.png": bytes(range(256)),
}


def test_packed_parts_give_the_bytes_that_zipfile_gives() -> None:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as new:
        for name, content in PARTS.items():
            new.writestr(name, content)
    made = archive({name: packed(content) for name, content in PARTS.items()})
    assert made == reproducible(written.getvalue())
    assert parts_of(made) == PARTS
