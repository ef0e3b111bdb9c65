"""Numbers that a service gives each person. Patterns have no open end, so that no text keeps them busy for long."""

from __future__ import annotations

import re

from tusk.late_pattern import late
from tusk.privacy.as_digits import as_digits
from tusk.privacy.check_digits import is_nhs_number, is_pupil_number
from tusk.privacy.identifier import Identifier, compiled
from tusk.privacy.stretches import Word

HEALTH_LABEL = late(r"\b(?:NHS|GIG|CHI|H&C|Health and Care)[\w .,:#=&;*|()°º\n-]{0,40}$", re.IGNORECASE)
HEALTH_AFTER = late(r" ?[(,–-]? ?(?:NHS|CHI|H&C|Health and Care) (?:number|no)\b", re.IGNORECASE)
# What makes ten digits with slashes or full stops between them a patient's, without the label.
HEALTH = late(
    r"\b(?:patient|hospital|A&E|GP|clinic|ward|midwife|health visitor)s?\b[^\n]{0,30}$", re.IGNORECASE
)


# What the first of the two kinds of National Insurance numbers finds.
USUAL_INSURANCE = late(r"[A-Z]{2}(?: ?\d\d ?\d\d ?\d\d ?|([/.-])\d\d\1\d\d\1\d\d\1)[A-D]", re.IGNORECASE)
IN_ONE_ROW = late(r"[A-Z]{2} \d{6} [A-D]", re.IGNORECASE)
INSURANCE = late(r"\b(?:NI|NINO|insurance)\b", re.IGNORECASE)
OF_A_THING = late(
    r"\b(?:grid ref(?:erence)?|at|form|part|model|product|order|code|version|sheet|item|stock|room|serial)"
    r"(?: (?:no|number))?[.:]? \Z",
    re.IGNORECASE,
)
SIGNS = r"[ ,;:'’•·∙*+=~^\\()\[\]/|._-]{1,3}"  # between the digits of an NHS number, after its label


def _is_nhs_with_label(found: re.Match[str]) -> bool:
    digits = as_digits(found["value"])
    return not digits.startswith("999") and len(set(digits)) > 1 and is_nhs_number(digits)


def _is_nhs(found: re.Match[str]) -> bool:
    """A number after its label, or one as numbers for patients begin; 999 is kept for examples."""
    return _is_of_a_patient(found, as_digits(found["value"])) and _is_nhs_with_label(found)


def _is_of_a_patient(found: re.Match[str], digits: str) -> bool:
    if HEALTH_LABEL.search(found.string, max(0, found.start() - 45), found.start()):
        return True
    if HEALTH_AFTER.match(found.string, found.end()):
        return True
    if re.search("[./_]", found["value"]):
        return bool(HEALTH.search(found.string, max(0, found.start() - 60), found.start()))
    return digits[0] in "34679" and not re.search(r"\s\s|- ", found["value"])


def _is_pupil_number(found: re.Match[str]) -> bool:
    upn = re.sub("[ -]", "", found["value"].upper())
    return len(set(upn[1:])) > 1 and is_pupil_number(upn)


def _is_insured(found: re.Match[str]) -> bool:
    """Any but two letters, six digits and a letter that are a grid reference or the number of a form."""
    if not IN_ONE_ROW.fullmatch(found["value"]):
        return True
    before = found.string[max(0, found.start() - 40) : found.start()]
    if INSURANCE.search(before):
        return True
    is_article = bool(re.compile("(?<=A) [a-z]").match(found.string, found.end()))
    return not (is_article or OF_A_THING.search(before) or re.search(r"00\d*00 ", found["value"]))


NUMBERS: tuple[Identifier, ...] = (
    Identifier(
        "an NHS number",
        compiled(
            r"(?<![\d.+])(?<!ISBN )(?<!ISBN: )(?<!ISBN-10 )(?<!ISBN-10: )(?<!\+44 )"
            r"(?P<value>\d{3}[ ./_-]{0,3}\d{3}[ ./_-]{0,3}\d{4})"
            r"(?![\d]|\.\d)"
        ),
        "Remove it; an example begins with 999.",
        _is_nhs,
        sign_in="long row",
        sign=late(r"\d{3}[ ./_-]{0,3}\d{3}[ ./_-]{0,3}\d{4}"),
    ),
    Identifier(
        "an NHS number",
        compiled(
            r"\b(?:NHS|CHI|H&C)[ A-Z.:#=&;*|()°º]{0,30}(?P<value>(?!\d{3}[ ./_-]{0,3}\d{3}[ ./_-]{0,3}\d{4})"
            r"\d(?:[ ./_|-]{0,3}[\dOIl]){9})(?!\d)"
        ),
        "Remove it; an example begins with 999.",
        _is_nhs_with_label,
        needs=("nhs", "chi ", "chi:", "h&c"),
        sign_in="long row",
        sign=late(r"\d(?:[ ./_|-]{0,3}[\dOoIl]){9}"),
    ),
    Identifier(
        "an NHS number",
        compiled(
            r"\b(?:NHS|CHI|H&C)[ A-Z.:#=&;*|()]{0,30}(?P<value>(?!\d{3}[ ./_|-]{0,3}\d{3}[ ./_|-]{0,3}\d{4})"
            rf"\d{{3}}{SIGNS}\d{{3}}{SIGNS}\d{{4}})(?!\d)"
        ),
        "Remove it; an example begins with 999.",
        _is_nhs_with_label,
        needs=("nhs", "chi ", "chi:", "h&c"),
        sign_in="long row",
        sign=late(rf"\d{{3}}{SIGNS}\d{{3}}{SIGNS}\d{{4}}"),
    ),
    Identifier(
        "a unique pupil number",
        compiled(r"(?<![A-Za-z\d])(?P<value>[A-HJ-NP-RT-Z](?: ?\d)(?:[ -]?\d){10}[ -]?[\dA-HJ-NP-RT-Z])\b"),
        "Remove it.",
        _is_pupil_number,
        in_addresses=True,
        sign_in="long row",
        sign=late(r"(?:\d[ -]?){10}\d"),
    ),
    Identifier(
        "a National Insurance number",
        compiled(
            r"\b(?P<value>(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
            r"(?: ?\d\d ?\d\d ?\d\d ?|(?P<sign>[/.-])\d\d(?P=sign)\d\d(?P=sign)\d\d(?P=sign))[A-D])\b"
        ),
        "Remove it; an example begins with QQ.",
        _is_insured,
        sign=late(r"\d\d[ /.-]?\d\d[ /.-]?\d\d[ /.-]?[A-Da-d]"),
        reach=5,
    ),
    Identifier(
        "a National Insurance number",
        compiled(
            r"\b(?:NI|NINO|National Insurance)(?: (?:number|no))?[ .:#=|*()]{1,5}"
            r"(?P<value>(?!QQ)[A-Z] ?[A-Z](?:[ ./-]{0,2}\d){6}(?:[ ./-]{0,2}[A-D])?)\b"
        ),
        "Remove it; an example begins with QQ.",
        lambda found: not USUAL_INSURANCE.fullmatch(found["value"]),  # these are found above
        needs=(Word("ni", late(r"ni(?<=\bni)\b")), "nino", "insurance"),
        sign=late(r"\d(?:[ ./-]{0,2}\d){5}"),
        reach=40,
    ),
)
