"""Dates of birth, which are known by the label before them. Patterns have no open end."""

from __future__ import annotations

import re

from tusk.late_pattern import late
from tusk.privacy.date_patterns import FULL_DATE, SHORT_DATE, WEEKDAY, WORDED_DATE
from tusk.privacy.identifier import Identifier, compiled
from tusk.privacy.stretches import Word

AGE = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen)"
)
BIRTH = (
    r"(?:prematurely|early|healthy|at home|in (?:a )?hospital|by (?:emergency )?caesarean(?: section)?"
    r"|at \d{1,2}[:.]\d\d(?: ?[ap]m)?|(?:at|in) (?:the )?(?-i:[A-Z])[\w’']{2,20}(?: (?-i:[A-Z])[\w’']{2,20}){0,3})"
)
# The words before a date of birth, in small letters, each with what else the pattern needs of them.
# "born in the ambulance on", but not "born in 2011, and died on" nor "the idea was born at a meeting on".
SOMEHOW = (
    r"(?: (?!(?:and|but|who|which|that|he|she|they|it|was|were|is|died?|dies|out|seen|met|meeting|conference|workshop"
    r"|discussion|event|project|partnership|idea|between|before|after)\b)[\w’'-]{1,15}){0,6}"
)
BEFORE_A_BIRTH = (
    Word(
        "birth",
        late(
            r"birth(?:(?= ?date|day|:| (?:was )?on )|(?<=of birth)|(?<=of his birth)|(?<=of her birth)"
            r"|(?<=of their birth)|(?<=gave birth))"
        ),
    ),
    Word("d", late(r"d[./-]? ?o[./-]? ?b(?![^\W\d_])")),
    Word("turn", late(r"turn(?:ed|s|ing)? (?=[0-9a-z]{1,9} on)")),
    Word("delivered", late(r"delivered (?=at home|at \d\d w|by )")),
    Word("would", late(r"would (?=be |have been )")),
    *("born", "geni", "ganwyd", "ganed", "became ", ", b.", "(b."),
)
HINT = "Write an age, or a band of ages: aged 7, under 2."


def _is_in_no_list(found: re.Match[str]) -> bool:
    """Whether "b." stands for born, and not for the second of a list: there is no "a." before it."""
    return not re.search(
        r"(?:^|[\n.;:>|-] ?)a\. ", found.string[max(0, found.start() - 1000) : found.start()], re.IGNORECASE
    )


BIRTHS: tuple[Identifier, ...] = (
    Identifier(
        "a date of birth",
        compiled(
            r"\b(?:D[./-]? ?O[./-]? ?B(?![^\W\d_])\.?|(?:(?<=\()|(?<=, ))b\.(?= ?\d)"
            r"|(?:date|day) of (?:(?:his|her|their) )?birth"
            r"|birth ?date|birth(?=:| (?:was )?on )|birthday"
            r"|gave birth(?: to (?:him|her|them"
            r"|(?:(?:a|the|her) )?(?:baby|son|daughter|child|boy|girl|twins)))?(?= on )"
            rf"|gave birth{SOMEHOW}(?= on )|born(?: {BIRTH}){{0,2}}|born{SOMEHOW}(?= on )"
            rf"|(?:turn(?:ed|s|ing)?|became) (?:\d{{1,2}}|{AGE})(?= on)"
            r"|delivered (?:at (?:home|\d\d weeks)|by (?:[a-z]{3,10} ){0,2}"
            r"(?:caesarean|c-section|forceps))(?: section)?"
            rf"|would (?:be|have been) (?:\d{{1,2}}|{AGE})(?= on)"
            r"|dyddiad geni|gan(?:wyd|ed)(?:(?: \w{1,15}){1,3} ar)?(?: (?:ef|hi|e|o|nhw))?(?: ar)?)"
            r"(?: \([\w /.-]{1,20}\))?[\s,:*_|=()–-]{0,6}"
            r"(?:(?:is|was) (?:(?:given|recorded|shown) as )?)?(?:on )?(?:the )?"
            rf"{WEEKDAY}(?:the )?(?P<value>{FULL_DATE}|{SHORT_DATE}|{WORDED_DATE})"
        ),
        HINT,
        in_addresses=True,
        needs=BEFORE_A_BIRTH,
    ),
    Identifier(
        "a date of birth",
        late(rf"(?m)(?:^[ \t>*|-]{{0,6}}|(?<=[.;:|>-] ))[Bb]\. ?(?P<value>(?i:{FULL_DATE}|{SHORT_DATE}))"),
        HINT,
        _is_in_no_list,
        needs=("b. ", *(f"b.{digit}" for digit in range(4))),
        sign=late(r"\b[Bb]\. ?\d"),
        sign_in="anywhere",
        reach=40,
    ),
)
