"""Words that are probably misspelled: notes, which never fail. The glossary is the dictionary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tusk.check.rules import CheckContext
from tusk.check.rules.allowed import Allowed
from tusk.language.quotations import is_within, quoted_places
from tusk.language.spelling import misspelled
from tusk.model.fields import IsAddress, IsFile, Names
from tusk.model.vocabulary import GlossaryTerm
from tusk.model.walk import FieldPath
from tusk.problem import Problem, listed
from tusk.records.written import Written, WrittenEntry, is_shown

# Somebody else's words, as they were printed; what readers do not see; words that people search for.
NOT_OURS = {
    "quote",
    "quotes",
    "sources",
    "uncertain",
    "allow",
    "aka",
    "aliases",
    "id",
    "kind",
    "status",
    "print",
}
LISTS_OF_WORDS = {"content/language.yml", "content/links.yml"}
RIGHT = "If it is right, add it to content/glossary.yml, or to allow with a reason and a name."


class Text(NamedTuple):
    """A text with its place."""

    context: CheckContext
    written: Written
    path: FieldPath
    value: str


def spelling_notes(every: Sequence[CheckContext]) -> list[Problem]:
    """A note on each word of a project that is probably misspelled. Raises NoSpelling."""
    texts = [text for context in every for text in _texts(context)]
    found = misspelled([text.value for text in texts], _known(every))
    return [note for each in found for note in _note(texts[each.text], each.start, each.word, each.right)]


def _note(text: Text, start: int, word: str, right: Sequence[str]) -> Iterator[Problem]:
    is_quoted = is_within(quoted_places(text.value), start, start + len(word))
    if not is_quoted and not Allowed(text.context, text.written).has(word):
        probably = listed([f'"{each}"' for each in right]).replace(" and ", " or ")
        message = f'spelling: "{word}" is probably {probably}.' if right else f'spelling: "{word}" is wrong.'
        yield text.written.note(text.path, message, RIGHT, before=text.value[:start])


def _texts(context: CheckContext) -> Iterator[Text]:
    if context.path in LISTS_OF_WORDS:
        return
    for written in context.everything:
        if _is_english(context, written):
            for path, marks, value in context.values_in(written):
                is_name = any(isinstance(mark, IsAddress | IsFile | Names) for mark in marks)
                is_ours = not NOT_OURS.intersection(path) and is_shown(written, path)
                if isinstance(value, str) and is_ours and not is_name:
                    yield Text(context, written, path, value)


def _is_english(context: CheckContext, written: Written) -> bool:
    own = written.record.language if isinstance(written, WrittenEntry) else None
    language = own or (context.site.language if context.site else "en")
    return language.startswith("en")


def _known(every: Sequence[CheckContext]) -> set[str]:
    """The words of the glossary: terms, what they stand for, and their other names."""
    terms = [each.record for context in every for each in context.everything]
    return {
        word
        for term in terms
        if isinstance(term, GlossaryTerm)
        for word in (term.term, term.expansion or "", *term.aka)
    }
