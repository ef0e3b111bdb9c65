"""Tables with a caption: columns of one type each, and cells in Markdown."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from tusk.late_pattern import late
from tusk.model.fields import UNKNOWN, IsMarkdown, Line, PartDate, Record

Cell = Annotated[str, StringConstraints(max_length=2000), IsMarkdown()]
Kind = Literal["text", "number", "date"]
BLANK = {"", "-", "–", "—", UNKNOWN}
NUMBER = late(r"[£$€]?\s?([-−]?\d[\d,]*(?:\.\d+)?)(?:\s?%|\b).*")


class Column(Record):
    """A column of a table."""

    name: Line = Field(description="What the column contains: its heading.")
    type: Kind = Field(
        "text",
        description="text, number or date (2018, 2018-03 or 2018-03-06): how it is lined up, and sorted on the page.",
    )


class Table(Record):
    """A table with a caption, a heading for each column, and rows."""

    caption: Line = Field(description="What the table shows, in a few words.")
    columns: list[Column] = Field(min_length=1, description="The columns.")
    rows: list[list[Cell]] = Field(
        min_length=1,
        description="The rows, each a list of cells in Markdown, one for each column. unknown is shown as not known.",
    )
    note: Line | None = Field(None, description="A line under the table, for example about its numbers.")


def number_in(cell: str) -> float | None:
    """The number that a cell begins with: 1200.5 for "£1,200.50 a year"; None if it does not begin with one."""
    found = NUMBER.fullmatch(cell.strip())
    return float(found[1].replace(",", "").replace("−", "-")) if found else None


def date_in(cell: str) -> PartDate | None:
    """The date in a cell; None if it is not written as one."""
    try:
        return PartDate.parse(cell.strip())
    except ValueError:
        return None


def fits(cell: str, kind: Kind) -> bool:
    """Whether a cell has what its column says; nothing, or unknown, is right in every column."""
    if kind == "text" or cell.strip() in BLANK:
        return True
    return (number_in(cell) if kind == "number" else date_in(cell)) is not None
