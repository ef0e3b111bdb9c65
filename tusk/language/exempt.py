"""Whether a phrase is right where it is: the text names or refuses it, a law has it, or it is about staff."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tusk.language.phrases import Hit, Phrases, phrases
from tusk.language.quotations import is_within, quoted_places
from tusk.late_pattern import late

WORDS = r"(?:term|phrase|word|expression|label)"
NAMED = late(
    rf"\b(?:(?:the|an?) (?:(?:older|old|outdated|former|legal|harmful) )?{WORDS}|(?<!other ){WORDS}s|language|wording)"
    r"(?: such as| like|, for example)?:?"
    r" (?:(?:[\w-]{1,20} ){1,3}(?:and|or) )?$"
    rf"|\b{WORDS}s? (?:such as|like),? (?:[\w’'-]{{1,20}}(?: [\w’'-]{{1,20}}){{0,2}}, ){{1,5}}"
    r"(?:[\w’'-]{1,20}(?: [\w’'-]{1,20}){0,2},? (?:and|or) )?$"
    r"|\b(?:so-called|(?:wrongly|unfairly|inappropriately) (?:called|(?:described|seen|labelled) as)) (?:an? )?$"
    r"|\bwhat (?:(?!not\b)[\w-]{1,15} ){1,3}(?:call(?:ed)?|termed|known as) (?:an? )?$"
    rf"|\b(?:better|kinder|clearer|fairer) (?:(?:{WORDS}|description) )?than (?:an? )?$"
    r"|\b(?:definitions?|notions?|concepts?|ideas?|myths?|offences?) of (?:an? )?$",
    re.IGNORECASE,
)
NAMED_AFTER = late(
    rf"[”’\"']? (?:is|are|was|were)(?: (?!in\b)[\w-]{{1,20}}){{0,4}}? (?:{WORDS}s?|language|wording)\b"
    r"|[”’\"']? (?:should|must) (?:not|never|no longer) be (?:used|said|written)\b"
    r"|[”’\"']? (?:is|are) (?:not|never|no longer) (?:used|acceptable|appropriate|helpful)\b",
    re.IGNORECASE,
)
NOT = (
    r"(?:(?:must|should|do|can|could) ?not|don['’]t|never|avoid|challenge|before you|instead of|rather than)"
)
GOES_ON = r"(?: (?!(?:and|but|if|when|because|so|us)\b)[a-z-]{1,15})"
# "Never say that a child", "do not describe it as", "instead of".
REFUSED = late(
    rf"\b{NOT}{GOES_ON}{{0,3}}"
    r" (?:say(?:ing)?|writ(?:e|ing)|record|us(?:e|ing)|call(?:ing)?|describ(?:e|ing)|label|treat)"
    rf"{GOES_ON}{{0,5}} $"
    r"|\b(?:not|never) be (?:called|described|labelled|seen|recorded|dismissed|treated|referred to)(?: as)?"
    rf"{GOES_ON}{{0,2}} $"
    rf"|\b(?:{NOT}|not to){GOES_ON}{{0,3}} (?:see|view|regard|dismiss|think of|refer to|speak of|talk of)"
    rf"{GOES_ON}{{1,5}}? as (?:an? )?$"
    rf"|\b(?:never|(?:do|must|should) not|don['’]t|avoid) (?:assum(?:e|ing)|imply(?:ing)?|suggest(?:ing)?)"
    rf"{GOES_ON}{{1,5}} $"
    r"|\b(?:wrong|unhelpful|harmful|unfair|inappropriate|unacceptable) to"
    rf" (?:say|write|speak|talk|describe|call|use|label|refer){GOES_ON}{{0,5}} $"
    r"|\b(?:do|does|did)(?: not|n['’]t) $|, (?:and )?not $|\b(?:cannot|can ?not|can['’]t) $"
    r"|\b(?:rather than|instead of|, not) (?:saying )?that"
    r" (?:(?:he|she|they|somebody|someone|people)(?: ha[ds]| have)? )?$"
    r"|\b(?:rather than|instead of|no such thing as) (?:an? )?$",
    re.IGNORECASE,
)
IS_NOT = late(
    r"(?:(?:\b(?:not|never)|n['’]t)(?: (?:just|simply|ever|really))? an? ?\S{0,20}|\b(?:is|are) not \w{1,20}ing)$",
    re.IGNORECASE,
)
FAR = 200  # characters of a sentence before and after a phrase
END_OF_SENTENCE = late(r"[.!?][”’\")]{0,2}\s|\n\n")
# Whom or what else a phrase can be about, and verbs after which it is what somebody says of somebody.
SOMEBODY_ELSE = late(
    r"\b(?:he|she|they|it|him|her|them|that(?! (?:is|are|was|were|ha[ds]|have)\b)|whom|boys?|girls?"
    r"|(?:grand)?child(?:ren)?|bab(?:y|ies)|sons?|daughters?"
    r"|young|teenagers?|adolescents?|pupils?|students?|residents?|patients?|clients?|users?|victims?|survivors?"
    r"|parents?|mothers?|fathers?|carers?|adults?|famil(?:y|ies)|siblings?|people|persons?|wom[ae]n|m[ae]n"
    r"|sa(?:y|ys|id|w)|sees?|seen|not(?:es?|ed)|record(?:s|ed)?|report(?:s|ed)?|felt|feels?|think|thought"
    r"|believe[sd]?|describe[sd]?|consider(?:s|ed)?|found|wr(?:ote|ites?)|stat(?:es?|ed)|conclude[sd]?)\b"
    r"|(?-i:\b[A-Z][a-z])",
    re.IGNORECASE,
)


def own_words(search: Phrases, text: str) -> Iterator[Hit]:
    """The phrases in a text that are neither in a quotation nor named or refused."""
    places: list[tuple[int, int]] | None = None
    for hit in search.find(text):
        places = quoted_places(text) if places is None else places
        second = hit.start + hit.words.find(" ") + 1  # language such as “lifestyle choice”
        is_quoted = any(is_within(places, start, hit.end) for start in (hit.start, second))
        if not is_quoted and not is_named(text, hit):
            yield hit


def is_named(text: str, hit: Hit) -> bool:
    """Whether a text speaks of the phrase itself, or refuses it: "the term …", "never say …", "is not a …"."""
    before = text[max(0, hit.start - 90) : hit.start]
    return bool(
        NAMED.search(before)
        or NAMED_AFTER.match(text, hit.end)
        or REFUSED.search(before)
        or IS_NOT.search(before + hit.words.split()[0])
    )


def is_near(text: str, hit: Hit, words: Sequence[str]) -> bool:
    """Whether the sentence of a phrase has one of these words."""
    start, end = _sentence(text, hit)
    return bool(words) and any(phrases(tuple(words)).find(text[start:end]))


def is_about(text: str, hit: Hit, words: Sequence[str]) -> bool:
    """Whether one of these is before a phrase in its sentence, and nobody else is between."""
    if not words:
        return False
    before = text[_sentence(text, hit)[0] : hit.start]
    return any(not SOMEBODY_ELSE.search(before, found.end) for found in phrases(tuple(words)).find(before))


def _sentence(text: str, hit: Hit) -> tuple[int, int]:
    """The beginning and end of the sentence of a phrase; a longer one is cut off."""
    first, last = max(0, hit.start - FAR), hit.end + FAR
    starts = [found.end() for found in END_OF_SENTENCE.finditer(text, first, hit.start)]
    after = END_OF_SENTENCE.search(text, hit.end, last)
    return (starts[-1] if starts else first), (after.start() if after else last)
