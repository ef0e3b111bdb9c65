"""Numbers as they are published: known, not known, or hidden because they are small."""

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from tusk.data_class import dataclass
from tusk.late_pattern import late
from tusk.locales.message import N_, Message, lazy_gettext
from tusk.locales.words import ENGLISH, Words
from tusk.model.fields import UNKNOWN

REVIEWS = N_("reviews")  # what figures count, unless their author says it
FEW = late(r"fewer than (\d{1,4})")
WHOLE = r"(0|[1-9]\d{0,8})"
PER_CENT = late(r"%|per ?cents?|percentages?|pct|pc", re.IGNORECASE)


@dataclass(frozen=True)
class Few:
    """A number that is hidden because it is small: fewer than 5. of: what it counts, where it replaces a share."""

    below: int
    of: str = ""

    def __str__(self) -> str:
        return ENGLISH.say(self)

    @property
    def message(self) -> Message:
        """The number in words for readers, in any language."""
        if self.of:
            return lazy_gettext("fewer than %(number)s %(of)s", number=self.below, of=counted_things(self.of))
        return lazy_gettext("fewer than %(number)s", number=self.below)


@dataclass(frozen=True)
class IsAmount:
    """Marks a field whose value is a number, "fewer than 5", or unknown."""

    whole: bool = False

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        words = rf"^({FEW.pattern}|{UNKNOWN})$"
        number = {"type": "integer" if self.whole else "number", "minimum": 0}
        return {"anyOf": [number, {"type": "string", "pattern": words}]}

    def _read(self, value: object) -> object:
        if value is None or isinstance(value, Few):
            return value
        text = str(value).strip() if isinstance(value, str | int | float) else ""
        if text == UNKNOWN:
            return None
        if found := FEW.fullmatch(text):
            return Few(int(found[1]))
        if not re.fullmatch(WHOLE if self.whole else rf"{WHOLE}(\.\d{{1,6}})?", text):
            raise PydanticCustomError("amount", "is not a number")
        return int(text) if self.whole else float(text)


def _known(value: object) -> object:
    return None if value == UNKNOWN else value


# Numbers and times that can be unknown: they are then None.
OR_UNKNOWN = BeforeValidator(_known, json_schema_input_type=str | int)
Amount = Annotated[float | Few | None, IsAmount()]
Count = Annotated[int | Few | None, IsAmount(whole=True)]


def counted_things(text: str) -> Message | str:
    """What is counted, for readers: the author's words, or ours."""
    return lazy_gettext(text) if text == REVIEWS else text


def unit_as_read(text: str) -> str:
    """The unit of a number; every spelling of per cent becomes "%"."""
    return "%" if PER_CENT.fullmatch(text) else text


def amount(value: float | Few | None) -> Message | str:
    """A number for readers, in any language: 1,200; fewer than 5; not known."""
    if isinstance(value, Few):
        return value.message
    return lazy_gettext("not known") if value is None else f"{value:,.10g}"


def number_in_words(value: float | Few | None, unit: str = "", words: Words = ENGLISH) -> str:
    """A number in words for readers: "85%", "1,200 children", "fewer than 5 children", "not known"."""
    if value is None:
        return words.gettext("not known")
    number = words.say(value) if isinstance(value, Few) else f"{value:,.10g}"
    if unit == "%":
        return number if isinstance(value, Few) else f"{number}%"  # a hidden number is a count, never a share
    return f"{number} {unit}".strip()
