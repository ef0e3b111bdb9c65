"""Guidance, or where to find it."""

from typing import Annotated, Literal

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.content import Quote, Section
from tusk.model.entry import Entry
from tusk.model.fields import IsFile, Line, Record


class Cover(Record):
    """The cover of a document: as text, and as a picture when there is one."""

    title: Line = Field(description="The title on the cover.")
    publisher: Line = Field(description="The publisher's name on the cover.")
    file: Annotated[Line, IsFile(picture=True)] | None = Field(
        None, description="A picture of the cover: a file in content/."
    )


class Guidance(Entry):
    """Guidance, or where to find it."""

    label, plural, folder = N_("Guidance"), N_("Guidance"), ""
    has_kit = True

    kind: Literal["guidance"] = Field(description="guidance")
    quotes: list[Quote] = Field([], description="What the guidance says, word for word.")
    cover: Cover | None = Field(None, description="The cover of the guidance.")
    sections: list[Section] = Field([], description="The guidance, section by section.")
