"""A workshop as a handout on A4: the text of each slide, with lines for notes; answers are at the end."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tusk.document.aims import aims_of
from tusk.document.blocks import Block, Chart
from tusk.document.document import Document
from tusk.document.section import Section
from tusk.document.workshop_fields import Slide
from tusk.media.for_print import Pictures
from tusk.model.figures import BarChart, Venn
from tusk.paper.frame import frame, sheet_of
from tusk.paper.sheet import Sheet
from tusk.paper.writer import Writer

Data = dict[str, Any]
SIZES = (10.3, 10.0, 9.7)  # points: tried in this order until the last page is not nearly empty
LEAST_END = 0.3  # of the last page's height


def handout_sheet(document: Document, pictures: Pictures) -> Sheet:
    """The handout of a workshop."""
    writer, workshop = Writer(pictures), document.workshop
    assert workshop is not None
    data = frame(document, document.words.gettext("%(title)s: handout", title=document.title), writer) | {
        "facts": writer.data(workshop.facts),
        "presenters": writer.data(workshop.presenters),
        "aims": writer.data((aims,) if (aims := aims_of(document)) else ()),
        "slides": [_slide(slide, writer) for slide in workshop.slides if not _is_title(slide, document)],
    }
    versions = (data | {"size": size} for size in SIZES)
    return sheet_of(document, "handout", writer, versions, least_end=LEAST_END)


def _slide(slide: Slide, writer: Writer) -> Data:
    """A slide; an answer is moved to the end of the handout."""
    own = (Section("own", "", slide.own),) if slide.own else ()
    printed = replace(slide, own=(), sections=(*own, *map(_for_handout, slide.sections)))
    data: Data = writer.data(printed)
    is_later = slide.shows and bool(slide.question or slide.closed)
    return data | {"is_later": is_later, "remarks": writer.data(slide.remarks)}


def _is_title(slide: Slide, document: Document) -> bool:
    """Whether a slide is the title slide, whose content is at the top of the handout."""
    return slide.number == 1 and slide.title == document.title and not (slide.question or slide.sections)


def _for_handout(section: Section) -> Section:
    """A section without a heading that the slide's title repeats."""
    heading = "" if section.repeats else section.heading
    return replace(section, heading=heading, blocks=tuple(map(_drawn_only, section.blocks)))


def _drawn_only(block: Block) -> Block:
    """A figure without the table beside a drawing that shows every number: on paper, notes need the space."""
    is_drawn = isinstance(block, Chart) and isinstance(block.figure, BarChart | Venn)
    return replace(block, has_table=False) if isinstance(block, Chart) and is_drawn else block
