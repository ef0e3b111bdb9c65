"""Clues by which neighbours know a family: what its people do, look like, have won, and on which day it happened.

Some have the name of a kind in clue_kinds.py: of each name one clue counts.
"""

from __future__ import annotations

from tusk.late_pattern import late
from tusk.privacy.clue_kind import Kind, clue_kind
from tusk.privacy.clue_words import NUMBER

JOBS = (
    r"(?:governor|show ?jumper|scaffolder|librarian|skipper|referee|carpenter|plumber|builder|electrician|chef"
    r"|undertaker|blacksmith"
    r"|game ?keeper|groomer|artist|author|journalist|professor|parish clerk|registrar|detective|sergeant|colonel"
    r"|peer|florist"
    r"|jeweller|pharmacist|optician|vet|ana?esthetist|surgeon|verger|sexton|chaplain|preacher|scoutmaster|choirmaster"
    r"|mayor(?:ess)?|teacher|doctor|dentist|vicar|imam|rabbi|soldier|farmer|butcher|baker|fisherman|councillor"
    r"|head(?:master|mistress)"
    r"|police (?:officer|sergeant)|(?:prison|fire) officer|(?:opera )?singer|pilot|judge|landlord|landlady)"
)
CANNOT = r"(?:can(?:not|[’']t)|could not|did not|does not) (?:see|hear|speak|walk)"
RELATIVE = (
    r"(?:brother|sister|sibling|twin|cousin|nephew|niece|stepson|(?:step|grand|grand-)daughter|grandson)"
)
SHOPS = (
    r"(?:garage|shop|store|post office|pub|inn|caf[eé]|restaurant|takeaway|bakery|launderette|pharmacy|surgery|dairy"
    r"|stables|campsite|ferry|mobile library|hotel|guest house)"
)
# Before days of work that every review has: "the day of the visit".
EVERY_DAY = (
    r"(?:visits?|assessments?|incidents?|meetings?|appointments?|conferences?|reviews?|injur(?:y|ies)|death|birth"
    r"|accident|referrals?|hearing|attacks?|admission|discharge|events?|calls?|interviews?|arrest|disclosure|operation"
    r"|scan|year|week|month|child(?:ren)?|contact|case|strategy|home|school|same|next|first|second|last|final|initial"
    r"|police|training|launch|plan|order|placement|move|removal|report|complaint|argument|sessions?|course|core"
    r"|decision"
    r"|allegations?|transfer|concerns?|baby|mother|father|family|boy|girl|young|social|health|nursery|hospital|rapid"
    r"|practice|serious|audit|workshop|inspection|letter|text|message|assault|abuse|fall|burn|fracture|bruis\w{1,4})"
)
OF_LIVES: tuple[Kind, ...] = (
    clue_kind(
        "work of a parent",
        5,
        rf"\b(?P<value>(?:(?:parents|nan|gran|grand(?:mother|father|parents)|brother|husband|wife)"
        rf",?(?: who)? (?:was |were |is |are |had been )?(?:an? |the |both )?(?:[a-z]{{3,10}} )?{JOBS}s?"
        rf"|(?:son|daughter|child|nephew|niece) of (?:an?|the) (?:[a-z]{{3,10}} ){{0,2}}{JOBS}"
        rf"|(?:fathers|mothers|parents), an? [a-z ]{{0,20}}{JOBS}"
        rf"|(?:ran|runs?|owns?|owned|kept|keeps) (?:the|a) (?:[a-z]{{3,10}} ){{0,2}}{SHOPS}"
        rf"|(?:family|father|mother|parents|firm) ha(?:s|ve|d) (?:run |owned "
        rf"|kept )?the (?:[a-z]{{3,10}} ){{0,2}}{SHOPS}))\b",
        "Leave it out.",
        needs="parents|nan|gran|brother|husband|wife|son of|daughter of|child of|nephew of|niece of|fathers|mothers"
        "|ran |runs |run |owns |owned |kept |keeps |family ha|father ha|mother ha|firm ha",
        reach=90,
    ),
    clue_kind(
        "age",
        4,
        rf"\b(?:(?:when|until|since) (?:s?he|they) (?:was|were) (?:only |just |nearly |almost )?"
        rf"|{RELATIVE}(?: (?-i:[A-Z]\d?))?(?:, | ?\()(?:aged |now )?"
        rf"(?={NUMBER}(?:[.,;:)]| and| who| when| was|$))|(?=\d{{1,2}} ?yrs? old))(?P<value>{NUMBER})(?!\w)",
        "Write a band of ages: of primary school age, a teenager.",
        needs="brother|sister|sibling|twin|cousin|nephew|niece|stepson|daughter|grandson|yr old|yrs old"
        "|when he was|when she was|when they|until he was|until she was|until they|since he was|since she was"
        "|since they",
        reach=40,
    ),
    clue_kind(
        "age",
        4,
        rf"\bAt (?P<value>{NUMBER}), (?:[^.;\n]{{1,40}}, )?s?he\b",
        "Write a band of ages: of primary school age, a teenager.",
        capitals=True,
        needs="at ",
        sign=late(r"At (?:\d{1,2}|[a-z]{3,9}),"),
        reach=80,
    ),
    clue_kind(
        "looks",
        6,
        r"\b(?P<value>tattoo(?: of)?|birthmark|albinism|(?:one|left|right) (?:blue|brown|green|glass|false)"
        r" (?:eye|and one)|stammer|red hair|ginger(?:-| )hair(?:ed)?|prosthetic|amput\w{1,5}|lost (?:an?|his|her|the) "
        r"(?:(?:sight|use) of )?(?:(?:his|her|left|right) ){0,2}(?:eye|leg|arm|hand|foot|finger|toe|ear)"
        r"|(?:six|seven|eight|nine) (?:fingers|toes)|lost (?:two|three|four) (?:fingers|toes)|cleft (?:lip|palate)"
        r"|webbed (?:toes|fingers|feet)|guide (?:dog|pony)"
        r"|brace on (?:his|her) back|scoliosis|dwarfism|vitiligo|alopecia)\b",
        "Leave it out: people know somebody by it in the street.",
        needs="tattoo|birthmark|albinism| eye|and one|stammer|red hair|ginger|prosthe|amput|lost |fingers|toes"
        "|webbed|guide |cleft|brace|scolio"
        "|dwarf|vitiligo|alopecia",
        reach=60,
    ),
    clue_kind(
        "condition",
        4,
        r"\b(?P<value>spina bifida|leuk(?:a)?emia|brain tumour|(?:heart|kidney|liver) transplant|trach(?:e)?ostomy"
        r"|(?:used|on) a ventilator|feeding tube|epidermolysis|Tourette(?:[’']s)?|selectively? mut\w{1,3}|haemophilia"
        r"|HIV|deafblind|foetal alcohol"
        rf"|{CANNOT}(?=[.,;]|$))\b",
        "Write a health condition, a disability.",
        needs="bifida|emia|tumour|transplant|ostomy|ventilator|feeding tube|epidermo|tourette|selective|haemo|hiv"
        "|ot see|ot hear|ot speak|ot walk|’t see|’t hear|’t speak|’t walk"
        "|deafblind|foetal",
        reach=40,
    ),
    clue_kind(
        "known for",
        6,
        r"\b(?P<value>won (?:the|a|an) (?:[\w’']{2,12} ){0,3}(?:prize|medal|cup|title|competition|award|trophy)"
        r"|(?:chess|music(?:al)?|child) prodigy|(?:quiz|baking|television|TV|cooking|dancing|game) show|contestant on"
        r"|(?:junior|county|national|regional|pairs) champion|(?:youngest|only) (?:\w{2,12} )?(?:bell-?ringer|player"
        r"|pupil|girl|boy) (?:in|at|of) (?:the|its|St|his|her)|the only (?:girl|boy) in (?:its|the|his|her)"
        r"|carried the torch|candidate in|by-election"
        r"|(?:swam|swum|ran|run|cycled|walked) (?:[\w’]{2,12} ){1,5}for charity)\b",
        "Leave it out: a sport, a prize or a club is how neighbours know a child.",
        needs="won |prodigy|quiz show|ing show|tv show|ion show|game show|contestant|champion|youngest "
        "|for charity|only player|only pupil|only girl|only boy|only bell|torch|candidate|by-election",
        reach=70,
    ),
    clue_kind(
        "the only one",
        12,
        r"\b(?P<value>the (?:village|town|island|valley|county|district)[’']s only"
        r"|the only (?:[a-z]{3,12} )?(?:shop|school|pub|surgery|garage|mosque|church|synagogue|ice rink|speaker"
        r"|scholarship|Traveller|Roma|Black|Asian|Chinese|Polish|Portuguese|Romanian|Muslim|Jewish|Sikh|Hindu|site)"
        r" (?:[a-z]{3,12} )?(?:in|at|of|on|for|from) (?:the|its|his|her|[A-Z])"
        r"|the first (?:of (?:its|her|his) kind )?in the (?:county|country|district|town)|nobody on the island"
        r"|there is (?:only )?one (?:[a-z]{3,12} ){1,2}(?:north|south|east|west) of)\b",
        "Leave it out: everybody there knows it.",
        needs="s only|the only|the first in|the first of|nobody on|there is",
        reach=80,
    ),
    clue_kind(
        "day of the year",
        6,
        r"\b(?P<value>(?:Palm|Mothering|Remembrance|Whit) (?:Sunday|Monday)|Whitsun|Candlemas|Hogmanay|Burns Night"
        r"|Midsummer|regatta|(?:village|church|summer|school) f[eêé]te|(?:solar )?eclipse|jubilee|coronation|ceilidh"
        r"|(?:world )?cup final|the first lockdown|Orthodox Christmas"
        rf"|(?:day|night|morning|evening|eve|week) (?:of|before|after) (?:the|his|her)(?! {EVERY_DAY}\b)"
        r" (?:[a-z’']{2,12} )?[a-z]{4,12}|the (?:first|last) day of the war)\b",
        "Write the season, or how long after something else it was.",
        needs="palm |mothering |remembrance |whit|candlemas|hogmanay|burns night|midsummer|regatta|eclipse|jubilee"
        "|coronation|ceilidh|cup final"
        "|lockdown|orthodox|day of|day before|day after|night of|night before|night after|morning of|morning before"
        "|morning after|evening of|evening before|evening after|eve of|week of|week before|week after"
        "|village f|church f|summer f|school f",
        reach=70,
    ),
    clue_kind(
        "birth",
        5,
        r"\b(?P<value>surrogate|donor (?:egg|sperm)|IVF|concealed pregnancy"
        r"|born in (?:prison|the ambulance|a (?:car|taxi)))\b",
        "Leave it out, unless the learning is about it.",
        needs="surrogate|donor|ivf|concealed|born in",
        reach=40,
    ),
    clue_kind(
        "court",
        5,
        r"\b(?P<value>was (?:tried (?:at|in|for)|acquitted|cleared of)|went on trial|(?:the|his|her|-week) trial)\b",
        "Leave out the court and its dates: newspapers have them with names.",
        needs="was tried|acquitted|was cleared| trial",
        reach=40,
    ),
)
