"""Figures as data: what is known is drawn, what is unknown is named as unknown."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tusk.model.fields import Line, Names, Record, Slug


class Bar(Record):
    """A share of the reviews, as printed."""

    theme: Annotated[str, Names("themes")] | None = Field(None, description="The theme it counts.")
    label: Line | None = Field(None, description="What it counts, when it is not one theme.")
    percent: float = Field(ge=0, le=100, description="The share in per cent, as printed.")
    of: int = Field(ge=1, description="The number of reviews that the share is of.")
    count: int | None = Field(None, ge=0, description="How many, only if the source prints it.")
    note: Line | None = Field(None, description="What a reader must know about the number.")


class BarChart(Record):
    """A bar chart."""

    figure: Literal["bar"] = Field(description="bar")
    id: Slug = Field(description="Its address on the page (#id).")
    name: Line = Field(description="How the source calls it, for example Bar Chart 3.")
    caption: Line = Field(description="The caption, as printed.")
    bars: list[Bar] = Field([], description="The bars that are known. The entry's own stats when left out.")
    unknown: Line | None = Field(None, description="What the source had and is not known.")


class Venn(Record):
    """A Venn diagram of two or three sets."""

    figure: Literal["venn"] = Field(description="venn")
    id: Slug = Field(description="Its address on the page (#id).")
    name: Line = Field(description="How the source calls it, for example Venn diagram 1.")
    caption: Line = Field(description="The caption, as printed.")
    sets: list[Annotated[str, Names("themes")]] = Field(
        min_length=2, max_length=3, description="The themes whose overlap it shows."
    )
    unknown: Line | None = Field(None, description="What the source had and is not known.")


Figure = Annotated[BarChart | Venn, Field(discriminator="figure")]
