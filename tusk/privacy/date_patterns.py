"""How days are written, in English and in Welsh, as patterns without an open end."""

from __future__ import annotations

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)"
)
FULL_DATE = (
    rf"(?:[0-3]?\d(?:st|nd|rd|th)?[ -](?:(?:day )?of )?{MONTH}(?:\.?,? |-)\d{{4}}"
    rf"|(?-i:(?=[ADFJMNOS])){MONTH} [0-3]?\d(?:st|nd|rd|th)?,? \d{{4}}"
    r"|[0-3]?\d[/.-][01]?\d[/.-](?:\d{4}|\d{2})|\d{4}(?:-\d{2}-|/\d{2}/|\.\d{2}\.)\d{2})(?!\d)"
)
# After its label, a date of birth is one in these forms too: 3 Apr 15, 12 / 05 / 2014, 03042015.
SHORT_DATE = (
    rf"(?:[0-3]?\d[ -]{MONTH}[ -]\d\d|[0-3]?\d [01]?\d \d{{2,4}}|[0-3]?\d ?[/.-] ?[01]?\d ?[/.-] ?\d{{2,4}}"
    r"|[0-3]\d[01]\d(?:19|20)\d\d)(?!\d)"
)
WEEKDAY = (
    r"(?:(?:Easter |Palm |Good |bank holiday )?(?:mon|tues|wednes|thurs|fri|satur|sun)day,? "
    r"|(?:Christmas|Boxing|New Year['’]s) (?:day|eve),? )?"
)
# Nor does anybody mistake these after the label: "the third of April two thousand and fifteen", "April the 3rd, 2015".
UNIT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
TEENS = (
    r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    rf"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]{UNIT})?)"
)
NTH = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
DAY = (
    rf"(?:[0-3]?\d(?:st|nd|rd|th)?|(?:(?:twenty|thirty)[ -])?{NTH}|tenth|eleventh|twelfth|thirteenth|fourteenth"
    r"|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
)
YEAR = rf"(?:\d{{4}}(?!\d)|two thousand(?: and)?(?: (?:{TEENS}|{UNIT}))?\b|(?:nineteen|twenty)[ -]{TEENS}\b)"
WORDED_DATE = (
    rf"(?:{DAY} (?:day )?(?:of )?{MONTH},? (?:in |of )?{YEAR}|{MONTH} (?:the )?{DAY},? (?:in )?{YEAR}"
    rf"|{DAY} (?:day )?of the {DAY}(?: month)?,? (?:in |of )?{YEAR})"
)
