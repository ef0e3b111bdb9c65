"""The content of an entry for a team, step by step, shortened until it fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from tusk.document.blocks import Points
from tusk.document.document import Document, Section
from tusk.locales.message import N_
from tusk.paper.shorten import CUTS, LEFT_OUT, WITHOUT_TABLES, Cut, shortened
from tusk.paper.writer import Writer
from tusk.sections.part import Role

Data = dict[str, Any]
Steps = tuple[tuple[Role, str], ...]
QUESTIONS = N_("Questions for\N{NO-BREAK SPACE}your\N{NO-BREAK SPACE}team")
STEPS: Steps = (
    ("happened", N_("What this is about")),
    ("matters", N_("Why it matters")),
    ("key", N_("Key messages")),
    ("do", N_("What to do")),
    ("questions", QUESTIONS),
    ("more", N_("Where to read\N{NO-BREAK SPACE}more")),
)
SIZES = (10.3, 9.8, 9.3)  # points


@dataclass(frozen=True)
class Step:
    """The content of an entry for one step."""

    title: str
    sections: tuple[Section, ...]


def fitted(
    document: Document, writer: Writer, shared: Data, wanted: Steps = STEPS, *, brief: bool = False
) -> Data:
    """The versions of a sheet: complete, in smaller and smaller font sizes; then shorter and shorter.

    A version that leaves something out is made when it is called. shared: the data in all of them.
    """

    def made(size: float, cut: Cut | None = None) -> Data:
        steps = writer.data(steps_of(document, wanted, cut, brief=brief))
        return shared | {"steps": steps, "is_cut": cut not in (None, WITHOUT_TABLES), "size": size}

    in_full = made(SIZES[0])
    return {
        "versions": [in_full | {"size": size} for size in SIZES],
        "shorter": [partial(made, size, cut) for cut in CUTS for size in SIZES[1:]],
    }


def steps_of(
    document: Document, wanted: Steps = STEPS, cut: Cut | None = None, *, brief: bool = False
) -> tuple[Step, ...]:
    """The steps for which the entry has content.

    brief: if an entry has key messages, these are used instead of its texts; and there are no figures.
    """
    all_sections = tuple(_sections(document))
    has_messages = any(section.id == "key-messages" for section in all_sections)
    if brief:
        cut = replace(cut or Cut(None), left_out=LEFT_OUT)
    steps = []
    for role, heading in wanted:
        sections = [section for section in all_sections if _is_for(section, role)]
        if brief and has_messages and role in ("intro", "key"):
            sections = [section for section in sections if section.id == "key-messages"]
        if cut:
            sections = shortened(sections, cut)
        if sections:
            title = (
                document.what_happened if role in ("intro", "happened") else document.words.gettext(heading)
            )
            steps.append(Step(title, _without_twin(sections, title)))
    return tuple(steps)


def _is_for(section: Section, role: Role) -> bool:
    """Whether a step shows a section; an introduction is part of what happened."""
    return section.role == role or (role == "happened" and section.role == "intro")


def _without_twin(sections: Sequence[Section], title: str) -> tuple[Section, ...]:
    """A section without its heading, if that only repeats the step's own."""
    above = {title.lower().replace("\N{NO-BREAK SPACE}", " ")}
    only_links = len(sections) == 1 and sections[0].id == "links"
    return tuple(
        replace(each, heading="") if only_links or each.heading.lower() in above else each
        for each in sections
    )


def _sections(document: Document) -> Iterator[Section]:
    """The sections of an entry; of a workshop also what its slides are about."""
    yield from (replace(section, look="plain") for section in document.sections)
    if document.workshop and document.workshop.slides:
        titles = dict.fromkeys(slide.title for slide in document.workshop.slides)
        yield Section(
            "covers", document.words.gettext("What it covers"), (Points(tuple((title,) for title in titles)),)
        )
