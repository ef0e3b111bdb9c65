"""One to five children or families with the name of a place: what is in a text about a few of a few."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.late_pattern import late
from tusk.privacy.small_numbers import PEOPLE_BY_ONE

# Words with a capital that are no places, or places that are too large to narrow it down.
NO_PLACES = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    *("Year", "Key", "Stage", "Level", "Chapter", "Appendix", "Table", "Figure", "Part", "Need", "Care"),
    *("Child", "Children", "Serious", "Local", "Working", "English", "Welsh"),
    *("England", "Britain", "Wales", "Scotland", "Ireland", "Europe", "London"),
)
# Nor are these, after a number of children.
NO_PLACES_FOR_COUNTS = (
    *(
        "Section",
        "Tier",
        "Band",
        "Phase",
        "Group",
        "Class",
        "Reception",
        "Foster",
        "Family",
        "Early",
        "Court",
    ),
    *("Police", "Social", "Special", "Mental", "United", "Great", "North America", "Australia", "India"),
)
MORE = {
    **{
        "brother": "brothers",
        "sister": "sisters",
        "toddler": "toddlers",
        "student": "students",
        "twin": "twins",
    },
    **{"woman": "women", "man": "men", "adult": "adults", "victim": "victims", "patient": "patients"},
    **{"son": "sons", "daughter": "daughters", "newborn": "newborns", "death": "deaths", "case": "cases"},
    **{"suicide": "suicides", "referral": "referrals"},
}
PEOPLE = {**PEOPLE_BY_ONE, **MORE}
WHO = rf"(?:{'|'.join([*PEOPLE, *PEOPLE.values()])}|\d{{1,2}}-year-olds?|under-\w{{3,6}}s)"
PLACE = rf"(?!(?:{'|'.join((*NO_PLACES, *NO_PLACES_FOR_COUNTS))})\b)[A-Z][a-z]{{2,20}}(?: [A-Z][a-z]{{1,20}}){{0,2}}"
SCHOOL = r"(?:School|Academy|College|Primary|Infants|Juniors|Nursery|House|Hospital)"
WORD = r"(?: (?!(?:in|or|and|to|for|with|about|out|than|thirds?|quarters?|fifths|tenths|per)\b)[a-z-]{2,20})"
COUNT = late(
    rf"(?:(?:[1-5]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive){WORD}{{0,3}} {WHO}|[Tt](?:wins|riplets))\b"
    rf"(?P<where>,?(?: [a-z]{{2,20}}){{0,4}} (?:(?:in|from|at|near|around|across|outside)"
    rf" (?:the (?:[a-z]{{3,12}} of )?)?{PLACE}"
    rf"|of (?=[A-Z][a-z’' ]{{0,20}}[A-Za-z ]{{0,20}}{SCHOOL}){PLACE}))?"
)
NUMBER = late(
    r"[1-5fotFOT](?:(?<=[1-5])|ne|wo|hree|our|ive|wins|riplets) "
)  # how a count begins, and a few other words
# Before a number that counts no children: "Year 4 pupils", "1 in 4", "1–5", "aged 2", "fewer than five".
SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NO_COUNT = late(
    r"(?:[\w.,£-]|\b(?:\d{1,3}|[Oo]ne|[Nn]ine|[Tt]en) (?:in|to|or) "
    rf"|\b(?:\d|(?i:{'|'.join(SMALL)})) (?:in|out of) (?:every )?|\d ?[–-] ?"
    r"|\b(?:[Yy]ear|[Ss]tage|[Ll]evel|[Tt]ier|[Tt]ype|[Tt]able|[Ff]igure|[Pp]art|[Cc]hapter|[Ss]ection|[Ss]lide|[Ss]tep"
    r"|[Bb]and|[Gg]rade|[Gg]roup|[Pp]hase|[Aa]ged?|[Uu]nder|(?:[Ff]ewer|[Ll]ess) than|[Uu]p to) )$"
)
IN_PLACE = late(
    rf"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear) {PLACE},? (?:there (?:were|was|are|is) |we (?:saw|found|met) )?"
    r"(?:only |just |another |at least )?$"
)

# As many English places end: a heading or the cell of a table says no more than its name.
TOWN = (
    r"[A-Z][a-z]{1,12}(?:ton|ham|ford|bridge|bury|mouth|water|minster|cester|chester|wick|wich|worth|wood|pool|stead"
    r"|dale|combe|borough|burgh|hurst|stow|leigh|field|stoke|haven)(?: [A-Z][a-z]{2,12})?"
)
TOWN_FIRST = late(rf"(?<!\w )\b{TOWN} ?[:|=–-] ?$")


def numbers_in(text: str) -> Iterator[int]:
    """Where a count may begin."""
    return (found.start() for found in NUMBER.finditer(text))


def counted_at(text: str, start: int) -> str:
    """The words at a place that count up to five of somebody, if they or the words before name where; or nothing."""
    found = COUNT.match(text, start)
    if not found or NO_COUNT.search(text, max(0, start - 30), start):
        return ""
    is_after_place = any(place.search(text, max(0, start - 90), start) for place in (IN_PLACE, TOWN_FIRST))
    return found[0] if found["where"] or is_after_place else ""
