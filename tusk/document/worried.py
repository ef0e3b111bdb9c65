"""What readers who are worried about somebody must do, and the numbers to ring."""

from __future__ import annotations

from collections.abc import Iterable

from tusk.document.document import Helpline, Worried
from tusk.document.nodes import Target
from tusk.document.texts import Texts
from tusk.model import identity, vocabulary
from tusk.model.contacts import dialled


def worried_of(texts: Texts, publisher: vocabulary.Publisher | None = None) -> Worried:
    """The box on every page and sheet. publisher: whose own numbers follow those of the site."""
    site = texts.library.site
    own = publisher.worried if publisher else []
    return Worried(
        heading=site.worried_heading,
        button=site.worried.button or site.worried_heading,
        text=texts.markdown(site.worried.text),
        helplines=helplines_of([*site.worried.numbers, *own]),
    )


def helplines_of(numbers: Iterable[identity.Helpline]) -> tuple[Helpline, ...]:
    """Numbers, each with the address that a phone rings."""
    return tuple(
        Helpline(each.name, each.phone, each.hours or "", Target(web=f"tel:{dialled(each.phone)}"))
        for each in numbers
    )
