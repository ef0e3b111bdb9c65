"""The articles of an issue, each with its own text or the entry that it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tusk.document import issue_fields
from tusk.document.about import older_than, warnings_of
from tusk.document.again import asked_again
from tusk.document.issue_fields import Article, LargeNumber
from tusk.document.knowledge import on_its_page
from tusk.document.resolve_blocks import picture
from tusk.document.section import Section
from tusk.document.sections import sections_of
from tusk.document.teasers import teaser_of
from tusk.document.texts import Texts, line
from tusk.library.item import Item
from tusk.locales.message import N_
from tusk.locales.words import Words
from tusk.model.kinds.issue import LARGE_NUMBER, Issue, IssueItem
from tusk.sections.issue_items import own_parts

WITHDRAWN = N_("This article was withdrawn.")
EXPIRED = N_("As first published. Its own page was shown until %(date)s: check what applies today.")
REPLACED = N_("As first published. Its own page was replaced: check what applies today.")


def issue_of(issue: Issue, texts: Texts) -> issue_fields.Issue:
    """The fields that only an issue has. An article whose entry has not been published is left out."""
    words = texts.words
    number = (words.gettext("Issue %(number)s", number=issue.number),) if issue.number else ()
    articles, in_group = [], False
    for article in issue.items:
        in_group = in_group or bool(article.group)
        if not article.entry or article.entry in texts.library.items:
            articles.append(_article(article, issue, texts, in_group=in_group))
    cover = (picture(issue.picture),) if issue.picture else ()
    edition = (*((words.say(issue.issued),) if issue.issued else ()), *number)
    themes, again = _themes(articles, texts), asked_again(issue, texts)
    return issue_fields.Issue(edition, tuple(articles), issue.look, issue.paper, cover, themes, again)


def _themes(articles: Iterable[Article], texts: Texts) -> tuple[str, ...]:
    """The names of the themes of its articles, those of most articles first."""
    kept = [texts.library.items[each.entry].record for each in articles if each.is_shown and each.entry]
    counted = Counter(theme for record in kept for theme in record.themes)
    return tuple(texts.library.themes[id].name for id, _ in counted.most_common())


def _article(article: IssueItem, issue: Issue, texts: Texts, *, in_group: bool) -> Article:
    item = texts.library.items[article.entry] if article.entry else None
    record = item.record if item else None
    words = texts.words
    title = article.heading or (record.title if record else "")
    shown = record if item and texts.library.is_kept(item.id) else None
    return Article(
        id=article.id,
        group=article.group or "",
        in_group=in_group,
        heading=line(title),
        entry=article.entry or "",
        printed=texts.reference(article.entry),
        gone=_gone(item, words) if item else "",
        kind_label=words.gettext(record.label) if record else "",
        contributor=line(article.contributor or getattr(record, "contributor", None)),
        language=(record or issue).language or texts.library.site.language,
        older=older_than(shown, issue, words) if shown else None,
        warnings=warnings_of(shown, words) if shown else (),
        teaser=teaser_of(article.teaser or "", title),
        own=sections_of(own_parts(article), texts),
        is_full=article.show == "full",
        summary=line(shown.summary if shown else ""),
        sections=_sections(item, texts) if item and shown and article.show == "full" else (),
        new_page=article.new_page,
        weight=article.weight,
        pull_quote=line(article.pull_quote) if shown or not item else (),
        numbers=tuple(map(_number, article.numbers)) if shown or not item else (),
    )


def _number(text: str) -> LargeNumber:
    """12 audits: the number, and what it counts."""
    found = LARGE_NUMBER.match(text)
    return LargeNumber(found[0].strip(), text[found.end() :].strip()) if found else LargeNumber("", text)


def _sections(item: Item, texts: Texts) -> tuple[Section, ...]:
    theirs = texts.in_language(item.record.language)
    sections = sections_of((part for part in item.parts if part.look != "key"), theirs)
    return tuple(on_its_page(sections, item, theirs))


def _gone(item: Item, words: Words) -> str:
    """What happened to an entry that is no longer published; empty for one that is."""
    if item.has_expired and item.record.replaced_by:
        return words.gettext(REPLACED)
    if item.has_expired and item.record.publish_until:
        until = item.record.publish_until
        return words.gettext(EXPIRED, date=until)
    return f"{words.gettext(WITHDRAWN)} {item.record.status_note or ''}".strip() if item.withdrawn else ""
