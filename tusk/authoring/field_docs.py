"""The reference of fields, written from the models: `python3 -m tusk.authoring.field_docs > docs/fields.md`."""

from __future__ import annotations

import re
import sys
import types
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic.fields import FieldInfo

from tusk.model.amounts import OR_UNKNOWN, IsAmount
from tusk.model.entry import Entry
from tusk.model.fields import (
    NEVER_UNKNOWN,
    Address,
    Colour,
    IsFile,
    IsMarkdown,
    Line,
    Names,
    PartDate,
    Record,
    Slug,
    Summary,
)
from tusk.model.identity import Site
from tusk.model.kinds import KINDS
from tusk.model.limits import (
    MOST_CELLS,
    MOST_IN_A_TEXT,
    MOST_ITEMS,
    MOST_ON_A_PAGE,
    MOST_ON_SLIDES,
    OTHERS,
)
from tusk.model.media import IsCaptions
from tusk.model.moment import Moment
from tusk.model.time_of_day import TimeOfDay
from tusk.model.vocabulary import VOCABULARIES

INTRODUCTION = """\
# Fields

<!-- Written by python3 -m tusk.authoring.field_docs > docs/fields.md from tusk/model/: edit the descriptions there. -->

Every field that a file can have: first the fields of every entry, then those of each kind, then the smaller
groups of fields that both use, then the shared lists. [The guide for authors](authors.md) shows them in use.

What you can write in a field:

| Written here | Means |
|---|---|
| one line | Text on one line, 400 characters at most, shown as it is written. |
| Markdown | Text that can have paragraphs, lists, links and so on. |
| date | 2018, 2018-03 or 2018-03-06. |
| time | 9:30 or 14:00. |
| id of an entry | Its folder and file name without the extension: `reviews/jack`. |
| id from a list | The `id` of an item in that file in `content/`. |
| id | A name for an address: small letters, digits and hyphens, for example `impact-on-children`. |
| file | The path of a file in `content/`: `files/poster.pdf`. |
| web address | Begins with https:// or http:// (or mailto: or tel:). |
| yes or no | `yes` or `no`, without quotes. |
| list | One item on each line, after a dash; at most 100, unless "Limits" says otherwise. |
"""

IN_PICTURES = """\
The pictures above have these groups, too: there, "quote: source" is the field `source` of the group Quote. Fields that
readers do not see, such as `aliases`, are in no picture.
"""

# Types by their marks; the first match is used.
IDS = {"entry": "id of an entry", "pages": "page that the site makes"}
NAMED = [
    (Summary, "one line, 30 words at most"),
    (Line, "one line"),
    (Address, "web address"),
    (Slug, "id"),
    (Colour, "colour such as `#1d5c63`"),
]

WORDS: dict[object, str] = {
    bool: "yes or no",
    int: "whole number",
    float: "number",
    PartDate: "date",
    TimeOfDay: "time",
    Moment: "minutes and seconds",
}


def picture_of(kind: str) -> str:
    """The picture of a kind, from docs/: a page on which every text is the name of its field."""
    return f"pictures/fields/{kind.replace(' ', '-')}.webp"


def field_reference() -> str:
    """The whole of docs/fields.md."""
    shared = {name: info for name, info in Entry.model_fields.items() if name != "kind"}
    blocks = [INTRODUCTION, "## Every entry\n"]
    blocks += ["Every file also has `kind`, which says what kind of entry it is.\n", _table(Entry, shared)]
    for kind, model in KINDS.items():
        own = {name: info for name, info in model.model_fields.items() if name not in Entry.model_fields}
        blocks += [f"## Kind: {kind}\n", f"{_about(model)} Written `kind: {kind}`.\n", _table(model, own)]
        blocks.append(
            f"![A page of the kind {kind}: its texts are the names of their fields.]({picture_of(kind)})\n"
        )
    blocks += ["## Groups of fields\n", IN_PICTURES]
    listed = list(_pieces([Entry, *KINDS.values()]))
    blocks += _groups(listed)
    blocks.append("## Shared lists\n")
    for name, item in VOCABULARIES.items():
        blocks += [f"### content/{name}.yml\n", f"A list. Each item: {_about(item)}\n", _table(item)]
    blocks += ["### content/site.yml\n", f"{_about(Site)} Not a list.\n", _table(Site)]
    others = [piece for piece in _pieces([*VOCABULARIES.values(), Site]) if piece not in listed]
    blocks += ["## Groups of fields in shared lists\n", *_groups(others)]
    return "\n".join([*blocks, "## Limits\n", how_much()])


def how_much() -> str:
    """The limits of lists, texts and pages."""
    lists = [
        (f"items of {name}" if ".yml" in name else f"items of `{name}`", most)
        for name, most in OTHERS.items()
    ]
    rows = [("items of any other list", MOST_ITEMS), ("cells of a row of a table", MOST_CELLS), *lists]
    rows += [(f"{what} in one text", most) for what, most in MOST_IN_A_TEXT.items()]
    rows += [
        (f"{what} on one page, for an issue with its articles", most) for what, most in MOST_ON_A_PAGE.items()
    ]
    rows += [(f"{what} on all slides of a workshop", most) for what, most in MOST_ON_SLIDES.items()]
    return (
        "\n".join(["| What | At most |", "|---|---|", *(f"| {what} | {most:,} |" for what, most in rows)])
        + "\n"
    )


def _groups(pieces: Iterable[type[Record]]) -> Iterator[str]:
    for piece in pieces:
        yield from (f"### {_name(piece)}\n", f"{_about(piece)}\n", _table(piece))


def _about(model: type[Record]) -> str:
    return " ".join((model.__doc__ or "").split())


def _name(model: type[Record]) -> str:
    """The name of a group of fields in words: EditorNote is Editor note."""
    return re.sub(r"(?<=[a-z])([A-Z])", r" \1", model.__name__).capitalize()


def _table(model: type[Record], fields: dict[str, FieldInfo] | None = None) -> str:
    fields = model.model_fields if fields is None else fields
    if not fields:
        return "No fields of its own.\n"
    hints = get_type_hints(model, include_extras=True)
    rows = ["| Field | Needed | What you can write | What it is |", "|---|---|---|---|"]
    for name, info in fields.items():
        marks = (*info.metadata, *([info] if info.discriminator else []))
        can = what_can_stand(hints[name], marks)
        rows.append(_row(f"`{name}`", _needed(info), can, info.description or ""))
    return "\n".join(rows) + "\n"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _needed(info: FieldInfo) -> str:
    if info.is_required():
        return "**yes**"
    default = {True: "yes", False: "no"}.get(info.default, info.default) if info.default != [] else None
    return "no" if default is None else f"no: `{default}`"


def what_can_stand(annotation: object, marks: tuple[Any, ...] = ()) -> str:
    """What an author can write in a field of this type, in words."""
    bare, found = _unwrap(annotation)
    marks = (*found, *marks)
    if bare is PartDate and NEVER_UNKNOWN not in marks:
        return "date or `unknown`"
    if OR_UNKNOWN in marks:
        return f"{what_can_stand(bare, tuple(mark for mark in marks if mark != OR_UNKNOWN))}, or `unknown`"
    for mark in marks:
        if isinstance(mark, IsAmount):
            number = "whole number" if mark.whole else "number"
            return f"{number}, `fewer than 5` or `unknown`"
    if get_origin(bare) is list:
        return f"list{_how_many(marks)}, each: {what_can_stand(get_args(bare)[0])}"
    if get_origin(bare) in (Union, types.UnionType):
        return " or ".join(what_can_stand(member) for member in get_args(bare))
    if get_origin(bare) is Literal:
        return "one of: " * (len(get_args(bare)) > 1) + ", ".join(f"`{word}`" for word in get_args(bare))
    if isinstance(bare, type) and issubclass(bare, Record):
        return f"[{_name(bare)}](#{_name(bare).lower().replace(' ', '-')})"
    if bare is str:
        return _text(marks)
    return WORDS[bare] + _range(marks)


def _text(marks: tuple[Any, ...]) -> str:
    for mark in marks:
        if isinstance(mark, Names):
            return IDS.get(mark.what, f"id from `content/{mark.what}.yml`")
        if isinstance(mark, IsFile):
            return "picture: a file in `content/`" if mark.picture else "file in `content/`"
        if isinstance(mark, IsCaptions):
            return "file in `content/`: .vtt or .srt"
        if isinstance(mark, IsMarkdown):
            return "Markdown"
    for alias, words in NAMED:
        if all(mark in marks for mark in get_args(alias)[1:]):
            return words
    return "e-mail address" if any("@" in str(mark) for mark in marks) else "text"


def _how_many(marks: tuple[Any, ...]) -> str:
    least = next((mark.min_length for mark in marks if isinstance(mark, MinLen)), 0)
    most = next((mark.max_length for mark in marks if isinstance(mark, MaxLen)), None)
    if most:
        return f" of {least} to {most}"
    return f" of at least {least}" if least else ""


def _range(marks: tuple[Any, ...]) -> str:
    least = next((mark.ge for mark in marks if isinstance(mark, Ge)), None)
    most = next((mark.le for mark in marks if isinstance(mark, Le)), None)
    if most is not None:
        return f" from {least} to {most}"
    return "" if least is None else f", {least} or more"


def _unwrap(annotation: object) -> tuple[object, tuple[Any, ...]]:
    """A type without Annotated and `| None`, and what it was marked with."""
    marks: tuple[Any, ...] = ()
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *found = get_args(annotation)
            marks += tuple(found)
        elif type(None) in (members := get_args(annotation)) and len(members) == 2:
            annotation = next(member for member in members if member is not type(None))
        else:
            return annotation, marks


def _pieces(models: Iterable[type[Record]]) -> Iterator[type[Record]]:
    """The groups of fields used by the models, each once, in the order in which they are found."""
    seen: set[type[Record]] = set(models)
    waiting = list(models)
    while waiting:
        hints = get_type_hints(waiting.pop(0), include_extras=True)
        for piece in (piece for hint in hints.values() for piece in _records_in(hint)):
            if piece not in seen:
                seen.add(piece)
                waiting.append(piece)
                yield piece


def _records_in(annotation: object) -> Iterator[type[Record]]:
    bare, _ = _unwrap(annotation)
    if isinstance(bare, type) and issubclass(bare, Record):
        yield bare
    for inner in get_args(bare):
        yield from _records_in(inner)


if __name__ == "__main__":
    sys.stdout.buffer.write(field_reference().encode())
