"""The whole catalogue as data: every published entry and issue in JSON and CSV, with a JSON Schema."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel, Field

from tusk.data.datasets import as_csv
from tusk.library.item import Item
from tusk.library.library import Library

FOLDER = "data/"
ENTRIES_JSON, ENTRIES_CSV, ENTRIES_SCHEMA = (
    f"{FOLDER}{name}" for name in ("entries.json", "entries.csv", "entries.schema.json")
)


class CatalogueEntry(BaseModel):
    """An entry or issue. Dates are as exact as they are known: 2018, 2018-03 or 2018-03-06."""

    id: str = Field(description="It never changes.")
    kind: str = Field(description="review, briefing, guidance, issue, …")
    title: str
    summary: str
    status: str = Field(description="live, historic or draft.")
    issued: str = Field(description="When it was first published; empty if it is not known.")
    updated: str = Field(description="When it was last changed; empty if it was not.")
    as_at: str = Field(description="The date of its facts; empty if it is not known.")
    reviewed: str = Field(description="When somebody last checked that it is still right.")
    review_by: str = Field(description="When it must be checked again.")
    owner: str = Field(description="Who is responsible for it: a role.")
    publisher: str = Field(description="The id of its publisher.")
    publisher_name: str
    section: str
    topics: list[str] = Field(description="Ids of topics.")
    themes: list[str] = Field(description="Ids of themes.")
    audience: list[str] = Field(description="Ids of audiences.")
    language: str = Field(description="en-GB, cy, …")
    address: str = Field(description="Its page: in full, or from the top of the site if that has no address.")


class Catalogue(BaseModel):
    """Everything that is published on a site."""

    site: str = Field(description="The name of the site.")
    address: str = Field(description="Where the site is published; empty if that is not known.")
    entries: list[CatalogueEntry]


def catalogue_files(library: Library) -> dict[str, bytes]:
    """Address → content of the catalogue and of its schema; empty if nothing is published."""
    if not library.listed:
        return {}
    entries = [_entry(item, library) for item in sorted(library.listed, key=lambda item: item.id)]
    site = library.site
    catalogue = {"site": site.full_name, "address": str(site.address or ""), "entries": entries}
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Catalogue.model_json_schema()}
    names = list(CatalogueEntry.model_fields)
    rows = ([_cell(entry[name]) for name in names] for entry in entries)
    return {
        ENTRIES_JSON: _json(catalogue),
        ENTRIES_CSV: as_csv([names, *rows]),
        ENTRIES_SCHEMA: _json(schema),
    }


def _entry(item: Item, library: Library) -> dict[str, Any]:
    record, site = item.record, library.site
    dates = ("issued", "updated", "as_at", "reviewed", "review_by")
    texts = {"language": record.language or site.language, "owner": record.owner or ""}
    given = {
        **{name: str(getattr(record, name) or "") for name in dates},
        **{name: getattr(record, name) for name in ("kind", "title", "summary", "status", "publisher")},
        **{name: list(getattr(record, name)) for name in ("topics", "themes", "audience")},
        **texts,
        "id": item.id,
        "section": item.section,
        "publisher_name": library.publishers[record.publisher].name,
        "address": library.on_web(item.address) or item.address,
    }
    return {name: given[name] for name in CatalogueEntry.model_fields}


def _cell(value: str | list[str]) -> str:
    return value if isinstance(value, str) else "; ".join(value)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"
