"""Every title and other name by its letter; with many of them, a page for each letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TypeVar

from tusk.data_class import dataclass
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.locales.foreign import Foreign
from tusk.model.site_shape import A_TO_Z, LETTER_TEMPLATE
from tusk.pages.page import Page

ON_ONE_PAGE = 300  # titles and names; with more of them, each letter has a page
OTHERS = "0–9"  # the group of everything that does not begin with a letter

Word = tuple[str, Item]  # a title or another name, and what it names
Named = TypeVar("Named")


@dataclass(frozen=True)
class Letter:
    """A letter with its words, on one page or more. address: that of the first of them."""

    letter: str
    words: tuple[Word, ...]

    @property
    def address(self) -> str:
        name = "0-9" if self.letter == OTHERS else self.letter.lower()
        return f"{A_TO_Z.address}{name if name.isascii() else f'u{ord(name[0]):04x}'}/"

    @property
    def parts(self) -> tuple[tuple[Word, ...], ...]:
        """The words of each page."""
        return tuple(self.words[at : at + ON_ONE_PAGE] for at in range(0, len(self.words), ON_ONE_PAGE))

    def address_of(self, number: int) -> str:
        """The address of a part; the first one is number 1."""
        return self.address if number == 1 else f"{self.address}{number}/"


def a_to_z(library: Library) -> list[Letter]:
    """Each title, and each other name of an entry, by letter."""
    words = [
        (_in_its_language(word, item, library), item)
        for item in library.listed
        for word in (item.record.title, *item.record.aka)
    ]
    words.sort(key=lambda pair: (letter_of(pair[0]), pair[0].lower().lstrip("‘“'\""), pair[1].id))
    return [Letter(*each) for each in by_letter((word, (word, item)) for word, item in words)]


def _in_its_language(word: str, item: Item, library: Library) -> str:
    language = item.record.language or library.site.language
    return word if language == library.site.language else Foreign(word, language)


def is_long(letters: Iterable[Letter]) -> bool:
    """Whether each letter has a page."""
    return sum(len(letter.words) for letter in letters) > ON_ONE_PAGE


def letter_pages(letters: list[Letter]) -> Iterator[Page]:
    """The pages of the letters, if there are too many words for one page."""
    for letter in letters if is_long(letters) else []:
        for number, words in enumerate(letter.parts, 1):
            named = f"{A_TO_Z.title}: {letter.letter}"
            if len(letter.parts) > 1:
                named = f"{named} ({number} of {len(letter.parts)})"
            given = {"letter": letter, "letters": letters, "number": number, "words": words}
            yield Page(letter.address_of(number), LETTER_TEMPLATE, named, "", given, look="index")


def by_letter(named: Iterable[tuple[str, Named]]) -> list[tuple[str, tuple[Named, ...]]]:
    """(letter, what is named) from (name, what is named) in order."""
    return [
        (letter, tuple(each for _, each in group))
        for letter, group in groupby(named, lambda pair: letter_of(pair[0]))
    ]


def letter_of(words: str) -> str:
    """The first letter in capitals; 0–9 for anything that begins with something else."""
    first = next((char for char in words if char.isalnum()), "#")
    return first.upper() if first.isalpha() else OTHERS
