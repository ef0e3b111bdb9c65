"""An issue of a bulletin as a sheet: masthead, contents, articles, contact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from tusk.document.blocks import Prose
from tusk.document.document import Document
from tusk.document.issue_fields import Article, Issue
from tusk.document.nodes import Element, Text
from tusk.media.for_print import Pictures
from tusk.paper.frame import NOTES, frame, sheet_of
from tusk.paper.sheet import Sheet
from tusk.paper.shorten import letters, opening
from tusk.paper.writer import Writer

Data = dict[str, Any]
# Points: the usual size, and others to try while the last page is nearly empty.
SIZES = (10.0, 10.3, 9.7, 10.6, 9.5)
LARGER, LARGEST, SHORT = (11.8, 10.9), (13.0, 14.2), 1500  # for issues of fewer characters
SMALLER_PICTURES = (0.85, 0.7, 0.5)  # of their usual height: tried after that
LEAST_END = 0.55  # of the last page's height
SLACK = (0, 1, 2, 200)  # lines: what columns are higher than half of their text, at most
DETAILS = ("full", "key", "summary", "brief", "headings")  # of each article in a digest
BRIEF = 130  # letters of an article of which there is only a sentence
ON_COVER = 3  # numbers in the masthead
POSTER_SIZES = (22.0, 20.0, 18.2, 16.5, 15.0, 13.6, 12.4, 11.3, 10.3, 9.4, 8.7)
SMALLEST = {"full": 11.0, "key": 10.0}  # points, to be read on a wall: rather the summaries in larger type
DIGEST_SLACK = ((0, 1), (2, 200))  # lines: rather smaller type than columns that end apart
A_HEADING, A_PARAGRAPH = 60, 100  # characters
ROOM_FOR_LETTERS = 420_000  # of an A4 page: letters × the square of their size in points, at most
A3_SIZES = (26.0, 24.0, 22.0, 20.0, 18.2, 16.5, 15.7, 15.0, 14.3, 13.6, 13.0, 12.4, 11.8, 11.3)  # points
A3_PICTURES = 0.9  # of their usual height


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
        "numbers": [vars(number) for article in _on_cover(articles) for number in article.numbers],
        "articles": [_article(article, writer, _on_cover(articles)) for article in articles],
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
    is_a3 = issue.paper == "A3"
    sizes, room = (A3_SIZES, 2) if is_a3 else (POSTER_SIZES, 1)
    common = {"pictures": A3_PICTURES if is_a3 else 0.6}
    for detail in DETAILS:
        long = sum(_length(article, detail) for article in issue.articles)
        known = [size for size in sizes if size >= SMALLEST.get(detail, 0)]
        for slacks in DIGEST_SLACK:
            for size in (size for size in known if long * size**2 <= room * ROOM_FOR_LETTERS):
                given = common | {"size": size, "detail": detail, "lead": "full" if is_a3 else detail}
                yield from (given | {"slack": slack} for slack in slacks)
    yield common | {"size": sizes[-1], "slack": 200, "detail": DETAILS[-1], "lead": DETAILS[-1]}


def _length(article: Article, detail: str) -> int:
    """About how many characters an article takes, with its heading; rather too few."""
    if detail == "full":
        return A_HEADING + letters((article.own, article.sections))
    if detail == "headings":
        return A_HEADING
    summary = letters(article.summary) or min(letters(article.own), A_PARAGRAPH)
    return A_HEADING + (min(summary, BRIEF) if detail == "brief" else summary)


def _classic(issue: Issue, pictures: Pictures) -> Iterator[Data]:
    """The sizes of type, then smaller pictures."""
    yield from _by_size(issue)
    yield from _by_picture(pictures)
    yield from _largest(issue)


VERSIONS = {"classic": _classic, "newsletter": _newsletter, "digest": _digest}


def _on_cover(articles: Sequence[Article]) -> list[Article]:
    """The articles whose numbers are in the masthead, and not said again below it: all of one article, or none."""
    found: list[Article] = []
    for article in articles:
        if article.is_shown and sum(len(each.numbers) for each in (*found, article)) <= ON_COVER:
            found += [article] if article.numbers else []
    return found


def _article(article: Article, writer: Writer, on_cover: Sequence[Article]) -> Data:
    shown = replace(article, numbers=()) if article in on_cover else article
    data: Data = writer.data(shown)
    return data | {
        "place": _place(article),
        "is_shown": article.is_shown,
        "length": letters((article.own, article.sections)),
        "brief": writer.data(_brief(article)),
    }


def _brief(article: Article) -> Text:
    """The first sentence or two of an article, within a line."""
    prose = (block for section in article.own for block in section.blocks if isinstance(block, Prose))
    nodes = (node for block in prose for node in block.text if isinstance(node, Element) and node.tag == "p")
    first = next(nodes, Element("p"))
    return opening(article.summary or first.children, BRIEF)


def _place(article: Article) -> str:
    return f"article-{article.id}"
