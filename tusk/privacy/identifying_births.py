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
            r"birth(?:(?= ?date|day|:| (?:was )?on )|(?<=of.birth)|(?<=of his birth)|(?<=of her birth)"
            r"|(?<=of their birth)|(?<=gave birth))"
        ),
    ),
    Word("d", late(r"d[./-]? ?o[./-]? ?bs?(?![^\W\d_])")),
    *("b/d", "bday", "b'day", "b’day", "b-day"),
    Word("turn", late(r"turn(?:ed|s|ing)? (?=[0-9a-z]{1,9} on)")),
    Word("delivered", late(r"delivered (?=at home|at \d\d w|by )")),
    Word("arrived", late(r"arrived (?=on |safely|early|prem)")),
    Word("would", late(r"would (?=be |have been )")),
    *("born", "geni", "ganwyd", "ganed", "became ", ", b.", "(b."),
)
HOUR = r"(?:in|on) the (?:early |small )?(?:hours|morning|afternoon|evening|night) of "
# "The baby arrived on": at a foster home, or, if what follows tells how early or how heavy, in the world.
ARRIVED = (
    r"(?:baby|babies|twins)(?: (?-i:[A-Z]\d?))? arrived(?: (?:safely|early|prematurely)(?= on )"
    r"|(?= on [\w /.-]{6,25},? (?:[a-z\d]{1,9} weeks |weighing |at \d\d weeks)))"
)
HINT = "Write an age, or a band of ages: aged 7, under 2."


def _is_in_no_list(found: re.Match[str]) -> bool:
    """Whether "b." stands for born, and not for the second of a list: there is no "a." before it."""
    return not re.search(
        r"(?:^|[\n.;:>|-] ?)a\. ", found.string[max(0, found.start() - 1000) : found.start()], re.IGNORECASE
    )


IN_BRACKETS = r"(?=[^()\[\]\n]{0,25}\d\d[^()\[\]\n]{0,15}[)\]])(?:(?<=[a-z0-9] [(\[])|(?<=[a-z0-9][(\[]))"
# A day in brackets after a child's letter is a birth, unless the words before it speak of papers or meetings.
LABELLED = (
    r"(?:child|baby|infant|sibling|twin|young person|pupil|boy|girl|brother|sister|half[- ]sibling|mother|father"
    r"|plentyn|babi|brawd|chwaer|person ifanc|mam|tad) (?-i:[A-Z]{1,2}\d?|\d{1,2})"
)
ABOUT = (
    r"(?:m(?:ale)?|f(?:emale)?|boy|girl|son|daughter|bachgen|merch"
    r"|(?:aged? |now )?\d{1,2}(?: years?)?(?: old)?)"
)
OF_A_MEETING = late(
    r"\b(?:review|reports?|SCR|CSPR|CPR|inquiry|inquest|published|met|meets?|saw|seen|visit\w{0,3}|interview\w{0,3}"
    r"|spoke|talk\w{0,3}|call\w{0,3}|conference|meeting|assess\w{0,5}|letter|statement|about|with|to"
    r"|adolygiad|adroddiad|cyfarfod|ymweliad)\b[^.;\n]{0,40}\Z",
    re.IGNORECASE,
)
# "The puppy was born on": nobody else is between.
OF_AN_ANIMAL = late(
    r"\b(?:pupp(?:y|ies)|dogs?|bitch(?:es)?|litters?|kittens?|cats?|horses?|pon(?:y|ies)|foals?|rabbits?|pets?|animals?|cŵn"
    r"|ci)(?:['’]s?)?(?:,? (?:who|that|which))?(?: (?:was|were|is|are|had been|must be|to be))?[ ,:–-]{1,3}\Z",
    re.IGNORECASE,
)


def _is_a_persons(found: re.Match[str]) -> bool:
    return not OF_AN_ANIMAL.search(found.string, max(0, found.start() - 50), found.start())


def _is_no_meeting(found: re.Match[str]) -> bool:
    return not OF_A_MEETING.search(found.string, max(0, found.start() - 60), found.start())


BIRTHS: tuple[Identifier, ...] = (
    Identifier(
        "a date of birth",
        compiled(
            r"\b(?:D[./-]? ?O[./-]? ?Bs?(?![^\W\d_])\.?|B/D\b|b['’-]?day(?:s|\b)|(?:(?<=\()|(?<=, ))b\.(?= ?\d)"
            r"|(?:dates?|day)[ -]of[ -](?:(?:his|her|their) )?birth"
            r"|birth ?date|birth(?=:| (?:was )?on )|birthday"
            r"|gave birth(?: to (?:him|her|them"
            r"|(?:(?:a|the|her) )?(?:baby|son|daughter|child|boy|girl|twins)))?(?= on )"
            rf"|gave birth{SOMEHOW}(?= on )|(?<!due to be )born(?:(?: {BIRTH}){{0,2}}"
            rf"|{SOMEHOW}(?= on | in the (?:early|small) hours of ))|{ARRIVED}"
            rf"|(?:turn(?:ed|s|ing)?|became) (?:\d{{1,2}}|{AGE})(?= on)"
            r"|delivered (?:at (?:home|\d\d weeks)|by (?:[a-z]{3,10} ){0,2}"
            r"(?:caesarean|c-section|forceps))(?: section)?"
            rf"|would (?:be|have been) (?:\d{{1,2}}|{AGE})(?= on)"
            r"|dyddiad geni|gan(?:wyd|ed)(?:(?: \w{1,15}){1,3} ar)?(?: (?:ef|hi|e|o|nhw))?(?: ar)?)"
            r"(?: \([\w /.-]{1,20}\))?[\s,:*_|=()–-]{0,6}"
            rf"(?:(?:is|was) (?:(?:given|recorded|shown) as )?)?(?:{HOUR})?(?:on )?(?:the )?"
            rf"{WEEKDAY}(?:the )?(?P<value>{FULL_DATE}|{SHORT_DATE}|{WORDED_DATE})"
        ),
        HINT,
        _is_a_persons,
        in_addresses=True,
        needs=BEFORE_A_BIRTH,
    ),
    Identifier(
        "a date of birth",
        compiled(
            rf"\b{LABELLED}(?:['’]s)? ?[(\[](?:{ABOUT}[,;:] ?)?"
            rf"{WEEKDAY}(?P<value>{FULL_DATE}|{SHORT_DATE})(?:[,;] ?{ABOUT})?[)\]]"
        ),
        HINT,
        _is_no_meeting,
        needs=(Word("(", late(rf"\({IN_BRACKETS}")), Word("[", late(rf"\[{IN_BRACKETS}"))),
        reach=40,
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
    Identifier(
        "a baby’s due date",
        compiled(
            r"(?:\bE\.?D\.?D\b\.?|\b(?:expected|estimated) (?:date of (?:delivery|confinement)|due date)"
            r"|\b(?:her|(?:the |her |their )?(?:baby|child|mother|twins|unborn(?: (?:baby|child))?)['’]s?) due date"
            r"|\b(?:bab(?:y|ies)|twins?|unborn(?: (?:baby|child))?(?: (?-i:[A-Z]\d?))?|pregnan(?:t|cy))"
            r"(?:,? (?:and|who|that|which))?(?: (?:is|was|were|are|had been))?,? ?\(?due(?: date| to be born)?"
            r"|\bdyddiad (?:geni )?disgwyliedig|\b(?:disgwylir|disgwyl) (?:(?:y |ei )?(?:babi|baban|plentyn))(?: ar)?)"
            r"(?: \([\w /.-]{1,20}\))?[\s,:*_|=()–-]{0,6}(?:(?:is|was|oedd|yw) )?(?:on )?(?:the )?"
            rf"{WEEKDAY}(?:the )?(?P<value>{FULL_DATE}|{SHORT_DATE}|{WORDED_DATE})"
        ),
        "Write the season or the year.",
        in_addresses=True,
        needs=(
            Word("edd", late(r"edd(?<=\bedd)\b")),
            Word("due", late(r"due(?<=\bdue)(?= on | date| to be born|[ ,:(]{1,2}\d)")),
            Word("date of ", late(r"date of (?:delivery|confinement)")),
            *("e.d.d", "disgwyl"),
        ),
    ),
)
