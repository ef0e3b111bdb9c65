"""Numbers of one case, or of somebody as a service knows them. Patterns have no open end."""

from __future__ import annotations

from tusk.late_pattern import late
from tusk.privacy.date_patterns import FULL_DATE, MONTH, SHORT_DATE
from tusk.privacy.identifier import Identifier, compiled
from tusk.privacy.stretches import Word

# How numbers of publications and requests begin, which name nobody: "Our ref: DFE-00129-2023".
OF_PAPERS = r"(?:DFE|DHSC|DCSF|DFES|MOJ|FOI|EIR|ISBN|ISSN|UIN|WG|NHSE|POL|DOC|SOP|ISO|HSE|NICE|LGO|SCIE)\b"
TELEPHONE = r"0[1-35789]\d{2,3}[ -]\d{3}|0[1-35789]\d{8,9}(?!\d)"  # "hospital number: 01632 960123"
DAY_OF_A_LOG = (  # also 03APR18, 030418 and, after "of", 03/04
    rf"(?:{FULL_DATE}|{SHORT_DATE}|[0-3]\d(?:{MONTH})\d\d(?!\d)|(?<=[/-])[0-3]\d[01]\d\d\d(?!\d)"
    r"|(?<= of )[0-3]?\d[/.][01]?\d(?![\d/.]))"
)
LOG = r"(?=(?:(?:no|number|ref|reference|entry)[.:]? )?\d\d)"

CASES: tuple[Identifier, ...] = (
    Identifier(
        "a case number",
        compiled(
            # In small letters "ics" may be the end of a torn word: then a number of six digits must follow.
            r"\b(?:(?:(?-i:ICS|LCS|EHM|PNC(?:ID)?)|(?:ICS|LCS|EHM|PNC)(?=\D{1,20}\d{6})"
            r"|Mosaic|Liquid ?Logic|Care ?First|Care ?Director|Framework-?i|Capita One|EHCP|MRN|Cafcass|(?-i:Niche)"
            r"|SystmOne|RiO|OASys|crime)"
            r"(?: (?:case|client|person|record|file))?(?: (?:number|no|ref(?:erence)?|id))?"
            r"|(?:case|client|person|child|patient|file|pupil|hospital|court|crime"
            r"|service user|social care|incident|occurrence|NRM|LADO|MASH"
            r"|coroner(?:['’]?s)?|inquest|referral|safeguarding|police|social services"
            r"|local authority|custody record|DBS(?: certificate)?"
            r"|probation|YOT|YJS|ambulance|housing|tenancy|claim|visa|asylum|early help|complaint|Azeus"
            r"|custody|prison(?:er)?|passport|Home Office|HO|UASC|ASR|NOMS|NOMIS|OASys"
            r"|MARAC|Paris|Eclipse|Charms|EMIS|Niche|CMS|LAC|CRO) "
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
            *("oasys", "ho ref", "ho no", "uasc", "asr ", "noms", "nomis"),
            *("hospital", "ics", "lcs", "mosaic", "liquid", "ehm", "systmone", "rio", "pnc"),
        ),
        sign=compiled(r"\d(?<=[ :#*_=/|(A-Z-]\d)(?:[A-Z/-]?\d){4}"),
        label=(
            *("no", "number", "ref", "reference", "id", "ics", "lcs", "ehm", "pnc", "mosaic", "logic"),
            *("first", "one", "rio", "crime", "case", "client", "person", "pncid", "record", "file"),
            *("director", "worki", "work-i", "ehcp", "mrn", "cafcass", "niche", "oasys"),
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
            r"\b(?:(?:log|incident|CAD|occ(?:urrence)?\.?) "
            r"(?:(?:number|no|ref(?:erence)?|entry)\.? )?(?=\d)|(?<!\d)(?=0\d{2}))"
            rf"(?P<value>\d{{2,5}} of (?:the )?(?:{FULL_DATE}|{SHORT_DATE}"
            rf"|(?<=\d{{3}} of )[0-3]?\d(?:st|nd|rd|th)? {MONTH}\b))"
        ),  # of the police, which count anew every day
        "Remove it.",
        needs=(" of ",),
        sign=late(r" of (?<=\d\d of )(?:the )?\d"),
        sign_in="anywhere",
        reach=40,
    ),
    Identifier(
        "a case number",
        compiled(
            r"\b(?:log|incident|CAD) (?:(?:number|no|ref(?:erence)?|entry)[.:]? )?"
            rf"(?P<value>\d{{2,5}}(?: ?[,/–-] ?| dated | on | |(?<=\d{{3}}) of ){DAY_OF_A_LOG})"
        ),
        "Remove it.",
        needs=(
            Word("log ", late(rf"log (?<=\blog ){LOG}")),
            Word("incident ", late(rf"incident {LOG}")),
            Word("cad ", late(rf"cad (?<=\bcad ){LOG}")),
        ),
        reach=60,
    ),
    Identifier(
        "a case number",
        compiled(
            r"(?:[(\[,;:.] ?|^|\n)(?:our |your )?ref(?:erence)?\.?(?: (?:no|number))?\.?[ :#]{1,3}"
            rf"(?P<value>(?!{OF_PAPERS})(?-i:[A-Z]{{2,5}})[/-](?:\d{{2,4}}[/-])?\d{{4,9}})(?![\d/-])"
        ),  # "(ref: CP-2018-00457)"
        "Remove it.",
        needs=("ref",),
        sign=late(r"(?<=[A-Z][/-])\d(?:[/-]?\d){4}"),
        label=("ref", "reference", "no", "number"),
        reach=40,
    ),
    Identifier(
        "a case number",
        compiled(
            r"\bCRN(?: (?:number|no))?\.?[ :#]{1,3}(?P<value>\d\d[/-]\d{4,8}|(?-i:[A-Z])\d{6})(?!\d)"
        ),  # of a crime, or of somebody on probation; those of companies look otherwise
        "Remove it.",
        needs=("crn",),
        sign=late(r"\d(?:[/-]?\d){5}"),
        reach=25,
    ),
    Identifier(
        "a case number",
        compiled(
            r"\b(?:prison(?:er)?|NOMS|NOMIS|P-?NOMIS)(?: (?:number|no|id))?\.?[ :#]{1,3}"
            r"(?P<value>(?-i:[A-Z])\d{4}(?-i:[A-Z]{2}))\b"
        ),  # of a prisoner
        "Remove it.",
        needs=("prison", "noms", "nomis"),
        sign=late(r"\d{4}[A-Z]{2}\b"),
        sign_in="anywhere",
        reach=30,
    ),
)
