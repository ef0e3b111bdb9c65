"""Structured data of a page (schema.org, JSON-LD): an article, questions, a course with its events; or all entries."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from tusk.data.catalogue import ENTRIES_CSV, ENTRIES_JSON
from tusk.document.document import Document
from tusk.library.dates import Dated, dates_of
from tusk.library.item import Item, newest
from tusk.library.library import Library
from tusk.model.held import Held
from tusk.model.kinds.workshop import Workshop
from tusk.model.occasions import Occasion
from tusk.model.site_shape import FEEDS
from tusk.model.time_of_day import TimeOfDay
from tusk.share.questions import questions_of

LONDON = ZoneInfo("Europe/London")
ONLINE, ON_SITE = (f"https://schema.org/{mode}EventAttendanceMode" for mode in ("Online", "Offline"))
STATES = {True: "https://schema.org/EventCancelled", False: "https://schema.org/EventScheduled"}
TYPES = {"csv": "text/csv", "json": "application/json"}


def structured_of(item: Item, document: Document, library: Library) -> str:
    """The structured data of an entry or issue."""
    record, publisher = item.record, document.publisher
    address = library.on_web(item.address)
    by = {"@type": "Organization", "name": publisher.name}
    main: dict[str, Any] = {"@type": "Course" if isinstance(record, Workshop) else "Article"}
    if isinstance(record, Workshop):
        main |= {"name": document.title, "provider": by}
    else:
        main |= {"headline": document.title, "author": by, "publisher": by}
    main |= {"description": record.summary, "inLanguage": document.language}
    days = {"datePublished": record.issued, "dateModified": newest(record)}
    main |= {name: str(day) for name, day in days.items() if day}
    main |= {"url": address} if address else {}
    questions = questions_of(document)
    faq = (
        [{"@type": "FAQPage", "inLanguage": document.language, "mainEntity": questions}] if questions else []
    )
    is_event = isinstance(record, Held)
    events = [
        _event(each, by, document, address) for each in dates_of(record) if is_event and each.occasion.day
    ]
    return as_script({"@context": "https://schema.org", "@graph": [main, *faq, *events]})


def _event(dated: Dated, by: dict[str, str], document: Document, address: str) -> dict[str, Any]:
    occasion = dated.occasion
    event: dict[str, Any] = {
        "@type": "Event",
        "name": document.words.say(dated.title),
        "startDate": _moment(occasion.day.first_day, occasion.starts)
        if occasion.day.day
        else str(occasion.day),
        "endDate": _moment(occasion.last_day.last_day, occasion.ends),
        "eventStatus": STATES[bool(occasion.cancelled)],
        "organizer": by,
        **dict(_where(occasion, address)),
    }
    return event | ({"url": address} if address else {})


def _where(occasion: Occasion, address: str) -> Iterator[tuple[str, object]]:
    if occasion.place:
        yield "eventAttendanceMode", ON_SITE
        yield "location", {"@type": "Place", "name": occasion.place, "address": occasion.place}
    elif occasion.platform or occasion.link:
        yield "eventAttendanceMode", ONLINE
        url = occasion.link or address
        yield "location", {"@type": "VirtualLocation", **({"url": url} if url else {})}


def _moment(day: date, at: TimeOfDay | None) -> str:
    return datetime.combine(day, time(at.hour, at.minute), LONDON).isoformat() if at else day.isoformat()


def structured_catalogue(library: Library) -> str:
    """All entries as a Dataset; empty without an address of the site."""
    site = library.site
    if not site.address:
        return ""
    files = [(name.rpartition(".")[2], library.on_web(name)) for name in (ENTRIES_CSV, ENTRIES_JSON)]
    kinds = [
        {"@type": "DataDownload", "encodingFormat": TYPES[kind], "contentUrl": url} for kind, url in files
    ]
    about = {
        "@type": "Dataset",
        "name": f"{site.full_name}: {library.words().gettext('Everything as data')}",
        "description": library.words().gettext(FEEDS.summary),
        "url": library.on_web(FEEDS.address),
        "inLanguage": site.language,
        "isAccessibleForFree": True,
        "distribution": kinds,
    }
    return as_script({"@context": "https://schema.org", **about})


def as_script(value: object) -> str:
    """Values as JSON in which no sign can end a script element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
