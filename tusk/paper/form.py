"""A risk tool as a blank form and table to print and fill in by hand."""

from __future__ import annotations

from pathlib import Path

from tusk.library.library import Item, Library, newest
from tusk.model.kinds import RiskTool
from tusk.paper.blocks import block_data
from tusk.paper.frame import frame, notes
from tusk.paper.sheet import Sheet
from tusk.paper.words import Words
from tusk.sections.blocks import BlankForm, RiskLevels


def form_sheet(item: Item, library: Library, cache: Path | None) -> Sheet:
    """The printable form of a risk tool."""
    tool = item.record
    assert isinstance(tool, RiskTool)
    words = Words(library, cache, item.id)
    data = {
        **frame(item, f"{tool.title}: form to print", words),
        "heading": words.line(tool.title),
        "size": 10.0,
        "form": block_data(BlankForm(tool.full_title or tool.title, tool.form), words),
        "categories_heading": words.line(tool.categories_heading),
        "levels": block_data(RiskLevels(tool.categories), words),
        "notes": notes(tool, words),
    }
    return Sheet(
        item=item.id,
        address=f"{item.address}{item.name}-form.pdf",
        label="Form and table to print",
        template="form",
        day=newest(tool).first_day,
        versions=(data,),
        pictures=words.pictures,
    )
