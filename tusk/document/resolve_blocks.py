"""Resolves each kind of block for the outputs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from tusk.document.about_site import about_site, site_contact
from tusk.document.blocks import (
    Aside,
    BlankForm,
    Block,
    Box,
    Chart,
    Contacts,
    Cover,
    Dates,
    Facts,
    Grid,
    LabelledList,
    LearningPoints,
    Links,
    Numbers,
    Picture,
    Points,
    Prose,
    Quote,
    RiskLevels,
    Subheading,
    Terms,
    ThemeMap,
)
from tusk.document.charts import chart
from tusk.document.contacts import contact_of, shared_contacts
from tusk.document.dates import countdown, occasion_of
from tusk.document.items import (
    Category,
    Fact,
    FormField,
    Labelled,
    LearningPoint,
    Level,
    Number,
    Term,
    ThemeGroup,
)
from tusk.document.knowledge import question_of
from tusk.document.media import media_of
from tusk.document.nodes import Element, Reference
from tusk.document.recommendations import outcome_of, steps_of
from tusk.document.roles import roles_of
from tusk.document.tables import table_of as data_table
from tusk.document.texts import Texts, callout, line
from tusk.document.yearly import yearly_of
from tusk.locales.message import N_
from tusk.locales.words import Words
from tusk.model import content
from tusk.model.amounts import number_in_words
from tusk.model.figures import Share
from tusk.model.kinds import briefing
from tusk.model.kinds.risk_tool import RiskCategory
from tusk.model.site_shape import GLOSSARY
from tusk.sections import raw_blocks as raw
from tusk.sections.raw_blocks.lists import OwnLabel

LEVELS = {"emerging": N_("emerging"), "moderate": N_("moderate"), "significant": N_("significant")}


def resolve_block(block: raw.RawBlock, texts: Texts) -> Block:
    """One block with everything resolved."""
    return RESOLVERS[type(block)](block, texts)


def facts(items: Iterable[tuple[str, object]], words: Words) -> tuple[Fact, ...]:
    """Names of ours and their values."""
    return tuple(Fact(words.gettext(name), line(words.say(value))) for name, value in items)


def picture(given: content.Picture) -> Picture:
    """A picture with its words."""
    size = "small" if given.beside and given.size == "full" else given.size
    return Picture(given.file, given.alt, line(given.caption), line(given.credit), size, given.beside)


def quote(given: content.Quote, texts: Texts) -> Quote:
    """Somebody's words."""
    return Quote(texts.inline(given.text), line(given.source), line(given.note))


def all_contacts(texts: Texts) -> tuple[Block, ...]:
    """The contacts of the shared list, if there are any."""
    return (Contacts(found, texts.words),) if (found := shared_contacts(texts)) else ()


def _prose(block: raw.RawProse, texts: Texts) -> Prose:
    return Prose(texts.prose(texts.words.say(block.text)))


def _points(block: raw.RawPoints, texts: Texts) -> Points:
    return Points(tuple(texts.point(item) for item in block.items))


def _learning(block: raw.RawLearningPoints, texts: Texts) -> LearningPoints:
    return LearningPoints(
        tuple(LearningPoint(texts.point(item.text), texts.reference(item.guidance)) for item in block.items),
        texts.words,
    )


def _labelled(block: raw.RawLabelledList, texts: Texts) -> LabelledList:
    return LabelledList(tuple(_label(item, texts, quoted=block.quoted) for item in block.items), texts.words)


def _label(item: content.Labelled | OwnLabel, texts: Texts, *, quoted: bool) -> Labelled:
    label = f"“{item.label}”" if quoted else texts.words.say(item.label)
    text = texts.point(texts.words.say(item.text or ""))
    return Labelled(line(label), text, texts.theme(item.theme) if item.theme else None)


def _facts(block: raw.RawFacts, texts: Texts) -> Facts:
    return Facts(facts(block.items, texts.words))


def _quote(block: raw.RawQuote, texts: Texts) -> Quote:
    return quote(block.quote, texts)


def _callout(block: raw.RawCallout, texts: Texts) -> Prose:
    given = block.callout
    title = (Element("p", (Element("strong", line(given.title)),)),) if given.title else ()
    return Prose((callout(given.type.replace(" ", "-"), (*title, *texts.prose(given.text)), texts.words),))


def _picture(block: raw.RawPicture, texts: Texts) -> Picture:
    return picture(block.picture)


def _grid(block: raw.RawGrid, texts: Texts) -> Grid:
    columns = max(len(row) for row in block.rows)
    rows = (tuple(line(cell) for cell in row) for row in block.rows)
    return Grid(line(block.header), tuple(row + ((),) * (columns - len(row)) for row in rows))


def _aside(block: raw.RawAside, texts: Texts) -> Aside:
    return Aside(texts.prose(block.text), (texts.link(block.link),) if block.link else ())


def _links(block: raw.RawLinks, texts: Texts) -> Links:
    return Links(tuple(texts.link(item) for item in block.items))


def _contacts(block: raw.RawContacts, texts: Texts) -> Contacts:
    return Contacts(tuple(contact_of(item, texts) for item in block.items), texts.words)


def _dates(block: raw.RawDates, texts: Texts) -> Dates:
    return Dates(tuple(occasion_of(item, texts) for item in block.items), texts.words)


def _deadline(block: raw.RawDeadline, texts: Texts) -> Facts:
    until = countdown(block.day, texts.library.today, texts.words) if block.day is not None else ""
    known = [(texts.words.say(block.label), until), (texts.words.gettext("Reference"), block.reference or "")]
    return Facts(tuple(Fact(name, line(words)) for name, words in known if words))


def _subheading(block: raw.RawSubheading, texts: Texts) -> Subheading:
    return Subheading(block.id, line(texts.words.say(block.text)))


def _numbers(block: raw.RawNumbers, texts: Texts) -> Numbers:
    return Numbers(tuple(_number(bar, block.n_of, texts) for bar in block.bars))


def _number(bar: Share, n_of: str, texts: Texts) -> Number:
    words = texts.words
    count = words.gettext("%(count)s of %(whole)s", count=bar.count, whole=bar.of)
    whole = words.gettext("of %(number)s %(things)s", number=bar.of, things=n_of)
    return Number(
        bar.percent,
        number_in_words(bar.percent, "%", words),
        words.gettext("of %(things)s", things=n_of) if bar.of is None else whole,
        "" if bar.count is None else count,
        texts.theme(bar.theme) if bar.theme else Reference("", bar.label or ""),
        bar.note or "",
    )


def _figure(block: raw.RawFigure, texts: Texts) -> Chart:
    return chart(block.figure, texts, has_table=block.table)


def _theme_map(block: raw.RawThemeMap, texts: Texts) -> ThemeMap:
    groups = []
    for group in texts.library.theme_groups:
        themes = tuple(texts.theme(theme.id) for theme in group.themes if theme.id in block.themes)
        if themes:
            groups.append(ThemeGroup(group.id, group.name, themes))
    return ThemeMap(tuple(groups), block.caption or "", len(block.themes), texts.words)


def _terms(block: raw.RawTerms, texts: Texts) -> Terms:
    return Terms(tuple(_term(term, texts) for term in block.items))


def _term(term: briefing.Term, texts: Texts) -> Term:
    if not term.glossary:
        return Term(term.text, (), None)
    known = texts.library.glossary[term.glossary]
    meaning = texts.inline(known.gloss) or line(known.expansion)
    return Term(term.text, meaning, texts.page(GLOSSARY.address, known.id))


def _cover(block: raw.RawCover, texts: Texts) -> Cover:
    return Cover(block.cover.title, block.cover.publisher, block.cover.file or "", texts.words)


def _form(block: raw.RawBlankForm, texts: Texts) -> BlankForm:
    fields = (FormField(line(field.label), line(field.options)) for field in block.fields)
    return BlankForm(block.title or "", tuple(fields), texts.words)


def _levels(block: raw.RawRiskLevels, texts: Texts) -> RiskLevels:
    return RiskLevels(tuple(_category(category, texts) for category in block.categories), texts.words)


def _category(category: RiskCategory, texts: Texts) -> Category:
    levels = (
        Level(level, texts.words.gettext(name), tuple(line(item) for item in getattr(category.levels, level)))
        for level, name in LEVELS.items()
    )
    return Category(category.number, category.title, tuple(levels), category.evidence or "")


def _box(block: raw.RawBox, texts: Texts) -> Box:
    return Box(texts.prose(block.box.text), tuple(texts.link(link) for link in block.box.links))


RESOLVERS: dict[type, Callable[[Any, Texts], Block]] = {
    raw.RawProse: _prose,
    raw.RawPoints: _points,
    raw.RawLearningPoints: _learning,
    raw.RawLabelledList: _labelled,
    raw.RawFacts: _facts,
    raw.RawQuote: _quote,
    raw.RawCallout: _callout,
    raw.RawPicture: _picture,
    raw.RawGrid: _grid,
    raw.RawTable: lambda block, texts: data_table(block.table, texts, is_headed=block.is_headed),
    raw.RawAside: _aside,
    raw.RawLinks: _links,
    raw.RawContacts: _contacts,
    raw.RawDates: _dates,
    raw.RawMedia: lambda block, texts: media_of(block.media, texts),
    raw.RawDeadline: _deadline,
    raw.RawAboutSite: lambda _, texts: about_site(texts),
    raw.RawSiteContact: lambda _, texts: site_contact(texts),
    raw.RawSubheading: _subheading,
    raw.RawOutcome: outcome_of,
    raw.RawSteps: steps_of,
    raw.RawRoles: roles_of,
    raw.RawCheck: question_of,
    raw.RawYearly: yearly_of,
    raw.RawNumbers: _numbers,
    raw.RawFigure: _figure,
    raw.RawThemeMap: _theme_map,
    raw.RawTerms: _terms,
    raw.RawCover: _cover,
    raw.RawBlankForm: _form,
    raw.RawRiskLevels: _levels,
    raw.RawBox: _box,
}
