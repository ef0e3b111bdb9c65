"""How the label of a link must read: one function for each rule, used for the content and for built pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tusk.late_pattern import late
from tusk.problem import quoted
from tusk.urls.addresses import Wrong

EMPTY_WORDS = late(
    r"(?:please )?(?:click|tap|press|see|go|read|look)?(?: on)? ?(?:here|this|this link|this page|the link|link|page)"
    r"|click|more|read more|more info|more information|find out more|learn more|continue(?: reading)?|info"
    r"|(?:(?:cliciwch|gwasgwch|tapiwch|ewch|gweler) )?yma|cliciwch|hwn|hon|mwy|rhagor|(?:y )?(?:ddolen|dolen)(?: hon)?"
    r"|y dudalen hon|(?:darllen(?:wch)?|dysgu|dysgwch) (?:mwy|fwy|rhagor)|(?:mwy|rhagor) o wybodaeth",
    re.IGNORECASE,
)


# Of these there are many: a label needs the name of the one that is meant.
VAGUE = late(
    r"(?:(?:the|our|this|their|a|full|further|more|view|see|open|download|read|visit|go to) ){0,3}"
    r"(?:article|booklet|details|document|download|factsheet|file|form|guidance|guide|guidelines?|information|leaflet|"
    r"link|pages?|paper|pdf|policy|poster|procedures?|protocol|publication|report|resources?|slides|toolkit|video|"
    r"web ?page|web ?site|site)"
    r"|(?:(?:y|yr|ein|eu|gweler|lawrlwytho|lawrlwythwch) ){0,2}(?:adroddiad|canllaw(?:iau)?|dogfen|ddogfen|ffurflen"
    r"|g?wefan|gwybodaeth|lawrlwytho|lawrlwythwch|polisi|taflen|daflen)(?: llawn| hon| hwn)?",
    re.IGNORECASE,
)


def is_vague(label: str) -> bool:
    """Whether a label says what a page or paper is, but not which one: guidance, our website, the full report."""
    return bool(VAGUE.fullmatch(plainly(label)))


def says_where_it_leads(label: str) -> Iterator[Wrong]:
    """A label says where the link goes: people who listen to a list of links hear nothing else."""
    if EMPTY_WORDS.fullmatch(plainly(label)):
        hint = "Name what it opens: NSPCC Learning, or The review of Jack."
        yield Wrong(f"the label {quoted(label)} does not say where the link goes.", hint)


def is_no_address(label: str) -> Iterator[Wrong]:
    """A label is not a bare address."""
    if re.match(r"(https?://|www\.)", label.strip(), re.IGNORECASE):
        yield Wrong(f"the label {quoted(label)} is a bare address.", "Say in words where the link goes.")


LABEL_RULES: tuple[Callable[[str], Iterator[Wrong]], ...] = (says_where_it_leads, is_no_address)


def faults_of_label(label: str) -> Iterator[Wrong]:
    """Every fault in a label."""
    for rule in LABEL_RULES:
        yield from rule(label)


def plainly(label: str) -> str:
    """A label for comparison: without extra spaces, outer punctuation and capital letters."""
    return " ".join(label.split()).strip("“”\"'.…:,;!?›»>→()[] ").casefold()
