"""Words for the same thing: an acronym, what it stands for, and what else people call it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tusk.data_class import dataclass
from tusk.late_pattern import late
from tusk.model.vocabulary import GlossaryTerm

WORD = late(r"\w+")


class Synonyms:
    """Of each term in the glossary: the term, its expansion, and its `aka`."""

    def __init__(self, glossary: Mapping[str, GlossaryTerm]) -> None:
        groups = [words_of(term) for term in glossary.values()]
        self.groups = [(group, [_Name.of(word) for word in group]) for group in groups if len(group) > 1]
        self._by_word: dict[str, set[int]] = {}  # one word of each name → the numbers of groups
        for number, (_, names) in enumerate(self.groups):
            for name in names:
                self._by_word.setdefault(max(name.parts, key=len, default=""), set()).add(number)

    def of(self, text: str) -> list[str]:
        """The other words for what a text names, without those that it uses itself."""
        found = []
        small = text.lower()
        said = set(WORD.findall(" ".join(set(small.split()))))  # most words come again
        said |= {word.removesuffix("s") for word in said}
        likely = set().union(*(self._by_word[word] for word in self._by_word.keys() & {*said, ""}))
        for words, names in (self.groups[number] for number in sorted(likely)):
            used = [name.parts <= said and name.is_in(text, small) for name in names]
            if any(used):
                found += [word for word, is_used in zip(words, used, strict=True) if not is_used]
        return list(dict.fromkeys(found))


def words_of(term: GlossaryTerm) -> list[str]:
    """Everything a term is called, the term first."""
    return list(dict.fromkeys([term.term, *([term.expansion] if term.expansion else []), *term.aka]))


@dataclass(frozen=True)
class _Name:
    """A word or phrase. parts: its words in small letters, which are faster to look for than it."""

    parts: frozenset[str]
    pattern: re.Pattern[str]
    is_acronym: bool

    @classmethod
    def of(cls, words: str) -> _Name:
        """Only acronyms care for capitals: SEND is not "send"."""
        is_acronym = words.isupper()
        first, *others = map(re.escape, re.split(r"[\s-]+", words if is_acronym else words.lower()))
        phrase = r"[\s-]+".join(
            [rf"{first}(?<!\w{first})", *others]
        )  # begins with letters: Python is fast at those
        pattern = re.compile(rf"{phrase}(?:['’]?s)?(?!\w)")
        return cls(frozenset(WORD.findall(words.lower())), pattern, is_acronym)

    def is_in(self, text: str, small: str) -> bool:
        """Whether a text has it. small: the text in small letters."""
        return bool(self.pattern.search(text if self.is_acronym else small))


def merged(*lists: Iterable[str]) -> list[str]:
    """Several lists as one, in order: nothing twice, whatever its capitals."""
    first: dict[str, str] = {}
    for words in lists:
        for word in words:
            first.setdefault(word.lower(), word)
    return list(first.values())
