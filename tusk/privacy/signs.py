"""Spaces and hyphens of other lengths, which texts from Word and PDFs have, as the ones that patterns know."""

from __future__ import annotations

SPACES = "\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000"
HYPHENS = "\u00ad\u2010\u2011\u2012\u2013\u2014\u2212"
PLAIN = {sign: plain for signs, plain in ((SPACES, " "), (HYPHENS, "-")) for sign in signs}


def plain_signs(text: str) -> str:
    """The same text, as long as before."""
    if text.isascii():
        return text
    for sign, plain in PLAIN.items():  # ten times as fast as to translate each letter
        text = text.replace(sign, plain)
    return text
