"""The kinds of entry in content/, one class each; workshops and issues have their own modules."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from tusk.locales.message import N_
from tusk.model.amounts import OR_UNKNOWN, Count
from tusk.model.common import Entry, EntryId, Labelled, Link, Quote, Section
from tusk.model.fields import IsFile, Line, Markdown, Names, PartDate, Record
from tusk.model.figures import Share, ThemeId
from tusk.model.held import Held
from tusk.model.issue import Issue
from tusk.model.recommendations import Recommending
from tusk.model.standing import AccessibilityStatement, StandingPage
from tusk.model.tables import Table
from tusk.model.workshop import Workshop
from tusk.model.yearly import YearlyDigest


def _must_be_pseudonym(value: bool) -> bool:
    if not value:
        raise PydanticCustomError("own_name", "is no")
    return value


class Child(Record):
    """A child, under the name that the review uses."""

    name: Line = Field(description="The name used in the review.")
    pseudonym: Annotated[bool, AfterValidator(_must_be_pseudonym)] = Field(
        description="yes: the name is not the child's own. A child's own name is never published."
    )
    assumed: bool = Field(
        False,
        description="yes: the source does not say that it is a pseudonym; the publisher must confirm it.",
    )
    age: Line | None = Field(None, description="The age as printed, for example 18 months.")


class Learning(Record):
    """One thing that a review asks practitioners to be aware of."""

    text: Markdown = Field(description="What to be aware of.")
    guidance: EntryId | None = Field(None, description="The guidance entry that helps with it.")
    theme: ThemeId | None = Field(None, description="The theme it belongs to: shown on the theme's page.")


class Review(Recommending):
    """A practice review or learning review of one case."""

    label, plural, folder = N_("Review"), N_("Reviews"), "reviews"
    what_happened = N_("What happened")
    is_counted = True
    has_kit = True
    has_team_pack = True
    is_case_based = True

    kind: Literal["review"] = Field(description="review")
    review_type: Line = Field(description="For example Child Safeguarding Practice Review, Learning review.")
    children: list[Child] = Field([], description="The children, under the names that the review uses.")
    learning_heading: Line = Field(N_("Please be aware of"), description="Heading of the learning.")
    learning: list[Learning] = Field([], description="What practitioners should be aware of.")
    sections: list[Section] = Field([], description="The review, section by section.")
    numbered: bool = Field(False, description="yes: the sections are numbered, as in the source.")
    themes_heading: Line = Field(N_("Themes identified"), description="Heading of the themes it found.")
    themes_identified: list[Labelled] = Field(
        [], description="The themes that the review found, with its text on each."
    )


class Action(Record):
    """Something that will be done."""

    title: Line = Field(description="Name of the action.")
    text: Markdown = Field(description="What will be done.")
    owner: Line | None = Field(None, description="Who does it.")
    frequency: Line | None = Field(None, description="How often.")


class LearningReport(Recommending):
    """A report of a learning event, without the details of the case."""

    label, plural, folder = N_("Learning report"), N_("Learning reports"), "reviews"
    what_happened = N_("What happened")
    is_counted = True
    has_kit = True
    has_team_pack = True

    kind: Literal["learning report"] = Field(description="learning report")
    agencies: list[Line] = Field(min_length=1, description="Who took part.")
    context: Markdown = Field(description="What the report is about, and what it leaves out.")
    purpose: Markdown = Field(description="Its purpose.")
    key_topics: list[Markdown] = Field([], description="What was discussed.")
    lessons: list[Labelled] = Field(
        min_length=1, description="Lessons learned, each a label with its explanation."
    )
    actions: list[Action] = Field([], description="The actions that follow.")
    thanks: Markdown | None = Field(None, description="Acknowledgement.")


class Sample(Record):
    """The cases that an audit read."""

    children: Count = Field(description="How many children, or unknown.")
    families: Count = Field(
        None, description="How many families, or unknown. Leave it out if they were not counted."
    )
    selection: Line = Field(description="How they were chosen.")
    cohort: Line | None = Field(None, description="What they were chosen from.")


class Finding(Record):
    """The findings of an audit under one heading."""

    heading: Line = Field(description="The heading, as printed.")
    points: list[Markdown] = Field(min_length=1, description="The findings, in the order of the source.")
    tables: list[Table] = Field([], description="Tables below the findings, each with a caption.")
    theme: ThemeId | None = Field(None, description="The theme it belongs to: shown on the theme's page.")
    sidebar: Markdown | None = Field(None, description="The text beside the findings.")
    sidebar_link: Link | None = Field(None, description="The link in the sidebar.")


class Audit(Recommending):
    """An audit of cases by several agencies."""

    label, plural, folder = N_("Audit"), N_("Audits"), "audits"
    what_happened = N_("What was looked\N{NO-BREAK SPACE}at")
    is_counted = True
    has_kit = True
    has_team_pack = True

    kind: Literal["audit"] = Field(description="audit")
    auditors: Line | None = Field(None, description="Heading of who audits.")
    about: Markdown = Field(description="Who audits, and why.")
    method: Markdown = Field(description="Which cases were read, and how they were chosen.")
    sample: Sample = Field(description="The cases in numbers.")
    findings: list[Finding] = Field(min_length=1, description="The findings, heading by heading.")


class Period(Record):
    """A period of years."""

    start: PartDate = Field(description="First year or day.")
    end: PartDate = Field(description="Last year or day.")


class ThematicReview(Recommending):
    """A study of the themes in many reviews."""

    label, plural, folder = N_("Thematic review"), N_("Thematic reviews"), "audits"
    what_happened = N_("What was looked\N{NO-BREAK SPACE}at")
    has_kit = True
    has_team_pack = True

    kind: Literal["thematic review"] = Field(description="thematic review")
    period: Period = Field(description="The years it covers.")
    n: Annotated[Annotated[int, Field(ge=1)] | None, OR_UNKNOWN] = Field(
        description="How many reviews were read."
    )
    n_of: Line = Field(description="What was counted, for example Serious Case Reviews.")
    method: list[Markdown] = Field(min_length=1, description="How it was done.")
    results: list[Markdown] = Field([], description="The results in words.")
    stats: list[Share] = Field([], description="The results in numbers, as printed.")
    map_caption: Line | None = Field(None, description="Caption of the map of themes, as printed.")
    theme_map: list[Annotated[str, Names("themes")]] = Field([], description="The themes in the map.")
    survey_heading: Line = Field(N_("Findings of the survey"), description="Heading of the survey findings.")
    survey: list[Markdown] = Field([], description="What a survey or consultation found.")
    references: list[Link] = Field([], description="The research that it is compared with.")


class NationalReport(Recommending):
    """A report of a national body: its words, with its recommendations to others."""

    label, plural, folder = N_("National report"), N_("National reports"), ""
    has_kit = True

    kind: Literal["national report"] = Field(description="national report")
    author: Line = Field(description="The body that wrote it, as printed.")
    sections: list[Section] = Field([], description="What it says, section by section.")


class Definition(Record):
    """The meaning of a term, in components."""

    heading: Line = Field(description="The heading, as printed.")
    intro: Markdown | None = Field(None, description="The sentence before the components.")
    components: list[Markdown] = Field(min_length=1, description="The components.")


class Term(Record):
    """A term with its entry in the glossary."""

    text: Line = Field(description="The term, as printed.")
    glossary: Annotated[str, Names("glossary")] | None = Field(
        None, description="Its id in content/glossary.yml."
    )


class Briefing(Entry):
    """A short briefing on one subject."""

    label, plural, folder = N_("Briefing"), N_("Briefings"), ""
    has_kit = True
    has_team_pack = True

    kind: Literal["briefing"] = Field(description="briefing")
    contributor: Line | None = Field(None, description="Who contributed it.")
    definition: Definition | None = Field(None, description="An explanation of the subject.")
    sections: list[Section] = Field([], description="The briefing, section by section.")
    terms_heading: Line = Field(N_("Terms"), description="Heading of the terms.")
    terms: list[Term] = Field([], description="Terms that readers will meet.")


class Cover(Record):
    """The cover of a document: as text, and as a picture when there is one."""

    title: Line = Field(description="The title on the cover.")
    publisher: Line = Field(description="The publisher's name on the cover.")
    file: Annotated[Line, IsFile(picture=True)] | None = Field(
        None, description="A picture of the cover: a file in content/."
    )


class Guidance(Entry):
    """Guidance, or where to find it."""

    label, plural, folder = N_("Guidance"), N_("Guidance"), ""
    has_kit = True

    kind: Literal["guidance"] = Field(description="guidance")
    quotes: list[Quote] = Field([], description="What the guidance says, word for word.")
    cover: Cover | None = Field(None, description="The cover of the guidance.")
    sections: list[Section] = Field([], description="The guidance, section by section.")


class Notice(Entry):
    """A short notice: something new, and what to do about it."""

    label, plural, folder = N_("Notice"), N_("Notices"), ""

    kind: Literal["notice"] = Field(description="notice")
    call_to_action: Markdown | None = Field(None, description="What the reader should do.")
    act_by: PartDate | None = Field(None, description="The last day to do it: 2026-12-04.")
    act_label: Line = Field(N_("Reply by"), description="The words before that day.")
    reference: Line | None = Field(
        None, description="The number or sign to give in a reply, for example sheet 128/20."
    )


class Event(Held):
    """An event: when and where it is held, and for whom. It has neither slides nor aims, as a workshop has."""

    label, plural, folder = N_("Event"), N_("Events"), ""
    what_happened = N_("What it is")

    kind: Literal["event"] = Field(description="event")


class FormField(Record):
    """One field of a blank form."""

    label: Line = Field(description="The question.")
    options: Line | None = Field(None, description="The possible answers, as printed in brackets.")


class Levels(Record):
    """Indicators of one category, by level of risk."""

    emerging: list[Line] = Field(min_length=1, description="Indicators of emerging risk.")
    moderate: list[Line] = Field(min_length=1, description="Indicators of moderate risk.")
    significant: list[Line] = Field(min_length=1, description="Indicators of significant risk.")


class RiskCategory(Record):
    """One category of a risk tool."""

    number: Annotated[Annotated[int, Field(ge=1)] | None, OR_UNKNOWN] = Field(
        description="Its number in the tool; unknown if the tool does not number its categories."
    )
    title: Line = Field(description="Its name.")
    levels: Levels = Field(description="The indicators at each level.")
    evidence: Line | None = Field(None, description="The label of the empty row for evidence.")


class RiskTool(Entry):
    """A tool for assessing risk: a blank form and indicators by level."""

    label, plural, folder = N_("Risk tool"), N_("Risk tools"), ""

    kind: Literal["risk tool"] = Field(description="risk tool")
    full_title: Line | None = Field(None, description="The title, as printed on the form.")
    form: list[FormField] = Field(min_length=1, description="The fields of the blank form.")
    categories_heading: Line = Field(N_("Risk categories"), description="Heading of the categories.")
    categories: list[RiskCategory] = Field(min_length=1, description="The categories with their indicators.")


KINDS: dict[str, type[Entry]] = {
    "review": Review,
    "learning report": LearningReport,
    "audit": Audit,
    "thematic review": ThematicReview,
    "national report": NationalReport,
    "briefing": Briefing,
    "guidance": Guidance,
    "notice": Notice,
    "event": Event,
    "risk tool": RiskTool,
    "workshop": Workshop,
    "yearly digest": YearlyDigest,
    "standing page": StandingPage,
    "accessibility statement": AccessibilityStatement,
    "issue": Issue,
}
