"""The clues that a text gives of a child or a family: age, sex, place, date, school, injury and so on.

Each clue has a weight, the number of times that it halves those whom it can be about: 1 for the sex of a child, 9 for a
full date. They are rough estimates, for a district in which a hundred thousand children live.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from tusk.privacy.date_patterns import FULL_DATE, MONTH
from tusk.privacy.narrowing import NO_PLACES
from tusk.privacy.small_letters import small_letters
from tusk.privacy.stretches import joined, places_of

# A capital after what leads to a place: it begins with the capital, for which Python looks first.
SIGN_OF_PLACE = re.compile(
    r"[A-Z](?<=[emnrt] .)(?:(?<=\bin .)|(?<=\bat .)|(?<=\bfrom .)|(?<=\bnear .)|(?<=\baround .)|(?<=\boutside .))"
)
NUMBER = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen)"
)
NAME = r"[A-Z][a-z’']{2,20}(?:(?: |-)(?:[A-Z][a-z’']{1,20}|upon|on|under|of|St\.?|the)(?![a-z])){0,3}"
SCHOOLS = r"(?:School|Academy|College|Nursery|Primary|Infants|Juniors|Preschool|Playgroup)"
SERVICES = (
    r"(?:Hospital|Infirmary|Surgery|Health Centre|Medical Centre|Children[’']s Centre"
    r"|Family Centre|Refuge|Prison|Unit)"
)
RARE = (
    r"ricin|electrocut\w{1,4}|hypothermia|hang(?:ed|ing)|drown(?:ed|ing)|stab(?:bed|bing)|shot|strangl\w{1,4}|acid|"
    r"poison(?:ed|ing)|ingest(?:ed|ion|ing)|fell from|trafficked|fabricated(?: or induced)? illness|FGM|"
    r"dog (?:bite|attack)|(?:bitten|attacked|killed|mauled) by (?:a|the|his|her|their|the family[’']s) dog|"
    r"house fire|caravan|quarry|methadone|scald(?:ed|s)?|starv(?:ed|ation)|rickets"
)
IN_RARE = (  # one of them is in each
    *(
        "ricin",
        "electrocut",
        "hypotherm",
        "hang",
        "drown",
        "stab",
        "shot",
        "strangl",
        "acid",
        "poison",
        "ingest",
        "fgm",
    ),
    *(
        "fell",
        "traffick",
        "fabricat",
        "dog",
        "fire",
        "caravan",
        "quarry",
        "methadone",
        "scald",
        "starv",
        "rickets",
    ),
)
INJURIES = (
    r"fractur\w{1,4}|bruis\w{1,4}|head injur(?:y|ies)|burn(?:t|ed|s)?|broken (?:arm|leg|rib|wrist|bone)s?"
    r"|bleeding on the brain"
)
TWINS = r"twins?|triplets?|half-(?:brother|sister|sibling)s?"
HERITAGE = (
    r"Roma|Traveller|Gypsy|Jehovah[’']s Witness(?:es)?|Muslim|Jewish|Hindu|Sikh|Somali|Polish|Romanian|Pakistani|"
    r"Nigerian|Kurdish|Vietnamese|Albanian|Syrian|Afghan|Ukrainian|Lithuanian|Bangladeshi|Chinese|deaf|"
    r"Mandarin|Urdu|British Sign Language"
)
WORK = (
    r"(?:a|the) (?:police officer|teacher|vicar|soldier|nurse|head ?teacher|councillor|farmer|footballer|GP|doctor"
    r"|dentist)"
)


@dataclass(frozen=True)
class Kind:
    """One kind of clue. pattern: `value` is the clue. weight: how often it halves those whom it can be about.

    needs: a text without any of these, in small letters, has no such clue, which is quicker to see than by the pattern.
    """

    name: str
    weight: float
    pattern: re.Pattern[str]
    blur: str
    needs: tuple[str, ...]
    sign: re.Pattern[str] | None = None  # nor has one without this, which is quicker to find
    reach: int = 150  # characters around these in which a clue is: more than the longest has


@dataclass(frozen=True)
class Clue:
    """A clue in a text. start: its place."""

    kind: Kind
    value: str
    start: int

    @property
    def code(self) -> str:
        """Four characters for the clue, which a signature keeps: the same for the same words."""
        told = f"{self.kind.name} {' '.join(self.value.lower().split())}"
        return blake2b(told.encode(), digest_size=2).hexdigest()


def kinds_in(words: str) -> tuple[Kind, ...]:
    """The kinds of clues that a text, or one of several on lines of their own, may have: quicker than to find them."""
    low = small_letters(words)
    return tuple(kind for kind in KINDS if any(each in low for each in kind.needs))


def clues_in(text: str, among: Iterable[Kind] | None = None) -> Iterator[Clue]:
    """Every clue in a text. among: the kinds that are likely, if that is known."""
    low = small_letters(text)
    for kind in KINDS if among is None else among:
        yield from _of_kind(kind, text, low)


def _of_kind(kind: Kind, text: str, low: str) -> Iterator[Clue]:
    """The clues of a kind in a text. low: in small letters."""
    for start, end in _where(kind, text, low):
        for found in kind.pattern.finditer(text, start, end):
            yield Clue(kind, found["value"], found.start("value"))


def _where(kind: Kind, text: str, low: str) -> list[tuple[int, int]]:
    """The stretches of a text in which a clue can be, in order: patterns are slow. low: in small letters."""
    if not any(each in low for each in kind.needs):
        return []
    if kind.sign:
        places = [found.span() for found in kind.sign.finditer(text)]
    elif "" in kind.needs or len(low) != len(text):  # a capital that is two small letters moves all places
        return [(0, len(text))]
    else:
        places = sorted(place for each in kind.needs for place in places_of(each, low))
    return joined((max(0, first - kind.reach), last + kind.reach) for first, last in places)


def first_of_each_kind(texts: Sequence[str], district: str) -> Iterator[Clue]:
    """The first clue of each kind in some texts, in the order of the texts; what names the district is none."""
    waiting, where = [*kinds_in("\n".join(texts))], district.lower()
    for text in texts:
        low = small_letters(text)
        for kind in tuple(waiting):
            clues = (clue for clue in _of_kind(kind, text, low) if clue.value.lower() not in where)
            if clue := next(clues, None):
                waiting.remove(kind)
                yield clue


def _kind(
    name: str,
    weight: float,
    pattern: str,
    blur: str,
    *,
    capitals: bool = False,
    needs: tuple[str, ...] = ("",),
    sign: re.Pattern[str] | None = None,
    reach: int = 150,
) -> Kind:
    return Kind(name, weight, re.compile(pattern, 0 if capitals else re.IGNORECASE), blur, needs, sign, reach)


_IN = r"\b(?:in|at|from|near|around|outside)"
KINDS: tuple[Kind, ...] = (
    _kind(
        "age in months",
        7,
        rf"\b(?P<value>{NUMBER}[ -](?:month|week|day)s?[ -]old|{NUMBER} (?:months|weeks|days) of age"
        rf"|(?:aged|(?:boy|girl|child|baby) of) {NUMBER} (?:months|weeks|days)"
        rf"|(?:was|is) {NUMBER} (?:months|weeks|days)(?= old|[,.;]))",
        "Write a band of ages: under 1, under 2.",
        needs=("month", "week", "day"),
    ),
    _kind(
        "age",
        4,
        rf"\b(?P<value>{NUMBER}(?:-| )years?(?:-| )old|aged {NUMBER}(?! (?:to|months|weeks|days))|age of {NUMBER}\b)",
        "Write a band of ages: of primary school age, a teenager.",
        needs=("year", "aged ", "age of "),
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
        rf"{_IN} (?P<value>(?!(?:{'|'.join(NO_PLACES)})\b)(?!{NAME} {SCHOOLS}|{NAME} {SERVICES}){NAME})(?![-’'\w])",
        "Write the region, or a town, a village.",
        capitals=True,
        sign=SIGN_OF_PLACE,
    ),
    _kind(
        "street or village",
        8,
        r"\b(?P<value>[A-Z][a-z]{2,20} (?:Road|Street|Lane|Avenue|Close|Estate|Park Home)"
        r"|(?:a|the) village of [A-Z][a-z]{2,20})",
        "Leave it out.",
        capitals=True,
        needs=("road", "street", "lane", "avenue", "close", "estate", "park home", "village"),
    ),
    _kind(
        "full date",
        9,
        rf"(?<!published )(?<!issued )(?<!updated )(?<!reviewed )(?P<value>(?<![\d/.-]){FULL_DATE})",
        "Write the season or the year, or how long after something else it was.",
        sign=re.compile(r"\d{4}|\d[/.-]\d\d?[/.-]\d"),
        reach=40,
    ),
    _kind(
        "month",
        4,
        rf"\b(?:in|during|by|since|until|late|early|mid) (?P<value>{MONTH} \d{{4}})",
        "Write the year, or how long after something else it was.",
        sign=re.compile(r"\d{4}"),
        reach=40,
    ),
    _kind(
        "school",
        9,
        rf"\b(?P<value>{NAME} {SCHOOLS})\b",
        "Write primary school, nursery.",
        capitals=True,
        needs=("school", "academy", "college", "nursery", "primary", "infants", "juniors", "playgroup"),
    ),
    _kind(
        "service",
        6,
        rf"\b(?P<value>{NAME} {SERVICES})\b",
        "Write the hospital, the surgery.",
        capitals=True,
        needs=("hospital", "infirmary", "surgery", "centre", "refuge", "prison", "unit"),
    ),
    _kind(
        "injury",
        4,
        rf"\b(?P<value>{INJURIES})\b",
        "Write injuries, unless the kind matters for the learning.",
        needs=("fractur", "bruis", "injur", "burn", "broken", "bleeding"),
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
        rf"|(?:oldest|eldest|youngest|middle) (?:of {NUMBER}|child)|one of {NUMBER} (?:children|siblings))\b",
        "Write brothers and sisters, without their number and order.",
        needs=("sibling", "brother", "sister", "est ", "middle ", "one of "),
    ),
    _kind(
        "twins",
        6,
        rf"\b(?P<value>{TWINS})\b",
        "Write brothers and sisters.",
        needs=("twin", "triplet", "half-"),
    ),
    _kind(
        "court",
        5,
        r"\b(?P<value>(?:[A-Z][a-z]{2,20} )?(?:Crown|County|Magistrates[’']|Family) Court|inquest"
        r"|was (?:sentenced|convicted|jailed)"
        r"|pleaded guilty|(?:murder|manslaughter) (?:trial|charge)|found guilty of (?:murder|manslaughter))",
        "Leave out the court and its dates: newspapers have them with names.",
        needs=("court", "inquest", "sentenced", "convicted", "jailed", "guilty", "trial", "charge"),
    ),
    _kind(
        "background",
        4,
        rf"\b(?P<value>{HERITAGE})\b",
        "Use a broad term, or leave it out.",
        capitals=True,
        needs=tuple(word.split("[")[0].split("(")[0].lower() for word in HERITAGE.split("|")),
    ),
    _kind(
        "work of a parent",
        5,
        rf"\b(?:mother|father|parent|stepfather|mum|dad|carer|partner)(?: was| is| worked as|,) (?P<value>{WORK})\b",
        "Leave it out.",
        needs=("mother", "father", "parent", "mum", "dad", "carer", "partner"),
    ),
)
