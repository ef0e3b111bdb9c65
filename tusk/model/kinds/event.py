"""An event."""

from typing import Literal

from pydantic import Field

from tusk.locales.message import N_
from tusk.model.held import Held


class Event(Held):
    """An event: when and where it is held, and for whom. It has neither slides nor aims, as a workshop has."""

    label, plural, folder = N_("Event"), N_("Events"), ""
    what_happened = N_("What it is")

    kind: Literal["event"] = Field(description="event")
