"""A team pack: key messages, what to do, questions to talk about, and blank forms for what the team decides."""

from __future__ import annotations

from pathlib import Path

from tusk.library.library import Item, Library, newest
from tusk.model.kinds import Audit, Briefing, LearningReport, Review, ThematicReview
from tusk.paper.frame import frame
from tusk.paper.sheet import Sheet
from tusk.paper.shorten import CUTS
from tusk.paper.steps import QUESTIONS, Steps, shorter, whole
from tusk.paper.words import Words

TEACH_A_TEAM = (Audit, Briefing, LearningReport, Review, ThematicReview)
PACK_STEPS: Steps = (
    ("key", "Key messages"),
    ("do", "What to do"),
    ("questions", QUESTIONS),
)
LABEL = "Team pack"
INTRODUCTION = "For a team meeting or supervision: read, talk, then write down what you will do."
NO_QUESTIONS = "This page brings no questions of its own. Write down what you want to talk about."
ROLES_ONLY = "Write roles rather than names, and nothing about a child or a family."
ACTIONS = ("Action", "Who (role)", "By when", "Done")
RECORD = ("Date used", "Team", "Number attending", "Facilitator (role)")


def pack_sheet(item: Item, library: Library, cache: Path | None) -> Sheet:
    """The team pack of an entry to print, on two sides: the second is for writing."""
    words = Words(library, cache, item.id)
    shared = frame(item, f"{item.record.title}: team pack", words) | {
        "heading": words.line(item.record.title),
        "introduction": INTRODUCTION,
        "no_questions": "" if item.record.questions else NO_QUESTIONS,
        "roles_only": ROLES_ONLY,
        "actions": ACTIONS,
        "record": RECORD,
        "full_text": words.to_entry(item.id, item.record.title),
    }
    return Sheet(
        item=item.id,
        address=f"{item.address}{item.name}-team-pack.pdf",
        label=LABEL,
        template="pack",
        day=newest(item.record).first_day,
        versions=tuple(shared | each for each in whole(item, words, PACK_STEPS, brief=True)),
        shorter=shorter(item, words, shared, PACK_STEPS, brief=True),
        shortened_by=repr(CUTS),
        pictures=words.pictures,
        most_pages=2,
    )
