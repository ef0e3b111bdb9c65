"""Records of use, as teams send them, read from pasted lines or a CSV file, and written into content/uses.yml."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tusk.data_class import dataclass
from tusk.late_pattern import late
from tusk.ledger.codes import FORMS, WRITTEN, is_typed_right, meant_by
from tusk.model.fields import PartDate
from tusk.problem import Problem, did_you_mean

FIELDS = ("on", "agency", "team", "people", "change")  # after the code, in the order in which kits send them
HEADS = {
    "code": "code", "return code": "code", "entry": "entry", "page": "entry", "form": "form", "what of it": "form",
    "on": "on", "date": "on", "date used": "on", "agency": "agency", "team": "team", "kind of team": "team",
    "people": "people", "number of people": "people", "head count": "people", "change": "change",
    "what will change": "change",
}  # fmt: skip
BRITISH = late(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")


@dataclass(frozen=True)
class Sent:
    """A record of use as it was sent: its values by field, and its line in the file."""

    line: int
    given: Mapping[str, str]


def sent_in(text: str) -> list[Sent]:
    """The records of use in a text: a CSV file with names of columns, or lines that have a code."""
    rows = _csv(text)
    return rows if rows is not None else list(_lines(text))


def _csv(text: str) -> list[Sent] | None:
    """The rows of a CSV file; None if the first line names no columns."""
    dialect = "\t" if "\t" in text.partition("\n")[0] else ";" if ";" in text.partition("\n")[0] else ","
    rows = csv.reader(io.StringIO(text), delimiter=dialect)
    head = [HEADS.get(name.strip().lower().lstrip("\ufeff"), "") for name in next(rows, [])]
    if not {"code", "entry"} & set(head) or "on" not in head:
        return None
    found = ((rows.line_num, dict(zip(head, map(str.strip, row), strict=False))) for row in rows if any(row))
    return [
        Sent(line, {name: value for name, value in given.items() if name and value}) for line, given in found
    ]


def _lines(text: str) -> Iterator[Sent]:
    """Lines as kits send them: the code, then the answers, with semicolons between; other lines are passed over."""
    for number, line in enumerate(text.splitlines(), 1):
        if found := WRITTEN.search(line):
            values = re.split(r"[;\t]", line[found.end() :].lstrip().removeprefix(";"))
            given = zip(FIELDS, (value.strip() for value in values), strict=False)
            yield Sent(number, {"code": found[0], **{name: value for name, value in given if value}})


def read_use(sent: Sent, path: str, ids: Iterable[str]) -> tuple[dict[str, str], list[Problem]]:
    """The fields of a use, and what is wrong with it. path: of the file, for problems; ids: of all entries."""
    fields = {name: value for name, value in sent.given.items() if name not in ("code", "on")}
    found = [*_what(sent.given, fields, list(ids)), *_when_and_who(sent.given, fields)]
    return fields, [Problem(path, sent.line, 1, message, hint) for message, hint in found]


def _what(given: Mapping[str, str], fields: dict[str, str], known: list[str]) -> Iterator[tuple[str, str]]:
    """Fill in the entry and the form; what is wrong with them, and how to fix it."""
    code, entry = given.get("code", ""), given.get("entry", "")
    if not code and entry not in known:
        yield f'there is no entry "{entry}".', did_you_mean(entry, known) or "Write its id: reviews/jack."
    if code and (meant := meant_by(code, known)):
        fields["entry"], fields["form"] = meant
    elif code and is_typed_right(code):
        yield f"no entry has the code {code}.", "It may be of a page that is no longer there."
    elif code:
        yield f"{code} has a typing error: its last letter does not match.", "Ask for the code again."


def _when_and_who(given: Mapping[str, str], fields: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Fill in the day; what is wrong with it, with the agency and the number of people."""
    if day := _day(given.get("on", "")):
        fields["on"] = day
    else:
        yield "the date is missing, or not a date.", "Write it as 2026-03-04 or 04/03/2026."
    if not fields.get("agency"):
        yield "the agency is missing.", "Write it after the date."
    if not re.fullmatch(r"\d{1,5}|unknown|", people := fields.get("people", "")):
        yield f'"{people}" is not a number of people.', "Write a number, or leave it out."
    form = fields.get("form", "kit")
    if form not in FORMS.values():
        yield f'"{form}" is not a form.', f"Write {', '.join(FORMS.values())}."


def _day(text: str) -> str:
    """A date as entries have it; empty if it is none."""
    if found := BRITISH.fullmatch(text):
        text = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    try:
        return str(PartDate.parse(text))
    except ValueError:
        return ""


def as_yaml(uses: Sequence[Mapping[str, str]]) -> str:
    """Uses as lines of content/uses.yml."""
    return "".join(_item(use) for use in uses)


def _item(use: Mapping[str, str]) -> str:
    names = ("entry", "form", "on", "agency", "team", "people", "change")
    plain = ("on", "people", "form")
    lines = [
        f"{name}: {use[name] if name in plain else json.dumps(use[name], ensure_ascii=False)}"
        for name in names
        if use.get(name)
    ]
    return "- " + "\n  ".join(lines) + "\n"
