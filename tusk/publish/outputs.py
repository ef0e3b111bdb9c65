"""The files that pages offer to print, to show and to edit: which there are of an entry, and what each is called."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tusk.data_class import dataclass
from tusk.document.again import asks_again
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.locales.message import N_
from tusk.model.kinds.risk_tool import RiskTool
from tusk.model.kinds.workshop import Workshop
from tusk.takeaways.every import IN_WORD


@dataclass(frozen=True)
class Output:
    """A kind of file. ending: of its name, which begins with that of the entry; is_of: whether an item has one.
    needs: whether it has one in this library.

    for_trainers: whether it is listed with what a trainer takes away.
    """

    name: str
    ending: str
    label: str
    is_of: Callable[[Item], bool]
    has_preview: bool = False
    needs: Callable[[Item, Library], bool] = lambda item, library: True
    for_trainers: bool = False

    def address(self, item: Item) -> str:
        """Its address on the site."""
        return f"{item.address}{item.name}{self.ending}"

    @property
    def suffix(self) -> str:
        """The type of the file: pdf, pptx, docx."""
        return self.ending.split(".")[-1]

    @property
    def suffixes(self) -> list[str]:
        """The types of the file and of the picture of its first page."""
        return [self.suffix, *(["webp"] if self.has_preview else [])]


def has_slides(item: Item) -> bool:
    """Whether an item is a workshop with slides of its own."""
    return isinstance(item.record, Workshop) and bool(item.record.slides)


def _is_issue(item: Item) -> bool:
    return item.is_issue


def _has_pack(item: Item) -> bool:
    return item.record.has_team_pack


def _has_kit(item: Item) -> bool:
    return item.record.has_kit


def _has_package(item: Item) -> bool:
    return item.record.has_kit or has_slides(item)


def _has_questions(item: Item) -> bool:
    return item.record.has_kit and bool(item.record.check)


def _has_report(item: Item) -> bool:
    return item.record.has_report


def _is_workshop(item: Item) -> bool:
    return isinstance(item.record, Workshop)


def _take_away(name: str, file: str, to_print: str, to_edit: str) -> Iterator[Output]:
    """A sheet for trainers, as a PDF and in Word."""
    yield Output(name, f"-{file}.pdf", to_print, _is_workshop, for_trainers=True)
    yield Output(f"{name}{IN_WORD}", f"-{file}.docx", to_edit, _is_workshop, for_trainers=True)


FOR_TRAINERS = (
    *_take_away(
        "joining", "joining-instructions", N_("Joining instructions"), N_("Joining instructions to edit")
    ),
    *_take_away("poster", "poster", N_("Poster"), N_("Poster to edit")),
    *_take_away("attendance", "attendance-sheet", N_("Attendance sheet"), N_("Attendance sheet to edit")),
    *_take_away("evaluation", "evaluation-form", N_("Evaluation form"), N_("Evaluation form to edit")),
    *_take_away(
        "certificate", "certificate", N_("Certificate of attendance"), N_("Certificate of attendance to edit")
    ),
)
OUTPUTS = (
    Output("slides", ".pptx", N_("Slides to edit"), has_slides),
    Output("deck", "-slides.pdf", N_("Slides to show or print"), has_slides),
    Output("handout", "-handout.pdf", N_("Handout with lines for notes"), has_slides),
    Output("issue", ".pdf", N_("Printable issue"), lambda item: item.is_issue, has_preview=True),
    Output(
        "again",
        "-questions.pdf",
        N_("Its questions as posters for 1, 4 and 12 weeks later"),
        _is_issue,
        needs=asks_again,
    ),
    Output("briefing", "-briefing.pdf", N_("Briefing to print"), lambda item: not item.is_issue),
    Output("pack", "-team-pack.pdf", N_("Team pack"), _has_pack),
    Output(
        "form", "-form.pdf", N_("Form and table to print"), lambda item: isinstance(item.record, RiskTool)
    ),
    Output("word", "-team-pack.docx", N_("Team pack to edit"), _has_pack),
    Output("kit", "-kit.html", N_("Seven-minute kit"), _has_kit),
    Output("scorm", "-scorm.zip", N_("For a learning platform (SCORM 1.2)"), _has_package),
    Output("qti", "-qti.zip", N_("Questions for a learning platform (QTI 2.1)"), _has_questions),
    Output("report", "-report.pdf", N_("Report to print"), _has_report),
    Output("report-word", "-report.docx", N_("Report to edit"), _has_report),
    *FOR_TRAINERS,
)
