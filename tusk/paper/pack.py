"""A team pack: key messages, what to do, questions to discuss, and blank forms for the team's decisions."""

from __future__ import annotations

from tusk.document.document import Document
from tusk.locales.message import N_
from tusk.paper.frame import frame, sheet_of
from tusk.paper.pictures import Pictures
from tusk.paper.sheet import Sheet
from tusk.paper.steps import QUESTIONS, Steps, fitted
from tusk.paper.writer import Writer

PACK_STEPS: Steps = (
    ("key", "Key messages"),
    ("do", "What to do"),
    ("questions", QUESTIONS),
)
LABEL = N_("Team pack")
INTRODUCTION = "For a team meeting or supervision: read, talk, then write down what you will do."
NO_QUESTIONS = "This page has no questions of its own. Write down what you want to discuss."
ROLES_ONLY = "Write roles rather than names, and nothing about a child or a family."
ACTIONS = ("Action", "Who (role)", "By when", "Done")
RECORD = ("Date used", "Team", "Number attending", "Facilitator (role)")


def pack_sheet(document: Document, pictures: Pictures) -> Sheet:
    """The team pack of an entry to print, on two sides: the second is for writing."""
    writer = Writer(pictures)
    shared = frame(document, title_of(document), writer) | {
        "introduction": INTRODUCTION,
        "no_questions": "" if asks_questions(document) else NO_QUESTIONS,
        "roles_only": ROLES_ONLY,
        "actions": ACTIONS,
        "record": RECORD,
    }
    versions = fitted(document, writer, shared, PACK_STEPS, brief=True)
    return sheet_of(document, writer, "pack", label=LABEL, most_pages=2, **versions)


def title_of(document: Document) -> str:
    """The title of a team pack, on paper and in Word."""
    return f"{document.title}: team pack"


def asks_questions(document: Document) -> bool:
    """Whether an entry has questions for a team."""
    return any(section.role == "questions" for section in document.sections)
