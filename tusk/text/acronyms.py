"""Explains acronyms and slang: the first of each in a section becomes a link to the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from html import escape, unescape

from tusk.model.vocabulary import GlossaryTerm
from tusk.text.prose import TAG, plain

SKIPPED = {
    "a",
    "abbr",
    "button",
    "code",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "pre",
    "script",
    "style",
    "summary",
    "svg",
}


class Explainer:
    """Marks terms in HTML. `glossary` maps ids to terms; those with explain: no are left alone.

    It reads whole pages, drawings and templates included, and leaves every other byte as it is: a parser would rewrite
    them. So words are looked for between the tags of a regular expression.
    """

    def __init__(self, glossary: Mapping[str, GlossaryTerm]) -> None:
        terms = [term for term in glossary.values() if term.explain and (term.expansion or term.gloss)]
        self.exact = {term.term: term for term in terms}
        self.phrases = {term.term.lower(): term for term in terms if " " in term.term or term.term.islower()}
        self.pattern = _pattern(self.exact, self.phrases)

    def explain(self, html: str, glossary_url: str) -> str:
        """Mark each term once between two <h2>; never in links, headings, code, or below data-plain."""
        if self.pattern is None:
            return html
        pieces = TAG.split(html)  # texts, and between each two of them a tag
        seen: set[str] = set()
        skipping: list[str] = []  # the open elements in which nothing is marked
        for place, piece in enumerate(pieces):
            if place % 2 == 0:
                if not skipping and piece.strip():
                    pieces[place] = self._mark(piece, seen, glossary_url)
                continue
            element, ends, is_skipped = _read(piece)
            if skipping and skipping[-1] == element:
                skipping.pop() if ends else skipping.append(element)
            elif is_skipped:
                skipping.append(element)
            if element == "h2" and not ends:
                seen = set()
        return "".join(pieces)

    def _mark(self, text: str, seen: set[str], glossary_url: str) -> str:
        assert self.pattern is not None

        def replace(found: re.Match[str]) -> str:
            term = self.exact.get(unescape(found[1])) or self.phrases.get(unescape(found[1]).lower())
            if term is None or term.id in seen:
                return found[0]
            seen.add(term.id)
            meaning = escape(term.expansion or plain(term.gloss or ""), quote=True)
            return f'<a class="term" href="{glossary_url}#{term.id}" title="{meaning}">{found[1]}</a>'

        return self.pattern.sub(replace, text)


def _pattern(exact: Iterable[str], phrases: Iterable[str]) -> re.Pattern[str] | None:
    """Longest first, whole words; a plural s stays outside the mark: SCRs, SCR's."""
    alternatives = sorted({re.escape(escape(term, quote=False)) for term in exact}, key=len, reverse=True)
    loose = sorted(
        {f"(?i:{re.escape(escape(term, quote=False))})" for term in phrases}, key=len, reverse=True
    )
    if not alternatives:
        return None
    return re.compile(rf"(?<![\w&/.-])({'|'.join(loose + alternatives)})(?=(?:['’]?s)?(?![\w-]))")


@lru_cache(maxsize=10_000)
def _read(tag: str) -> tuple[str, bool, bool]:
    """(name of the element, whether it ends, whether it begins and nothing is marked in it); no name: it is empty."""
    name = re.match(r"</?([a-zA-Z0-9]+)", tag)
    if name is None or tag.endswith("/>"):
        return "", False, False
    element = name[1].lower()
    ends = tag.startswith("</")
    return element, ends, not ends and (element in SKIPPED or "data-plain" in tag)
