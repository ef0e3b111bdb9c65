"""The files of items that are not pages, made again only if what they were made from has changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from tusk.data.again import again_address, again_file
from tusk.data.cards import item_cards
from tusk.data.datasets import item_datasets
from tusk.data.planned import Planned, planned_calendars
from tusk.document.texts import Texts
from tusk.library.answers import Answers, Recorder
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.library.traced import TracedLibrary, forget
from tusk.model.contacts import ShownContact
from tusk.model.figures import FigureBase
from tusk.model.walk import records
from tusk.processes.parallel import spread
from tusk.publish.kept_questions import as_line
from tusk.publish.site import OfItems, files_in
from tusk.publish.traces import Traces


def kept_of_items(
    library: Library,
    answers: Answers,
    store: Path,
    made_by: str,
    first: Callable[[], object] = lambda: None,
) -> OfItems:
    """The tables, cards, calendars and shown files of all items. made_by: a digest of the code and its words.

    first: what this process does while others begin.
    """
    traces, recorder = Traces(store, made_by, answers), Recorder()
    texts = Texts(traced := TracedLibrary(library, recorder))
    with_files = {item.id for item in (*library.listed, *library.standing)}
    again: dict[str, bytes] = {}
    calendars = partial(_calendars, library, texts.library, traces, recorder, again)
    found = OfItems({}, {}, calendars, set())
    items = (*library.listed, *library.standing, *library.kept_in_issues)
    kept = {item.id: value for item in items if (value := traces.find(item.id))}
    due = [item.id for item in items if item.id not in kept]
    made = dict(zip(due, spread(partial(_made_and_asked, texts, recorder), due, first), strict=True))
    forget(traced)
    for item in items:
        if item.id in kept:
            value = kept[item.id]
            traces.use(item.id, value)
        else:
            value, asked = made[item.id]
            traces.add(item.id, value, asked)
        found.shown.update(value["shown"])
        found.cards.update(_bytes(value["cards"]))
        if item.id in with_files:
            found.tables.update(_bytes(value["tables"]))
            again.update(_bytes(value["again"]))
    return found


def _calendars(
    library: Library, traced: Library, traces: Traces, recorder: Recorder, again: Mapping[str, bytes]
) -> dict[str, bytes]:
    """All calendars; with them, everything is made that is kept here. again: those of questions to ask again."""
    planned = {each.address: _calendar(each, traced, traces, recorder) for each in planned_calendars(library)}
    traces.save()
    return {**again, **planned}


def _calendar(planned: Planned, library: Library, traces: Traces, recorder: Recorder) -> bytes:
    """A calendar that is kept, or made again."""
    ids = [item.id for item in planned.items]
    value = traces.find(planned.address)
    if value and value["ids"] == ids and value["name"] == planned.name:
        traces.use(planned.address, value)
    else:
        from tusk.data.calendar import calendar_file  # slow to load

        recorder.taken()
        items = tuple(library.items[id] for id in ids)
        text = calendar_file(replace(planned, items=items), library).decode()
        value = {"ids": ids, "name": planned.name, "text": text}
        traces.add(planned.address, value, as_line(recorder.taken()))
    return str(value["text"]).encode()


def _made_and_asked(texts: Texts, recorder: Recorder, id: str) -> tuple[dict[str, Any], bytes]:
    """The files of an item, and what was asked to make them; perhaps in a process of its own."""
    recorder.taken()
    made = _made(texts.library.items[id], texts)
    return made, as_line(recorder.taken())


def _made(item: Item, texts: Texts) -> dict[str, Any]:
    found: dict[str, Any] = {"tables": {}, "cards": {}, "again": {}, "shown": sorted(files_in(item.record))}
    if any(
        isinstance(each, FigureBase | ShownContact) for _, each in records(item.record)
    ):  # its parts take time
        found["tables"] = _texts(item_datasets(item, texts.library))
        found["cards"] = _texts(item_cards(item, texts))
    if made := again_file(item, texts):
        found["again"] = _texts({again_address(item): made})
    return found


def _texts(files: Mapping[str, bytes]) -> dict[str, str]:
    return {address: content.decode() for address, content in files.items()}


def _bytes(files: Mapping[str, str]) -> dict[str, bytes]:
    return {address: content.encode() for address, content in files.items()}
