"""The articles of an issue, each with the entry that it shows."""

from __future__ import annotations

from tusk.document import document
from tusk.document.about import older_than, warnings_of
from tusk.document.document import Article
from tusk.document.nodes import Text
from tusk.document.resolve_blocks import picture
from tusk.document.sections import sections_of
from tusk.document.texts import Texts, line
from tusk.model.issue import Issue, IssueItem


def issue_of(issue: Issue, texts: Texts) -> document.Issue:
    """The fields that only an issue has. An article whose entry has not been published is left out."""
    known = (article for article in issue.items if article.entry in texts.library.items)
    articles = tuple(_article(article, issue, texts) for article in known)
    return document.Issue(issue.number, texts.words.say(issue.issued), articles)


def _article(article: IssueItem, issue: Issue, texts: Texts) -> Article:
    item = texts.library.items[article.entry]
    record = item.record
    printed = texts.reference(article.entry)
    is_full = article.show == "full"
    parts = [part for part in item.parts if part.look != "key"] if printed and is_full else []
    return Article(
        id=article.id,
        heading=line(article.heading or record.title),
        printed=printed,
        kind_label=texts.words.gettext(record.label),
        contributor=line(getattr(record, "contributor", None)),
        language=record.language or texts.library.site.language,
        older=older_than(record, issue, texts.words),
        warnings=warnings_of(record, texts.words),
        teaser=_teaser(article.teaser or ""),
        picture=picture(article.picture) if article.picture else None,
        is_full=is_full,
        summary=line(record.summary),
        sections=sections_of(parts, texts.in_language(record.language)),
        new_page=article.new_page,
    )


def _teaser(teaser: str) -> tuple[Text, ...]:
    """A teaser in one piece, or in two with the place of the article between them."""
    return tuple(line(piece) for piece in teaser.split("{where}", 1)) if teaser else ()
