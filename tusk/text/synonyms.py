"""Words for the same thing: an acronym, what it stands for, and what else people call it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tusk.model.vocabulary import GlossaryTerm


class Synonyms:
    """Of each term in the glossary: the term, its expansion, and its `aka`."""

    def __init__(self, glossary: Mapping[str, GlossaryTerm]) -> None:
        groups = [words_of(term) for term in glossary.values()]
        self.groups = [(group, [_Name.of(word) for word in group]) for group in groups if len(group) > 1]

    def of(self, text: str) -> list[str]:
        """The other words for what a text names, without those that it uses itself."""
        found = []
        small = text.lower()
        for words, names in self.groups:
            used = [name.first in small and bool(name.pattern.search(text)) for name in names]
            if any(used):
                found += [word for word, is_used in zip(words, used, strict=True) if not is_used]
        return list(dict.fromkeys(found))


def words_of(term: GlossaryTerm) -> list[str]:
    """Everything a term is called, the term first."""
    return list(dict.fromkeys([term.term, *([term.expansion] if term.expansion else []), *term.aka]))


@dataclass(frozen=True)
class _Name:
    """A word or phrase, in one or in many. `first`: its beginning in small letters, which is faster to look for."""

    first: str
    pattern: re.Pattern[str]

    @classmethod
    def of(cls, words: str) -> _Name:
        """Only acronyms care for capitals: SEND is not "send"."""
        parts = re.split(r"[\s-]+", words)
        phrase = r"[\s-]+".join(re.escape(part) for part in parts)
        flags = re.NOFLAG if words.isupper() else re.IGNORECASE
        return cls(parts[0].lower(), re.compile(rf"(?<!\w){phrase}(?:['’]?s)?(?!\w)", flags))


def merged(*lists: Iterable[str]) -> list[str]:
    """Several lists as one, in order: nothing twice, whatever its capitals."""
    first: dict[str, str] = {}
    for words in lists:
        for word in words:
            first.setdefault(word.lower(), word)
    return list(first.values())
