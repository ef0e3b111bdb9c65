"""Names of children and their parents, which are known by the label before them. Patterns have no open end."""

from __future__ import annotations

from tusk.late_pattern import late
from tusk.privacy.identifier import Identifier
from tusk.privacy.stretches import Word

WHO = (
    r"(?:child|children|pupil|student|young person|baby|infant|sibling|brother|sister|patient|service user"
    r"|mother|father|parent|mum|dad)"
)
KIND_OF_NAME = r"(?:(?:full|first|last|real|birth|given|family) ?)?"
LABEL = (
    rf"(?:{KIND_OF_NAME}names? of (?:the |each )?{WHO}s?|{WHO}(?:['’]?s['’]?)? {KIND_OF_NAME}(?:fore|sur)?names?"
    r"|enw(?:['’]r| y)? (?:plentyn|disgybl|fam|tad|person ifanc))"
)
SMALL = r"[a-zß-ÿā-ž’']{1,20}"
CAPITAL = r"[A-ZÀ-ÞĀ-Ž]"
WORD_OF_A_NAME = rf"(?:(?:Mc|Mac|O['’]|Ap |ap |al-|Al-|El-|de |van )?{CAPITAL}{SMALL}(?:-{CAPITAL}{SMALL})?)"
NEXT_SENTENCE = (
    r"(?:It|He|She|They|We|You|The|This|That|These|There|His|Her|Their|In|On|At|And|But|When|After)\b"
)
# Pseudonyms of two words, words of forms, bodies, and names that are kept for examples.
NO_NAME = (
    r"(?:(?:Child|Baby|Sibling|Twin|Infant|Person|Young|Family|Mother|Father|Pupil|Boy|Girl|Student|Patient|Plentyn|Babi"
    r"|Not?|None|See|As|To|The|Unknown|Withheld|Date|Home|School|Full|First|Last|Given|Birth|Name|Contact|Number"
    r"|Address|Phone|Telephone|Mobile|Signature|Signed|Social|Case|Lead|Key|Year|Age|Ethnic|Legal|NHS|Main|Parent"
    r"|Carer|Relationship|Gender|Print|Block|Please)\b"
    r"|(?:[\w’'-]{1,20} ){0,3}(?:Council|Trust|School|Board|Academy|Hospital|Police|Services?|Team|Authority"
    r"|Partnership|Group|Centre)\b"
    r"|(?:(?:Joe?|Fred) Bloggs|(?:John|Jane) Doe|Ann? Other|Firstname|Forename)\b)"
)

NAMES: tuple[Identifier, ...] = (
    Identifier(
        "the name of a child or parent",
        late(
            rf"\b(?i:{LABEL})[*_]{{0,2}}: ?[*_]{{0,2}} ?(?P<value>(?!{NO_NAME})"
            rf"{WORD_OF_A_NAME}(?: (?!{NEXT_SENTENCE}){WORD_OF_A_NAME}){{1,3}})(?![\w:]| ?[:?])"
        ),
        "Write Child A, or one word that is nobody’s name.",
        needs=(
            Word("name", late(r"name(?=s? of |s?[*_]{0,2}:)")),
            Word("enw", late(r"enw(?=['’]r | y | ?pl| ?d| ?f| ?t| ?p)")),
        ),
    ),
)
