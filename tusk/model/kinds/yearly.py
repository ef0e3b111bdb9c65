"""The yearly digest: what was published, recommended and done in a year, worked out from everything on the site."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.entry import Entry
from tusk.model.fields import Names


class YearlyDigest(Entry):
    """A year in numbers, lists and tables, each made from the entries; `body` is its foreword."""

    label, plural, folder = N_("Yearly digest"), N_("Yearly digests"), ""
    what_happened = N_("The year")
    has_report: ClassVar[bool] = True

    kind: Literal["yearly digest"] = Field(description="yearly digest")
    year: Annotated[int, Field(ge=1900, le=2199)] = Field(description="The year: 2025.")
    of: Annotated[str, Names("publishers")] | None = Field(
        None, description="Only what this publisher published: an id from content/publishers.yml."
    )
