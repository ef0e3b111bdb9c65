"""Words for the same thing: an acronym, what it stands for, and what else people call it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tusk.model.vocabulary import GlossaryTerm


class Synonyms:
    """Of each term in the glossary: the term, its expansion, and its `aka`."""

    def __init__(self, glossary: Mapping[str, GlossaryTerm]) -> None:
        groups = [words_of(term) for term in glossary.values()]
        self.groups = [(group, [_pattern(word) for word in group]) for group in groups if len(group) > 1]

    def of(self, text: str) -> list[str]:
        """The other words for what a text names, without those that it uses itself."""
        found = []
        for words, patterns in self.groups:
            used = [bool(pattern.search(text)) for pattern in patterns]
            if any(used):
                found += [word for word, is_used in zip(words, used, strict=True) if not is_used]
        return list(dict.fromkeys(found))


def words_of(term: GlossaryTerm) -> list[str]:
    """Everything a term is called, the term first."""
    return list(dict.fromkeys([term.term, *([term.expansion] if term.expansion else []), *term.aka]))


def _pattern(word: str) -> re.Pattern[str]:
    """A whole word or phrase, in one or in many; only acronyms care for capitals: SEND is not "send"."""
    phrase = r"[\s-]+".join(re.escape(part) for part in re.split(r"[\s-]+", word))
    return re.compile(rf"(?<!\w){phrase}(?:['’]?s)?(?!\w)", 0 if word.isupper() else re.IGNORECASE)


def merged(*lists: Iterable[str]) -> list[str]:
    """Several lists as one, in order: nothing twice, whatever its capitals."""
    first: dict[str, str] = {}
    for words in lists:
        for word in words:
            first.setdefault(word.lower(), word)
    return list(first.values())
