"""An issue of a bulletin as a sheet: masthead, contents, articles, contact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tusk.document.document import Document
from tusk.document.issue_fields import Article, Issue
from tusk.media.for_print import Pictures
from tusk.paper.frame import NOTES, frame, sheet_of
from tusk.paper.sheet import Sheet
from tusk.paper.shorten import letters
from tusk.paper.writer import Writer

Data = dict[str, Any]
# Points: the usual size, and others to try while the last page is nearly empty.
SIZES = (10.0, 10.3, 9.7, 10.6, 9.5)
LARGER, LARGEST, SHORT = (11.8, 10.9), (13.0, 14.2), 1500  # for issues of fewer characters
SMALLER_PICTURES = (0.85, 0.7, 0.5)  # of their usual height: tried after that
LEAST_END = 0.55  # of the last page's height
SLACK = (0, 1, 2, 3, 200)  # lines: what columns are higher than half of their text, at most
DETAILS = ("full", "key", "summary", "headings")  # of each article in a digest
POSTER_SIZES = (22.0, 20.0, 18.2, 16.5, 15.0, 13.6, 12.4, 11.3, 10.3, 9.4, 8.7)
SMALLEST = {"full": 11.0, "key": 10.0}  # points, to be read on a wall: rather the summaries in larger type
DIGEST_SLACK = (0, 1, 2, 200)
A_HEADING, A_PARAGRAPH = 60, 100  # characters
ROOM_FOR_LETTERS = 420_000  # of one page: letters × the square of their size in points, at most


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
        "look": issue.look,
        "paper": issue.paper if issue.look == "digest" else "A4",
        "cover": writer.data(issue.cover),
        "themes": issue.themes,
    }
    versions = (data | version for version in VERSIONS[issue.look](issue, writer.pictures))
    fit = {"most_pages": 1} if issue.look == "digest" else {"least_end": LEAST_END}
    return sheet_of(document, "issue", writer, versions, has_preview=True, **fit)


def _sizes(issue: Issue) -> tuple[float, ...]:
    """The sizes of type to try: larger ones first where there is little to fill a page with."""
    return (*LARGER, *SIZES) if _is_short(issue) else SIZES


def _is_short(issue: Issue) -> bool:
    return sum(_length(article, "full") for article in issue.articles) < SHORT


def _newsletter(issue: Issue, pictures: Pictures) -> Iterator[Data]:
    """Each size of type with more and more slack for its columns, then smaller pictures."""
    for given in (*_by_size(issue), *_by_picture(pictures), *_largest(issue)):
        yield from (given | {"slack": slack} for slack in SLACK)


def _by_size(issue: Issue) -> Iterator[Data]:
    return ({"size": size, "pictures": 1.0} for size in _sizes(issue))


def _largest(issue: Issue) -> Iterator[Data]:
    """What little is left for a second page, in type that fills some of it."""
    return ({"size": size, "pictures": 1.0} for size in LARGEST if _is_short(issue))


def _by_picture(pictures: Pictures) -> Iterator[Data]:
    """Smaller pictures, which leave less over for a last page."""
    for scale in SMALLER_PICTURES if pictures.has_any else ():
        yield from ({"size": size, "pictures": scale} for size in (SIZES[0], SIZES[-1]))


def _digest(issue: Issue, pictures: Pictures) -> Iterator[Data]:
    """As much of each article as one page has room for, in the largest type."""
    scale = 2**0.5 if issue.paper == "A3" else 1.0
    for detail in DETAILS:
        long = sum(_length(article, detail) for article in issue.articles)
        for size in POSTER_SIZES:
            if size < SMALLEST.get(detail, 0) or long * size**2 > ROOM_FOR_LETTERS:
                continue
            for slack in DIGEST_SLACK:
                given = {"size": size * scale, "pictures": 0.6 * scale, "slack": slack}
                yield given | {"detail": detail}
    yield {"size": POSTER_SIZES[-1] * scale, "pictures": 0.6 * scale, "slack": 200, "detail": DETAILS[-1]}


def _length(article: Article, detail: str) -> int:
    """About how many characters an article takes, with its heading; rather too few."""
    if detail == "full":
        return A_HEADING + letters((article.own, article.sections))
    if detail == "headings":
        return A_HEADING
    summary = letters(article.summary) or min(letters(article.own), A_PARAGRAPH)
    return A_HEADING + summary


def _classic(issue: Issue, pictures: Pictures) -> Iterator[Data]:
    """The sizes of type, then smaller pictures."""
    yield from _by_size(issue)
    yield from _by_picture(pictures)
    yield from _largest(issue)


VERSIONS = {"classic": _classic, "newsletter": _newsletter, "digest": _digest}


def _article(article: Article, writer: Writer) -> Data:
    data: Data = writer.data(article)
    return data | {
        "place": _place(article),
        "is_shown": article.is_shown,
        "length": letters((article.own, article.sections)),
    }


def _place(article: Article) -> str:
    return f"article-{article.id}"
