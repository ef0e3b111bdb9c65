"""Numbers that identify one person. Patterns have no open end, so that no text keeps them busy for long."""

from __future__ import annotations

import re

from tusk.late_pattern import late
from tusk.privacy.check_digits import is_nhs_number, is_pupil_number
from tusk.privacy.date_patterns import FULL_DATE, MONTH, SHORT_DATE
from tusk.privacy.identifier import Identifier, compiled
from tusk.privacy.mobiles_abroad import MOBILES_ABROAD
from tusk.privacy.stretches import Word

HEALTH_LABEL = late(r"\b(?:NHS|GIG|CHI|H&C|Health and Care)[\w .,:#=&;*|()°º\n-]{0,40}$", re.IGNORECASE)
HEALTH_AFTER = late(r" ?[(,–-]? ?(?:NHS|CHI|H&C|Health and Care) (?:number|no)\b", re.IGNORECASE)
# What makes ten digits with slashes or full stops between them a patient's, without the label.
HEALTH = late(
    r"\b(?:patient|hospital|A&E|GP|clinic|ward|midwife|health visitor)s?\b[^\n]{0,30}$", re.IGNORECASE
)


# What the first of the two kinds of National Insurance numbers finds.
USUAL_INSURANCE = late(r"[A-Z]{2}(?: ?\d\d ?\d\d ?\d\d ?|([/.-])\d\d\1\d\d\1\d\d\1)[A-D]", re.IGNORECASE)
# How numbers of publications and requests begin, which name nobody: "Our ref: DFE-00129-2023".
OF_PAPERS = r"(?:DFE|DHSC|MOJ|FOI|EIR|ISBN|ISSN|UIN|WG|NHSE)\b"
TELEPHONE = r"0[1-35789]\d{2,3}[ -]\d{3}|0[1-35789]\d{8,9}(?!\d)"  # "hospital number: 01632 960123"
SIGNS = r"[ ,;:'’•·∙*+=~^\\()\[\]/|._-]{1,3}"  # between the digits of an NHS number, after its label


AS_DIGITS = str.maketrans("OoIl", "0011")  # letters that scans have for digits


def _digits(found: re.Match[str]) -> str:
    return re.sub(r"\D", "", found["value"].translate(AS_DIGITS))


def _is_nhs_with_label(found: re.Match[str]) -> bool:
    digits = _digits(found)
    return not digits.startswith("999") and len(set(digits)) > 1 and is_nhs_number(digits)


def _is_nhs(found: re.Match[str]) -> bool:
    """A number after its label, or one as numbers for patients begin; 999 is kept for examples."""
    return _is_of_a_patient(found, _digits(found)) and _is_nhs_with_label(found)


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


def _is_mobile(found: re.Match[str]) -> bool:
    """Any but 07700 900 000 to 900 999, which Ofcom keeps for examples."""
    return not re.search(r"7700900\d{3}$", _digits(found))


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
    Identifier(
        "a mobile number",
        compiled(
            r"(?<![\d+])(?P<value>(?:\(?(?:\+|00)?44\)?[ .-]?(?:\(0\)[ -]?)?|\(?[0O][ (]{0,2})"
            r"7(?:(?:[ ().·-]{0,3}\d){9}|\d{3}[/_]\d{3} ?\d{3}))(?!\d)"
        ),
        "Give the number of a team. If it is a duty line, put it in contacts with duty_line: yes.",
        _is_mobile,
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
        "Give the number of a team. If it is a duty line, put it in contacts with duty_line: yes.",
        _is_mobile,
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
        "Give the number of a team. If it is a duty line, put it in contacts with duty_line: yes.",
        _is_mobile,
        in_addresses=True,
        needs=("wa.me/", "whatsapp.com/", "signal.me/"),
    ),
    Identifier(
        "a mobile number",
        late(
            rf"(?<![\d+])(?P<value>\(?(?:\+|00) ?(?:{MOBILES_ABROAD})\)?(?:[ ().·/-]{{0,3}}\d){{6,9}})(?!\d)"
        ),
        "Give the number of a team. If it is a duty line, put it in contacts with duty_line: yes.",
        needs=("+", "00"),
        sign_in="long row",
        sign=late(r"(?:\+|00)[ (]?[2-9]\d(?=(?:[ ().·/-]{0,4}\d){7})"),
        reach=40,
    ),
    Identifier(
        "a case number",
        compiled(
            # In small letters "ics" may be the end of a torn word: then a number of six digits must follow.
            r"\b(?:(?:(?-i:ICS|LCS|EHM|PNC(?:ID)?)|(?:ICS|LCS|EHM|PNC)(?=\D{1,20}\d{6})"
            r"|Mosaic|Liquid ?Logic|Care ?First|Care ?Director|Framework-?i|Capita One|EHCP|MRN|Cafcass|(?-i:Niche)"
            r"|SystmOne|RiO|crime)"
            r"(?: (?:case|client|person))?(?: (?:number|no|ref(?:erence)?|id))?"
            r"|(?:case|client|person|child|patient|file|pupil|hospital|court|crime"
            r"|service user|social care|incident|occurrence|NRM|LADO|MASH"
            r"|coroner(?:['’]?s)?|inquest|referral|safeguarding|police|social services"
            r"|local authority|custody record|DBS(?: certificate)?"
            r"|probation|YOT|YJS|ambulance|housing|tenancy|claim|visa|asylum|early help|complaint|Azeus"
            r"|custody|prison(?:er)?|passport|Home Office|MARAC|Paris|Eclipse|Charms|EMIS|Niche|CMS|LAC|CRO) "
            r"(?:number|no|ref(?:erence)?(?: (?:number|no))?|id)|(?:our|your) ref(?:erence)?(?: (?:number|no))?"
            r"|(?:ein|eich) cyf(?:eirnod)?|(?:rhif|cyfeirnod)(?: yr?)? (?:achos|trosedd|plentyn|cleient|disgybl))"
            r"\.?[ :#*_=|(-]{1,6}(?:is )?"
            rf"(?P<value>(?!{OF_PAPERS})(?![ -]?(?:{TELEPHONE}))"
            r"(?!(?:in )?(?:19|20)\d\d[/-](?:(?:19|20)?\d\d)(?!\d))"
            r"(?=[A-Z/ -]{0,5}\d)[A-Z]{0,4}[/ -]?\d(?:[A-Z/-]?\d){4,14})(?![\d])"
        ),
        "Remove it.",
        needs=(
            *("child", "care", "case", "person", "crime", "file", "court", "client", "patient", "pupil"),
            *(
                "service user",
                "incident",
                "occurrence",
                "custody",
                "prison",
                "passport",
                "home office",
                "marac",
                "framework",
                "capita one",
                "ehcp",
                "mrn",
                "cafcass",
                "our ref",
                "your ref",
                "ein cyf",
                "eich cyf",
            ),
            *("paris", "eclipse", "charms", "emis", "niche", "cms", "lac ", "cro ", "rhif ", "cyfeirnod y"),
            *("nrm", "lado", "mash", "coroner", "inquest", "referral", "safeguarding", "police"),
            *(
                "social services",
                "local authority",
                "custody",
                "dbs",
                "probation",
                "yot ",
                "yjs ",
                "ambulance",
            ),
            *("housing", "tenancy", "claim", "visa ", "asylum", "early help", "complaint", "azeus"),
            *("hospital", "ics", "lcs", "mosaic", "liquid", "ehm", "systmone", "rio", "pnc"),
        ),
        sign=compiled(r"\d(?<=[ :#*_=/|(A-Z-]\d)(?:[A-Z/-]?\d){4}"),
        label=(
            *("no", "number", "ref", "reference", "id", "ics", "lcs", "ehm", "pnc", "mosaic", "logic"),
            *("first", "one", "rio", "crime", "case", "client", "person", "pncid"),
            *("director", "worki", "work-i", "ehcp", "mrn", "cafcass", "niche"),
            *("cyf", "cyfeirnod", "achos", "trosedd", "plentyn", "cleient", "disgybl"),
        ),
        reach=60,
    ),
    Identifier(
        "a case number",
        late(
            r"\b(?P<value>[A-Z]{2} ?\d{2} ?[CDFPZ] ?\d{5}|(?<=URN )\d{2}[A-Z]{2}\d{7,9})\b"
        ),  # of a court, of the police
        "Remove it.",
        sign=late(r"\d\d ?[CDFPZ] ?\d{5}|\d\d[A-Z]{2}\d{7}"),
        reach=15,
    ),
    Identifier(
        "a case number",
        compiled(
            r"\b(?:(?:log|incident|CAD) (?:(?:number|no|ref(?:erence)?|entry)\.? )?(?=\d)|(?<!\d)(?=0\d{2}))"
            rf"(?P<value>\d{{2,5}} of (?:the )?(?:{FULL_DATE}|{SHORT_DATE}"
            rf"|(?<=\d{{3}} of )[0-3]?\d(?:st|nd|rd|th)? {MONTH}\b))"
        ),  # of the police, which count anew every day
        "Remove it.",
        needs=(" of ",),
        sign=late(r" of (?<=\d\d of )(?:the )?\d"),
        sign_in="anywhere",
        reach=40,
    ),
)
