"""Whether there is anything in a text that readers see."""

from tusk.late_pattern import late

# Spaces, soft hyphens, joiners, marks of direction, fillers, variation selectors and tags: all are drawn as nothing.
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
UNSEEN = late(rf"[\s{_UNSEEN}]*")
SIGN = late(f"[\xa0{_UNSEEN}]")


def is_seen(text: str) -> bool:
    """Whether a text has more than spaces and invisible characters."""
    return not UNSEEN.fullmatch(text)


def has_unseen(text: str) -> bool:
    """Whether an invisible character is anywhere in a text."""
    return not text.isascii() and bool(SIGN.search(text))
