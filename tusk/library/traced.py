"""A library that notes what is asked of it, so that what was made from the answers is made again only if they change.

It answers like the library that it wraps. Its items and their records note each field that is read.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cache, partial
from typing import Any, TypeVar

from tusk.check.unread import HELD, SLOTS, model_of, subclass_of
from tusk.library.answers import EVERYTHING, LISTS, MAPPINGS, OF_ITEMS, OF_NAMES, RECORD, VALUES, Recorder
from tusk.library.item import Item, Mention
from tusk.library.library import Library
from tusk.model.entry import Entry
from tusk.sections.part import Part

T = TypeVar("T")


class TracedMapping(Mapping[str, Any]):
    """A mapping whose keys are noted as they are read, under one topic."""

    def __init__(self, topic: str, answers: Mapping[str, Any], recorder: Recorder) -> None:
        self._topic, self._answers, self._recorder = topic, answers, recorder

    def __getitem__(self, key: str) -> Any:
        self._recorder.note(self._topic, key)
        return self._answers[key]

    def __contains__(self, key: object) -> bool:
        self._recorder.note(self._topic, str(key))
        return key in self._answers

    def __iter__(self) -> Iterator[str]:
        self._recorder.note(self._topic, EVERYTHING)
        return iter(self._answers)

    def values(self) -> Any:
        """All values: noted as one question, as are all items."""
        self._recorder.note(self._topic, EVERYTHING)
        return self._answers.values()

    def items(self) -> Any:
        """All keys with their values."""
        self._recorder.note(self._topic, EVERYTHING)
        return self._answers.items()

    def __len__(self) -> int:
        self._recorder.note(self._topic, EVERYTHING)
        return len(self._answers)


class TracedItem(Item):
    """An item whose record notes the fields that are read."""

    def __init__(self, plain: Item, recorder: Recorder) -> None:
        self.__dict__.update(_plain=plain, _recorder=recorder, id=plain.id)

    def __getattr__(self, name: str) -> Any:
        if name != "record":
            raise AttributeError(name)
        # Most are never asked for.
        made = self.__dict__["record"] = _traced_record(self._plain, self._recorder)
        return made

    @property
    def withdrawn(self) -> bool:
        """Whether it is withdrawn."""
        self._recorder.note("items", self.id)
        withdrawn: bool = self._plain.withdrawn
        return withdrawn

    @property
    def parts(self) -> list[Part]:
        """The parts of the item, which can show any field."""
        self._recorder.note(f"{RECORD}{self.id}", EVERYTHING)
        parts: list[Part] = self._plain.parts
        return parts


class _TracedItems(Mapping[str, Item]):
    """The items of a library, each traced when it is asked for."""

    def __init__(self, plain: Mapping[str, Item], recorder: Recorder) -> None:
        self._plain, self._recorder = plain, recorder
        self._made: dict[str, Item] = {}

    def __getitem__(self, id: str) -> Item:
        if id not in self._made:
            self._made[id] = TracedItem(self._plain[id], self._recorder)
        return self._made[id]

    def __contains__(self, id: object) -> bool:
        return id in self._plain

    def __iter__(self) -> Iterator[str]:
        return iter(self._plain)

    def __len__(self) -> int:
        return len(self._plain)


class TracedLibrary(Library):
    """A library that notes every question."""

    _recorder: Recorder
    _items: _TracedItems
    _made: dict[Any, Any]

    def __init__(self, plain: Library, recorder: Recorder) -> None:
        items = _TracedItems(plain.items, recorder)
        self.__dict__.update(_plain=plain, _recorder=recorder, _items=items, _made={}, root=plain.root)


def remembered(library: Library, key: Hashable, make: Callable[[], T]) -> T:
    """What is made of a library and never changed: made once of one that is traced. key: what it depends on besides."""
    return library._recorder.remembered(key, make) if isinstance(library, TracedLibrary) else make()


def forget(library: TracedLibrary) -> None:
    """Free what was remembered of a library: what is asked once more is made again."""
    library._recorder.forget()
    library._items._made.clear()
    library._made.clear()


def _traced(library: Any, answer: Any) -> Any:
    """An answer of the plain library, with traced items."""
    if isinstance(answer, Item):
        return library._items[answer.id]
    if isinstance(answer, Mention):
        return Mention(library._items[answer.item.id], answer.part, answer.label)
    if isinstance(answer, list | tuple):
        return type(answer)(_traced(library, each) for each in answer)
    if isinstance(answer, dict):
        return {name: _traced(library, each) for name, each in answer.items()}
    return answer


def _value(library: Any, name: str) -> Any:
    library._recorder.note(name)
    if name not in library._made:  # like that of a library, an answer is never changed
        library._made[name] = _traced(library, getattr(library._plain, name))
    return library._made[name]


def _mapping(library: Any, name: str) -> Any:
    return TracedMapping(name, getattr(library._plain, name), library._recorder)


def _items(library: Any, name: str) -> Any:
    return TracedMapping(name, library._items, library._recorder)


def _of_item(library: Any, name: str) -> Any:
    return partial(_ask_about_item, library, name)


def _ask_about_item(library: Any, name: str, item: Item) -> Any:
    library._recorder.note(name, item.id)
    plain = library._plain
    return _traced(library, getattr(plain, name)(plain.items[item.id]))


def _of_names(library: Any, name: str) -> Any:
    return partial(_ask_by_name, library, name)


def _ask_by_name(library: Any, name: str, *names: str) -> Any:
    library._recorder.note(name, " ".join(names))
    if (name, names) not in library._made:
        library._made[name, names] = _traced(library, getattr(library._plain, name)(*names))
    return library._made[name, names]


def _each(names: Iterable[str], answer: Callable[[Any, str], Any]) -> dict[str, Callable[[Any, str], Any]]:
    return dict.fromkeys(names, answer)


def _asked(answer: Callable[[Any, str], Any], name: str) -> Callable[[Any], Any]:
    return lambda library: answer(library, name)


_ANSWERED = {
    **_each((*VALUES, *LISTS), _value),
    **_each(MAPPINGS, _mapping),
    **_each(OF_ITEMS, _of_item),
    **_each(OF_NAMES, _of_names),
    "items": _items,
}
for _name, _answer in _ANSWERED.items():
    setattr(TracedLibrary, _name, property(_asked(_answer, _name)))


def _traced_record(item: Item, recorder: Recorder) -> Entry:
    """A record that answers like the item's, and notes what is read of it."""
    traced_class = _traced_class(model_of(item.record))
    traced = traced_class.__new__(traced_class)
    HELD.__set__(traced, {"_plain": item.record, "_note": partial(recorder.note, f"{RECORD}{item.id}")})
    return traced


@cache
def _traced_class(model: type[Entry]) -> type[Entry]:
    fields = frozenset(model.model_fields)
    read = object.__getattribute__

    def noted(self: Entry, name: str) -> Any:
        if name in fields:
            values = HELD.__get__(self)
            values["_note"](name)
        elif name == "__dict__":
            values = HELD.__get__(self)
            values["_note"](EVERYTHING)
        elif name in SLOTS:
            values = HELD.__get__(self)
        else:
            return read(self, name)
        return getattr(values["_plain"], name)

    return subclass_of(model, f"Traced{model.__name__}", {"__getattribute__": noted})
