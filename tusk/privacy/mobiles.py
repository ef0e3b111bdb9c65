"""Mobile numbers: of one person, unless the words before one say that it is a service's. No pattern has an open end."""

from __future__ import annotations

import re

from tusk.late_pattern import late
from tusk.privacy.as_digits import as_digits
from tusk.privacy.identifier import Identifier, compiled
from tusk.privacy.mobiles_abroad import MOBILES_ABROAD

HINT = "Give the number of a team. If it is a duty line, put it in contacts with duty_line: yes."
FEWEST_DIGITS = 7  # of a number in which letters stand for the others
SERVICE = late(
    r"\b(?:text[- ]?(?:line|service|messaging service)|chathealth|(?:help|crisis|duty|advice|public|out[- ]of[- ]hours)"
    r"[- ]?(?:line|phone|mobile|text)|out[- ]of[- ]hours (?:number|team)|llinell (?:gymorth|destun))s?"
    r"(?P<more>[^.;!?|\n]{0,40})\Z",
    re.IGNORECASE,
)
# Between the two: then it is somebody's own after all. An address is also shown without the words before it.
SOMEBODY = late(
    r"\b(?:his|her|their|own|personal|private|mother|father|mum|dad|parent|child|worker|manager|tel|sms)\b|://",
    re.IGNORECASE,
)


def _is_somebodys(found: re.Match[str]) -> bool:
    """Any but a service's, and 07700 900 000 to 900 999, which Ofcom keeps for examples."""
    if re.search(r"7700900\d{3}$", as_digits(found["value"])):
        return False
    service = SERVICE.search(found.string, max(0, found.start("value") - 70), found.start("value"))
    return service is None or bool(SOMEBODY.search(service["more"]))


def _is_with_letters(found: re.Match[str]) -> bool:
    digits = sum(sign.isdigit() for sign in found["value"])
    return digits >= FEWEST_DIGITS and _is_somebodys(found)


MOBILES: tuple[Identifier, ...] = (
    Identifier(
        "a mobile number",
        compiled(
            r"(?<![\d+])(?P<value>(?:\(?(?:\+|00)?44\)?[ .-]?(?:\(0\)[ -]?)?|\(?[0O][ ()]{0,2})"
            r"7(?:(?:[ ().·-]{0,3}\d){9}|\d{3}[/_]\d{3} ?\d{3}))(?!\d)"
        ),
        HINT,
        _is_somebodys,
        needs=("7",),
        sign_in="long row",
        sign=late(r"7(?:(?:[ ().·-]{0,3}\d){9}|\d{3}[/_]\d{3} ?\d{3})"),
    ),
    Identifier(
        "a mobile number",
        compiled(
            r"\b(?:mob(?:ile)?|cell|m|t|tel(?:ephone)?|phone|text|ring|call|whatsapp|ffôn|symudol)\b"
            r"(?: (?:number|no|him|her|them|me|on|at|is)){0,3}\.?[ :=*_|(–-]{1,5}"
            r"(?P<value>7(?:[ ().·-]{0,3}\d){9})(?!\d)"
        ),  # as people write it who leave out the 0
        HINT,
        _is_somebodys,
        needs=("7",),
        sign_in="long row",
        sign=late(r"(?<![\d.,£])7(?:[ ().·-]{0,3}\d){9}"),
        reach=50,
    ),
    Identifier(
        "a mobile number",
        compiled(
            r"(?:wa\.me/|whatsapp\.com/send/?\?phone=|signal\.me/#p/)(?P<value>(?:\+|%2B|00)?44 ?0?7\d{9})(?!\d)"
        ),
        HINT,
        _is_somebodys,
        in_addresses=True,
        needs=("wa.me/", "whatsapp.com/", "signal.me/"),
    ),
    Identifier(
        "a mobile number",
        late(
            rf"(?<![\d+])(?P<value>\(?(?:\+|00) ?(?:{MOBILES_ABROAD})\)?(?:[ ().·/-]{{0,3}}\d){{6,9}})(?!\d)"
        ),
        HINT,
        needs=("+", "00"),
        sign_in="long row",
        sign=late(r"(?:\+|00)[ (]?[2-9]\d(?=(?:[ ().·/-]{0,4}\d){7})"),
        reach=40,
    ),
    Identifier(
        "a mobile number",
        late(
            r"(?<![\dA-Za-z+])(?P<value>(?:(?:\+|00)?44[ .-]?(?:\([0O]\)[ -]?)?|\(?[0Oo][ ()]{0,2})"
            r"7(?=[ ().·\d-]{0,16}[OoIl])(?:[ ().·-]{0,3}[\dOoIl]){9})(?![\dA-Za-z])"
        ),  # as scans and those who hide it write it: O for 0, l for 1
        HINT,
        _is_with_letters,
        sign_in="anywhere",  # letters end a row of digits
        sign=late(r"7(?=[ ().·\d-]{0,16}[OoIl])(?:[ ().·-]{0,3}[\dOoIl]){9}"),
        reach=15,
    ),
)
