"""What an e-mail says: an issue with its articles, or an entry in short, out of its document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tusk.data_class import dataclass
from tusk.document.document import Document
from tusk.document.issue_fields import Article
from tusk.document.nodes import Anchor, Element, Target, Text, is_paragraphs, plain
from tusk.document.section import Section
from tusk.locales.words import Words
from tusk.word.block_text import text_of

LONGEST_SUBJECT = 60  # letters: phones cut off the rest
PREVIEW = (35, 110)  # letters of the line that mailboxes show beside the subject


@dataclass(frozen=True)
class Part:
    """A part of a message. look: plain, key or box. more: the words of the link to its page, and the page."""

    heading: str
    text: Text
    look: str = "plain"
    more: str = ""
    target: Target | None = None


@dataclass(frozen=True)
class Message:
    """An e-mail, whatever its format. preview: the line that mailboxes show beside the subject."""

    document: Document
    subject: str
    preview: str
    parts: tuple[Part, ...]

    @property
    def words(self) -> Words:
        return self.document.words

    @property
    def address(self) -> str:
        """The full address of its page; empty if the site has none."""
        return self.document.target.web

    @property
    def intro(self) -> Text:
        return self.document.summary

    @property
    def worried(self) -> Text:
        """What readers who are worried must do, with the numbers to ring."""
        box = self.document.worried
        lines = [
            Element("p", (f"{each.name}: ", Anchor((each.phone,), each.target), f" {each.hours}".rstrip()))
            for each in box.helplines
        ]
        return (*box.text, *lines)


def message_of(document: Document, *, short: bool = False) -> Message:
    """The e-mail of an issue or an entry. short: of articles only their summaries."""
    parts = tuple(_issue(document, short) if document.issue else _entry(document))
    preview = _cut(plain(document.summary), PREVIEW[1])
    return Message(document, document.title, preview, parts)


def _issue(document: Document, short: bool) -> Iterator[Part]:
    assert document.issue
    yield from (_part(section) for section in document.sections if section.look != "box")
    for article in document.issue.articles:
        if article.is_shown or article.gone:
            yield _article(article, document.words, short)
    yield from (_part(section) for section in document.sections if section.look == "box")


def _article(article: Article, words: Words, short: bool) -> Part:
    before: list[Element] = [Element("p", (Element("em", each.words),)) for each in article.warnings]
    if article.older:
        before.append(Element("p", (Element("em", (f"{article.older.name} {article.older.text}",)),)))
    if article.gone:
        before.append(Element("p", (article.gone,)))
    is_full = article.is_full and not short
    own = () if short and article.summary else tuple(_sections(article.own))
    body = tuple(_sections(article.sections)) if is_full else (Element("p", article.summary),)
    target = article.printed.target if article.printed else None
    more = words.gettext("Read more: %(title)s", title=article.printed.name) if article.printed else ""
    return Part(plain(article.heading), (*before, *own, *body), more=more, target=target)


def _entry(document: Document) -> Iterator[Part]:
    if document.standing:
        yield Part("", (f"{document.standing.name} {document.standing.text}",))
    for warned in document.warnings:
        yield Part("", (Element("em", warned.words),))
    chosen = [each for each in document.sections if each.look in ("key", "box") or each.role == "do"]
    yield from map(_part, chosen or document.sections[:1])


def _part(section: Section) -> Part:
    look = section.look if section.look in ("key", "box") else "plain"
    return Part(section.heading, _blocks(section), look)


def _sections(sections: Iterable[Section]) -> Iterator[Element]:
    for section in sections:
        if section.heading:
            yield Element("h3", (section.heading,))
        yield Element("div", _blocks(section))


def _blocks(section: Section) -> Text:
    return tuple(node for block in section.blocks for node in _wrapped(text_of(block)))


def _wrapped(text: Text) -> Text:
    """A text whose words outside of any paragraph are in one."""
    return text if is_paragraphs(text) or not text else (Element("p", text),)


def _cut(text: str, most: int) -> str:
    """A text up to a number of letters, at the end of a word."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def remarks(message: Message) -> Iterator[str]:
    """What is too long or too short for mailboxes, in a sentence each."""
    if len(message.subject) > LONGEST_SUBJECT:
        yield (
            f"The subject has {len(message.subject)} letters: phones show about {LONGEST_SUBJECT}. Write a "
            "shorter one in the message before you send it."
        )
    if len(message.preview) < PREVIEW[0]:
        yield (
            f"The preview line has {len(message.preview)} letters: mailboxes fill a shorter one than "
            f"{PREVIEW[0]} with other words. It is the summary."
        )
