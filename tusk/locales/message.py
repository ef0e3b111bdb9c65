"""Words of the interface where the language is not known yet: they are translated when a page is made."""

from __future__ import annotations

from tusk.data_class import dataclass


@dataclass(frozen=True)
class Message:
    """A text for readers with its values by name. plural: for more than one; number: how many."""

    text: str
    values: tuple[tuple[str, object], ...] = ()
    plural: str = ""
    number: int = 0
    context: str = ""


def N_(text: str) -> str:
    """Marks a text for the catalogue, and returns it unchanged."""
    return text


def lazy_gettext(text: str, /, **values: object) -> Message:
    """A text to translate later: lazy_gettext("As at %(date)s", date=date)."""
    return Message(text, tuple(values.items()))


def lazy_ngettext(singular: str, plural: str, number: int, /, **values: object) -> Message:
    """The same for a number of things; the text has it as %(num)s."""
    return Message(singular, tuple(values.items()), plural, number)


def lazy_pgettext(context: str, text: str, /, **values: object) -> Message:
    """The same for a text that means several things; context: which of them."""
    return Message(text, tuple(values.items()), context=context)
