"""Words that clues have, as patterns without an open end."""

from __future__ import annotations

from tusk.late_pattern import late

# A capital after what leads to a place: it begins with the capital, for which Python looks first.
SIGN_OF_PLACE = late(
    r"[A-Z](?<=[emnort] .)(?:(?<=\bon the .)|(?<=\bin .)|(?<=\bat .)|(?<=\bfrom .)|(?<=\bnear .)"
    r"|(?<=\baround .)|(?<=\boutside .)|(?<=[demnkt] to .))"
)
NUMBER = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen)"
)
NAME = (
    r"(?:St\.? )?[A-Z][a-z’']{2,20}(?:(?: |-)(?:[A-Z][a-z’']{1,20}(?![a-z])"
    r"|(?:upon|on|under|of|super|le|by|next|St\.?|the)(?=[ -](?:the )?[A-Z]))){0,3}"
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
    r"dog (?:bite|attack)|(?:attacked|killed) by (?:a|the|his|her|their|the family[’']s) dog|bitten|mauled|"
    r"smother\w{1,4}|suffocat\w{1,4}|shooting|(?:hit|struck|run over|knocked down) by|fell out of"
    r"|kidnap\w{1,4}|abduct\w{1,4}"
    r"|swallow(?:ed|ing)|forced (?:marriage|to marry)|to be married|collapsed"
    r"|house fire|arson|caravan|quarry|methadone|scald(?:ed|s)?|starv(?:ed|ation)|rickets"
    r"|frostbite|exorcis\w{1,3}|graveside"
)
IN_RARE = (  # one of them is in each
    "ricin|electrocut|hypotherm|hang|drown|stab|shot|strangl|acid|poison|ingest|fgm|fell|traffick"
    "|fabricat|dog|bitten|mauled|struck|run over|knocked|fire"
    "|smother|suffocat|shooting|hit by|kidnap|abduct|arson|caravan|quarry|methadone"
    "|scald|starv|rickets|frostbite|exorcis|graveside|swallow|forced|married|collapsed"
)
INJURIES = (
    r"fractur\w{1,4}|bruis\w{1,4}|head injur(?:y|ies)|burn(?:t|ed|s)?|broken (?:arm|leg|rib|wrist|bone|thigh|jaw)s?"
    r"|broken collarbone"
    r"|bleeding on the brain|subdural|retinal|ha?ematomas?|brain (?:injur(?:y|ies)|damage)"
)
TWINS = r"twins?|triplets?|qu(?:adr|int)uplets?|(?:half|step)[- ](?:brother|sister|sibling)s?"
HERITAGE = (
    r"Roma|Traveller|Gypsy|Jehovah[’']s Witness(?:es)?|Muslims?|Jewish|Mormon|Catholic|Brethren|Hindu|Sikh"
    r"|Somali|Polish|Romanian|Pakistani|"
    r"Nigerian|Kurdish|Vietnamese|Albanian|Syrian|Afghan|Ukrainian|Lithuanian|Bangladeshi|Chinese"
    r"|Bulgarian|Hungarian|Slovak|Portuguese|Brazilian|Eritrean?|Ethiopian|Sudanese|Iraqi|Iranian|Turkish"
    r"|Ghanaian|Congolese|Zimbabwean|Jamaican|Filipino|Tamil|Latvian|Estonian|Indian|Russian|Georgian|Moldovan|Egyptian"
    r"|Libyan|Algerian|Moroccan|Gambian|Kenyan|Ugandan|Rwandan|Nepalese|Japanese|Korean|Thai|Spanish|Italian|Greek"
    r"|Welsh-speaking|deaf|"
    r"Mandarin|Urdu|British Sign Language"
)
INSTITUTIONS = (  # of which a town has one
    r"pupil referral unit|special school|village school|secondary school|primary school|infant school|nursery"
    r"|children[’']s home|secure unit|young offender institution|hostel|refuge|fire station|mosque|church|temple"
)
COUNTRIES = (
    r"Afghanistan|Albania|Angola|Bangladesh|Brazil|Bulgaria|Cameroon|China|Congo|Egypt|Eritrea|Ethiopia|Gambia|Ghana"
    r"|Guinea|Hong Kong|Hungary|India|Iran|Iraq|Ivory Coast|Jamaica|Kenya|Kosovo|Kurdistan|Latvia|Libya|Lithuania|Mali"
    r"|Moldova|Morocco|Nepal|Nigeria|Pakistan|Philippines|Poland|Portugal|Romania|Russia|Rwanda|Senegal|Sierra Leone"
    r"|Slovakia|Somalia|Sri Lanka|Sudan|Syria|Thailand|Turkey|Uganda|Ukraine|Venezuela|Vietnam|Yemen|Zambia|Zimbabwe"
)
HOMES = (  # of few families
    r"houseboat|canal boat|narrowboat|lighthouse|vicarage|rectory|barracks|army camp"
    r"|(?:above|ran) (?:a|the) (?:pub|shop)"
    r"|on (?:a|the)(?: \w{2,12})? farm|women[’']s refuge|travellers[’'] site"
)
IN_HOMES = "boat|lighthouse|vicarage|rectory|barracks|army camp|above |ran |farm|refuge|site"
FEASTS = (
    r"(?:Christmas|Boxing|New Year[’']s|Easter|Mother[’']s|Father[’']s|St \w{3,9}[’']s) (?:Day|Eve|Sunday|Monday)"
    r"|29 February|Good Friday|Pancake Day|Bonfire Night|(?-i:Halloween|Diwali|Hanukkah)|(?-i:Eid)\b"
    r"|(?:his|her|their) first Christmas|royal wedding|carnival|last (?:day|week) of (?:the )?(?:\w{2,10} )?term"
)
WORK = (
    r"(?:an?|the) (?:\w{3,10} )?(?:police officer|teacher|vicar|soldier|nurse|midwife|head ?teacher"
    r"|councillor|farmer"
    r"|footballer|GP|doctor|dentist|paramedic|prison officer|fire ?fighter|social worker|foster carer|judge|magistrate"
    r"|publican|postman|childminder|MP|dinner lady|lollipop \w{3,5}|caretaker|(?:lock|lighthouse) keeper|priest|imam"
    r"|rabbi|landlord|landlady|(?:taxi|bus|lorry|train) driver|fisherman|jockey|lawyer|solicitor|soldier|sailor"
    r"|mayor|show ?jumper|scaffolder|bishop|butcher|baker|hairdresser|musician|actor|singer|pilot)"
)
