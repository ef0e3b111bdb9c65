"""A workshop: what it is for, when and where it is held, and its slides."""

from typing import Annotated, Literal

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.amounts import OR_UNKNOWN
from tusk.model.content import Picture, Quote
from tusk.model.fields import EntryId, IsFile, Line, Markdown, Record, Slug
from tusk.model.held import Held

AIMS = N_("Aims and Learning Outcomes")  # the heading above them


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


class Workshop(Held):
    """A workshop: what it is for, who gives it, and its slides."""

    label, plural, folder = N_("Workshop"), N_("Workshops"), "workshops"
    template = "workshop.html"

    kind: Literal["workshop"] = Field(description="workshop")
    duration: Annotated[Line | None, OR_UNKNOWN] = Field(description="How long it takes.")
    aims: list[Markdown] = Field([], description="Aims and learning outcomes, if they are known.")
    presenters: list[Presenter] = Field([], description="Who presents.")
    slides: list[Slide] = Field([], description="The slides, in order. Needed unless there is a file.")
    file: Annotated[Line, IsFile()] | None = Field(
        None, description="A PowerPoint file in content/ to offer, for example slides/2019-neglect.pptx."
    )
    file_slides: list[FileSlide] = Field(
        [], description="Slides of that file, each with the entry it teaches."
    )
