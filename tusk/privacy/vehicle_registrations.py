"""Registrations of cars and vans. Patterns have no open end."""

from __future__ import annotations

from tusk.late_pattern import late
from tusk.privacy.identifier import Identifier, compiled
from tusk.privacy.stretches import Word

VEHICLE = (
    r"(?:car|van|vehicle|taxi|minibus|lorry|motorbike|moped|scooter|Audi|BMW|Citro[eë]n|Fiat|Ford|Honda|Hyundai|Kia"
    r"|Mercedes|Mini|Nissan|Peugeot|Renault|Seat|Skoda|Toyota|Transit|Vauxhall|Volkswagen|VW|Volvo)s?"
)

# Three letters that follow a number, as in "ET12 NHS".
NO_LETTERS = (
    r"(?:NHS|SCR|LAC|CSE|CCE|CSA|CSC|CPS|CAF|CAMHS|DBS|EHC|FGM|GPS|LCS|LEA|LGA|MHA|MPS|NFA|PPU|PRU|RSE|SAR|SEN|TAC|TAF"
    r"|YJB|YJS|YOS|YOT|ADHD|ASD|BBC|PDF|JAN|FEB|MAR|APR|MAY|JUN|AUG|SEP|DEC|AND|FOR|THE|ALL)\b"
)

VEHICLES: tuple[Identifier, ...] = (
    Identifier(
        "a vehicle registration",
        late(
            r"\b(?P<value>[A-HJ-PR-Y]{2}(?:0[2-9]|[1-7]\d)(?:[A-HJ-PR-Z]{3}| (?!"
            + NO_LETTERS
            + r")[A-HJ-PR-Z]{3}))\b"
        ),
        "Write what it was: a van, a hired car.",
        sign=late(r"\d\d ?[A-HJ-PR-Z]{3}"),
        sign_in="plate",
    ),
    Identifier(
        "a vehicle registration",
        late(
            # Not the code of a colour or a file, nor "to15 may".
            r"(?<![\w./#&=@-])(?P<value>(?![a-f]{2}\d\d[a-f]{3}\b)[a-hj-pr-y]{2}(?:0[2-9]|[1-7]\d)"
            r"(?:[a-hj-pr-z]{3}| [b-df-hj-np-tv-xz]{3}))(?![\w/#=@-]|\.\w)"
        ),
        "Write what it was: a van, a hired car.",
        sign=late(r"\d\d(?<=[a-z]{2}\d\d) ?[a-hj-pr-z]{3}"),
        sign_in="plate",
    ),
    Identifier(
        "a vehicle registration",
        late(
            r"\b(?:[Rr]eg(?:istration)?|[Pp]late)(?: (?:number|no))?[.: ]{1,3}"
            r"(?P<value>[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z]?|[A-Z]{3} ?\d{4})\b"
        ),
        "Write what it was: a van, a hired car.",
        needs=(
            Word("reg", late(r"reg(?<=\breg)(?=(?:istration)?[ .:])")),
            Word("plate", late(r"plate(?=[ .:])")),
        ),
        reach=40,
    ),
    Identifier(
        "a vehicle registration",
        compiled(
            rf"\b(?:reg(?:istration)?|plate|VRM|index|{VEHICLE})"
            r"(?: (?:number|no|mark))?[.:,;( |*-]{1,4}(?:is |was |registration |reg |index |number ){0,2}"
            r"(?P<value>[A-HJ-PR-Y]{2}(?:0[2-9]|[1-7]\d)[ -]?[A-HJ-PR-Z]{3}"
            r"|(?-i:[A-HJ-PR-Y]{2} (?:0[2-9]|[1-7]\d)[ -]?[A-HJ-PR-Z]{3}"
            r"|(?!S\d+ MHA)[A-HJ-NPR-TV-Y]\d{1,3}[ -]?[A-HJ-PR-Y]{3}"
            r"|[A-HJ-PR-Y]{3}[ -]?\d{1,3}[A-HJ-NPR-TV-Y]))\b"
        ),
        "Write what it was: a van, a hired car.",
        sign=late(r"\d[ -]?[A-HJ-PR-Z]{3}\b|\d[a-z]{3}\b|\d [a-z]{3}\b(?<=[a-z]\d\d [a-z]{3})|\d[A-Z]\b"),
        sign_in="plate",
        reach=50,
    ),
)
