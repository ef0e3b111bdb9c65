"""One to five children or families with the name of a place, in Welsh."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.late_pattern import late
from tusk.privacy.counts import NO_PLACES

# What comes before a place, or the number before those counted: no English text has most of them.
WELSH = (" yn ", "Yn ", " ym ", "Ym ", " yng ", "Yng ", " o ", " ger ")
NUMBER = (
    r"[1-5UDTPudtp](?<!\w.)(?:(?<=\d)|(?<=[Uu])n|(?<=[Dd])(?:au|wy)|(?<=[Tt])(?:ri|air)"
    r"|(?<=[Pp])(?:edwar|edair|ump?))"
)
# With the first letters that numbers and "o" give them.
WELSH_WHO = (
    r"(?:(?:p|b|ph)lentyn|(?:p|b|ph)lant|(?:[td]|th)eulu(?:oedd)?|[bf]achgen|[bf]echgyn|[mf]erch(?:ed)?|[bf]aban(?:od)?"
    r"|[bf]abi|f?brawd|frawd|[bf]rodyr|ch?waer|chwiorydd|dd?isgybl(?:ion)?"
    r"|(?:p|b|ph)erson ifanc|[pb]obl ifanc|efaill|efeilliaid"
    r"|[mf]am(?:au)?|(?:t|d|th)ad(?:au)?|rh?iant|rh?ieni|[cg]laf)"
)
NO_WELSH_PLACES = (
    *NO_PLACES,
    *(
        "Ionawr",
        "Chwefror",
        "Mawrth",
        "Ebrill",
        "Mai",
        "Mehefin",
        "Gorffennaf",
        "Awst",
        "Medi",
        "Hydref",
        "Tachwedd",
    ),
    *(
        "Rhagfyr",
        "Cymru",
        "Gymru",
        "Nghymru",
        "Lloegr",
        "Gymraeg",
        "Nghymraeg",
        "Saesneg",
        "Rhan",
        "Adran",
        "Nhabl",
    ),
    *("Nhabl", "Tabl", "Atodiad", "Pennod", "Ffigur", "Mlwyddyn", "Blwyddyn", "Nosbarth", "Prydain"),
)
PLACE = rf"(?!(?:{'|'.join(dict.fromkeys(NO_WELSH_PLACES))})\b)(?:Y |Yr )?[A-Z][a-zâêîôûŵŷï’-]{{2,20}}"
IN = r"(?:[Yy]n|[Yy]m|[Yy]ng|[Oo]|[Gg]er)"
COUNT = late(
    rf"{NUMBER} (?:o )?{WELSH_WHO}\b(?P<where>,?(?: (?!(?:a|ac|ond|neu)\b)[a-zâêîôûŵŷï’]{{1,15}}){{0,4}}? {IN}"
    rf" (?:(?:dref|nhref|ysgol|Ysgol|ardal|bentref) )?{PLACE})?"
)
NO_COUNT = late(
    r"(?:[\w.,£-]|\b(?:o bob|mewn|rhwng|[Bb]lwyddyn|[Cc]yfnod|[Tt]abl|[Rr]han|[Aa]dran|[Tt]udalen) "
    r"|\b(?:oed|llai na|hyd at|neu) |\d ?[–-] ?)\Z"
)
IN_PLACE = late(rf"\b{IN} {PLACE},? (?:(?:roedd|mae|bu) )?\Z")


def welsh_counts(text: str) -> Iterator[tuple[int, int]]:
    """Where a text counts up to five of somebody of a place."""
    if not any(each in text for each in WELSH):
        return
    for found in COUNT.finditer(text):
        start = found.start()
        if not NO_COUNT.search(text, max(0, start - 20), start) and (
            found["where"] or IN_PLACE.search(text, max(0, start - 60), start)
        ):
            yield found.span()
