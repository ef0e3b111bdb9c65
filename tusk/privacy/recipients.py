"""Addresses that name one person: hosts of personal mail, filters of mail, and what newsletters add, as patterns."""

from __future__ import annotations

PERSONAL_HOSTS = (
    r"(?:aol|blueyonder|btinternet|btopenworld|gmail|gmx|googlemail|hotmail|icloud|live|mail|me|msn|ntlworld"
    r"|outlook|pm|proton|protonmail|sky|talktalk|tiscali|virginmedia|yahoo|ymail)\.(?:com|co\.uk|net|me|ie|fr|uk|de)"
)
MAIL_FILTERS = (
    r"safelinks\.protection\.(?:outlook\.com|office365\.us)|urldefense(?:\.proofpoint)?\.(?:com|us)"
    r"|protect-[a-z]{2}\.mimecast\.com|mimecastprotect\.com|linkprotect\.cudasvc\.com|list-manage\.com/track"
)
RECIPIENTS = r"mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|elqtrackid|ml_subscriber(?:_hash)?|recipient(?:_?id)?|subscriber_?id"
