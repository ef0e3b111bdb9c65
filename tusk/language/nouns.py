"""Whether a phrase such as "the elderly" is a noun, or an adjective of the word after it: "the elderly woman"."""

from __future__ import annotations

from tusk.late_pattern import late
from tusk.privacy.as_read import NO_WIDTH

# What can follow people in a sentence: any other word is taken for the noun that the phrase describes.
SMALL_WORDS = """
a about above after again against all along also although always among an are around as at back be because
been before being below between beyond both but by can cannot could did do does doing during each either even
ever every few first for from had has have having he her here his how however if in inside instead into is it
its itself just less like many may me might mine more most much must my near never no nor not now of off often
on once only onto other our out outside over own past per quite rather shall she should since so some
sometimes still such than that the their them themselves then there these they this those though through
throughout till to today together too towards under unless until up upon us usually very via was we were what
when where whether which while who whom whose why will with within without would yet you your
"""
# What is said of people, in the forms that follow several of them.
VERBS = """
ask become came come deserve die died depend expect face faced fall feel feels fell felt find found gain get
go got hear heard join know knew lack lacked lead leave left live lived lose lost made make need needed pay
receive received rely remain said say see sees seek struggle suffer suffered take tend think thought told turn
turned want sleep wanted went win won
"""
# Those that stand before others of their kind: "the elderly disabled woman", "the disabled and elderly".
ADJECTIVES = "blind deaf disabled elderly frail homeless ill infirm old poor sick vulnerable weak young"
NOUNS_IN_ING = "building crossing housing nursing parking setting swimming training"
AFTER_NOUNS = frozenset(SMALL_WORDS.split() + VERBS.split())
SUCH, THINGS = frozenset(ADJECTIVES.split()), frozenset(NOUNS_IN_ING.split())
NEXT = late(
    rf"(?P<between>(?:[ \t\n\u00a0\u202f\]*_~`{NO_WIDTH}-]|\0){{1,600}}|[ \t\n]?[,/&][ \t\n]?)"
    r"(?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]{1,3})?)"
)
ADDED = {",", "/", "&"}
MOST_ADDED = 6  # words


def is_noun(text: str, start: int, end: int) -> bool:
    """Whether a phrase at a place is followed by nothing that it could describe. English only; it can err."""
    if text[start:end].endswith(("'s", "’s")):
        return True
    after_and = False
    for _ in range(MOST_ADDED):
        found = NEXT.match(text, end)
        if not found or "\n\n" in found["between"]:
            return True
        word, end = found["word"].lower(), found.end()
        is_added = after_and or found["between"].strip() in ADDED
        after_and = word in ("and", "or")
        if not after_and and word not in SUCH:
            return is_added or _goes_on(word)
    return True


def _goes_on(word: str) -> bool:
    """Whether a sentence goes on after a noun with this word."""
    is_doing = word.endswith("ing") and word not in THINGS
    return word in AFTER_NOUNS or is_doing or bool({"'", "’"} & set(word))
