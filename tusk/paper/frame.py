"""What every printed thing says around its text: publisher, dates, standing, contact, the way to the web edition."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import segno

from tusk.document.old import host, kind_label
from tusk.library.library import Item
from tusk.model.common import Entry
from tusk.model.vocabulary import Publisher
from tusk.paper.words import Words
from tusk.sections.warnings import warned

Data = dict[str, Any]


def frame(item: Item, title: str, words: Words) -> Data:
    """The data that all templates share. Adds the publisher's logo and the QR code to the pictures."""
    record = item.record
    publisher = words.library.publishers[record.publisher]
    return {
        "title": title,
        "language": record.language,
        "kind": kind_label(record),
        "publisher": publisher_data(publisher, words),
        "summary": words.line(record.summary),
        "standing": standing(record, words),
        "warnings": warnings(record, words),
        "web": web_edition(item, words),
        "worried": {
            "heading": words.library.site.worried.heading,
            "nodes": words.markdown(words.library.site.worried.text),
        },
    }


def publisher_data(publisher: Publisher, words: Words) -> Data:
    """A publisher's name, look and contact block."""
    logo = [words.image(publisher.logo.file) | {"alt": publisher.logo.alt}] if publisher.logo else []
    contact = publisher.contact
    ways = [("Telephone", f"tel:{contact.phone.replace(' ', '')}", contact.phone)] if contact.phone else []
    ways += [("E-mail", f"mailto:{contact.email}", contact.email)] if contact.email else []
    known = words.library.known_links.get(contact.website)
    if website := known.archived if known else contact.website:
        ways.append(("Website", website, host(contact.website)))
    links = [publisher.subscribe] if publisher.subscribe else []
    return {
        "name": publisher.name,
        "series": publisher.series,
        "masthead": publisher.masthead or "",
        "colour": publisher.colour,
        "logo": logo,
        "contact": {
            "heading": contact.heading,
            "nodes": words.markdown(contact.text) if contact.text else [],
            "ways": [{"name": name, "to": to, "words": words.line(shown)} for name, to, shown in ways],
            "links": [words.link(link) for link in [*links, *publisher.social]],
        },
    }


def standing(record: Entry, words: Words) -> Data | None:
    """How far a reader may rely on it today: a word, and a sentence."""
    note = words.line(record.status_note or "")
    if record.status == "historic" and record.as_at:
        text = "Kept as learning. Check what applies today before you act on it."
        return {"name": f"Historic: as at {record.as_at.words}.", "text": text, "note": note}
    if record.status == "draft":
        return {"name": "Draft.", "text": "Not published.", "note": []}
    if record.as_at or record.status_note:
        return {"name": f"As at {record.as_at.words}." if record.as_at else "", "text": "", "note": note}
    return None


def warnings(record: Entry, words: Words) -> list[Data]:
    """What a reader must know before the text."""
    return [{"name": name, "text": words.line(text)} for name, text in warned(record)]


def web_edition(item: Item, words: Words) -> Data | None:
    """The address of an item on the web, with its QR code; none if the site's address is not known."""
    address = words.library.on_web(item.address)
    if not address:
        return None
    drawn = BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", border=0, xmldecl=False, scale=10)
    return {"address": words.address(address), "picture": words.keep(drawn.getvalue(), "svg")}


def notes(record: Entry, words: Words) -> Data:
    """Notes by the editors, places where the source is unclear, and where it was taken from."""
    return {
        "editors": [words.markdown(note.text) for note in record.editor_notes],
        "uncertain": [
            {
                "where": words.line(place.where),
                "printed": words.line(place.printed),
                "probable": words.line(place.probable or "not known"),
            }
            for place in record.uncertain
        ],
        "sources": [
            words.line(", ".join(str(part) for part in (source.title, source.part) if part))
            for source in record.sources
        ],
    }
