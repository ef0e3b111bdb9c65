"""What is printed instead of characters that no font for PDFs has: the name of their script, and no emoji."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from tusk.fonts.letters import UNPRINTABLE
from tusk.late_pattern import late
from tusk.locales.message import N_

NAMES = {  # the first word of a character's name → the language that readers know it by
    "CJK": N_("Chinese"),
    "HIRAGANA": N_("Japanese"),
    "KATAKANA": N_("Japanese"),
    "HANGUL": N_("Korean"),
    "ETHIOPIC": N_("Ethiopic"),
    "DEVANAGARI": N_("Hindi or Nepali"),
}
SEE_PAGE = N_("%(script)s: see the web page")
TEXTS = (SEE_PAGE, *NAMES.values())
EMOJI = late(
    "[\U0001f000-\U0001faff\u2190-\u21ff\u2300-\u23ff\u2460-\u27bf\u2900-\u2bff\u3030\u303d\u3297\u3299"
    "\ufe0f\u200d\u20e3\U000e0020-\U000e007f]"
)
NOT_SHOWN = late("[\ufe0f\u200d\U000e0020-\U000e007f]")  # they only change the emoji before them
ONE = rf"{UNPRINTABLE.pattern}[\ufe0f\u200d\u20e3]*"
RUN = late(rf"(?:{ONE})+(?:\s+(?:{ONE})+)*")


def printable(text: str, words: Mapping[str, str] = MappingProxyType({})) -> str:
    """A text as it is printed: each run of characters without a font is replaced by the name of its script.

    words: translations of `TEXTS`.
    """
    if not UNPRINTABLE.search(text):
        return text
    return RUN.sub(lambda run: " ".join(instead_of(script, words) for script in scripts_in(run[0])), text)


def emoji_in(text: str) -> list[str]:
    """The emoji of a text that cannot be printed, each as it is shown."""
    return [
        character
        for character in UNPRINTABLE.findall(text)
        if EMOJI.match(character) and not NOT_SHOWN.match(character)
    ]


def scripts_in(text: str) -> dict[str, int]:
    """The scripts of a text that no font has, each with the place of its first letter."""
    found: dict[str, int] = {}
    for each in UNPRINTABLE.finditer(text):
        if not EMOJI.match(each[0]):
            found.setdefault(script_of(each[0]), each.start())
    return found


def script_of(character: str) -> str:
    """The name of its script for readers: Chinese, Thai."""
    first = unicodedata.name(character, "Unknown").split()[0]
    return NAMES.get(first, first.capitalize())


def instead_of(script: str, words: Mapping[str, str] = MappingProxyType({})) -> str:
    """What is printed instead of letters of a script. words: translations of `TEXTS`."""
    return f"[{words.get(SEE_PAGE, SEE_PAGE) % {'script': words.get(script, script)}}]"
