"""The words of the interface in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import cached_property
from gettext import NullTranslations
from pathlib import Path

from tusk.data_class import dataclass
from tusk.locales.catalogues import ENGLISH_TAG, digest_of, region_of, translations
from tusk.locales.foreign import Foreign, Untranslated
from tusk.locales.message import Message

VOWELS = tuple("aâeêiîoôuûwŵyŷ")


@dataclass(frozen=True)
class Words:
    """Translates into a language. digest: of its catalogues; folder: where the project's own are.

    A text without a translation stays English, as `Untranslated`.
    """

    language: str = ENGLISH_TAG
    digest: str = ""
    folder: Path | None = field(default=None, repr=False, compare=False)

    def gettext(self, text: str, /, **values: object) -> str:
        """A text in this language, with its values."""
        return self._filled(self.catalogue.gettext(text), values) if text else ""

    def ngettext(self, singular: str, plural: str, number: int, /, **values: object) -> str:
        """A text about a number of things, which is %(num)s in it: 1,200."""
        text = self.catalogue.ngettext(singular, plural, number)
        return self._filled(text, {"num": f"{number:,}", **values})

    def pgettext(self, context: str, text: str, /, **values: object) -> str:
        """A text that means several things."""
        return self._filled(self.catalogue.pgettext(context, text), values)

    def say(self, value: object) -> str:
        """A text, a message, a date, a time or a number in words for readers; None is not known."""
        if isinstance(value, str):
            return value
        if value is None:
            return self.gettext("not known")
        if not isinstance(value, Message):
            value = getattr(value, "message", value)  # of a date, a time, a hidden number
        if not isinstance(value, Message):
            return str(value)
        values = dict(value.values)
        if value.plural:
            return self.ngettext(value.text, value.plural, value.number, **values)
        if value.context:
            return self.pgettext(value.context, value.text, **values)
        return self.gettext(value.text, **values)

    def own(self, text: str, language: str) -> str:
        """A text of the project's own lists, in its language, translated if the project's catalogue has it."""
        found = self.catalogue.gettext(text) if text else ""
        if found != text:
            return found
        return text if language == self.language else Foreign(text, language)

    def listed(self, items: Iterable[str]) -> str:
        """Words in a row: a, b and c. Some languages have another "and" before a vowel."""
        *most, last = items
        if not most:
            return last
        values = {"most": ", ".join(most), "last": last}
        if last.lower().startswith(VOWELS):
            return self.pgettext("before a vowel", "%(most)s and %(last)s", **values)
        return self.gettext("%(most)s and %(last)s", **values)

    @property
    def region(self) -> str:
        """The language with its country, as PDFs and office programs name it: cy-GB."""
        return region_of(self.language)

    @cached_property
    def catalogue(self) -> NullTranslations:
        return translations(self.language, self.digest, self.folder)

    def _filled(self, text: str, values: Mapping[str, object]) -> str:
        if not values and "%" not in text:
            return text
        filled = text % {name: self.say(value) for name, value in values.items()}
        return Untranslated(filled) if isinstance(text, Untranslated) else filled


ENGLISH = Words()


def words_of(language: str, folder: Path | None = None) -> Words:
    """The words of a language. folder: where a project may have catalogues of its own, which come first."""
    return Words(language, digest_of(language, folder), folder)
