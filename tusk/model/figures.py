"""Figures as data: known numbers are drawn, unknown ones are shown as unknown.

Every output (web page, PDF, slides) draws a figure from these values.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from tusk.model.amounts import OR_UNKNOWN, REVIEWS, Amount, Count, unit_as_read
from tusk.model.fields import Line, Names, Record, Slug

ThemeId = Annotated[str, Names("themes")]
Year = Annotated[
    str,
    Field(
        pattern=r"^[12][0-9]{3}(/[0-9]{2})?$",
        json_schema_extra={"type": ["string", "integer"]},  # to editors a bare year is a number
    ),
]


class Share(Record):
    """A share of the reviews, as printed."""

    theme: ThemeId | None = Field(None, description="The theme it counts.")
    label: Line | None = Field(None, description="What it counts, if it is not one theme.")
    percent: Annotated[Annotated[float, Field(ge=0, le=100)] | None, OR_UNKNOWN] = Field(
        description="The share in per cent, as printed."
    )
    of: Annotated[Annotated[int, Field(ge=1)] | None, OR_UNKNOWN] = Field(
        description="The number of reviews that the share is of."
    )
    count: Annotated[Annotated[int, Field(ge=0)] | None, OR_UNKNOWN] = Field(
        None, description="How many, only if the source prints it."
    )
    note: Line | None = Field(None, description="What readers must know about the number.")


class Named(Record):
    """What a number is about: a theme or a label."""

    theme: ThemeId | None = Field(None, description="The theme it is about.")
    label: Line | None = Field(None, description="What it is about, if it is not one theme.")
    note: Line | None = Field(None, description="What readers must know about the number.")

    @property
    def name(self) -> str:
        """The name for readers; for a theme only if its name is the label (see tusk/document/named_figures.py)."""
        return self.label or self.theme or ""


class Bar(Named):
    """A bar: a name and its number."""

    value: Amount = Field(None, description="The number, in the unit of the figure. Unknown if left out.")
    count: Count = Field(
        None, description="How many of `n`, beside a share in %, only if the source says so."
    )


class Stack(Named):
    """A bar made of parts."""

    values: list[Amount] = Field(
        min_length=1, description="The number of each part, in the order of `parts`."
    )
    whole: Amount = Field(None, description="The total of all parts, if the source prints it.")


class Series(Named):
    """A line: its numbers from year to year."""

    values: list[Amount] = Field(
        min_length=1, description="The number of each year, in the order of `years`."
    )


class VennSet(Named):
    """A circle of a Venn diagram: a name and its number, overlaps included."""

    value: Amount = Field(
        None, description="Its number, overlaps included, in the unit of the figure. Unknown if left out."
    )


class Regions(Record):
    """The numbers in the regions of a Venn diagram. Unknown if left out."""

    only_1: Amount = Field(None, description="In the first set and no other.")
    only_2: Amount = Field(None, description="In the second set and no other.")
    only_3: Amount = Field(None, description="In the third set and no other.")
    only_1_and_2: Amount = Field(None, description="In the first and second set, and not in a third.")
    only_1_and_3: Amount = Field(None, description="In the first and third set, and not in the second.")
    only_2_and_3: Amount = Field(None, description="In the second and third set, and not in the first.")
    all_three: Amount = Field(None, description="In all three sets.")
    outside: Amount = Field(None, description="In none of the sets.")


REGIONS: dict[str, tuple[int, ...]] = {
    "only_1": (1,),
    "only_2": (2,),
    "only_3": (3,),
    "only_1_and_2": (1, 2),
    "only_1_and_3": (1, 3),
    "only_2_and_3": (2, 3),
    "all_three": (1, 2, 3),
}
"""The sets of each region of a Venn diagram, by the region's field."""


def regions_of(sets: int) -> dict[str, tuple[int, ...]]:
    """The regions of a diagram of so many sets: three of two sets, seven of three."""
    return {name: members for name, members in REGIONS.items() if members[-1] <= sets}


class MapGroup(Record):
    """A group of a map."""

    name: Line = Field(description="The group's name.")
    members: list[Bar] = Field(min_length=1, description="Its members. `value` can be left out.")


class FigureBase(Record):
    """The fields that every figure has."""

    id: Slug = Field(description="Its address on the page (#id).")
    name: Line = Field(description="Its name in the source, for example Bar Chart 3.")
    caption: Line = Field(description="The caption, as printed.")
    unit: Annotated[Line, AfterValidator(unit_as_read)] = Field(
        REVIEWS, description="What the numbers are: %, children, reviews, …"
    )
    n: Annotated[Annotated[int, Field(ge=1)] | None, OR_UNKNOWN] = Field(
        None, description="How many were counted in total."
    )
    n_of: Line = Field(REVIEWS, description="What `n` counts.")
    definition: Line | None = Field(None, description="What exactly was counted.")
    source: Line | None = Field(None, description="Where the numbers come from, if not from this page.")
    note: Line | None = Field(None, description="What readers must know about the figure.")
    unknown: Line | None = Field(None, description="What the source showed that is not known.")


class BarChart(FigureBase):
    """A bar chart."""

    figure: Literal["bar"] = Field(description="bar")
    bars: list[Bar] = Field(
        [], description="The bars. If left out in a thematic review, its `stats`; needed in any other kind."
    )


class StackedBarChart(FigureBase):
    """A bar chart whose bars are made of parts."""

    figure: Literal["stacked bar"] = Field(description="stacked bar")
    parts: list[Line] = Field(min_length=2, max_length=6, description="The names of the parts.")
    bars: list[Stack] = Field(min_length=1, description="The bars.")


class LineChart(FigureBase):
    """A line chart over the years."""

    figure: Literal["line"] = Field(description="line")
    years: list[Year] = Field(min_length=2, description="The years, the earliest first: 2018, or 2018/19.")
    lines: list[Series] = Field(min_length=1, max_length=6, description="The lines.")


class Venn(FigureBase):
    """A Venn diagram of two or three sets."""

    figure: Literal["venn"] = Field(description="venn")
    sets: list[VennSet] = Field(min_length=2, max_length=3, description="The sets that overlap.")
    regions: Regions = Field(Regions(), description="The numbers inside, where they are known.")

    @property
    def inside(self) -> dict[str, tuple[int, ...]]:
        """The regions of this diagram, by their fields."""
        return regions_of(len(self.sets))


class GroupedMap(FigureBase):
    """A map: names in groups, each with its number if it has one."""

    figure: Literal["map"] = Field(description="map")
    groups: list[MapGroup] = Field(min_length=1, description="The groups.")

    @property
    def has_numbers(self) -> bool:
        return any(member.value is not None for group in self.groups for member in group.members)


Figure = Annotated[BarChart | StackedBarChart | LineChart | Venn | GroupedMap, Field(discriminator="figure")]
