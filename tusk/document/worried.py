"""What readers who are worried about somebody must do, and the numbers to ring."""

from __future__ import annotations

from collections.abc import Iterable

from tusk.document.nodes import Target
from tusk.document.publisher import Helpline, Worried
from tusk.document.texts import Texts
from tusk.locales.foreign import Foreign
from tusk.model import identity, vocabulary
from tusk.model.contacts import dialled


def worried_of(texts: Texts, publisher: vocabulary.Publisher | None = None) -> Worried:
    """The box on every page and sheet. publisher: whose own numbers follow those of the site."""
    site, words = texts.library.site, texts.words
    own = publisher.worried if publisher else []
    heading = words.own(site.worried_heading, site.language)
    text = words.own(site.worried.text, site.language)
    return Worried(
        heading=heading,
        button=words.own(site.worried.button, site.language) if site.worried.button else heading,
        text=texts.markdown(str(text)),
        helplines=helplines_of([*site.worried.numbers, *own], texts),
        language=text.language if isinstance(text, Foreign) else words.language,
    )


def helplines_of(numbers: Iterable[identity.Helpline], texts: Texts) -> tuple[Helpline, ...]:
    """Numbers, each with the address that a phone rings, in the words of the language of the page."""
    usual, own = texts.library.site.language, texts.words.own
    return tuple(
        Helpline(
            own(each.name, usual),
            each.phone,
            own(each.hours or "", usual),
            Target(web=f"tel:{dialled(each.phone)}"),
        )
        for each in numbers
    )
