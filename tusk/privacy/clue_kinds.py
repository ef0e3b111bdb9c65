"""The kinds of clues that a text gives of a child or a family.

Each has a weight, the number of times that it halves those whom it can be about: 1 for the sex of a child, 9 for a full
date. They are rough estimates, for a district in which a hundred thousand children live.
"""

from __future__ import annotations

import re

from tusk.privacy.clue_kind import Kind, clue_kind
from tusk.privacy.clue_words import (
    COUNTRIES,
    FEASTS,
    HERITAGE,
    HOMES,
    IN_HOMES,
    IN_RARE,
    INJURIES,
    INSTITUTIONS,
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
from tusk.privacy.clues_of_lives import OF_LIVES
from tusk.privacy.counts import NO_PLACES
from tusk.privacy.date_patterns import FULL_DATE, MONTH

BROAD = "|".join(NO_PLACES)
_TO = r"\b(?:came|gone|moved|went|returned|taken|sent|fled|back|driven|brought|flown|walked|travelled|trafficked) to"
_IN = r"\b(?:in|at|from|near|around|outside)"
NOT_OF_A_PAPER = "".join(rf"(?<!{done} )" for done in ("published", "issued", "updated", "reviewed"))
KINDS: tuple[Kind, ...] = (
    *OF_LIVES,
    clue_kind(
        "age in months",
        7,
        rf"\b(?P<value>new-?born|{NUMBER}[ -](?:month|week|day)s?[ -]old|{NUMBER} (?:months|weeks|days) of age"
        rf"|(?:aged|(?:boy|girl|child|baby) of) {NUMBER} (?:months|weeks|days)"
        rf"|(?:was|is|at|baby,|boy,|girl,|son,|daughter,|child,) {NUMBER} (?:months|weeks|days)(?= old|[,.;]))",
        "Write a band of ages: under 1, under 2.",
        needs="month|week|day|newborn|new-born",
    ),
    clue_kind(
        "age",
        4,
        rf"\b(?P<value>{NUMBER}(?:-| )years?(?:-| )old|aged {NUMBER}(?! (?:to|months|weeks|days))|age of {NUMBER}\b"
        rf"|{NUMBER} years of age|\d{{1,2}} ?y/?o\b|(?-i:Year) (?:1[0-3]|[1-9])\b(?= (?:pupil|student|at"
        rf"|when|and|in\b)|[.,;]|$)"
        rf"|(?:he|boy|girl|child|who) (?:wa|i)s (?:nearly |almost |only |just |now )?{NUMBER}(?=[.,;]| when| and)"
        rf"|was {NUMBER} when\b|\w{{3,12}}, (?:\d|1[0-7]),|(?:boys|girls|brothers|sisters) of {NUMBER} and {NUMBER}"
        rf"|(?:turned|of nearly|of almost) {NUMBER}\b"
        rf"|(?:then|aged) {NUMBER}(?:, {NUMBER})*,? and {NUMBER}(?=[.,;])"
        rf"|(?:boy|girl|son|daughter|child|brother|sister|pupil), {NUMBER},"
        rf"|(?:them|boys|girls|brothers|sisters|siblings),? {NUMBER}(?:, {NUMBER})*,? and {NUMBER}\b"
        rf"|reception (?:class|pupil|child)|(?:{ORDINAL}|\d{{1,2}}th) birthday|(?-i:At) {NUMBER} s?he\b)",
        "Write a band of ages: of primary school age, a teenager.",
        needs=(
            "year|aged |age of |yo |y/o|he was |boy was |girl was |child was |birthday|at 1|turned |"
            "of nearly|of almost|then |who was |who is |he is |, 1|, 2|, 3|, 4|, 5|, 6|, 7|, 8|, 9|"
            " when|boy, |girl, |son, |ter, |child, "
            "|brother, |pupil, |them|boys|girls|brothers|sisters|siblings|reception"
        ),
        reach=40,
    ),
    clue_kind(
        "sex",
        1,
        r"\b(?P<value>he|she|his|her|him|boy|girl|son|daughter|brother|sister)\b",
        "Write the child, they.",
    ),
    clue_kind(
        "place",
        5,
        rf"(?:{_IN}|\bon(?= the Isle)|{_TO}) (?P<value>(?:the (?=Isle))?(?!(?:{BROAD})\b)"
        rf"(?!{NAME} {SCHOOLS}|{NAME} {SERVICES}|{COUNTRIES}"
        rf"|(?:[A-Z]\w{{1,20}} ){{1,2}}(?:Crown|County|Family|Magistrates[’']) Court){NAME})(?![-’'\w])",
        "Write the region, or a town, a village.",
        capitals=True,
        sign=SIGN_OF_PLACE,
    ),
    clue_kind(
        "street or village",
        8,
        rf"\b(?P<value>[A-Z][a-z]{{2,20}} (?:Road|Street|Lane|Avenue|Close|Park Home)|{NAME} [Ee]state"
        rf"|(?:a|the) village of [A-Z][a-z]{{2,20}}|(?:{HOMES}))",
        "Leave it out.",
        capitals=True,
        needs=f"road|street|lane|avenue|close|estate|park home|village|{IN_HOMES}",
    ),
    clue_kind(
        "full date",
        9,
        rf"{NOT_OF_A_PAPER}(?<!published on )(?P<value>(?<![\d/.-]){FULL_DATE})",
        "Write the season or the year, or how long after something else it was.",
        sign=re.compile(r"\d(?:\d{3}|[/.-]\d\d?[/.-]\d)"),
        reach=40,
    ),
    clue_kind(
        "month",
        4,
        rf"\b{NOT_OF_A_PAPER}(?:in|during|by|since|until|late|early|mid|week of) (?P<value>{MONTH} \d{{4}})",
        "Write the year, or how long after something else it was.",
        sign=re.compile(r"\d\d{3}"),  # what begins with a repetition is looked for letter by letter
        reach=40,
    ),
    clue_kind(
        "day of the year",
        6,
        rf"\b(?P<value>(?:on|before|after|until) (?:the )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
        rf"(?:[0-3]?\d(?:st|nd|rd|th)? (?:of )?{MONTH}|(?-i:(?=[ADFJMNOS])){MONTH} [0-3]?\d(?:st|nd|rd|th)?)"
        rf"(?!,? \d{{4}}|\w)|{FEASTS})",
        "Write the season, or how long after something else it was.",
        needs="on |before |after |until | day| eve|easter|29 feb|good f|halloween|diwali"
        "|hanukkah|eid|first chr|royal w|term",
        sign=re.compile(
            r"\d(?:st|nd|rd|th)? (?:of )?[ADFJMNOSadfjmnos][a-z]{2}|[ADFJMNOS][a-z]{2,8} \d\d?(?!\d)"
            r"|(?:Day|Eve|Sunday|Monday|Friday|Night|Halloween|Diwali|Hanukkah|Eid|Christmas|wedding|carnival|term)\b"
        ),
        reach=40,
    ),
    clue_kind(
        "school",
        9,
        rf"\b(?P<value>{NAME} (?:{SCHOOLS}|High|Grammar|Sixth Form)|(?<=pupil at ){NAME}|(?<=student at ){NAME}"
        rf"|(?<=attended ){NAME}|(?:{INSTITUTIONS}) (?:in|at|near) {NAME}|{NAME} children[’']s home)\b",
        "Write primary school, nursery.",
        capitals=True,
        needs=(
            "school|academy|college|nursery|primary|infants|juniors|playgroup| high| grammar| sixth form|pupil at"
            "|student at|attended|unit|’s home|'s home|institution|hostel|refuge|station|mosque|church|temple"
        ),
    ),
    clue_kind(
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
    clue_kind(
        "injury",
        4,
        rf"\b(?P<value>{INJURIES})\b",
        "Write injuries, unless the kind matters for the learning.",
        needs="subdural|retinal|haemat|hemat|brain|fractur|bruis|injur|burn|broken|bleeding",
    ),
    clue_kind(
        "rare event",
        8,
        rf"\b(?P<value>{RARE})\b",
        "Say what agencies learn from it, not how it happened.",
        needs=IN_RARE,
    ),
    clue_kind(
        "brothers and sisters",
        3,
        rf"\b(?P<value>(?:{NUMBER}|several) (?:older |younger |half-)?(?:siblings|brothers|sisters)"
        rf"|(?:oldest|eldest|youngest|middle|{ORDINAL}) (?:of {NUMBER}|child)|one of {NUMBER} (?:children|siblings)"
        rf"|(?:then|aged|them) {NUMBER}(?:, {NUMBER}){{1,9}},? and {NUMBER}|one of {NUMBER} (?:boys|girls)"
        rf"|only (?:child|girl|boy)|(?:family|mother|father) of {NUMBER})\b",
        "Write brothers and sisters, without their number and order.",
        needs=(
            "sibling|brother|sister|then |aged |them |est |middle "
            "|one of |only child|only girl|only boy|family of "
            "|mother of |father of |third of|second of|fourth of|fifth of|third child|second child"
            "|fourth child|fifth child"
        ),
        reach=50,
    ),
    clue_kind(
        "twins",
        6,
        rf"\b(?P<value>{TWINS})\b",
        "Write brothers and sisters.",
        needs="twin|triplet|uplet|half|step",
    ),
    clue_kind(
        "court",
        5,
        r"\b(?P<value>(?:[A-Z][a-z]{2,20} )?(?:Crown|County|Magistrates[’']|Family|High) Court|inquest|coroner"
        r"|(?:was|were|been) (?:sentenced|convicted|jailed)|convicted of|sentenced to"
        r"|pleaded guilty|(?:murder|manslaughter) (?:trial|charge)|found guilty of (?:murder|manslaughter))",
        "Leave out the court and its dates: newspapers have them with names.",
        needs="court|inquest|coroner|sentenced|convicted|jailed|guilty|trial|charge",
    ),
    clue_kind(
        "background",
        4,
        rf"\b(?P<value>{HERITAGE}|(?<=from ){COUNTRIES})\b",
        "Use a broad term, or leave it out.",
        capitals=True,
        needs="|".join(re.split(r"[\[(?]", word)[0].lower() for word in f"{HERITAGE}|{COUNTRIES}".split("|")),
    ),
    clue_kind(
        "work of a parent",
        5,
        rf"\b(?:mother|father|parent|stepfather|mum|dad|carer|partner|aunt|uncle)"
        rf"(?:,? who)?(?: was| is| works? as| worked as|,) (?P<value>{WORK})\b",
        "Leave it out.",
        needs="mother|father|parent|mum|dad|carer|partner|aunt|uncle",
    ),
    clue_kind(
        "condition",
        4,
        r"\b(?P<value>Down[’']s syndrome|cerebral palsy|cochlear implants?|hearing aids?"
        r"|rare (?:\w{4,10} )?(?:condition|disorder|disease)"
        r"|epilep(?:sy|tic)|type 1 diabetes|wheelchair|muscular dystrophy|cystic fibrosis|sickle cell|blind)\b",
        "Write a health condition, a disability.",
        needs=(
            "down|palsy|cochlear|hearing|rare |epilep|diabetes|wheelchair|dystrophy|fibrosis|sickle|blind"
        ),
    ),
    clue_kind(
        "the only one",
        12,
        r"\b(?P<value>the only (?:shop|school|pub|surgery|family|black family|mosque|church|children[’']s home)"
        r"|the first (?:baby|child|boy|girl|family) (?:born|in|to)"
        r"|(?:county|national|junior|world)[’'s]{0,2} \w{1,15} champion(?:ship)?)\b",
        "Leave it out: everybody there knows it.",
        needs="the only|the first|champion",
    ),
    clue_kind(
        "the news",
        7,
        r"\b(?P<value>in the (?:local |national )?(?:newspapers?|press|papers?)(?! release)|front page|on the news"
        r"|live-?streamed|went viral|seen by (?:\w{1,10} ){0,2}(?:thousand|million)s? (?:of )?people"
        r"|reported in full|vigil|on (?:the |local )?(?:television|radio)|held a memorial|memorial service"
        r"|(?:flowers|tributes) were|announced by the)\b",
        "Leave it out: readers find it in a minute.",
        needs="paper|press|front|news|stream|viral|seen by|reported|vigil|television|radio"
        "|memorial|flowers|tributes|announced",
        reach=40,
    ),
    clue_kind(
        "known for",
        6,
        r"\b(?P<value>goalkeeper|captain of|play(?:s|ed) for|(?:for|in) the (?:county|national) (?:team|squad|under)"
        r"|for the county|academy player|(?:his|her) (?:football |swimming |dance )?coach|jockey|chorister"
        r"|talent show|row(?:s|ed)? for)\b",
        "Leave it out: a sport or a club is how neighbours know a child.",
        needs="goalkeeper|captain of|for the|in the|plays for|played for|academy player|coach|jockey"
        "|chorister|talent show|row",
        reach=40,
    ),
    clue_kind(
        "birth",
        5,
        r"\b(?P<value>born (?:at \d\d weeks|prematurely|(?:\w{2,8} ){1,2}(?:weeks|months) early)|premature baby)\b",
        "Leave it out, unless the learning is about it.",
        needs="born|premature",
        reach=50,
    ),
    clue_kind(
        "season",
        3,
        r"\b(?P<value>(?:spring|summer|autumn|winter)(?: term| holidays?)?(?: of)? \d{4}"
        rf"|(?:in|that|last|since|until) (?-i:(?=[ADFJMNOS])){MONTH}(?! \d)(?!\w))",
        "Leave it out, or write how long after something else it was.",
        needs="spring|summer|autumn|winter|in |that |last |since |until ",
        sign=re.compile(r"[grn](?: term| holidays?)?(?: of)? \d{4}|(?<=[nte] )[ADFJMNOS][a-z]{2}"),
        reach=40,
    ),
    clue_kind(
        "way of dying",
        4,
        r"\b(?P<value>died by suicide|took (?:his|her|their) own life|overdose|(?:car|road) (?:crash|accident)"
        r"|cot death|malnourish\w{1,4}|dehydrat\w{1,4})\b",
        "Leave it out, unless the learning is about it.",
        needs="suicide|own life|overdose|crash|accident|cot |malnourish|dehydrat",
    ),
)
