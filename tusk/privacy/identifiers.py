"""What identifies one person in a text: numbers, telephones and addresses of their own, dates of birth.

Each kind is one line of IDENTIFIERS. Patterns have no open end, so that no text keeps them busy for long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tusk.privacy.check_digits import is_nhs_number, is_pupil_number
from tusk.privacy.date_patterns import FULL_DATE, SHORT_DATE, WEEKDAY
from tusk.privacy.signs import plain_signs
from tusk.privacy.small_letters import small_letters
from tusk.privacy.stretches import joined, places_of

PERSONAL_HOSTS = (
    r"(?:aol|blueyonder|btinternet|btopenworld|gmail|gmx|googlemail|hotmail|icloud|live|mail|me|msn|ntlworld"
    r"|outlook|pm|proton|protonmail|sky|talktalk|tiscali|virginmedia|yahoo|ymail)\.(?:com|co\.uk|net|me|ie|fr|uk|de)"
)
MAIL_FILTERS = (
    r"safelinks\.protection\.(?:outlook\.com|office365\.us)|urldefense(?:\.proofpoint)?\.(?:com|us)"
    r"|protect-[a-z]{2}\.mimecast\.com|mimecastprotect\.com|linkprotect\.cudasvc\.com|list-manage\.com/track"
)
RECIPIENTS = r"mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|elqtrackid|ml_subscriber(?:_hash)?|recipient(?:_?id)?|subscriber_?id"
MAY_IDENTIFY = ("@", "?", "&", "%40", "[at]", "(at)", "safelinks", "urldefense", "mimecast", "cudasvc")
# Digits with at most one letter or sign between them, and three letters after them, as most numbers are written.
DIGITS = re.compile(r"\d(?:[A-Za-z/. -]?\d)*(?: ?[A-Z]{3})?")
NUMBER = re.compile(r"\d(?:[ ().-]{0,2}\d| ?[A-Z]{3})")
LETTERS_AND_NUMBER = re.compile(r"[A-Z]{3} ?\d")
SHORT_FOR_BIRTH = ("dob", "d.o", "d. o", "d o b", "d o.b", "d o. b", "do b", "do.b", "do. b", "d ob")
HEALTH_LABEL = re.compile(r"\b(?:NHS|CHI|H&C)[\w .:#=&;*-]{0,25}$", re.IGNORECASE)
LABEL = 25  # characters in which the label of a number ends, and the letters that the number begins with
LONGEST_SEARCHED = 5_000_000  # characters of one text


@dataclass(frozen=True)
class Identifier:
    """One kind of identifier. pattern: `value` is the part that identifies. is_real: tells it from an example."""

    name: str
    pattern: re.Pattern[str]
    hint: str
    is_real: Callable[[re.Match[str]], bool] = lambda found: True
    in_addresses: bool = False  # it is found within web addresses too
    is_in_address_rules: bool = False  # rules about addresses name it already
    needs: tuple[str, ...] = (
        "",
    )  # a text without any of them, in small letters, has none: quicker than the pattern
    digits: re.Pattern[str] | None = None  # nor has one without these
    is_of_digits: bool = True  # these are digits as DIGITS finds them
    label: tuple[str, ...] = ()  # right before these is one of them, in small letters
    reach: int = 100  # characters around these, or around what it needs, in which the pattern is looked for

    def is_needed_in(self, low: str) -> bool:
        """Whether a text in small letters has what the identifier needs."""
        return any(each in low for each in self.needs)


@dataclass(frozen=True)
class Found:
    """An identifier in a text. value: what identifies somebody; start: its place."""

    identifier: Identifier
    value: str
    start: int

    @property
    def shortened(self) -> str:
        """The value as messages show it: enough to find it, too little to pass it on."""
        return shortened(self.value)


def shortened(value: str) -> str:
    """The first third of a value, at most four characters, and a sign that more follows."""
    return f"{value[: min(4, max(1, len(value) // 3))]}…"


def plain(value: str) -> str:
    """Words and numbers without capitals, spaces and signs, to compare them."""
    return re.sub(r"[\W_]+", "", value).lower()


def likely_in(words: str) -> tuple[Identifier, ...]:
    """The identifiers that a text, or several on lines of their own, have: quicker than to look in each of them."""
    words = plain_signs(words)
    if not _may_identify(words):
        return ()
    low = small_letters(words)
    numbers = "\n".join([words[max(0, each.start() - 1) : each.end() + 2] for each in DIGITS.finditer(words)])
    likely = [each for each in IDENTIFIERS if _is_likely(each, words, low, numbers)]
    return tuple(each for each in likely if any(_of(each, words, low)))


def _may_identify(text: str) -> bool:
    is_likely = any(sign in text for sign in MAY_IDENTIFY)
    return is_likely or bool(NUMBER.search(text) or LETTERS_AND_NUMBER.search(text))


def _is_likely(identifier: Identifier, text: str, low: str, numbers: str) -> bool:
    """Whether a text has what an identifier needs. low: in small letters; numbers: its digits, with what joins them."""
    if not identifier.is_needed_in(low):
        return False
    digits = identifier.digits
    return digits is None or bool(digits.search(numbers if identifier.is_of_digits else text))


def find(text: str, among: Iterable[Identifier] | None = None) -> Iterator[Found]:
    """Every identifier in a text, in the order of IDENTIFIERS. among: those that are likely, if that is known."""
    text = plain_signs(text[:LONGEST_SEARCHED])
    if not _may_identify(text):
        return
    low = small_letters(text)
    for identifier in IDENTIFIERS if among is None else among:
        yield from _of(identifier, text, low)


def _of(identifier: Identifier, text: str, low: str) -> Iterator[Found]:
    """What a text has of one kind. low: in small letters."""
    for start, end in _where(identifier, text, low):
        for found in identifier.pattern.finditer(text, start, end):
            inside = not identifier.in_addresses and _is_in_address(text, found.start("value"))
            if not inside and identifier.is_real(found):
                yield Found(identifier, found["value"], found.start("value"))


def _where(identifier: Identifier, text: str, low: str) -> list[tuple[int, int]]:
    """The stretches of a text in which an identifier can be, in order: patterns are slow. low: in small letters."""
    if not identifier.is_needed_in(low):
        return []
    if identifier.digits:
        places = [found.span() for found in identifier.digits.finditer(text)]
    elif "" in identifier.needs or len(low) != len(
        text
    ):  # a capital that is two small letters moves all places
        places = [(0, len(text))]
    else:
        places = sorted(place for each in identifier.needs for place in places_of(each, low))
    if identifier.label:
        places = [
            each for each in places if _is_labelled(identifier, text[max(0, each[0] - LABEL) : each[0]])
        ]
    return joined((max(0, first - identifier.reach), last + identifier.reach) for first, last in places)


def _is_labelled(identifier: Identifier, before: str) -> bool:
    low = small_letters(before)
    return any(each in low for each in identifier.label)


def _is_in_address(text: str, at: int) -> bool:
    """Whether a place is within a web address, where long numbers are names of pages."""
    before = text[max(0, at - 300) : at]
    return "://" in re.split(r"[\s<>\"]", before)[-1]


def _digits(found: re.Match[str]) -> str:
    return re.sub(r"\D", "", found["value"])


def _is_nhs(found: re.Match[str]) -> bool:
    """A number after its label, or one as numbers for patients begin; 999 is kept for examples."""
    digits = _digits(found)
    labelled = HEALTH_LABEL.search(found.string, max(0, found.start() - 30), found.start())
    usual = labelled or (digits[0] in "34679" and not re.search("[./]", found["value"]))
    return bool(usual) and not digits.startswith("999") and is_nhs_number(digits)


def _is_mobile(found: re.Match[str]) -> bool:
    """Any but 07700 900 000 to 900 999, which Ofcom keeps for examples."""
    return not re.search(r"7700900\d{3}$", _digits(found))


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


IDENTIFIERS: tuple[Identifier, ...] = (
    Identifier(
        "an NHS number",
        _compiled(
            r"(?<![\d.+])(?<!ISBN )(?<!ISBN: )(?<!\+44 )(?P<value>\d{3}[ ./-]?\d{3}[ ./-]?\d{4})(?![\d]|\.\d)"
        ),
        "Remove it; an example begins with 999.",
        _is_nhs,
        digits=re.compile(r"\d{3}[ ./-]?\d{3}[ ./-]?\d{4}"),
    ),
    Identifier(
        "a unique pupil number",
        _compiled(r"\b(?P<value>[A-HJ-NP-RT-Z](?: ?\d){11} ?[\dA-HJ-NP-RT-Z])\b"),
        "Remove it.",
        lambda found: is_pupil_number(found["value"].upper().replace(" ", "")),
        in_addresses=True,
        digits=re.compile(r"(?:\d ?){10}\d"),
    ),
    Identifier(
        "a National Insurance number",
        _compiled(
            r"\b(?P<value>(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
            r"(?: ?\d\d ?\d\d ?\d\d ?|(?P<sign>[/-])\d\d(?P=sign)\d\d(?P=sign)\d\d(?P=sign))[A-D])\b"
        ),
        "Remove it; an example begins with QQ.",
        digits=re.compile(r"\d\d[ /-]?\d\d[ /-]?\d\d[ /-]?[A-Da-d]"),
        reach=5,
    ),
    Identifier(
        "a date of birth",
        _compiled(
            r"\b(?:D\.? ?O\.? ?B\b\.?|date of birth|birth ?date|born(?: on)?(?: the)?|birthday"
            r"|dyddiad geni|gan(?:wyd|ed)(?: ar)?)"
            r"(?: \([\w ]{1,20}\))?[\s:*_|=()–-]{0,6}(?:is |was )?"
            rf"{WEEKDAY}(?P<value>{FULL_DATE}|{SHORT_DATE})"
        ),
        "Write an age, or a band of ages: aged 7, under 2.",
        in_addresses=True,
        needs=("birth", "born", *SHORT_FOR_BIRTH, "geni", "ganwyd", "ganed"),
    ),
    Identifier(
        "a mobile number",
        _compiled(
            r"(?<![\d+])(?P<value>(?:(?:\+|00)44[ -]?(?:\(0\)[ -]?)?|\(?0|(?<=wa\.me/)44)7(?:[ ().-]{0,2}\d){9})(?!\d)"
        ),
        "Give the number of a team. If it is a duty line, put it in contacts with duty_line: yes.",
        _is_mobile,
        needs=("7",),
        digits=re.compile(r"7(?:[ ().-]{0,2}\d){9}"),
        is_of_digits=False,
    ),
    Identifier(
        "a personal e-mail address",
        _compiled(
            rf"(?<![\w.+-])(?P<value>[\w.+'-]{{1,64}}(?:@|%40| ?[(\[]at[)\]] ?){PERSONAL_HOSTS})(?![\w-])"
        ),
        "Give the address of a team. If it is a duty line, put it in contacts with duty_line: yes.",
        in_addresses=True,
        needs=("@", "%40", "[at]", "(at)"),
    ),
    Identifier(
        "a case number",
        _compiled(
            # In small letters "ics" may be the end of a torn word: then a number of six digits must follow.
            r"\b(?:(?:(?-i:ICS|LCS|EHM|PNC)|(?:ICS|LCS|EHM|PNC)(?=\D{1,20}\d{6})"
            r"|Mosaic|Liquid ?Logic|Care ?First|SystmOne|RiO|crime)"
            r"(?: (?:case|client|person))?(?: (?:number|no|ref(?:erence)?|id))?"
            r"|(?:case|client|person|child|patient|file|pupil|hospital|court|crime) "
            r"(?:number|no|ref(?:erence)?(?: (?:number|no))?|id))\.?[ :#*_=-]{1,4}"
            r"(?P<value>(?=[A-Z/ -]{0,5}\d)[A-Z]{0,4}[/ -]?\d(?:[A-Z/-]?\d){4,14})(?![\d])"
        ),
        "Remove it.",
        needs=(
            *("child", "care", "case", "person", "crime", "file", "court", "client", "patient", "pupil"),
            *("hospital", "ics", "lcs", "mosaic", "liquid", "ehm", "systmone", "rio", "pnc"),
        ),
        digits=re.compile(r"\d(?<=[ :#*_=/A-Za-z-]\d)(?:[A-Za-z/-]?\d){4}"),
        label=(
            *("no", "number", "ref", "id", "ics", "lcs", "ehm", "pnc", "mosaic", "logic", "first", "one"),
            *("rio", "crime", "case", "client", "person"),
        ),
        reach=60,
    ),
    Identifier(
        "a case number",
        re.compile(
            r"\b(?P<value>[A-Z]{2}\d{2}[CDFPZ]\d{5}|(?<=URN )\d{2}[A-Z]{2}\d{7,9})\b"
        ),  # of a court, of the police
        "Remove it.",
        digits=re.compile(r"\d\d[CDFPZ]\d{5}|\d\d[A-Z]{2}\d{7}"),
        reach=15,
    ),
    Identifier(
        "a vehicle registration",
        re.compile(r"\b(?P<value>[A-HJ-PR-Y]{2}(?:0[2-9]|[1-7]\d) ?[A-HJ-PR-Z]{3})\b"),
        "Write what it was: a van, a hired car.",
        digits=re.compile(r"\d\d ?[A-HJ-PR-Z]{3}"),
    ),
    Identifier(
        "a vehicle registration",
        re.compile(
            r"\b(?:[Rr]eg(?:istration)?|[Pp]late)(?: (?:number|no))?[.: ]{1,3}"
            r"(?P<value>[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z]?|[A-Z]{3} ?\d{4})\b"
        ),
        "Write what it was: a van, a hired car.",
        needs=("reg", "plate"),
        reach=40,
    ),
    Identifier(
        "an address that a mail filter made for one recipient",
        _compiled(rf"(?P<value>(?:[\w-]{{1,40}}\.)?(?:{MAIL_FILTERS}))"),
        "Open it, and copy the address of the page that appears.",
        in_addresses=True,
        is_in_address_rules=True,
        needs=("safelinks", "urldefense", "mimecast", "cudasvc", "list-manage"),
    ),
    Identifier(
        "an address that names who got the mail",
        _compiled(rf"(?<=[?&])(?P<value>(?:{RECIPIENTS})=[^&#\s]{{1,200}})"),
        "Remove everything after the ?.",
        in_addresses=True,
        is_in_address_rules=True,
        needs=("=",),
        digits=re.compile(rf"[?&](?:{RECIPIENTS})=", re.IGNORECASE),
        is_of_digits=False,
        reach=250,
    ),
    Identifier(
        "an address that names who got the mail",
        _compiled(
            r"https?://[^\s<>\"?#]{1,300}[?#](?:[^\s<>\"]{0,300}&)?"
            r"(?P<value>[\w-]{1,30}=[\w.+-]{1,64}(?:@|%40)[\w-]{1,60}\.[\w.-]{2,60})"
        ),
        "Remove everything after the ?.",
        in_addresses=True,
        needs=("@", "%40"),
        reach=700,
    ),
)
