"""The kinds of clues that a text gives of a child or a family.

Each has a weight, the number of times that it halves those whom it can be about: 1 for the sex of a child, 9 for a full
date. They are rough estimates, for a district in which a hundred thousand children live.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tusk.privacy.clue_words import (
    HERITAGE,
    IN_RARE,
    INJURIES,
    NAME,
    NUMBER,
    ORDINAL,
    RARE,
    SCHOOLS,
    SERVICES,
    SIGN_OF_PLACE,
    TWINS,
    WORK,
)
from tusk.privacy.date_patterns import FULL_DATE, MONTH
from tusk.privacy.late_pattern import LatePattern
from tusk.privacy.narrowing import NO_PLACES


@dataclass(frozen=True)
class Kind:
    """One kind of clue. pattern: `value` is the clue. weight: how often it halves those whom it can be about.

    needs: a text without any of these, in small letters, has no such clue, which is quicker to see than by the pattern.
    """

    name: str
    weight: float
    pattern: LatePattern
    blur: str
    needs: tuple[str, ...]
    sign: re.Pattern[str] | None = None  # nor has one without this, which is quicker to find
    reach: int = 100  # characters around these in which a clue is: more than the longest has


def _kind(
    name: str,
    weight: float,
    pattern: str,
    blur: str,
    *,
    capitals: bool = False,
    needs: str = "",
    sign: re.Pattern[str] | None = None,
    reach: int = 100,
) -> Kind:
    return Kind(
        name,
        weight,
        LatePattern(pattern, re.NOFLAG if capitals else re.IGNORECASE),
        blur,
        tuple(needs.split("|")),
        sign,
        reach,
    )


BROAD = "|".join(NO_PLACES)
_IN = r"\b(?:in|at|from|near|around|outside)"
KINDS: tuple[Kind, ...] = (
    _kind(
        "age in months",
        7,
        rf"\b(?P<value>{NUMBER}[ -](?:month|week|day)s?[ -]old|{NUMBER} (?:months|weeks|days) of age"
        rf"|(?:aged|(?:boy|girl|child|baby) of) {NUMBER} (?:months|weeks|days)"
        rf"|(?:was|is) {NUMBER} (?:months|weeks|days)(?= old|[,.;]))",
        "Write a band of ages: under 1, under 2.",
        needs="month|week|day",
    ),
    _kind(
        "age",
        4,
        rf"\b(?P<value>{NUMBER}(?:-| )years?(?:-| )old|aged {NUMBER}(?! (?:to|months|weeks|days))|age of {NUMBER}\b"
        rf"|{NUMBER} years of age|\d{{1,2}} ?y/?o\b|(?-i:Year) (?:1[0-3]|[1-9])\b(?= (?:pupil|student|at"
        rf"|when|and|in\b)|[.,;]|$)"
        rf"|(?<=he was ){NUMBER}(?=[.,;]| when| and)|(?:{ORDINAL}|\d{{1,2}}th) birthday|(?-i:At) {NUMBER} s?he\b)",
        "Write a band of ages: of primary school age, a teenager.",
        needs="year|aged |age of |yo |y/o|he was |birthday|at 1",
        reach=40,
    ),
    _kind(
        "sex",
        1,
        r"\b(?P<value>he|she|his|her|him|boy|girl|son|daughter|brother|sister)\b",
        "Write the child, they.",
    ),
    _kind(
        "place",
        5,
        rf"(?:{_IN}|\bon(?= the Isle)) (?P<value>(?:the (?=Isle))?(?!(?:{BROAD})\b)"
        rf"(?!{NAME} {SCHOOLS}|{NAME} {SERVICES}){NAME})(?![-’'\w])",
        "Write the region, or a town, a village.",
        capitals=True,
        sign=SIGN_OF_PLACE,
    ),
    _kind(
        "street or village",
        8,
        rf"\b(?P<value>[A-Z][a-z]{{2,20}} (?:Road|Street|Lane|Avenue|Close|Park Home)|{NAME} [Ee]state"
        r"|(?:a|the) village of [A-Z][a-z]{2,20}|(?:houseboat|canal boat|narrowboat))",
        "Leave it out.",
        capitals=True,
        needs="road|street|lane|avenue|close|estate|park home|village|boat",
    ),
    _kind(
        "full date",
        9,
        rf"(?<!published )(?<!issued )(?<!updated )(?<!reviewed )(?P<value>(?<![\d/.-]){FULL_DATE})",
        "Write the season or the year, or how long after something else it was.",
        sign=re.compile(r"\d(?:\d{3}|[/.-]\d\d?[/.-]\d)"),
        reach=40,
    ),
    _kind(
        "month",
        4,
        rf"\b(?:in|during|by|since|until|late|early|mid|week of) (?P<value>{MONTH} \d{{4}})",
        "Write the year, or how long after something else it was.",
        sign=re.compile(r"\d\d{3}"),  # what begins with a repetition is looked for letter by letter
        reach=40,
    ),
    _kind(
        "day of the year",
        6,
        rf"\b(?P<value>(?:on|before|after|until) (?:the )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
        rf"(?:[0-3]?\d(?:st|nd|rd|th)? (?:of )?{MONTH}|(?-i:(?=[ADFJMNOS])){MONTH} [0-3]?\d(?:st|nd|rd|th)?)"
        r"(?!,? \d{4}|\w)|(?:Christmas|Boxing|New Year[’']s|Easter|Mother[’']s|Father[’']s) (?:Day|Eve"
        r"|Sunday|Monday)|29 February)",
        "Write the season, or how long after something else it was.",
        needs="on |before |after |until | day| eve|easter|29 feb",
        sign=re.compile(
            r"\d(?:st|nd|rd|th)? (?:of )?[ADFJMNOSadfjmnos][a-z]{2}|[ADFJMNOS][a-z]{2,8} \d\d?(?!\d)"
            r"|(?:Day|Eve|Sunday|Monday)\b"
        ),
        reach=40,
    ),
    _kind(
        "school",
        9,
        rf"\b(?P<value>{NAME} {SCHOOLS})\b",
        "Write primary school, nursery.",
        capitals=True,
        needs="school|academy|college|nursery|primary|infants|juniors|playgroup",
    ),
    _kind(
        "service",
        6,
        rf"\b(?P<value>{NAME} {SERVICES}|Addenbrooke[’']s|Alder Hey|Great Ormond Street"
        rf"|(?<=admitted to ){NAME}|(?<=transferred to ){NAME})\b",
        "Write the hospital, the surgery.",
        capitals=True,
        needs=(
            "hospital|infirmary|surgery|centre|refuge|prison|unit|addenbrooke|alder|ormond"
            "|admitted to|transferred to"
        ),
    ),
    _kind(
        "injury",
        4,
        rf"\b(?P<value>{INJURIES})\b",
        "Write injuries, unless the kind matters for the learning.",
        needs="subdural|retinal|haemat|hemat|brain|fractur|bruis|injur|burn|broken|bleeding",
    ),
    _kind(
        "rare event",
        8,
        rf"\b(?P<value>{RARE})\b",
        "Say what agencies learn from it, not how it happened.",
        needs=IN_RARE,
    ),
    _kind(
        "brothers and sisters",
        3,
        rf"\b(?P<value>(?:{NUMBER}|several) (?:older |younger |half-)?(?:siblings|brothers|sisters)"
        rf"|(?:oldest|eldest|youngest|middle|{ORDINAL}) (?:of {NUMBER}|child)|one of {NUMBER} (?:children|siblings)"
        rf"|only (?:child|girl|boy)|(?:family|mother|father) of {NUMBER})\b",
        "Write brothers and sisters, without their number and order.",
        needs=(
            "sibling|brother|sister|est |middle |one of |only child|only girl|only boy|family of "
            "|mother of |father of |third of|second of|fourth of|fifth of|third child|second child"
            "|fourth child|fifth child"
        ),
        reach=50,
    ),
    _kind(
        "twins",
        6,
        rf"\b(?P<value>{TWINS})\b",
        "Write brothers and sisters.",
        needs="twin|triplet|half|step",
    ),
    _kind(
        "court",
        5,
        r"\b(?P<value>(?:[A-Z][a-z]{2,20} )?(?:Crown|County|Magistrates[’']|Family|High) Court|inquest|coroner"
        r"|(?:was|were|been) (?:sentenced|convicted|jailed)|convicted of|sentenced to"
        r"|pleaded guilty|(?:murder|manslaughter) (?:trial|charge)|found guilty of (?:murder|manslaughter))",
        "Leave out the court and its dates: newspapers have them with names.",
        needs="court|inquest|coroner|sentenced|convicted|jailed|guilty|trial|charge",
    ),
    _kind(
        "background",
        4,
        rf"\b(?P<value>{HERITAGE})\b",
        "Use a broad term, or leave it out.",
        capitals=True,
        needs="|".join(re.split(r"[\[(?]", word)[0].lower() for word in HERITAGE.split("|")),
    ),
    _kind(
        "work of a parent",
        5,
        rf"\b(?:mother|father|parent|stepfather|mum|dad|carer|partner|aunt|uncle)"
        rf"(?:,? who)?(?: was| is| works? as| worked as|,) (?P<value>{WORK})\b",
        "Leave it out.",
        needs="mother|father|parent|mum|dad|carer|partner|aunt|uncle",
    ),
    _kind(
        "condition",
        4,
        r"\b(?P<value>Down[’']s syndrome|cerebral palsy|cochlear implants?|hearing aids?|rare (?:genetic )?condition"
        r"|epilep(?:sy|tic)|type 1 diabetes|wheelchair|muscular dystrophy|cystic fibrosis|sickle cell|blind)\b",
        "Write a health condition, a disability.",
        needs=(
            "down|palsy|cochlear|hearing|condition|epilep|diabetes|wheelchair|dystrophy|fibrosis|sickle|blind"
        ),
    ),
    _kind(
        "the only one",
        12,
        r"\b(?P<value>the only (?:shop|school|pub|surgery|family|black family|mosque|church|children[’']s home)"
        r"|the first (?:baby|child|boy|girl|family) (?:born|in|to)"
        r"|(?:county|national|junior|world)[’'s]{0,2} \w{1,15} champion(?:ship)?)\b",
        "Leave it out: everybody there knows it.",
        needs="the only|the first|champion",
    ),
    _kind(
        "the news",
        7,
        r"\b(?P<value>in the (?:local |national )?(?:newspapers?|press|papers?)(?! release)|front page|on the news"
        r"|live-?streamed|went viral|seen by (?:\w{1,10} ){0,2}(?:thousand|million)s? (?:of )?people"
        r"|reported in full|vigil)\b",
        "Leave it out: readers find it in a minute.",
        needs="paper|press|front|news|stream|viral|seen by|reported|vigil",
        reach=40,
    ),
    _kind(
        "way of dying",
        4,
        r"\b(?P<value>died by suicide|took (?:his|her|their) own life|overdose|(?:car|road) (?:crash|accident)"
        r"|cot death|malnourish\w{1,4}|dehydrat\w{1,4})\b",
        "Leave it out, unless the learning is about it.",
        needs="suicide|own life|overdose|crash|accident|cot |malnourish|dehydrat",
    ),
)
