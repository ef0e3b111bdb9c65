"""E-mail and web addresses that identify one person. Patterns have no open end."""

from __future__ import annotations

import re

from tusk.late_pattern import late
from tusk.privacy.identifier import Identifier, compiled
from tusk.privacy.stretches import Word

PERSONAL_HOSTS = (
    r"(?:(?:aim|aol|blueyonder|btinternet|btopenworld|duck|ee|fastmail|freeserve|gmail|gmx|googlemail|hey|hotmail|hushmail|icloud"
    r"|lineone|live|mac|mail|me|msn|ntlworld|onetel|outlook|pm|proton|protonmail|rocketmail|sky|supanet|talk21|talktalk|tesco"
    r"|tinyworld|tiscali|tuta|tutanota|uwclub|virginmedia|wanadoo|yahoo|yandex|ymail|zoho)DOT"
    r"(?:com|coDOTuk|net|me|ie|fr|uk|de|it|es|pl|fm|io|be|nl|ro|pt)"
    r"|virginDOTnet|orange(?:homeDOTcoDOTuk|DOT(?:net|fr))|plusDOTcom|(?:wp|onet|interia)DOTpl|o2DOT(?:pl|coDOTuk)|webDOTde|seznamDOTcz|abvDOTbg"
    r"|(?:mail|inbox)DOTru|(?:163|qq)DOTcom)"
)
DOT = r"(?:\.| \. | \.(?! )|\. (?=com?\b|uk\b)|,(?=com?\b)| ?[(\[{]dot[)\]}] ?| dot )"
PERSONAL_HOSTS = PERSONAL_HOSTS.replace("DOT", DOT)
AT = r"(?:(?:@|%40) ?| @ | ?[(\[{<](?:at?|@)[)\]}>] ?|_at_(?!me|live))"
AT_IN_BRACKETS = ("[at]", "(at)", "{at}", "<at>", "[a]", "(a)", "{a}")
# Before " at gmail.com": not "look at", but a name with a dot or a digit, or a word where an address begins.
NO_NAMES = (
    r"(?:accounts?|address(?:es)?|and|are|available|e?-?mails?|found|hosted|is|log|look(?:ing)?|or|people"
    r"|register(?:ed)?|sign|someone|staff|support|team|us|was|works?|you)"
)
WITH_A_DOT = r"[\w+'-]{0,40}[\w+'-][._\d][\w.+'-]{0,20}"
NAMED = (
    rf"(?:{WITH_A_DOT}"
    r"|(?:(?<=mail )|(?<=mail: )|(?<=write to )|(?<=contact )|(?<=\A)|(?<=\. )|(?<=[(\n:]))"
    rf"(?!{NO_NAMES} )[\w'-]{{2,30}})"
)
MAIL_FILTERS = (
    r"safelinks?\.(?:protection\.(?:outlook\.com|office365\.us)|emails\.azure\.net)"
    r"|urldefense(?:\.proofpoint)?\.(?:com|us)"
    r"|protect-[a-z]{2}\.mimecast\.com|mimecastprotect\.com|linkprotect\.cudasvc\.com|list-manage\.com/track"
    r"|(?:links(?:-\d)?\.govdelivery\.com/(?:track|CL0)|lnks\.gd/l)|url\.emailprotection\.link"
    r"|statics\.teams\.cdn\.office\.net/[\w-]{1,30}/safelinks|protect\.checkpoint\.com|scanmail\.trustwave\.com"
    r"|protection\.sophos\.com|trendmicro\.com/wis/clicktime|url\d?\.mailanyone\.net|urlsand\.esvalabs\.com"
    r"|shared\.outlook\.inky\.com|linkscan\.io/scan|url-protection\.com/v1"
    r"|clicktime\.symantec\.com|secure-web\.cisco\.com|ct\.sendgrid\.net/ls/click|mandrillapp\.com/track"
    r"|click\.pstmrk\.it|awstrack\.me/L0|(?:cmail\d{1,2}|createsend\d{0,2})\.com/t|hubspotlinks\.com|click\.mlsend\.com"
    r"|exct\.net|rs6\.net/tn"
)
RECIPIENTS = r"mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|elqtrackid|ml_subscriber(?:_hash)?|recipient(?:_?id)?|subscriber_?id"
RECIPIENTS += r"|contact_?id|dm_i|bbeml|trk_contact|ss_email_id|sp_rid|wickedid|vero_conv|__s|_k[ex]"
OF_A_FILTER = late(r"\.(?:com|net|us|gd|link|io|it|me)\b")
HOST = late(
    r"\.(?:com|net|us|gd|link|uk|me|ie|fr|de|it|es|pl|fm|io|be|nl|ro|pt|cz|bg|ru)\b"
)  # the end of any host in these patterns

ADDRESSES: tuple[Identifier, ...] = (
    Identifier(
        "a personal e-mail address",
        compiled(
            rf"(?<![\w.+-])(?P<value>[\w.+'-]{{1,64}}{AT}(?:\w{{1,20}}\.(?=plus\.))?{PERSONAL_HOSTS})(?![\w-])"
        ),
        "Give the address of a team. If it is a duty line, put it in contacts with duty_line: yes.",
        in_addresses=True,
        needs=("@", "%40", *AT_IN_BRACKETS, "_at_"),
    ),
    Identifier(
        "a personal e-mail address",
        compiled(rf"(?<![\w.+-])(?P<value>(?:{NAMED} at |{WITH_A_DOT}(?<=\w) @){PERSONAL_HOSTS})(?![\w-])"),
        "Give the address of a team. If it is a duty line, put it in contacts with duty_line: yes.",
        needs=(Word(" at ", late(rf" at {PERSONAL_HOSTS}")), Word(" @", late(rf" @{PERSONAL_HOSTS}"))),
    ),
    Identifier(
        "an address that a mail filter made for one recipient",
        compiled(rf"(?P<value>(?:[\w-]{{1,40}}\.)?(?:{MAIL_FILTERS}))"),
        "Open it, and copy the address of the page that appears.",
        in_addresses=True,
        is_in_address_rules=True,
        sign=OF_A_FILTER,
        sign_in="anywhere",
    ),
    Identifier(
        "an address that names who got the mail",
        compiled(rf"(?<=[?&])(?P<value>(?:{RECIPIENTS})=[^&#\s]{{1,200}})"),
        "Remove everything after the ?.",
        in_addresses=True,
        is_in_address_rules=True,
        needs=("=",),
        sign=re.compile(rf"[?&](?:{RECIPIENTS})=", re.IGNORECASE),
        sign_in="anywhere",
        reach=250,
    ),
    Identifier(
        "an address that names who got the mail",
        compiled(
            r"https?://[^\s<>\"?#]{1,300}[?#](?:[^\s<>\"]{0,300}&)?"
            r"(?P<value>[\w-]{1,30}=[\w.+-]{1,64}(?:@|%(?:25)?40)[\w-]{1,60}\.[\w.-]{2,60})"
        ),
        "Remove everything after the ?.",
        in_addresses=True,
        needs=("@", "%40", "%2540"),
        reach=700,
    ),
)
