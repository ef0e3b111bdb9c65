"""The stem that the forms of an English word share: refuses, refused and refusing are "refus"."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from typing import Any

IRREGULAR = {
    **dict.fromkeys(("puts", "putting"), "put"),
    **dict.fromkeys(("ran", "runs", "running"), "run"),
    **dict.fromkeys(("chose", "chosen", "chooses", "choosing"), "choos"),
    **dict.fromkeys(("made", "makes", "making"), "make"),
    **dict.fromkeys(("sent", "sends", "sending"), "send"),
    **dict.fromkeys(("failure", "failures"), "fail"),
    **dict.fromkeys(("behavior", "behaviors"), "behaviour"),
    **dict.fromkeys(("pedophile", "pedophiles"), "paedophil"),
    **dict.fromkeys(("men",), "man"),
    **dict.fromkeys(("women",), "woman"),
}


@cache
def stem(word: str) -> str:
    """The stem of a word in small letters."""
    return IRREGULAR.get(word) or str(_stemmer().stemWord(word))


@cache
def _stemmer() -> Any:
    """The stemmer for English, loaded without those of thirty other languages, which take a tenth of a start."""
    name = "snowballstemmer"
    if name not in sys.modules and (spec := find_spec(name)):
        sys.modules[name] = module_from_spec(spec)  # the package, whose own code would load them, is not run
    return import_module(f"{name}.english_stemmer").EnglishStemmer()
