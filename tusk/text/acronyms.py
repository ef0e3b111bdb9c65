"""Explains acronyms and slang: the first of each in a section becomes a link to the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from html import escape, unescape

from tusk.first_look import FirstLook
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
PLAIN = " data-plain"  # how the tag of an element ends in which nothing is marked, before its >


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
        self._first_look = FirstLook([self.pattern] if self.pattern else [], of_code=False)

    def make_ready(self) -> None:
        """Have a quicker engine look first from now on: worth it for some hundred pages."""
        if self.pattern:
            self._first_look.make_ready()

    def explain(self, html: str, glossary_url: str) -> str:
        """Mark each term once between two <h2>; never in links, headings, code, or below data-plain."""
        if self.pattern is None:
            return html
        pieces = _pieces(html)
        seen: set[str] = set()
        place = 0
        while place < len(pieces):
            if pieces[place].strip() and self._first_look.may_find(pieces[place]):
                pieces[place] = self._mark(pieces[place], seen, glossary_url)
            begins = end = place + 1
            element, is_skipped = _read(pieces[begins])
            if is_skipped:
                end = _end_of(element, pieces, begins)
                if "<h2" in "".join(pieces[begins:end]):
                    seen = set()
            place = end + 1
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


def _pieces(html: str) -> list[str]:
    """Each text of a page with the tag after it. To take elements apart in which nothing is marked takes half of the
    time: what is in one is a single text, if no other of its kind is in it.
    """
    pieces: list[str] = []
    at = found = 0
    while (found := html.find(f"{PLAIN}>", found)) >= 0:
        begins, inside = html.rfind("<", at, found), found + len(PLAIN)
        element = html[begins + 1 : found].partition(" ")[0]
        closing = f"</{element}>"
        ends = html.find(closing, inside)
        found = inside
        if begins >= 0 and ends >= 0 and f"<{element}" not in html[inside:ends]:
            pieces += (*TAG.split(html[at:begins]), html[begins:inside], html[inside:ends], closing)
            at = found = ends + len(closing)
    return [*pieces, *TAG.split(html[at:]), ""]


def _end_of(element: str, pieces: Sequence[str], begins: int) -> int:
    """The place of the tag that ends an element, which begins at a place; the last one, if none does."""
    opening, closing, last = f"<{element}", f"</{element}>", len(pieces) - 1
    depth, at = 1, begins
    while depth and at < last:
        try:
            end = pieces.index(closing, at + 1)  # much quicker than to look at each tag
        except ValueError:
            return last
        within = [tag for tag in pieces[at + 2 : end : 2] if tag.startswith(opening)]
        depth += [_read(tag)[0] for tag in within].count(element) - 1
        at = end
    return at


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
def _read(tag: str) -> tuple[str, bool]:
    """(name of the element, whether it begins and nothing is marked in it); no name: it is empty."""
    name = re.match(r"</?([a-zA-Z0-9]+)", tag)
    if name is None or tag.endswith("/>"):
        return "", False
    element = name[1].lower()
    return element, not tag.startswith("</") and (element in SKIPPED or "data-plain" in tag)
