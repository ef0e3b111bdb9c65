"""Spaces, hyphens and digits of other kinds, which texts from Word and PDFs have, as the ones that patterns know."""

from __future__ import annotations

from tusk.late_pattern import late

SPACES = "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
HYPHENS = "\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212"
PLAIN = {sign: plain for signs, plain in ((SPACES, " "), (HYPHENS, "-")) for sign in signs}
OTHER = late(r"[^\x00-\x7f]")


def plain_signs(text: str) -> str:
    """The same text, as long as before."""
    for sign in {"\t"} if text.isascii() else {"\t", *OTHER.findall(text)}:
        if plain := _plain(sign):
            text = text.replace(sign, plain)
    return text


def _plain(sign: str) -> str | None:
    if "\uff01" <= sign <= "\uff5e":  # letters, digits and signs as wide as Chinese ones
        return chr(ord(sign) - 0xFEE0)
    return str(int(sign)) if sign.isdecimal() else PLAIN.get(sign)
