"""Records that are read only where one is asked for more than its short fields: most entries are, on most days.

Of an entry the short fields are kept (`Head`): lines, dates, lists of names. A record that is made of them answers what
lists, menus and tags ask. Whatever else is asked makes the whole record of its values, and turns it into that one,
until many others have been read.
"""

from __future__ import annotations

from abc import ABCMeta
from collections import deque
from collections.abc import Callable
from functools import cache, lru_cache
from sys import intern
from typing import Any, NamedTuple, cast

from pydantic import BaseModel

from tusk.model.entry import Entry
from tusk.model.fields import UNKNOWN, PartDate
from tusk.model.kinds import KINDS

SHORT = 400  # characters
MOST_WHOLE = (
    200  # records that are whole at a time: those of all entries would take most of the memory of a build
)
_WHOLE: deque[tuple[Entry, type[Entry], dict[str, Any]]] = deque()  # each with its class and values before
OFTEN = (
    *("status", "updated", "language", "publish_on", "publish_until", "replaced_by", "translation_of"),
    *("topics", "themes", "audience", "changes", "dates", "figures", "small_numbers"),
)
SLOTS = ("__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
WHOLE = (
    *("__eq__", "__hash__", "__copy__", "__deepcopy__", "__repr__", "__str__", "__getstate__"),
    "model_copy",
)
# The values of a record, even where its class has a property instead.
HELD: Any = BaseModel.__dict__["__dict__"]


class Head(NamedTuple):
    """The short fields of an entry, as JSON can hold them: plain ones, dates, and the names of those that are long."""

    plain: dict[str, Any]
    dates: dict[str, str]
    long: list[str]


def head_of(record: Entry) -> Head:
    """The short fields of a record among those that its author gave."""
    head = Head({}, {}, [])
    for name in sorted(record.model_fields_set):
        value = getattr(record, name)
        if type(value) is PartDate:
            head.dates[name] = str(value)
        elif _is_plain(value):
            head.plain[name] = value
        else:
            head.long.append(name)
    return head


def _is_plain(value: object) -> bool:
    if type(value) is list:
        return all(type(each) is str and len(each) <= SHORT for each in value)
    return value is None or type(value) in (bool, int) or (type(value) is str and len(value) <= SHORT)


def unread(head: Head, read: Callable[[], Entry]) -> Entry:
    """A record with the short fields of a head. read: makes the whole record, when anything else is asked of it."""
    model = unread_class(KINDS[head.plain["kind"]])
    record = model.__new__(model)
    dates = {intern(name): _date(text) for name, text in head.dates.items()}
    plain = {intern(name): _once(value) for name, value in head.plain.items()}
    values = {**_often(model), **plain, **dates, "_long": _names(tuple(head.long)), "_read": read}
    HELD.__set__(record, {name: value for name, value in values.items() if name not in values["_long"]})
    return record


def _once(value: Any) -> Any:
    """The same value, with names that many entries have, such as topics, once in memory."""
    if type(value) is list:
        return [*map(intern, value)]
    return intern(value) if type(value) is str else value


@lru_cache(10_000)
def _names(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(intern, names))


def model_of(record: Entry) -> type[Entry]:
    """The class of a record, once it is read."""
    return type(record).__mro__[1] if "_read" in HELD.__get__(record) else type(record)


def when_read(record: Entry, change: Callable[[Entry], Entry]) -> Entry:
    """A record with a change in its long fields, which takes place when it is read."""
    values = HELD.__get__(record)
    if "_read" not in values:
        return change(record)
    read, other = values["_read"], type(record).__new__(type(record))
    HELD.__set__(other, {**values, "_read": lambda: change(read())})
    return other


@cache
def _often(model: type[Entry]) -> dict[str, Any]:
    """What lists ask of every entry, where its author left it out."""
    return {name: model.model_fields[name].get_default(call_default_factory=True) for name in OFTEN}


@lru_cache(100_000)
def _date(text: str) -> PartDate:
    return PartDate(0) if text == UNKNOWN else PartDate.parse(text)


def subclass_of(model: type[Entry], name: str, body: dict[str, Any]) -> type[Entry]:
    """A class with the same fields; pydantic would look at each field again, which takes as long as an entry's page."""
    made: Any = ABCMeta.__new__(type(model), name, (model,), {"__module__": __name__, **body})
    return cast(type[Entry], made)


@cache
def unread_class(model: type[Entry]) -> type[Entry]:
    """The class of the records of a kind that have not been read."""
    fields = model.model_fields
    left_out = {
        name: field.get_default(call_default_factory=True)
        for name, field in fields.items()
        if not field.is_required()
    }

    def ask(self: Entry, name: str) -> Any:
        if name in left_out and name not in HELD.__get__(self)["_long"]:
            return left_out[name]
        _read(self)
        return getattr(self, name)

    def all_values(self: Entry) -> dict[str, Any]:
        _read(self)
        return cast(dict[str, Any], HELD.__get__(self))

    body = {"__getattr__": ask, "__dict__": property(all_values), **{name: _of_whole(name) for name in WHOLE}}
    return subclass_of(model, model.__name__, body)


def _of_whole(name: str) -> Callable[..., Any]:
    """A method of a class, which is that of the whole record."""

    def method(self: Entry, *given: Any, **named: Any) -> Any:
        for record in (self, *given):  # two of them may be compared
            if isinstance(record, Entry) and "_read" in HELD.__get__(record):
                _read(record)
        return getattr(self, name)(*given, **named)

    return method


def _read(record: Entry) -> None:
    """Turn a record into the whole one, and the one that was read before all others back into the short one."""
    short = type(record), HELD.__get__(record)
    whole = short[1]["_read"]()
    _turn(record, type(whole), HELD.__get__(whole))
    for name in SLOTS:
        object.__setattr__(record, name, getattr(whole, name))
    _WHOLE.append((record, *short))
    if len(_WHOLE) > MOST_WHOLE:
        first, model, values = _WHOLE.popleft()
        _turn(first, model, values)
        for name in SLOTS:
            object.__delattr__(first, name)


def _turn(record: Entry, model: type[Entry], values: dict[str, Any]) -> None:
    object.__setattr__(record, "__class__", model)
    HELD.__set__(record, values)
