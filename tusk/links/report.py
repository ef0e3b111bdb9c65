"""The report on external links: as JSON and as a web page, for the whole site and for each publisher."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tusk.data_class import dataclass
from tusk.links.external.memory import as_facts
from tusk.links.external.outcome import Outcome, day
from tusk.links.external.verdict import KINDS

GOOD = ("ok", "skipped")


@dataclass(frozen=True)
class Place:
    """Where an author wrote an address. `entry`: the title of the entry, or the path of the file."""

    entry: str
    path: str
    line: int
    publisher: str = ""


@dataclass(frozen=True)
class Row:
    """One address in the report."""

    outcome: Outcome
    places: tuple[Place, ...]

    @property
    def publishers(self) -> set[str]:
        return {place.publisher for place in self.places if place.publisher}


@dataclass(frozen=True)
class Report:
    """Every address of a site on one day. publishers: their names by id."""

    today: date
    rows: Sequence[Row]
    publishers: Mapping[str, str]

    @property
    def counts(self) -> dict[str, int]:
        """The number of addresses with each verdict, the worst first."""
        counted = Counter(row.outcome.kind for row in self.rows)
        return {kind: counted[kind] for kind in KINDS if counted[kind]}

    @property
    def faulty(self) -> list[Row]:
        return [row for row in self.rows if row.outcome.kind not in GOOD]

    @property
    def by_entry(self) -> dict[str, list[Row]]:
        """The faulty addresses of each entry, the worst first."""
        entries: dict[str, list[Row]] = {}
        for row in self.faulty:
            for entry in dict.fromkeys(place.entry for place in row.places):
                entries.setdefault(entry, []).append(row)
        return entries

    def of_publisher(self, publisher: str) -> Report:
        """The same report for the entries of one publisher."""
        rows = [
            Row(row.outcome, tuple(place for place in row.places if place.publisher == publisher))
            for row in self.rows
            if publisher in row.publishers
        ]
        return Report(self.today, rows, {publisher: self.publishers[publisher]})


def write_report(report: Report, templates: Path, folder: Path) -> Path:
    """Write report.html, report.json and publishers/ID.html for each publisher; returns the first."""
    own = folder / "publishers"  # in a folder of their own, so that no id is the name of the whole report
    own.mkdir(parents=True, exist_ok=True)
    for old in own.glob("*.html"):
        old.unlink()
    parts = {id: report.of_publisher(id) for id in report.publishers}
    parts = {id: part for id, part in parts.items() if part.rows}
    for id, part in parts.items():
        _write(own / f"{id}.html", as_html(part, templates, title=report.publishers[id]))
    _write(
        folder / "report.html", as_html(report, templates, pages={id: report.publishers[id] for id in parts})
    )
    _write(folder / "report.json", as_json(report, parts))
    return folder / "report.html"


def as_html(
    report: Report, templates: Path, *, title: str = "", pages: Mapping[str, str] | None = None
) -> str:
    """The report as one page that needs no other file. pages: the reports of publishers that it links to."""
    env = Environment(
        loader=FileSystemLoader(templates / "links"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return env.get_template("report.html").render(
        report=report, title=title, pages=pages or {}, kinds=KINDS, day=day
    )


def as_json(report: Report, parts: Mapping[str, Report]) -> str:
    """The report as JSON."""
    data = {
        "today": report.today.isoformat(),
        "counts": report.counts,
        "links": _rows(report.rows),
        "entries": {entry: [row.outcome.address for row in rows] for entry, rows in report.by_entry.items()},
        "publishers": {id: [row.outcome.address for row in part.faulty] for id, part in parts.items()},
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _rows(rows: Iterable[Row]) -> list[dict[str, Any]]:
    return [
        {
            "address": row.outcome.address,
            **as_facts(row.outcome.known),
            "new": row.outcome.is_new,
            "tolerated": row.outcome.tolerated.reason if row.outcome.tolerated else None,
            "written": [f"{place.path}:{place.line}" for place in row.places],
            "pages": row.outcome.pages,
            "files": row.outcome.files,
        }
        for row in rows
    ]


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
