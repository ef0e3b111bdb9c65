"""A workshop: what it is for, when and where it is held, and its slides."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tusk.locales.message import N_, Message, lazy_gettext
from tusk.model.common import Entry, EntryId, Picture, Quote
from tusk.model.fields import Address, IsFile, Line, Markdown, PartDate, Record, Slug, TimeOfDay


class Presenter(Record):
    """A professional who presents."""

    name: Line = Field(description="Name.")
    role: Line = Field(description="Role.")


class Slide(Record):
    """A slide of a workshop: a title and its content."""

    id: Slug = Field(description="Its address on the workshop's page (#id). Never change it.")
    title: Line = Field(description="Its title.")
    subtitle: Line | None = Field(None, description="A second line under the title.")
    presenter: Line | None = Field(None, description="Who presents it.")
    text: Markdown | None = Field(None, description="Its own text.")
    quote: Quote | None = Field(None, description="A quotation.")
    picture: Picture | None = Field(None, description="A picture.")
    entry: EntryId | None = Field(None, description="The entry it teaches.")
    parts: list[Slug] = Field(
        [], description="The parts of the entry that it shows (#ids), in this order. All if left out."
    )
    question: Line | None = Field(
        None, description="A question to the audience; the answer is shown on request."
    )
    closed: bool = Field(False, description="yes: its content is hidden until the reader asks for it.")
    gap: Line | None = Field(None, description="What the source had here that is lost.")
    notes: Markdown | None = Field(None, description="What the presenter says. Never shown on the slide.")


class FileSlide(Record):
    """A slide of the PowerPoint file that a workshop offers."""

    slide: int = Field(ge=1, description="Its number in the file.")
    title: Line | None = Field(None, description="A title for a slide that has none in the file.")
    entry: EntryId | None = Field(None, description="The entry it teaches.")


class Workshop(Entry):
    """A workshop: what it is for, who gives it, and its slides."""

    label, plural, folder = N_("Workshop"), N_("Workshops"), "workshops"
    template = "workshop.html"

    kind: Literal["workshop"] = Field(description="workshop")
    held: PartDate | None = Field(None, description="When it is or was held. Leave out if unknown.")
    starts: TimeOfDay | None = Field(None, description="When it begins on that day: 14:00.")
    ends: TimeOfDay | None = Field(None, description="When it ends: 15:30.")
    duration: Line = Field(description="How long it takes.")
    platform: Line | None = Field(None, description="The online platform, for example Microsoft Teams.")
    place: Line | None = Field(None, description="The room and building where it is held, with the postcode.")
    booking: Address | None = Field(
        None,
        description="Where to book: a web address, or mailto: and an e-mail address. Shown until the day.",
    )
    cancelled: Line | None = Field(
        None, description="That it will not be held, and why: Cancelled because of illness."
    )
    for_whom: Line | None = Field(None, description="Who it is for, in words.")
    aims: list[Markdown] = Field([], description="Aims and learning outcomes, if they are known.")
    presenters: list[Presenter] = Field([], description="Who presents.")
    slides: list[Slide] = Field([], description="The slides, in order. Needed unless there is a file.")
    file: Annotated[Line, IsFile()] | None = Field(
        None, description="A PowerPoint file in content/ to offer, for example slides/2019-neglect.pptx."
    )
    file_slides: list[FileSlide] = Field(
        [], description="Slides of that file, each with the entry it teaches."
    )

    @property
    def day(self) -> PartDate | Message:
        """When it is or was held, for readers."""
        return self.held or lazy_gettext("Undated")

    @property
    def hours(self) -> Message | None:
        """The start and end times, for readers."""
        if self.starts and self.ends:
            return lazy_gettext("%(start)s to %(end)s", start=self.starts, end=self.ends)
        return None

    @property
    def facts(self) -> list[tuple[str, object]]:
        """When, how long, where and for whom, each with its name for readers."""
        known: list[tuple[str, object]] = [
            (N_("Date"), self.day),
            (N_("Time"), self.hours),
            (N_("Duration"), self.duration),
            (N_("Place"), self.place),
            (N_("Online") if self.place else N_("Where"), self.platform),
            (N_("For"), self.for_whom),
        ]
        return [(name, value) for name, value in known if value]
