"""The types of fields: a line, Markdown, a date with or without its day, a time, an id from a list."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date
from functools import cached_property, total_ordering
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from tusk.data_class import dataclass
from tusk.late_pattern import late
from tusk.locales.message import N_, Message, lazy_gettext
from tusk.locales.words import ENGLISH
from tusk.model.seen import is_seen

UNKNOWN = "unknown"  # in place of a date or number


class Record(BaseModel):
    """The base of all authors' records: unknown fields are refused, and values never change."""

    # Of the records, only those that a project has are made ready, when they are first read.
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        RECORDS.append(cls)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Lists that were left out are made, not copied: each record has dozens, and copying is most of its time."""
        schema = handler(source)
        fields: Any = schema.get("schema", {})
        for field in fields.get("fields", {}).values() if isinstance(fields, dict) else ():
            default = field["schema"]
            if default.get("default") == []:
                del default["default"]
                described = {**default.get("metadata", {}), "pydantic_js_updates": {"default": []}}
                default |= {"default_factory": list, "metadata": described}
        return schema


RECORDS: list[type[Record]] = []  # all classes of records, each after those that are parts of it


def default_of(record: Record, field: str) -> Message | str:
    """The words of a field for readers: the author's, or ours, which are translated, if it was left out."""
    words: str = getattr(record, field)
    return lazy_gettext(words) if words == type(record).model_fields[field].default else words


@dataclass(frozen=True)
class Names:
    """Marks a field whose value is an id from a vocabulary ("themes", "publishers", …) or "entry"."""

    what: str

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "x-names": self.what}


@dataclass(frozen=True)
class IsMarkdown:
    """Marks a field whose text is Markdown."""


@dataclass(frozen=True)
class IsFile:
    """Marks a field with the path of a file in content/; `picture` if browsers must be able to show it."""

    picture: bool = False


@dataclass(frozen=True)
class IsAddress:
    """Marks a field whose text is a web address."""


def _one_line(value: str) -> str:
    if "\n" in value:
        raise PydanticCustomError("one_line", "must be on one line")
    return _seen(value)


def _seen(value: str) -> str:
    if not is_seen(value):
        raise PydanticCustomError("unseen", "has nothing that readers see")
    return value


def _at_most_words(limit: int) -> Callable[[str], str]:
    def check(value: str) -> str:
        count = len(value.split())
        if count > limit:
            raise PydanticCustomError(
                "too_many_words",
                "has {count} words; the limit is {limit}",
                {"count": count, "limit": limit},
            )
        return value

    return check


_MAIL = r"[^\s@<>\",;]+@[^\s@<>\",;?]+"
WEB_ADDRESS = late(
    rf"https?://[^\s<>\"]+|mailto:{_MAIL}(,{_MAIL})*(\?[^\s<>\"]*)?|tel:\+?[0-9][-.0-9]*", re.IGNORECASE
)


def is_web_address(value: str) -> bool:
    """Whether a browser can open it: https:// or http:// with a host, mailto: or tel:."""
    if not WEB_ADDRESS.fullmatch(value):
        return False
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
        return parts.scheme not in ("http", "https") or (parts.port != 0 and bool(re.search(r"\w\.\w", host)))
    except ValueError:  # a port that is not a number, or a bracket
        return False


def _web_address(value: str) -> str:
    if not is_web_address(value):
        raise PydanticCustomError("web_address", "is not a web address")
    return value


ORIGIN = late(r"https://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]{1,5})?", re.IGNORECASE)


def _origin(value: str) -> str:
    if not ORIGIN.fullmatch(value):
        raise PydanticCustomError("origin", "is not the address of a site")
    return value


Line = Annotated[str, StringConstraints(min_length=1, max_length=400), AfterValidator(_one_line)]
Summary = Annotated[Line, AfterValidator(_at_most_words(30))]
Markdown = Annotated[
    str, StringConstraints(min_length=1, max_length=100_000), AfterValidator(_seen), IsMarkdown()
]
Address = Annotated[
    str, StringConstraints(min_length=1, max_length=2000), AfterValidator(_web_address), IsAddress()
]
Origin = Annotated[str, StringConstraints(min_length=1, max_length=200), AfterValidator(_origin)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
EntryId = Annotated[str, Names("entry")]

MONTHS = (
    *(N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June")),
    *(N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December")),
)


@total_ordering
@dataclass(frozen=True)
class PartDate:
    """A date as printed: a year, a month of a year, or a day. Written 2018, 2018-03, 2018-03-06, or unknown.

    One that is not known has the year 0 and is false, like one that was left out. It can be any day, and is sorted
    before all others.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> PartDate:
        """Read "2018", "2018-03" or "2018-03-06"; raises ValueError for anything else, and far from our time."""
        found = re.fullmatch(r"((?:1[0-9]|2[01])[0-9]{2})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", text)
        if not found:
            raise ValueError(text)
        year, month, day = (int(group) if group else None for group in found.groups())
        assert year is not None
        date(year, 1 if month is None else month, 1 if day is None else day)
        return cls(year, month, day)

    @property
    def words(self) -> str:
        """The date in English: "2018", "March 2018", "6 March 2018"."""
        return ENGLISH.say(self)

    @property
    def message(self) -> Message | str:
        """The date in words for readers, in any language."""
        if not self:
            return lazy_gettext("date not known")
        if not self.month:
            return str(self.year)
        month = lazy_gettext(MONTHS[self.month - 1])
        if not self.day:
            return lazy_gettext("%(month)s %(year)s", month=month, year=self.year)
        return lazy_gettext("%(day)s %(month)s %(year)s", day=self.day, month=month, year=self.year)

    @property
    def first_day(self) -> date:
        """The first day that the date can mean: 1 March 2018 for 2018-03."""
        if not self:
            return date.min
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day that the date can mean: 31 March 2018 for 2018-03."""
        if not self:
            return date.max
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __bool__(self) -> bool:
        """Whether it is known."""
        return self.year > 0

    def __str__(self) -> str:
        if not self:
            return UNKNOWN
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @cached_property
    def order(self) -> tuple[bool, date, date]:
        """What it is sorted by; found once, as thousands are."""
        return bool(self), self.last_day, self.first_day

    def __lt__(self, other: PartDate) -> bool:
        return self.order < other.order

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(value: str) -> PartDate:
            try:
                return cls(0) if value == UNKNOWN else cls.parse(value)
            except ValueError:
                raise PydanticCustomError("part_date", "is not a date") from None

        pattern = rf"^(\d{{4}}(-\d{{2}}(-\d{{2}})?)?|{UNKNOWN})$"
        updates = {"type": ["string", "integer"], "pattern": pattern}  # to editors a bare year is a number
        described = core_schema.str_schema(metadata={"pydantic_js_updates": updates})
        return core_schema.no_info_after_validator_function(read, described)


def _known_date(value: PartDate) -> PartDate:
    if not value:
        raise PydanticCustomError("date_needed", "is unknown")
    return value


# A date by which something is decided, and which is therefore never unknown.
NEVER_UNKNOWN = AfterValidator(_known_date)
KnownDate = Annotated[PartDate, NEVER_UNKNOWN]
