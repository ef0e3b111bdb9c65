"""What readers must know before the text of an entry, in every output."""

from __future__ import annotations

from tusk.locales.message import Message, lazy_gettext, lazy_ngettext
from tusk.model.entry import Entry


def warned(record: Entry) -> list[tuple[Message | str, Message | str]]:
    """(name, sentence) of each warning; those about the children's names have no name."""
    found: list[tuple[Message | str, Message | str]] = []
    if record.sensitive:
        found.append((lazy_gettext("Before you read:"), record.sensitive))
    children = getattr(record, "children", [])
    if children:
        names = ", ".join(f"{child.name} ({child.age})" if child.age else child.name for child in children)
        is_assumed = any(child.assumed for child in children)
        found.append(("", _assumed(names) if is_assumed else _not_real(names, len(children))))
    return found


def _assumed(names: str) -> Message:
    return lazy_gettext("%(names)s: taken to be a pseudonym; the publisher is to confirm it.", names=names)


def _not_real(names: str, number: int) -> Message:
    return lazy_ngettext(
        "%(names)s: not the real name of the child.",
        "%(names)s: not the real names of the children.",
        number,
        names=names,
    )
