"""Video and sound on other sites, or to download: what they are, and the words spoken in them."""

from typing import Annotated, Literal

from pydantic import Field

from tusk.data_class import dataclass
from tusk.model.amounts import OR_UNKNOWN
from tusk.model.fields import Address, IsFile, Line, Markdown, PartDate, Record
from tusk.model.moment import Moment

CAPTIONS = (".vtt", ".srt")  # the files with captions that can be read
FIELDS_OF_TRANSCRIPT = ("transcript", "turns", "transcript_file")


@dataclass(frozen=True)
class IsCaptions:
    """Marks a field with the path of a file with captions in content/."""


class Turn(Record):
    """What one speaker says, until another begins."""

    at: Annotated[Moment | None, OR_UNKNOWN] = Field(
        None, description="When it begins: 0:12, or 1:02:30 after an hour."
    )
    speaker: Line | None = Field(None, description="Who speaks: a role, or a name that can be published.")
    text: Markdown = Field(description="The spoken words.")


class Media(Record):
    """A video or a sound recording, which readers open; nothing of it is fetched by the page."""

    title: Line = Field(description="Its title, which is the link.")
    type: Literal["video", "sound"] = Field("video", description="What it is.")
    url: Address | None = Field(
        None,
        description="Where to watch or hear it. Left out: its title is shown, because its address is lost.",
    )
    file: Annotated[Line, IsFile()] | None = Field(
        None, description="Instead of url: a file in content/, for example files/talk.mp3."
    )
    length: Line | None = Field(None, description="How long it takes, in words: 7 minutes; or unknown.")
    publisher: Line | None = Field(None, description="Who made or published it.")
    issued: PartDate | None = Field(None, description="When it was published.")
    captions: Line | None = Field(
        None, description="Which captions it has: in English and Welsh; none if it has none."
    )
    note: Line | None = Field(None, description="What else there is to know, for example what it shows.")
    transcript: Markdown | None = Field(None, description="The spoken words, as a text of your own.")
    turns: list[Turn] = Field([], description="Or turn by turn, with speakers and times.")
    transcript_file: Annotated[Line, IsCaptions()] | None = Field(
        None,
        description="Or from a file with captions (.vtt or .srt) in content/: files/talk.vtt. "
        "It becomes the transcript on the page.",
    )
