"""The kinds of block in a page; every output shows every kind (templates/pages/blocks.html on the web).

Blocks contain the author's values unchanged: ids, Markdown and lines; tusk/document/ resolves them.
"""

from __future__ import annotations

from tusk.sections.raw_blocks.figures import RawFigure, RawNumbers, RawThemeMap
from tusk.sections.raw_blocks.lists import (
    RawCheck,
    RawFacts,
    RawLabelledList,
    RawLearningPoints,
    RawLinks,
    RawRoles,
    RawTerms,
)
from tusk.sections.raw_blocks.pictures import RawCover, RawMedia, RawPicture
from tusk.sections.raw_blocks.recommendations import RawOutcome, RawSteps
from tusk.sections.raw_blocks.risk_tool import RawBlankForm, RawRiskLevels
from tusk.sections.raw_blocks.site import RawAboutSite, RawSiteContact, RawYearly
from tusk.sections.raw_blocks.tables import RawGrid, RawTable
from tusk.sections.raw_blocks.texts import (
    RawAside,
    RawBox,
    RawCallout,
    RawPoints,
    RawProse,
    RawQuote,
    RawSubheading,
)
from tusk.sections.raw_blocks.who_and_when import RawContacts, RawDates, RawDeadline

RawBlock = (
    RawProse
    | RawPoints
    | RawLearningPoints
    | RawLabelledList
    | RawFacts
    | RawQuote
    | RawCallout
    | RawPicture
    | RawGrid
    | RawTable
    | RawAside
    | RawLinks
    | RawContacts
    | RawMedia
    | RawDates
    | RawDeadline
    | RawAboutSite
    | RawSiteContact
    | RawSubheading
    | RawOutcome
    | RawSteps
    | RawRoles
    | RawCheck
    | RawYearly
    | RawNumbers
    | RawFigure
    | RawThemeMap
    | RawTerms
    | RawCover
    | RawBlankForm
    | RawRiskLevels
    | RawBox
)
