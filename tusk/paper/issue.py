"""An issue of a bulletin as a sheet: masthead, contents, articles, contact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tusk.document.document import Article, Document
from tusk.media.for_print import Pictures
from tusk.paper.frame import NOTES, frame, sheet_of
from tusk.paper.sheet import Sheet
from tusk.paper.writer import Writer

Data = dict[str, Any]
# Points: the usual size, and others to try while the last page is nearly empty.
SIZES = (10.0, 10.3, 9.7, 10.6)
SMALLER_PICTURES = (0.85, 0.7)  # of their usual height: tried after that
LEAST_END = 0.4  # of the last page's height


def issue_sheet(document: Document, pictures: Pictures) -> Sheet:
    """The PDF of an issue. Raises ProblemsFound for a picture that cannot be printed."""
    issue = document.issue
    assert issue is not None
    articles = issue.articles
    places = {article.entry: _place(article) for article in articles if article.entry}
    writer = Writer(replace(pictures, entries=(document.id, *places)), places)
    boxes = tuple(section for section in document.sections if section.look == "box")
    month = issue.edition[0]
    title = document.title if document.title.endswith(month) else f"{document.title}, {month}"
    data = frame(document, title, writer, *NOTES) | {
        "edition": issue.edition,
        "before": writer.data(tuple(each for each in document.sections if each not in boxes)),
        "boxes": writer.data(boxes),
        "articles": [_article(article, writer) for article in articles],
    }
    versions = (data | version for version in _versions(writer.pictures))
    return sheet_of(document, "issue", writer, versions, least_end=LEAST_END, has_preview=True)


def _versions(pictures: Pictures) -> Iterator[Data]:
    """Ways to set the issue, the best first."""
    for size in SIZES:
        yield {"size": size, "pictures": 1.0}
    if pictures.has_any:
        for scale in SMALLER_PICTURES:
            yield {"size": SIZES[0], "pictures": scale}


def _article(article: Article, writer: Writer) -> Data:
    data: Data = writer.data(article)
    return data | {"place": _place(article), "is_shown": article.is_shown}


def _place(article: Article) -> str:
    return f"article-{article.id}"
