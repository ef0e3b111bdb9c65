"""The parts that only one kind of entry has, in reading order: a function for each kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import singledispatch

from tusk.locales.message import N_, lazy_gettext
from tusk.model.amounts import Few, amount
from tusk.model.content import Labelled
from tusk.model.entry import Entry
from tusk.model.fields import default_of
from tusk.model.kinds.audit import Audit, Sample
from tusk.model.kinds.briefing import Briefing
from tusk.model.kinds.event import Event
from tusk.model.kinds.guidance import Guidance
from tusk.model.kinds.issue import Issue
from tusk.model.kinds.learning_report import Action, LearningReport
from tusk.model.kinds.national_report import NationalReport
from tusk.model.kinds.notice import Notice
from tusk.model.kinds.review import Review
from tusk.model.kinds.risk_tool import RiskTool
from tusk.model.kinds.standing import AccessibilityStatement, StandingPage
from tusk.model.kinds.thematic_review import ThematicReview
from tusk.model.kinds.workshop import AIMS, Workshop
from tusk.model.kinds.yearly import YearlyDigest
from tusk.privacy.small_numbers import explanation
from tusk.sections.part import (
    Part,
    around,
    body,
    dates_part,
    figure_parts,
    new_part,
    points_part,
    section_parts,
    under,
)
from tusk.sections.raw_blocks import (
    RawAside,
    RawBlankForm,
    RawBlock,
    RawCover,
    RawDeadline,
    RawFacts,
    RawLabelledList,
    RawLearningPoints,
    RawLinks,
    RawNumbers,
    RawPoints,
    RawProse,
    RawQuote,
    RawRiskLevels,
    RawSubheading,
    RawTable,
    RawTerms,
    RawThemeMap,
    RawYearly,
)
from tusk.sections.standing import parts_of_page, parts_of_statement
from tusk.text.headings import id_for

PARTS_OF_A_YEAR = {
    "in-numbers": N_("The year in numbers"),
    "published": N_("What was published"),
    "themes": N_("Themes that were raised"),
    "made": N_("Recommendations that were made"),
    "closed": N_("Recommendations that were closed"),
    "open": N_("Recommendations still open at the end of the year"),
    "overdue": N_("Recommendations that are overdue"),
    "over-time": N_("Recommendations over the years"),
    "again": N_("Raised again after it was closed"),
    "went-well": N_("What went well"),
    "held": N_("Training that was held"),
    "used": N_("What was used"),
    "unused": N_("What nobody used"),
}


@singledispatch
def parts_for(entry: Entry) -> list[Part]:
    """The parts that only this kind of entry has. Raises TypeError for a kind without a function here."""
    raise TypeError(f"no parts for {type(entry).__name__}")


@parts_for.register
def _(entry: Review) -> list[Part]:
    parts = []
    if entry.learning:
        parts.append(under(entry, "learning_heading", RawLearningPoints(entry.learning), role="do"))
    parts += section_parts(entry.sections, numbered=entry.numbered, role="happened")
    if entry.themes_identified:
        part = under(entry, "themes_heading", RawLabelledList(entry.themes_identified))
        number = f"{len(entry.sections) + 1}. " if entry.numbered else ""
        parts.append(replace(part, number=number))
    return around(entry, entry.sections, parts)


@parts_for.register
def _(entry: LearningReport) -> list[Part]:
    parts = [
        new_part(
            N_("About this report"),
            RawFacts([(N_("Agencies"), ", ".join(entry.agencies))]),
            RawProse(entry.context),
            role="happened",
        ),
        new_part(N_("The purpose"), RawProse(entry.purpose), role="matters"),
    ]
    parts += points_part(N_("Key topics discussed"), entry.key_topics)
    parts += points_part(N_("Positives for the family"), entry.positives)
    parts.append(new_part(N_("Lessons learned"), RawLabelledList(entry.lessons, quoted=True)))
    if entry.actions:
        blocks = [block for action in entry.actions for block in _action(action)]
        parts.append(new_part(N_("Actions to take forward"), *blocks, role="do"))
    if entry.thanks:
        parts.append(new_part(N_("Thanks"), RawProse(entry.thanks), role="rest"))
    return parts + body(entry)


def _action(action: Action) -> Iterator[RawBlock]:
    yield RawLabelledList([Labelled(label=action.title, text=action.text)])
    known = [(N_("Who"), action.owner), (N_("How often"), action.frequency)]
    if facts := [(name, value) for name, value in known if value]:
        yield RawFacts(facts)


@parts_for.register
def _(entry: Audit) -> list[Part]:
    families = amount(entry.sample.families) if "families" in entry.sample.model_fields_set else None
    sample: list[tuple[str, object]] = [
        (N_("Children"), amount(entry.sample.children)),
        (N_("Families"), families),
        (N_("Chosen"), entry.sample.selection),
        (N_("From"), entry.sample.cohort),
        *_told_apart(entry.sample),
    ]
    facts = RawFacts([(name, value) for name, value in sample if value is not None])
    parts = [
        new_part(
            entry.auditors or N_("Who audits"),
            RawProse(entry.about),
            role="happened",
            by_author=bool(entry.auditors),
        ),
        new_part(N_("The audits"), RawProse(entry.method), facts, role="happened"),
    ]
    findings: list[RawBlock] = []
    for finding in entry.findings:
        findings += [RawSubheading(id_for(finding.heading), finding.heading), RawPoints(finding.points)]
        findings += map(RawTable, finding.tables)
        if finding.sidebar:
            findings.append(RawAside(finding.sidebar, finding.sidebar_link))
    return [*parts, new_part(N_("The findings"), *findings), *body(entry)]


def _told_apart(sample: Sample) -> Iterator[tuple[str, object]]:
    for number in (sample.children, sample.families):
        if isinstance(number, Few):
            yield N_("Small numbers"), explanation(number.below)
            return


@parts_for.register
def _(entry: ThematicReview) -> list[Part]:
    parts = []
    results: list[RawBlock] = [RawNumbers(entry.stats, entry.n_of)] if entry.stats else []
    results += [RawProse(text) for text in entry.results]
    if results:
        parts.append(new_part(N_("What was found"), *results))
    parts += figure_parts(entry.figures, entry.stats)
    if entry.theme_map:
        parts.append(
            new_part(N_("The themes in their groups"), RawThemeMap(entry.map_caption, entry.theme_map))
        )
    parts += [under(entry, "survey_heading", RawPoints(entry.survey))] if entry.survey else []
    start, end = (day or lazy_gettext("not known") for day in (entry.period.start, entry.period.end))
    period = lazy_gettext("%(start)s to %(end)s", start=start, end=end)
    read = lazy_gettext("%(number)s %(things)s", number=amount(entry.n), things=entry.n_of)
    facts = RawFacts(
        [(N_("Reviews read"), read if entry.n is not None else amount(None)), (N_("Period"), period)]
    )
    parts.append(new_part(N_("Methodology"), facts, RawPoints(entry.method), role="happened"))
    if entry.references:
        parts.append(new_part(N_("References"), RawLinks(entry.references), role="more"))
    return parts + body(entry)


@parts_for.register
def _(entry: NationalReport) -> list[Part]:
    """What a national body wrote is marked as its words."""
    about = new_part(N_("About this report"), RawFacts([(N_("Written by"), entry.author)]), role="happened")
    return [about, *around(entry, entry.sections, list(section_parts(entry.sections)))]


@parts_for.register
def _(entry: Briefing) -> list[Part]:
    parts = []
    if entry.definition:
        intro = RawProse(entry.definition.intro) if entry.definition.intro else None
        points = RawPoints(entry.definition.components)
        parts.append(new_part(entry.definition.heading, intro, points, role="happened", by_author=True))
    parts += section_parts(entry.sections)
    if entry.terms:
        parts.append(under(entry, "terms_heading", RawTerms(entry.terms)))
    return around(entry, entry.sections, parts)


@parts_for.register
def _(entry: Guidance) -> list[Part]:
    parts = []
    if entry.quotes:
        parts.append(new_part(N_("Remember"), *(RawQuote(quote) for quote in entry.quotes)))
    if entry.cover:
        parts.append(new_part(N_("The guidance"), RawCover(entry.cover)))
    return around(entry, entry.sections, [*parts, *section_parts(entry.sections)])


@parts_for.register
def _(entry: Notice) -> list[Part]:
    action = RawProse(entry.call_to_action) if entry.call_to_action else None
    by = (
        RawDeadline(default_of(entry, "act_label"), entry.act_by, entry.reference)
        if entry.act_by is not None or entry.reference
        else None
    )
    return body(entry) + ([new_part(N_("What to do"), action, by, role="do")] if action or by else [])


@parts_for.register
def _(entry: Event) -> list[Part]:
    known = [(N_("Duration"), entry.duration), (N_("For"), entry.for_whom)]
    facts = [(name, words) for name, words in known if words]
    blocks = [RawFacts(facts)] if facts else []
    parts = [dates_part(entry.occasions, *blocks)] if entry.occasions else []
    if blocks and not parts:
        parts.append(new_part(N_("About this event"), *blocks, role="do"))
    return parts + body(entry)


@parts_for.register
def _(entry: RiskTool) -> list[Part]:
    return [
        under(entry, "categories_heading", RawRiskLevels(entry.categories)),
        new_part(N_("The form"), RawBlankForm(entry.full_title, entry.form), role="rest"),
        *body(entry),
    ]


@parts_for.register
def _(entry: Workshop) -> list[Part]:
    """A workshop consists of slides, which show parts of other entries: see relate."""
    return points_part(AIMS, entry.aims) + body(entry)


@parts_for.register
def _(entry: YearlyDigest) -> list[Part]:
    """All of it is worked out from other entries; its own text is a foreword."""
    parts = [
        Part(
            id,
            name,
            (RawYearly(id, entry.year, entry.of),),
            role="happened" if id == "in-numbers" else "more",
        )
        for id, name in PARTS_OF_A_YEAR.items()
    ]
    return [*body(entry), *parts]


parts_for.register(StandingPage, parts_of_page)
parts_for.register(AccessibilityStatement, parts_of_statement)


@parts_for.register
def _(entry: Issue) -> list[Part]:
    """An issue consists of articles, which show parts of other entries: see relate."""
    intro = [Part("intro", "", (RawProse(entry.intro),), by_author=True)] if entry.intro else []
    return intro + body(entry)
