"""The register of recommendations as a CSV file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tusk.document.texts import Texts
from tusk.ledger.register import Recorded, register
from tusk.library.library import Library
from tusk.locales.message import N_
from tusk.model.fields import PartDate
from tusk.model.recommendations import DECISIONS
from tusk.model.reserved import DATA_FOLDER
from tusk.model.site_shape import RECOMMENDATIONS
from tusk.text.prose import plain

REGISTER_FILE = f"{RECOMMENDATIONS.address}{DATA_FOLDER}/recommendations.csv"
REGISTER_IN_WORD = f"{RECOMMENDATIONS.address}recommendations.docx"
HEAD = (
    *(N_("Entry"), N_("Id"), N_("Recommendation"), N_("To"), N_("Theme"), N_("Made"), N_("Status")),
    *(N_("Reply"), N_("Replied"), N_("Due"), N_("Closed"), N_("Publisher"), N_("Address")),
)


def register_rows(library: Library) -> Iterator[Sequence[str]]:
    """A row for each recommendation, in the order of the register, below the names of the columns."""
    texts = Texts(library)
    yield [texts.words.gettext(name) for name in HEAD]
    for each in register(library):
        yield _row(each, texts)


def _row(each: Recorded, texts: Texts) -> list[str]:
    library, item, replies = texts.library, each.item, each.record.replies if each.record else []
    return [
        *(item.record.title, each.part, _words(each), "; ".join(each.to)),
        library.theme_names[each.theme] if each.theme else "",
        *(str(each.made), texts.words.gettext(each.status.name)),
        "; ".join(texts.words.gettext(DECISIONS[reply.decision]) for reply in replies),
        *("; ".join(str(reply.on) for reply in replies), _day(each.due), _day(each.closed_on)),
        library.publishers[item.record.publisher].name,
        library.on_web(f"{item.address}#{each.part}") or f"{item.address}#{each.part}",
    ]


def _words(each: Recorded) -> str:
    return f"{each.title}: {plain(each.text)}" if each.title else plain(each.text)


def _day(day: PartDate | None) -> str:
    return "" if day is None else str(day)
