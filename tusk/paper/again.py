"""The questions of an issue as posters: a page for each time that they are asked again, with codes for the passages."""

from __future__ import annotations

from typing import Any

from tusk.document.again import WEEKS, when
from tusk.document.document import Document
from tusk.document.issue_fields import AskedAgain
from tusk.media.for_print import Pictures
from tusk.paper.frame import frame, qr_code, sheet_of
from tusk.paper.sheet import Sheet
from tusk.paper.writer import Writer

SIZES = (20.0, 18.0, 16.0, 14.0, 12.0, 10.5, 9.5)  # points
ON_A_PAGE = 3  # questions: others take turns


def again_sheet(document: Document, pictures: Pictures) -> Sheet:
    """A page for each time; with more questions than a page has room for, each page begins with the next ones."""
    assert document.issue
    writer, words, asked = Writer(pictures), document.words, document.issue.again
    title = words.gettext("%(title)s: questions to ask again", title=document.title)
    pages = [
        {"when": when(weeks, words), "asked": [_asked(each, writer) for each in _turn(asked, at)]}
        for at, weeks in enumerate(WEEKS)
    ]
    shared = frame(document, title, writer) | {"pages": pages}
    return sheet_of(
        document, "again", writer, (shared | {"size": size} for size in SIZES), most_pages=len(WEEKS)
    )


def _turn(asked: tuple[AskedAgain, ...], at: int) -> tuple[AskedAgain, ...]:
    """The questions of a page."""
    begins = at * ON_A_PAGE % len(asked)
    return (*asked[begins:], *asked[:begins])[:ON_A_PAGE]


def _asked(each: AskedAgain, writer: Writer) -> dict[str, Any]:
    """A question with its answers, and the code of the passage if the address of the site is known."""
    web = each.target.web
    return {
        "question": writer.data(each.question.question),
        "choices": [choice.text for choice in each.question.choices],
        "from": each.title,
        "web": web,
        "code": qr_code(web, writer) if web else "",
    }
