"""Rules on words in other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.text.fault import Fault
from tusk.text.reader import Reading
from tusk.text.rules.of_reading import every, fault_at


def languages_are_named(reading: Reading) -> Iterator[Fault]:
    """A span says its language by its code, and its direction in one of two words."""
    for element in every(reading, "span"):
        lang, way = element.get("lang", "en"), element.get("dir", "rtl")
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", lang):
            yield fault_at(lang, f'"{lang}" is not the code of a language.', "Write it like ur or zh-CN.")
        if way not in ("ltr", "rtl"):
            yield fault_at(way, f'"{way}" is not a direction.', "Write rtl (from the right) or ltr.")
