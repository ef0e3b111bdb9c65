"""The blocks of a resolved document. Every writer has a handler for every kind of block.

They have the same content as the blocks in tusk/sections/raw_blocks/, fully resolved.
"""

from __future__ import annotations

from tusk.document.blocks.contacts import Contacts
from tusk.document.blocks.dates import Dates
from tusk.document.blocks.figures import Chart, Numbers, ThemeMap
from tusk.document.blocks.lists import Facts, LabelledList, LearningPoints, Links, Roles, Terms
from tusk.document.blocks.pictures import Cover, Media, Picture
from tusk.document.blocks.question import Question
from tusk.document.blocks.risk_tool import BlankForm, RiskLevels
from tusk.document.blocks.tables import DataTable, Flow, Grid
from tusk.document.blocks.texts import Aside, Box, Points, Prose, Quote, Subheading

Block = (
    Prose
    | Points
    | Question
    | Roles
    | LearningPoints
    | LabelledList
    | Facts
    | Quote
    | Picture
    | Grid
    | DataTable
    | Flow
    | Aside
    | Links
    | Contacts
    | Dates
    | Media
    | Subheading
    | Numbers
    | Chart
    | ThemeMap
    | Terms
    | Cover
    | BlankForm
    | RiskLevels
    | Box
)
