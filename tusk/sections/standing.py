"""The parts of standing pages. Those of the accessibility statement follow the model of SI 2018/952."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.model.common import Labelled
from tusk.model.standing import AccessibilityStatement, Barrier, StandingPage
from tusk.sections.part import Part, body, new_part, section_parts
from tusk.sections.raw_blocks import (
    RawAboutSite,
    RawFacts,
    RawLabelledList,
    RawProse,
    RawSiteContact,
    RawSubheading,
)
from tusk.text.headings import id_for

STANDARD = "[Web Content Accessibility Guidelines](https://www.w3.org/TR/WCAG22/) version 2.2, level AA"
COMPLIANCE = {
    "full": f"This website complies fully with the {STANDARD}.",
    "partial": f"This website complies partially with the {STANDARD}, because of what is listed below.",
    "none": f"This website does not comply with the {STANDARD}, because of what is listed below.",
}
WHY = {
    "non-compliance": "Does not comply with the accessibility regulations",
    "disproportionate burden": "Disproportionate burden",
    "not in scope": "Not in scope of the accessibility regulations",
}
FEEDBACK = (
    "If you need something on this website in another format, or find a problem that is not listed here, "
    "contact us."
)
REGULATIONS = (
    "the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 "
    "(the “accessibility regulations”)"
)
EHRC = (
    f"The Equality and Human Rights Commission (EHRC) is responsible for enforcing {REGULATIONS}. If you are not "
    "happy with how we respond to your complaint, contact the "
    "[Equality Advisory and Support Service (EASS)](https://www.equalityadvisoryservice.com/)."
)
ECNI = (
    f"The Equality Commission for Northern Ireland (ECNI) is responsible for enforcing {REGULATIONS}. If you are not "
    "happy with how we respond to your complaint, contact the "
    "[Equality Commission for Northern Ireland](https://www.equalityni.org/)."
)


def parts_of_page(page: StandingPage) -> list[Part]:
    """The sections of a standing page."""
    return [*section_parts(page.sections), *body(page)]


def parts_of_statement(statement: AccessibilityStatement) -> list[Part]:
    """An accessibility statement, in the order of the model statement."""
    enforcement = ECNI if statement.nation == "Northern Ireland" else EHRC
    parts = [
        new_part("About this statement", RawAboutSite()),
        new_part("Compliance status", RawProse(COMPLIANCE[statement.compliance])),
        *_not_accessible(statement.not_accessible),
        new_part(
            "Feedback and contact information",
            RawProse(FEEDBACK),
            RawFacts([("Answered within", statement.answered_within)]),
            RawSiteContact(),
        ),
        new_part("Enforcement procedure", RawProse(enforcement)),
        new_part("Preparation of this statement", RawProse(_preparation(statement))),
        new_part("How this website was tested", RawProse(statement.method)),
    ]
    if statement.improvements:
        parts.append(new_part("What we are doing to improve", RawProse(statement.improvements)))
    return parts + body(statement)


def _not_accessible(barriers: list[Barrier]) -> Iterator[Part]:
    """What is not accessible, in the groups of the law."""
    blocks: list[RawSubheading | RawLabelledList] = []
    for why, heading in WHY.items():
        if found := [barrier for barrier in barriers if barrier.why == why]:
            blocks.append(RawSubheading(id_for(heading), heading))
            blocks += [RawLabelledList(_described(barrier)) for barrier in found]
    if blocks:
        yield new_part("Content that is not accessible", *blocks)


def _described(barrier: Barrier) -> list[Labelled]:
    described = [
        Labelled(label="What", text=barrier.what),
        Labelled(label="Why", text=barrier.reason),
        Labelled(label="Instead", text=barrier.alternative),
    ]
    if barrier.until:
        described.append(Labelled(label="To be fixed by", text=barrier.until.words))
    return described


def _preparation(statement: AccessibilityStatement) -> str:
    reviewed = f" It was last reviewed on {statement.reviewed.words}." if statement.reviewed else ""
    return (
        f"This statement was prepared on {statement.issued.words}.{reviewed} "
        f"The website was last tested on {statement.tested_on.words}."
    )
