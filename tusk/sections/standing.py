"""The parts of standing pages. Those of the accessibility statement follow the model of SI 2018/952."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.locales.message import N_, Message, lazy_gettext
from tusk.model.kinds.standing import AccessibilityStatement, Barrier, StandingPage
from tusk.sections.part import Part, body, new_part, section_parts
from tusk.sections.raw_blocks import (
    RawAboutSite,
    RawFacts,
    RawLabelledList,
    RawProse,
    RawSiteContact,
    RawSubheading,
)
from tusk.sections.raw_blocks.lists import OwnLabel
from tusk.text.headings import id_for

COMPLIANCE = {
    "full": lazy_gettext(
        "This website complies fully with the [Web Content Accessibility Guidelines](https://www.w3.org/TR/WCAG22/) "
        "version 2.2, level AA."
    ),
    "partial": lazy_gettext(
        "This website complies partially with the [Web Content Accessibility "
        "Guidelines](https://www.w3.org/TR/WCAG22/) version 2.2, level AA, because of what is listed below."
    ),
    "none": lazy_gettext(
        "This website does not comply with the [Web Content Accessibility "
        "Guidelines](https://www.w3.org/TR/WCAG22/) version 2.2, level AA, because of what is listed below."
    ),
}
WHY = {
    "non-compliance": N_("Does not comply with the accessibility regulations"),
    "disproportionate burden": N_("Disproportionate burden"),
    "not in scope": N_("Not in scope of the accessibility regulations"),
}
FEEDBACK = lazy_gettext(
    "If you need something on this website in another format, or find a problem that is not listed here, "
    "contact us."
)
EHRC = lazy_gettext(
    "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies "
    "(Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”). "
    "If you are not happy with how we respond to your complaint, contact the "
    "[Equality Advisory and Support Service (EASS)](https://www.equalityadvisoryservice.com/)."
)
ECNI = lazy_gettext(
    "The Equality Commission for Northern Ireland (ECNI) is responsible for enforcing the Public Sector Bodies "
    "(Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”). "
    "If you are not happy with how we respond to your complaint, contact the "
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
            RawFacts([(N_("Answered within"), statement.answered_within)]),
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
            blocks.append(RawSubheading(id_for(heading), lazy_gettext(heading)))
            blocks += [RawLabelledList(_described(barrier)) for barrier in found]
    if blocks:
        yield new_part("Content that is not accessible", *blocks)


def _described(barrier: Barrier) -> list[OwnLabel]:
    described = [
        OwnLabel(lazy_gettext("What"), barrier.what),
        OwnLabel(lazy_gettext("Why"), barrier.reason),
        OwnLabel(lazy_gettext("Instead"), barrier.alternative),
    ]
    return described + ([OwnLabel(lazy_gettext("To be fixed by"), barrier.until)] if barrier.until else [])


def _preparation(statement: AccessibilityStatement) -> Message:
    prepared, tested = statement.issued, statement.tested_on
    if not statement.reviewed:
        return lazy_gettext(
            "This statement was prepared on %(prepared)s. The website was last tested on %(tested)s.",
            prepared=prepared,
            tested=tested,
        )
    return lazy_gettext(
        "This statement was prepared on %(prepared)s. It was last reviewed on %(reviewed)s. "
        "The website was last tested on %(tested)s.",
        prepared=prepared,
        reviewed=statement.reviewed,
        tested=tested,
    )
