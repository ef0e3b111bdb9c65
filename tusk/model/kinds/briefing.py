"""A short briefing."""

from typing import Annotated, Literal

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.content import Section
from tusk.model.entry import Entry
from tusk.model.fields import Line, Markdown, Names, Record


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
