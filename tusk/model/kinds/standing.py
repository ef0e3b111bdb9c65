"""Standing pages: what every public site says about itself. They are in the footer, and in no list of entries."""

from typing import Literal

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.content import Section
from tusk.model.entry import Entry
from tusk.model.fields import Line, Markdown, PartDate, Record

Nation = Literal["England", "Scotland", "Wales", "Northern Ireland"]


class StandingPage(Entry):
    """A page about the site itself: privacy and cookies, about, copyright and licence, terms."""

    label, plural, folder = N_("About this site"), N_("About this site"), "site"
    is_standing = True
    template = "standing.html"

    kind: Literal["standing page"] = Field(description="standing page")
    sections: list[Section] = Field([], description="The page, section by section.")


class Barrier(Record):
    """Something on the site that is not accessible."""

    what: Markdown = Field(description="What is not accessible, and for whom.")
    why: Literal["non-compliance", "disproportionate burden", "not in scope"] = Field(
        description="Why: non-compliance (it fails a criterion), disproportionate burden, or not in scope of the law."
    )
    reason: Markdown = Field(description="Which criterion of WCAG it fails, or the reason for the exception.")
    alternative: Markdown = Field(description="What people can use instead.")
    until: PartDate | None = Field(None, description="When it will be fixed.")


class AccessibilityStatement(Entry):
    """The statement that SI 2018/952 demands of public bodies. Name, address and contact come from site.yml."""

    label, plural, folder = N_("About this site"), N_("About this site"), "site"
    is_standing = True
    template = "standing.html"

    kind: Literal["accessibility statement"] = Field(description="accessibility statement")
    compliance: Literal["full", "partial", "none"] = Field(
        description="How far the site complies with WCAG 2.2, level AA: full, partial or none."
    )
    not_accessible: list[Barrier] = Field([], description="What is not accessible. Needed unless it is full.")
    answered_within: Line = Field(description="How soon people get an answer, for example 10 working days.")
    nation: Nation = Field(description="Where the public body is: it decides who enforces the law.")
    tested_on: PartDate = Field(description="When the site was last tested.")
    method: Markdown = Field(description="Who tested what, and how.")
    improvements: Markdown | None = Field(None, description="What is done to make the site more accessible.")
