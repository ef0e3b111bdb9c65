"""An issue of a bulletin as a sheet: masthead, contents, articles, contact."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from tusk.document.old import kind_label
from tusk.library.library import Item, Library
from tusk.model.issue import Issue, IssueItem
from tusk.paper.blocks import parts_data
from tusk.paper.frame import frame, notes, standing, warnings
from tusk.paper.press import press_for
from tusk.paper.sheet import Printed, Sheet
from tusk.paper.words import Words

Data = dict[str, Any]
# Points: the usual size, and what is tried while the last page is nearly empty.
SIZES = (10.0, 10.3, 9.7, 10.6)
SMALLER_PICTURES = (0.85, 0.7)  # of their usual height: tried after that
LEAST_END = 0.4  # of the last page's height


def print_issue(item: Item, library: Library, templates: Path, build: Path) -> Printed:
    """Print one issue."""
    [printed] = press_for(templates, build).print_some(
        [partial(issue_sheet, item, library, build / "pictures")]
    )
    return printed


def issue_sheet(item: Item, library: Library, cache: Path | None) -> Sheet:
    """The printed edition of an issue. Raises ProblemsFound for a picture that cannot be printed."""
    issue = item.record
    assert isinstance(issue, Issue)
    shown = [article for article in issue.items if library.is_listed(article.entry)]
    places = {article.entry: f"article-{article.id}" for article in shown}
    words = Words(library, cache, item.id, within=places)
    series = library.publishers[issue.publisher].series
    data = {
        **frame(item, f"{series}, issue {issue.number}, {issue.issued.words}", words),
        "number": issue.number,
        "month": issue.issued.words,
        "before": parts_data([part for part in item.parts if part.look != "box"], words),
        "boxes": parts_data([part for part in item.parts if part.look == "box"], words),
        "contents": [_line_of_contents(article, library, words) for article in shown],
        "articles": [_article(article, issue, library, words) for article in shown],
        "notes": notes(issue, words),
    }
    return Sheet(
        item=item.id,
        address=f"{item.address}{item.name}.pdf",
        label="Printable issue",
        template="issue",
        day=issue.issued.first_day,
        versions=tuple(data | version for version in _versions(words)),
        pictures=words.pictures,
        least_end=LEAST_END,
        has_preview=True,
    )


def _versions(words: Words) -> Iterator[Data]:
    """Ways to set the issue, the best first."""
    for size in SIZES:
        yield {"size": size, "pictures": 1.0}
    if words.shows_pictures:
        for scale in SMALLER_PICTURES:
            yield {"size": SIZES[0], "pictures": scale}


def _line_of_contents(article: IssueItem, library: Library, words: Words) -> Data:
    before, where, after = (article.teaser or "").partition("{where}")
    record = library.items[article.entry].record
    title = article.heading or record.title
    return {
        "to": f"article-{article.id}",
        "language": record.language,
        "title": words.line(title),
        "teaser": [words.line(before), words.line(after)] if article.teaser else [],
        "says_where": bool(where),
    }


def _article(article: IssueItem, issue: Issue, library: Library, words: Words) -> Data:
    item = library.items[article.entry]
    record = item.record
    older = record.status == "historic" and issue.status != "historic"
    in_full = article.show == "full"
    return {
        "id": f"article-{article.id}",
        "title": words.line(article.heading or record.title),
        "language": record.language,
        "kind": kind_label(record),
        "by": words.line(getattr(record, "contributor", None) or ""),
        "standing": standing(record, words) if older else None,
        "warnings": warnings(record, words),
        "new_page": article.new_page,
        "picture": [words.picture(article.picture)] if article.picture else [],
        "summary": [] if in_full else words.line(record.summary),
        "more": [] if in_full else words.to_entry(article.entry, record.title, on_web=True),
        "parts": parts_data([part for part in item.parts if part.look != "key"], words) if in_full else [],
    }
