"""Where an entry was taken from, what is uncertain in it, and what its editors note."""

from pydantic import Field

from tusk.model.fields import Address, Line, Markdown, PartDate, Record


class Source(Record):
    """The document an entry was taken from."""

    title: Line = Field(description="Title of the document.")
    part: Line | None = Field(None, description="Heading, slide or page within the document.")
    issued: PartDate | None = Field(None, description="When the document was issued.")
    url: Address | None = Field(None, description="Where to read the document.")


class EditorNote(Record):
    """A note by the editors of this site, separate from the words of the source."""

    text: Markdown = Field(description="The note.")
    on: PartDate | None = Field(None, description="When it was written.")
    by: Line | None = Field(None, description="Who wrote it.")
    internal: bool = Field(False, description="yes: for authors only. It is never published.")


class Uncertain(Record):
    """A place where the source is garbled, lost or in doubt."""

    where: Line = Field(description="Which sentence or field.")
    printed: Line = Field(description="What the source shows, exactly.")
    probable: Line | None = Field(None, description="What it very likely said. Leave out if nobody can tell.")
