"""The stem that the forms of an English word share: refuses, refused and refusing are "refus"."""

from __future__ import annotations

from functools import cache

from snowballstemmer.english_stemmer import EnglishStemmer

_STEMMER = EnglishStemmer()
IRREGULAR = {
    **dict.fromkeys(("puts", "putting"), "put"),
    **dict.fromkeys(("ran", "runs", "running"), "run"),
    **dict.fromkeys(("chose", "chosen", "chooses", "choosing"), "choos"),
    **dict.fromkeys(("made", "makes", "making"), "make"),
    **dict.fromkeys(("sent", "sends", "sending"), "send"),
    **dict.fromkeys(("failure", "failures"), "fail"),
    **dict.fromkeys(("men",), "man"),
    **dict.fromkeys(("women",), "woman"),
}


@cache
def stem(word: str) -> str:
    """The stem of a word in small letters."""
    return IRREGULAR.get(word) or str(_STEMMER.stemWord(word))
