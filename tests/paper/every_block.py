"""A resolved block of each kind, by its kind, for the tests of every writer."""

from __future__ import annotations

from tusk.charts.draw import description_of
from tusk.charts.table import table_of
from tusk.document import blocks, items
from tusk.document.blocks import Block
from tusk.document.nodes import Anchor, Element, Image, Link, Lost, Reference, Target
from tusk.locales.words import ENGLISH
from tusk.model.figures import Bar, BarChart

PAGE = Target("neglect/bruises/", "https://hub.example.org/neglect/bruises/", "neglect/bruises")
LINK = Link(
    ("The report",), Target(web="https://www.example.org/r"), "web", "PDF", "", "example.org", ("12 pages",)
)
DEAD = Link(("The film",), None, "web", "Video", "this link no longer works", "example.org")
CURIOSITY = Reference("curiosity", "Professional curiosity", Target("themes/curiosity/"))
BARS = BarChart(
    figure="bar",
    id="seen",
    name="Chart 1",
    caption="Children who were seen",
    unit="children",
    n=40,
    n_of="children",
    note="Counted once.",
    bars=[Bar(label="At home", value=31), Bar(label="Nowhere", value=None, note="twice")],
)
TEXT = (
    Element("p", ("Jack was ", Element("strong", ("bruised",)), ", ", Lost("[word lost]"), ".")),
    "\n",
    Element(
        "ul", ("\n", Element("li", (Anchor(("A\n  page",), PAGE),)), "\n", Element("li", ("Two",)), "\n")
    ),
)
BLOCKS: tuple[Block, ...] = (
    blocks.Prose(TEXT),
    blocks.Points((("One",), (Element("em", ("Two",)),))),
    blocks.Flow(
        "What followed",
        blocks.DataTable(
            ("What followed",),
            (items.Column(("Recommendation",), is_number=False), items.Column(("Action",), is_number=False)),
            ((items.Cell(("Ask.",)), items.Cell(())),),
            (),
            is_headed=False,
        ),
    ),
    blocks.Roles((items.Role("schools", "Schools", None, (("Ask who collects.",), ("Write it down.",))),)),
    blocks.Question(
        ("Who sees the baby?",),
        (items.Choice("A nurse", False), items.Choice("A paediatrician", True)),
        (Element("p", ("So says the protocol.",)),),
        (Anchor(("Key messages",), PAGE),),
    ),
    blocks.LearningPoints(
        (
            items.LearningPoint(("Bruises",), Reference("neglect/bruises", "The protocol", PAGE)),
            items.LearningPoint(("Sleep",), None),
        )
    ),
    blocks.LabelledList(
        (
            items.Labelled(("Curiosity",), ("Ask why.",), CURIOSITY),
            items.Labelled((Lost("[word lost]"),), (), None),
        )
    ),
    blocks.Facts((items.Fact("Children", ("fewer than 5",)),)),
    blocks.Quote(("Never alone.",), ("A carer",), ("Printed in bold.",)),
    blocks.Picture("dog.jpg", "A dog", ("Rex",), ("A. Nother",)),
    blocks.Grid(("Agencies",), ((("Police",), ("Health",)), (("School",), ()))),
    blocks.DataTable(
        ("Audits",),
        (items.Column(("Area",), False), items.Column(("Children",), True)),
        ((items.Cell(("North",)), items.Cell(("12",), "12")),),
        ("Counted once.",),
        False,
    ),
    blocks.Aside(("Beside it.",), (DEAD,)),
    blocks.Links((LINK, DEAD)),
    blocks.Contacts(
        (
            items.Contact(
                "Duty team",
                ("Professionals",),
                (items.Way("Telephone", "01234 567 890", Target(web="tel:01234567890")),),
                ("Every day",),
                (),
                Target("contact/duty-team.vcf"),
            ),
        )
    ),
    blocks.Dates(
        (
            items.Occasion(
                title=("Part one",),
                days="8 September 2020",
                hours="9:30am to midday",
                place=("Room 2",),
                platform=(),
                link=None,
                booking=Target(web="https://www.example.org/book"),
                places="3 places left",
                note=("Bring a pen.",),
                cancelled=(),
                is_past=False,
            ),
        ),
        ENGLISH,
    ),
    blocks.Media(
        LINK,
        (items.Fact("Length", ("7 minutes",)),),
        ("Two people.",),
        (Element("p", (Element("strong", ("Chair",)), " (0:01)", Element("br"), "Welcome.")),),
    ),
    blocks.Subheading("seen", ("What was seen",)),
    blocks.Numbers((items.Number(63, "63%", "of 27 audits", "17 of 27", CURIOSITY, "in all ages"),)),
    blocks.Chart(BARS, table_of(BARS), description_of(BARS), "n = 40 children", (("Note", "Counted once."),)),
    blocks.ThemeMap(
        (items.ThemeGroup("practitioner", "Practitioner factors", (CURIOSITY,)),), "All themes", 1
    ),
    blocks.Terms((items.Term("CSE", ("A crime.",), None), items.Term("SCR", (), None))),
    blocks.Cover("Working together", "A department", ""),
    blocks.Cover("Working together", "A department", "dog.jpg"),
    blocks.BlankForm("The form", (items.FormField(("Seen",), ("yes / no",)), items.FormField(("By",), ()))),
    blocks.RiskLevels(
        (
            items.Category(
                1,
                "Going missing",
                tuple(
                    items.Level(name, name, ((f"{name} a",), (f"{name} b",)))
                    for name in ("emerging", "moderate", "significant")
                ),
                "Evidence",
            ),
        )
    ),
    blocks.Box((*TEXT, Element("p", (Image("dog.jpg", "A dog again"),))), (LINK,)),
)
