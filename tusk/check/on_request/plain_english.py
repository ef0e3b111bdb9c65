"""How hard each entry and issue is to read, with its longest sentences and its acronyms: notes, which never fail."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from tusk.check.rules import CheckContext
from tusk.check.rules.links import labelled
from tusk.language.passive import passive_in
from tusk.language.reading import LONG, Sentence, acronyms, grade, sentences
from tusk.model.fields import IsMarkdown
from tusk.model.vocabulary import GlossaryTerm
from tusk.model.walk import FieldPath
from tusk.problem import Problem, counted, cut, quoted
from tusk.records.written import WrittenEntry
from tusk.urls.labels import is_vague

WORST = 3  # sentences of an entry
Read = tuple[FieldPath, str, Sentence]
NOT_OURS = {"quote", "quotes", "editor_notes", "uncertain", "sources"}


def plain_notes(context: CheckContext) -> Iterator[Problem]:
    """Notes on the plain English of the entry in a file."""
    known = _known(context)
    for entry in context.records.entries:
        if found := read(context, entry):
            message = f"plain English: {in_words([each for _, _, each in found])}"
            yield entry.note((), message, "Short sentences and short words bring the grade down.")
            yield from _longest(entry, found)
            yield from _passive(entry, found)
            yield from _vague(context, entry)
            yield from _unexplained(entry, list(_texts(context, entry)), known)


def read(context: CheckContext, entry: WrittenEntry) -> list[Read]:
    """Every sentence of an entry that is its author's own, with its field and the whole text of that."""
    return [(path, text, each) for path, text in _texts(context, entry) for each in sentences(text)]


def in_words(found: list[Sentence]) -> str:
    """How hard some sentences are to read, in a sentence."""
    mean = sum(each.words for each in found) / len(found)
    long = sum(each.words > LONG for each in found) / len(found)
    return f"{mean:.0f} words a sentence, {long:.0%} with more than {LONG}, reading grade {grade(found):.0f}."


def _texts(context: CheckContext, entry: WrittenEntry) -> Iterator[tuple[FieldPath, str]]:
    for path, marks, value in context.values_in(entry):
        is_text = path == ("summary",) or any(isinstance(mark, IsMarkdown) for mark in marks)
        if isinstance(value, str) and is_text and not NOT_OURS.intersection(path):
            yield path, value


def _longest(entry: WrittenEntry, found: list[Read]) -> Iterator[Problem]:
    long = sorted((each for each in found if each[2].words > LONG), key=lambda each: -each[2].words)
    for path, text, sentence in long[:WORST]:
        message = f'plain English: {sentence.words} words in one sentence: "{cut(sentence.text, 60)}".'
        yield entry.note(path, message, _shorter(sentence.text), before=text[: sentence.start])


def _passive(entry: WrittenEntry, found: list[Read]) -> Iterator[Problem]:
    """How many sentences are in the passive, at the first of them."""
    passive = [(*each, words) for each in found if (words := passive_in(each[2].text))]
    if passive:
        path, text, sentence, words = passive[0]
        of_all = f"{len(passive)} of {counted(len(found), 'sentence')}"
        message = f'plain English: {of_all} may be in the passive, the first with "{words}".'
        yield entry.note(path, message, "Say who does it.", before=text[: sentence.start])


def _vague(context: CheckContext, entry: WrittenEntry) -> Iterator[Problem]:
    """Labels of links that do not say which of its kind a page or paper is."""
    for written, path, label, _, place in labelled(context):
        if written is entry and is_vague(label):
            message = f"plain English: the label {quoted(label)} does not say which one."
            yield entry.note(path, message, "Add its name, or whose it is.", before=place())


def _shorter(text: str) -> str:
    """How this kind of sentence gets shorter."""
    if text.count(",") + text.count(";") >= 4:
        return "Make a list of it."
    if ";" in text or ": " in text or " – " in text:
        return "Write a full stop in place of the sign in its middle."
    joined = next(
        (word for word in (" and ", " but ", " which ", " because ", " so that ") if word in text), ""
    )
    return f'Split it at "{joined.strip()}".' if joined else "Say one thing in it, and leave out the rest."


def _unexplained(
    entry: WrittenEntry, texts: list[tuple[FieldPath, str]], known: set[str]
) -> Iterator[Problem]:
    seen = set(known)
    everything = "\n".join(text for _, text in texts)
    named = {name for name, _ in acronyms(everything)}
    for path, text in texts:
        for name, start in islice(acronyms(text), 20):
            if name in named - seen:
                seen.add(name)
                hint = "Write it out where it is first used, or add it to content/glossary.yml."
                yield entry.note(path, f"plain English: {name} is not explained.", hint, before=text[:start])


def _known(context: CheckContext) -> set[str]:
    """The acronyms that pages explain by themselves."""
    terms = [each.record for each in context.shared("glossary")]
    return {name for term in terms if isinstance(term, GlossaryTerm) for name in (term.term, *term.aka)}
