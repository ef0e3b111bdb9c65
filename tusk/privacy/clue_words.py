"""Words that clues have, as patterns without an open end."""

from __future__ import annotations

import re

# A capital after what leads to a place: it begins with the capital, for which Python looks first.
SIGN_OF_PLACE = re.compile(
    r"[A-Z](?<=[emnrt] .)(?:(?<=\bon the .)|(?<=\bin .)|(?<=\bat .)|(?<=\bfrom .)|(?<=\bnear .)"
    r"|(?<=\baround .)|(?<=\boutside .))"
)
NUMBER = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen)"
)
NAME = (
    r"(?:St\.? )?[A-Z][a-z’']{2,20}(?:(?: |-)(?:[A-Z][a-z’']{1,20}|upon|on|under|of|super|le|by|next|St\.?"
    r"|the)(?![a-z])){0,3}"
)
ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
    r"|fifteenth|sixteenth|seventeenth)"
)
SCHOOLS = r"(?:School|Academy|College|Nursery|Primary|Infants|Juniors|Preschool|Playgroup)"
SERVICES = (
    r"(?:Hospital|Infirmary|Surgery|Health Centre|Medical Centre|Children[’']s Centre"
    r"|Family Centre|Refuge|Prison|Unit)"
)
RARE = (
    r"ricin|electrocut\w{1,4}|hypothermia|hang(?:ed|ing)|drown(?:ed|ing)|stab(?:bed|bing)|shot|strangl\w{1,4}|acid|"
    r"poison(?:ed|ing)|ingest(?:ed|ion|ing)|fell from|trafficked|fabricated(?: or induced)? illness|FGM|"
    r"dog (?:bite|attack)|(?:bitten|attacked|killed|mauled) by (?:a|the|his|her|their|the family[’']s) dog|"
    r"smother\w{1,4}|suffocat\w{1,4}|shooting|hit by a (?:train|car|lorry|bus|van)|fell out of"
    r"|kidnap\w{1,4}|abduct\w{1,4}"
    r"|house fire|arson|caravan|quarry|methadone|scald(?:ed|s)?|starv(?:ed|ation)|rickets"
)
IN_RARE = (  # one of them is in each
    "ricin|electrocut|hypotherm|hang|drown|stab|shot|strangl|acid|poison|ingest|fgm|fell|traffick"
    "|fabricat|dog|fire|smother|suffocat|shooting|hit by|kidnap|abduct|arson|caravan|quarry|methadone"
    "|scald|starv|rickets"
)
INJURIES = (
    r"fractur\w{1,4}|bruis\w{1,4}|head injur(?:y|ies)|burn(?:t|ed|s)?|broken (?:arm|leg|rib|wrist|bone)s?"
    r"|bleeding on the brain|subdural|retinal|ha?ematomas?|brain (?:injur(?:y|ies)|damage)"
)
TWINS = r"twins?|triplets?|(?:half|step)[- ](?:brother|sister|sibling)s?"
HERITAGE = (
    r"Roma|Traveller|Gypsy|Jehovah[’']s Witness(?:es)?|Muslims?|Jewish|Mormon|Catholic|Brethren|Hindu|Sikh"
    r"|Somali|Polish|Romanian|Pakistani|"
    r"Nigerian|Kurdish|Vietnamese|Albanian|Syrian|Afghan|Ukrainian|Lithuanian|Bangladeshi|Chinese"
    r"|Bulgarian|Hungarian|Slovak|Portuguese|Brazilian|Eritrean?|Ethiopian|Sudanese|Iraqi|Iranian|Turkish"
    r"|Ghanaian|Congolese|Zimbabwean|Jamaican|Filipino|Tamil|Welsh-speaking|deaf|"
    r"Mandarin|Urdu|British Sign Language"
)
WORK = (
    r"(?:an?|the) (?:retired |former )?(?:police officer|teacher|vicar|soldier|nurse|midwife|head ?teacher"
    r"|councillor|farmer"
    r"|footballer|GP|doctor|dentist|paramedic|prison officer|fire ?fighter|social worker|foster carer|judge|magistrate"
    r"|publican|postman|childminder|MP)"
)
