"""Lines of a document that name people: those of its authors are left out, and contacts are marked to be looked at."""

from __future__ import annotations

import re
from dataclasses import replace

from tusk.importing.blocks import Block, Contents, Heading, Paragraph, Point, plain

NAME = r"(?:(?:Dr|Mrs?|Ms|Miss|Prof(?:essor)?|Sir|Dame|Rev)\.? )?[A-Z][\w’'-]+(?: [A-Z]\.?)?(?: [A-Z][\w’'-]+){1,2}"
ROLE = (
    r"by|authors?|(?:report|written|prepared|compiled|produced|edited|reviewed|presented) by|"
    r"(?:report|lead|independent|overview) (?:author|reviewer)s?|editors?"
)
AUTHOR = re.compile(
    rf"^(?P<role>(?i:{ROLE}))(?::| [–-])?\s+(?P<name>{NAME})(?P<rest>(?:,| and |;| &|\s*$).*)$"
)
CONTACT = re.compile(
    rf"(?P<role>(?i:contact(?: person| details)?|for (?:more|further) information,? (?:please )?contact|"
    rf"please (?:contact|speak to|email|ring)|enquiries(?: to)?))(?::| [–-])?\s+(?P<name>{NAME})"
)
NOT_A_PERSON = re.compile(
    r"\b(?:Board|Partnership|Council|Services?|Team|Trust|Police|Committee|Group|Office|Department|University|Centre|"
    r"Safeguarding|Children|Adults?|Health|Care|Social|Response|School|College|Hub|Line|Helpline)\b"
)
LEFT_OUT = "A line that names people was left out: “{} …”. Its roles may be published."
LOOK = "It names a person: look whether the name after “{}” may be published."
MOST_WORDS = 25  # of a line that names its authors: what is longer says more


def without_authors(contents: Contents) -> Contents:
    """The same document without the lines that name its authors; what was left out and what to look at is told."""
    kept, told = list[Block](), list[str]()
    for block in contents.blocks:
        words = plain(block.text) if isinstance(block, Paragraph | Heading | Point) else ""
        if (found := AUTHOR.match(words)) and _is_person(found) and len(words.split()) <= MOST_WORDS:
            told.append(LEFT_OUT.format(found["role"]))
            continue
        told += [LOOK.format(each["role"]) for each in CONTACT.finditer(words) if _is_person(each)]
        kept.append(block)
    return replace(contents, blocks=tuple(kept), lost=(*contents.lost, *dict.fromkeys(told)))


def _is_person(found: re.Match[str]) -> bool:
    return not NOT_A_PERSON.search(found["name"])
