"""A wider pattern finds something in every text in which the pattern does, and little else."""

from __future__ import annotations

import re
from random import Random

import pytest

import tusk.check.run  # noqa: F401 (it has all the first looks of the rules)
from tusk import first_look
from tusk.first_look import FirstLook
from tusk.wider_pattern import wider

OURS = (*first_look.EVERY,)  # before tests make others
# Patterns with what these have, as Python writes it.
PATTERNS = (
    *(r"\bhe\b", r"\bs\b", r"(?i)\bsi\b", r"(?i)kis", r"[^\W\d_]x", r"(?i)[^a-k]x", r"(?i)[à-ÿ]k", "é."),
    *(r"(?<=h)[A-Z]\w{1,20}", r"\d{1,9}(?=s|n)(?!\w)|\d(?=k)", r"(?<!\d)\d\d\b", r"(?s)a.i", r"(?m)^s.?$"),
    *(
        r"([/.-])\d\1",
        r"(?i:(k)s(?-i:\1))",
        r"(?>s|si)x",
        r"s*+x",
        r"(?:(?<=k)s|x(?=1))+",
        r"\bk(?!s)|\b(?=x)\w1",
    ),
    *(r"(?i)\u0130n|\u017fo", r"\b(?:s|[x1])i", r"(?<=k)\bx?(?= s)", r"[\s\S]x\S\W", r"\B\.1|[^\x00-\x7f]1"),
    *(r"\b[xé]1", r"s[aehi126]{0,5}k", r"(?i)(?-i:(k))\1"),
)
SIGNS = "aehikkssx1126stnd \n.-/AKSIXéÿ\u212a\u017f\u0130\u0131\u0660’–_"


@pytest.mark.parametrize("pattern", PATTERNS)
def test_what_a_pattern_finds_is_found(pattern: str) -> None:
    random = Random(16)
    look = FirstLook([re.compile(pattern)])
    look.make_ready()
    found = missed = 0
    for _ in range(20_000):
        text = "".join(random.choices(SIGNS, k=random.randint(1, 12)))
        for place in (len(text), random.randint(0, len(text))):  # and where a text is cut
            if re.compile(pattern).search(text, 0, place):
                found += 1
                missed += not look.may_find(text)
    assert found > 10
    assert missed == 0


def test_all_first_looks_are_ready_and_plain_words_have_nothing() -> None:
    first_look.make_first_looks_ready()
    text = "What helped: people asked again, and wrote down what was said."
    assert [each.patterns for each in OURS if not each.is_ready] == []
    assert len([each for each in OURS if each.may_find(text)]) < 5


@pytest.mark.parametrize(
    ("pattern", "text", "is_likely"),
    [
        (r"born on \d", "born in 2", False),
        (r"\bhe was", "she was", False),
        (r"(?<=at )[A-Z]", "in Wells", False),
        (r"\d(?=st)", "2nd", False),
        (r"([/.-])\d\1", "a2a", False),
        (r"born", "born", True),
        (r"s\d{1,6}k", "s123456k", True),  # more often than the wider pattern counts
        (r"s\d{0,9}k", "sk", True),
        (r"born(?! on)", "born on", True),  # what must not follow is left out
        (r"born", "\ud800", True),  # half of a character, which the engine does not read
        (r"born", "\u212a", True),  # where capitals are ignored, it is a k
    ],
)
def test_it_finds_little_else(pattern: str, text: str, is_likely: bool) -> None:
    look = FirstLook([re.compile(pattern)])
    assert look.may_find(text), "before it is ready"
    look.make_ready()
    assert look.may_find(text) == is_likely


def test_what_is_not_known_is_left_to_the_other_engine() -> None:
    pattern = re.compile(r"(a)?b(?(1)c|d)")
    with pytest.raises(NotImplementedError):
        wider(pattern.pattern)
    look = FirstLook([pattern])
    look.make_ready()
    assert not look.is_ready
    assert look.may_find("")
