"""The PDFs of any entry: a briefing, a team pack, and the form of a risk tool."""

from __future__ import annotations

from dataclasses import replace

from tusk.document.blocks import BlankForm, RiskLevels
from tusk.document.document import Document
from tusk.document.uses import returned
from tusk.locales.message import N_
from tusk.media.for_print import Pictures
from tusk.paper.frame import NOTES, frame, sheet_of
from tusk.paper.sheet import Sheet
from tusk.paper.steps import MORE, QUESTIONS, Steps, fitted
from tusk.paper.writer import Writer

MOST_PAGES = 2
LEAST_END = 0.3  # of the height of a briefing's second side: with less on it, one side is tried
PACK_STEPS: Steps = (
    ("intro", N_("What this is about")),
    ("key", N_("Key messages")),
    ("do", N_("What to do")),
    ("questions", QUESTIONS),
    ("more", MORE),
)
INTRODUCTION = N_("For a team meeting or supervision: read, talk, then write down what you will do.")
NO_QUESTIONS = N_("This page has no questions of its own. Write down what you want to discuss.")
ROLES_ONLY = N_("Write roles rather than names, and nothing about a child or a family.")
ACTIONS = (N_("Action"), N_("Who (role)"), N_("By when"), N_("Done"))
RECORD = (N_("Date used"), N_("Agency"), N_("Kind of team"), N_("Number of people"), N_("What will change"))


def briefing_sheet(document: Document, pictures: Pictures) -> Sheet:
    """A briefing in the seven steps that teams know; if it does not fit on two sides, it is shortened, and says so."""
    writer = Writer(pictures)
    shared = frame(
        document, document.words.gettext("%(title)s: briefing", title=document.title), writer, "facts"
    ) | {"notes_last": False, "used": returned(document, "briefing")}
    fit = fitted(document, writer, shared)
    with_a_side_for_notes = fit["versions"][0] | {"notes_last": True}
    fit["versions"].append(with_a_side_for_notes)
    return sheet_of(document, "briefing", writer, most_pages=MOST_PAGES, least_end=LEAST_END, **fit)


def pack_sheet(document: Document, pictures: Pictures) -> Sheet:
    """A team pack: what to read and discuss, and on a second side blank forms for the team's decisions."""
    writer, words = Writer(pictures), document.words
    shared = frame(document, title_of_pack(document), writer) | {
        "introduction": words.gettext(INTRODUCTION),
        "no_questions": "" if asks_questions(document) else words.gettext(NO_QUESTIONS),
        "roles_only": words.gettext(ROLES_ONLY),
        "actions": [words.gettext(name) for name in ACTIONS],
        "record": [words.gettext(name) for name in RECORD],
        "returned": returned(document, "team pack"),
    }
    fit = fitted(document, writer, shared, PACK_STEPS, brief=True)
    if any(section.role == "more" for section in document.sections):  # only where it displaces nothing
        spared = fitted(document, writer, shared, PACK_STEPS[:-1], brief=True)
        fit = {"versions": [*fit["versions"], *spared["versions"]], "shorter": spared["shorter"]}
    return sheet_of(document, "pack", writer, most_pages=MOST_PAGES, **fit)


def title_of_pack(document: Document) -> str:
    """The title of a team pack, on paper and in Word."""
    return document.words.gettext("%(title)s: team pack", title=document.title)


def asks_questions(document: Document) -> bool:
    """Whether an entry has questions for a team."""
    return any(section.role == "questions" for section in document.sections)


def form_sheet(document: Document, pictures: Pictures) -> Sheet:
    """A risk tool as a blank form and table to print and fill in by hand."""
    writer = Writer(pictures)
    blocks = {type(block): (block, section) for section in document.sections for block in section.blocks}
    form, _ = blocks[BlankForm]
    levels, section = blocks[RiskLevels]
    assert isinstance(form, BlankForm)
    version = frame(
        document, document.words.gettext("%(title)s: form to print", title=document.title), writer, *NOTES
    ) | {
        "size": 10.0,
        "form": writer.data(replace(form, title=form.title or document.title)),
        "categories_heading": section.heading,
        "levels": writer.data(levels),
    }
    return sheet_of(document, "form", writer, [version])
