"""The content of an entry for a team, step by step, shortened until it fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from tusk.data_class import dataclass
from tusk.document.blocks import Media, Points, Prose
from tusk.document.document import Document
from tusk.document.knowledge import answers_last
from tusk.document.section import Section
from tusk.locales.message import N_
from tusk.paper.leave_out import SPARED, Limits, Naming, ladder, parted, without
from tusk.paper.shorten import CUTS, LEFT_OUT, WITHOUT_TABLES, Cut, shortened, without_transcript
from tusk.paper.writer import Writer, is_short
from tusk.sections.part import Role

Data = dict[str, Any]
Steps = tuple[tuple[Role, str], ...]
QUESTIONS = N_("Questions for\N{NO-BREAK SPACE}your\N{NO-BREAK SPACE}team")
MORE = N_("Where to read\N{NO-BREAK SPACE}more")
STEPS: Steps = (
    ("happened", N_("What this is about")),
    ("matters", N_("Why it matters")),
    ("key", N_("Key messages")),
    ("do", N_("What to do")),
    ("questions", QUESTIONS),
    ("more", MORE),
)
SIZES = (10.3, 9.8, 9.3)  # points


@dataclass(frozen=True)
class Step:
    """The content of an entry for one step."""

    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Shortening:
    """What a sheet leaves out. limits: of its longest things; cut: of the rest; spares: not of its key messages."""

    limits: Limits
    cut: Cut = WITHOUT_TABLES
    spares: bool = True

    @property
    def is_cut(self) -> bool:
        """Whether something is not left out whole, but begun."""
        return self.cut != WITHOUT_TABLES or any(self.limits.values())

    def cut_of(self, role: Role) -> Cut:
        """What is cut of a step."""
        return WITHOUT_TABLES if self.spares and role in SPARED else self.cut


def fitted(
    document: Document, writer: Writer, shared: Data, wanted: Steps = STEPS, *, brief: bool = False
) -> Data:
    """The versions of a sheet: complete, in smaller and smaller font sizes; then shorter and shorter.

    A version that leaves something out is made when it is called. shared: the data in all of them.
    """
    naming = Naming(document.words)

    def made(size: float, shortening: Shortening | None = None) -> Data:
        steps = steps_of(document, wanted, shortening, brief=brief)
        return shared | {
            "steps": [writer.data(step) | {"is_short": is_short(*step.sections)} for step in steps],
            "is_cut": bool(shortening and shortening.is_cut),
            "left_out": naming.sentence(sections, shortening.limits) if shortening else "",
            "size": size,
        }

    sections = parted(_shown(document, wanted, brief=brief))
    in_full = made(SIZES[0])
    return {
        "versions": [in_full | {"size": size} for size in SIZES],
        "shorter": [partial(made, size, each) for each in _shortenings(sections) for size in SIZES[1:]],
    }


def _shortenings(sections: Sequence[Section]) -> list[Shortening]:
    """More and more: the longest things; then some of everything but key messages and questions; then of these, too."""
    steps = [Shortening({}), *map(Shortening, ladder(sections))]
    last = steps[-1].limits
    others = [cut for cut in CUTS if cut != WITHOUT_TABLES]
    return [*steps, *(Shortening(last, cut, spares) for spares in (True, False) for cut in others)]


def steps_of(
    document: Document,
    wanted: Steps = STEPS,
    shortening: Shortening | None = None,
    *,
    brief: bool = False,
) -> tuple[Step, ...]:
    """The steps for which the entry has content.

    brief: if an entry has key messages, these are used instead of its texts; and there are no figures.
    """
    shown = _shown(document, wanted, brief=brief)
    if shortening:
        shown = without(parted(shown), shortening.limits)
    steps = []
    for role, heading in wanted:
        sections = [section for section in shown if _is_for(section, role)]
        if shortening:
            sections = shortened(sections, shortening.cut_of(role))
        if sections:
            title = (
                document.what_happened if role in ("intro", "happened") else document.words.gettext(heading)
            )
            steps.append(Step(title, _without_twin(sections, title)))
    return tuple(steps)


def _shown(document: Document, wanted: Steps, *, brief: bool) -> list[Section]:
    """The sections of an entry that the steps show."""
    sections = [each for each in _sections(document) if any(_is_for(each, role) for role, _ in wanted)]
    if not brief:
        return sections
    if any(section.id == "key-messages" for section in sections):
        sections = [
            each for each in sections if each.id == "key-messages" or each.role not in ("intro", "key")
        ]
    return shortened([_listed(each) for each in sections], Cut(None, LEFT_OUT))


def _listed(section: Section) -> Section:
    """Media to go to after the meeting, without the words spoken in them: a team needs the side for its own."""
    if section.role != "more":
        return section
    blocks = (without_transcript(block) if isinstance(block, Media) else block for block in section.blocks)
    return replace(section, blocks=tuple(blocks))


def _role_of(section: Section) -> Role:
    """Its place; a text under a heading of its author's own is what an entry is about, and no key message."""
    is_text = section.by_author and any(isinstance(block, Prose) for block in section.blocks)
    return "intro" if section.role == "key" and is_text else section.role


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
    for section in document.sections:
        blocks = answers_last(section)
        yield replace(section, look="plain", role=_role_of(section), blocks=blocks)
    if document.workshop and document.workshop.slides:
        titles = dict.fromkeys(slide.title for slide in document.workshop.slides)
        yield Section(
            "covers", document.words.gettext("What it covers"), (Points(tuple((title,) for title in titles)),)
        )
