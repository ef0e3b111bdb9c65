"""Word files → blocks, by mammoth: its HTML has headings, lists, tables, notes and pictures."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from tusk.importing.blocks import Contents
from tusk.importing.web_page import read_html
from tusk.media.office_limits import refuse_what_is_unsafe

STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Caption'] => p > em:fresh
p[style-name='caption'] => p > em:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='List Bullet'] => ul > li:fresh
p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh
p[style-name='List Bullet 3'] => ul|ol > li > ul|ol > li > ul > li:fresh
p[style-name='List Number'] => ol > li:fresh
p[style-name='List Number 2'] => ul|ol > li > ol > li:fresh
p[style-name='List Number 3'] => ul|ol > li > ul|ol > li > ol > li:fresh
"""
LOST = (
    (r"word/charts/chart\d*\.xml", "chart", "Take a picture of it, and describe it."),
    (r"word/diagrams/data\d*\.xml", "SmartArt drawing", "Write its words as a list."),
    (r"word/embeddings/.+", "embedded file", "Save it as a file of its own."),
)


def read_word(content: bytes) -> Contents:
    """A Word document without its author, comments, and the headers and footers of its pages."""
    import mammoth  # slow to load

    refuse_what_is_unsafe(content, ".docx")
    pictures: dict[str, bytes] = {}

    def keep(image: Any) -> dict[str, str]:
        with image.open() as opened:
            name = f"picture:{len(pictures)}"
            pictures[name] = opened.read()
        return {"src": name}

    made = mammoth.convert_to_html(
        BytesIO(content), style_map=STYLES, convert_image=mammoth.images.img_element(keep)
    )
    read = read_html(f"<body>{made.value}</body>", pictures.get)
    return Contents(read.blocks, lost=(*read.lost, *_lost(content)))


def _lost(content: bytes) -> list[str]:
    """What mammoth leaves out."""
    found = []
    with ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        for pattern, what, hint in LOST:
            if count := sum(1 for name in names if re.fullmatch(pattern, name)):
                found.append(f"{count} {what}{'s' * (count > 1)} could not be taken over. {hint}")
        if "word/comments.xml" in names and b"<w:comment " in archive.read("word/comments.xml"):
            found.append("Comments were left out.")
        text = archive.read("word/document.xml")
        if re.search(rb"<w:(?:ins|del) ", text):
            found.append("Tracked changes were taken as accepted.")
        if b"<m:oMath" in text:
            found.append("A formula could not be taken over. Write it in words.")
    return found
