"""Notes about slides with dense prose, of which a slide shows the first sentence."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.model.kinds.workshop import Slide, Workshop
from tusk.model.walk import FieldPath
from tusk.problem import Problem, quoted
from tusk.sections.parts import parts_of
from tusk.sections.spoken import texts_of
from tusk.text.nodes import Text
from tusk.text.parse import parse
from tusk.text.thoughts import thought_of

OWN = "Write the thought as its first sentence, or as points, and what is only said into notes:."
TAUGHT = "Name shorter parts:, or write what the slide should show into text: in place of entry:."


def slides_show_thoughts(context: CheckContext) -> Iterator[Problem]:
    """Of prose with more than 40 words a slide shows the first sentence; all of it is in its notes (a note)."""
    for entry in context.records.entries:
        if isinstance(entry.record, Workshop):
            for number, slide in enumerate(entry.record.slides):
                for field, message, hint in _dense(context, slide):
                    place: FieldPath = ("slides", number, field)
                    yield entry.note(place, message, hint)


def _dense(context: CheckContext, slide: Slide) -> Iterator[tuple[str, str, str]]:
    """(field, message, hint) of a slide whose own text, or whose entry, has dense prose."""
    if slide.text and (thought := thought_of(parse(slide.text))):
        message = f"this text is long for a slide, which shows {quoted(thought)}; its notes have all of it."
        yield "text", message, OWN
    dense = [thought for text in _taught(context, slide) if (thought := thought_of(text))]
    if len(dense) == 1:
        shown = f"which shows {quoted(dense[0])}; its notes have all of it."
        yield "entry", f"a text of {slide.entry} is long for a slide, {shown}", TAUGHT
    elif dense:
        shown = f"which shows their first sentences, such as {quoted(dense[0])}; its notes have all of them."
        message = f"{len(dense)} texts of {slide.entry} are long for a slide, {shown}"
        yield "entry", message, TAUGHT


def _taught(context: CheckContext, slide: Slide) -> Iterator[Text]:
    """The texts of an entry that a slide shows; none if the entry cannot be read."""
    taught = context.entries.get(slide.entry or "")
    for part in parts_of(taught.record) if taught else ():
        if not slide.parts or part.id in slide.parts:
            yield from texts_of(part.blocks)
