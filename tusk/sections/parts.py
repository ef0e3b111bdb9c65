"""What a page says, part by part: each kind of entry as headings over a few sorts of block.

Whatever shows an entry shows these parts, so a new kind needs one function here and no new template.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import singledispatch
from typing import Literal

from tusk.model.amounts import Few
from tusk.model.common import Entry, Labelled, Section
from tusk.model.figures import Bar, BarChart, Figure, Share
from tusk.model.issue import Issue
from tusk.model.kinds import (
    Action,
    Audit,
    Briefing,
    Guidance,
    LearningReport,
    Notice,
    Review,
    RiskTool,
    Sample,
    ThematicReview,
)
from tusk.model.workshop import Workshop
from tusk.privacy.small_numbers import explanation
from tusk.sections.blocks import (
    Aside,
    BlankForm,
    Block,
    BoxBlock,
    CoverBlock,
    Facts,
    FigureBlock,
    GridBlock,
    LabelledList,
    LearningPoints,
    Links,
    Numbers,
    PictureBlock,
    Points,
    Prose,
    QuoteBlock,
    RiskLevels,
    Subheading,
    Terms,
    ThemeMap,
)
from tusk.text.headings import slug

Role = Literal["happened", "matters", "key", "do", "questions", "more", "rest"]


@dataclass(frozen=True)
class Part:
    """A heading and what stands under it. `look` lets a page set it apart; `role` is its place in a briefing."""

    id: str
    heading: str
    blocks: tuple[Block, ...]
    look: Literal["plain", "key", "box", "question"] = "plain"
    role: Role = "key"


def parts_of(entry: Entry) -> list[Part]:
    """All parts of an entry in the order a reader meets them."""
    parts = []
    if entry.key_messages:
        parts.append(Part("key-messages", "Key messages", (Points(entry.key_messages),), "key"))
    if entry.why_it_matters:
        parts.append(_part("Why it matters", Prose(entry.why_it_matters), role="matters"))
    parts += parts_for(entry)
    if not isinstance(entry, ThematicReview):  # whose figures stand among its results
        parts += _figures(entry.figures)
    parts += _some("What to do", entry.what_to_do, role="do")
    parts += _some("Questions for your team", entry.questions, role="questions")
    if entry.things_you_should_know:
        box = entry.things_you_should_know
        parts.append(Part(slug(box.heading), box.heading, (BoxBlock(box),), "box", "do"))
    if entry.links:
        parts.append(Part("links", "Useful links", (Links(entry.links),), role="more"))
    return parts


@singledispatch
def parts_for(entry: Entry) -> list[Part]:
    """The parts that only this kind of entry has."""
    raise TypeError(f"no parts for {type(entry).__name__}")


def _part(heading: str, *blocks: Block | None, role: Role = "key") -> Part:
    return Part(slug(heading), heading, tuple(block for block in blocks if block is not None), role=role)


def _body(entry: Entry, role: Role = "key") -> list[Part]:
    """Free text stands under no heading but those it brings."""
    return [Part("text", "", (Prose(entry.body),), role=role)] if entry.body else []


def _some(heading: str, points: Sequence[str], role: Role = "key") -> list[Part]:
    return [_part(heading, Points(points), role=role)] if points else []


def _sections(sections: Sequence[Section], *, numbered: bool = False, role: Role = "key") -> Iterator[Part]:
    for number, section in enumerate(sections, 1):
        part = _part(section.heading, *_section_blocks(section), role=role)
        heading = f"{number}. {section.heading}" if numbered else section.heading
        yield replace(part, id=section.id or part.id, heading=heading)


def _section_blocks(section: Section) -> Iterator[Block]:
    if section.text:
        yield Prose(section.text)
    if section.picture:
        yield PictureBlock(section.picture)
    if section.quote:
        yield QuoteBlock(section.quote)
    if section.points:
        yield Points(section.points)
    if section.grid:
        yield GridBlock(section.grid.header, section.grid.rows)
    if section.closing:
        yield Prose(section.closing)
    if section.links:
        yield Links(section.links)


@parts_for.register
def _(entry: Review) -> list[Part]:
    parts = []
    if entry.learning:
        parts.append(_part(entry.learning_heading, LearningPoints(entry.learning), role="do"))
    parts += _sections(entry.sections, numbered=entry.numbered, role="happened")
    if entry.themes_identified:
        part = _part(entry.themes_heading, LabelledList(entry.themes_identified))
        number = f"{len(entry.sections) + 1}. " if entry.numbered else ""
        parts.append(replace(part, heading=number + part.heading))
    return parts + _body(entry)


@parts_for.register
def _(entry: LearningReport) -> list[Part]:
    parts = [
        _part(
            "About this report",
            Facts([("Agencies", ", ".join(entry.agencies))]),
            Prose(entry.context),
            role="happened",
        ),
        _part("The purpose", Prose(entry.purpose), role="matters"),
    ]
    parts += _some("Key topics discussed", entry.key_topics)
    parts += _some("Positives for the family", entry.positives)
    parts.append(_part("Lessons learned", LabelledList(entry.lessons, quoted=True)))
    if entry.actions:
        blocks = [block for action in entry.actions for block in _action(action)]
        parts.append(_part("Actions to take forward", *blocks, role="do"))
    if entry.thanks:
        parts.append(_part("Thanks", Prose(entry.thanks), role="rest"))
    return parts + _body(entry)


def _action(action: Action) -> Iterator[Block]:
    yield LabelledList([Labelled(label=action.title, text=action.text)])
    known = [("Who", action.owner), ("How often", action.frequency)]
    if facts := [(name, value) for name, value in known if value]:
        yield Facts(facts)


@parts_for.register
def _(entry: Audit) -> list[Part]:
    sample = [
        ("Children", str(entry.sample.children)),
        ("Families", "" if entry.sample.families is None else str(entry.sample.families)),
        ("Chosen", entry.sample.selection),
        ("From", entry.sample.cohort or ""),
        *_told_apart(entry.sample),
    ]
    facts = Facts([(name, value) for name, value in sample if value])
    parts = [
        _part(entry.auditors or "Who audits", Prose(entry.about), role="happened"),
        _part("The audits", Prose(entry.method), facts, role="happened"),
    ]
    findings: list[Block] = []
    for finding in entry.findings:
        findings += [Subheading(slug(finding.heading), finding.heading), Points(finding.points)]
        if finding.sidebar:
            findings.append(Aside(finding.sidebar, finding.sidebar_link))
    return [*parts, _part("The findings", *findings), *_body(entry)]


def _told_apart(sample: Sample) -> Iterator[tuple[str, str]]:
    for number in (sample.children, sample.families):
        if isinstance(number, Few):
            yield "Small numbers", explanation(number.below)
            return


@parts_for.register
def _(entry: ThematicReview) -> list[Part]:
    parts = []
    results: list[Block] = [Numbers(entry.stats)] if entry.stats else []
    results += [Prose(text) for text in entry.results]
    if results:
        parts.append(_part("What was found", *results))
    parts += _figures(entry.figures, entry.stats)
    if entry.theme_map:
        parts.append(_part("The themes in their groups", ThemeMap(entry.map_caption, entry.theme_map)))
    parts += _some(entry.survey_heading, entry.survey)
    period = f"{entry.period.start.words} to {entry.period.end.words}"
    facts = Facts([("Reviews read", f"{entry.n} {entry.n_of}"), ("Period", period)])
    parts.append(_part("Methodology", facts, Points(entry.method), role="happened"))
    if entry.references:
        parts.append(_part("References", Links(entry.references), role="more"))
    return parts + _body(entry)


def _figures(figures: Sequence[Figure], stats: Sequence[Share] = ()) -> Iterator[Part]:
    """A part for each figure. stats: what a bar chart without bars of its own shows."""
    for figure in figures:
        if isinstance(figure, BarChart) and not figure.bars and stats:
            bars = [_bar(share) for share in stats]
            figure = figure.model_copy(update={"bars": bars, "unit": "%", "n": stats[0].of})
        yield Part(figure.id, figure.name, (FigureBlock(figure),))


def _bar(share: Share) -> Bar:
    return Bar(theme=share.theme, label=share.label, note=share.note, value=share.percent, count=share.count)


@parts_for.register
def _(entry: Briefing) -> list[Part]:
    parts = []
    if entry.definition:
        intro = Prose(entry.definition.intro) if entry.definition.intro else None
        points = Points(entry.definition.components)
        parts.append(_part(entry.definition.heading, intro, points, role="happened"))
    parts += _sections(entry.sections)
    if entry.terms:
        parts.append(_part(entry.terms_heading, Terms(entry.terms)))
    return parts + _body(entry)


@parts_for.register
def _(entry: Guidance) -> list[Part]:
    parts = []
    if entry.quotes:
        parts.append(_part("Remember", *(QuoteBlock(quote) for quote in entry.quotes)))
    if entry.cover:
        parts.append(_part("The guidance", CoverBlock(entry.cover)))
    return parts + list(_sections(entry.sections)) + _body(entry)


@parts_for.register
def _(entry: Notice) -> list[Part]:
    action = Prose(entry.call_to_action) if entry.call_to_action else None
    return _body(entry, "happened") + ([_part("What to do", action, role="do")] if action else [])


@parts_for.register
def _(entry: RiskTool) -> list[Part]:
    return [
        _part(entry.categories_heading, RiskLevels(entry.categories)),
        _part("The form", BlankForm(entry.full_title, entry.form), role="rest"),
        *_body(entry),
    ]


@parts_for.register
def _(entry: Workshop) -> list[Part]:
    """A workshop is its slides, which show the parts of other entries: see relate."""
    return _some("Aims and Learning Outcomes", entry.aims) + _body(entry)


@parts_for.register
def _(entry: Issue) -> list[Part]:
    """An issue is its articles, which show the parts of other entries: see relate."""
    intro = [Part("intro", "", (Prose(entry.intro),))] if entry.intro else []
    return intro + _body(entry)
