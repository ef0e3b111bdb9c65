"""Rules about the parts of pages that links lead to (#id)."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from tusk.check.rules.context import CheckContext
from tusk.check.rules.ids import headings_of
from tusk.model.fields import IsMarkdown
from tusk.model.kinds.issue import Issue
from tusk.model.kinds.workshop import Workshop
from tusk.model.reserved import ENTRY_IDS
from tusk.model.vocabulary import ThemeGroup
from tusk.problem import Problem, nearest, quoted
from tusk.records.named import name_of
from tusk.records.written import Written, WrittenEntry
from tusk.sections.parts import parts_of
from tusk.sections.raw_blocks import RawRiskLevels, RawThemeMap
from tusk.text import lines, prose
from tusk.text.headings import slug
from tusk.text.notes import NOTE


def links_lead_to_parts(context: CheckContext) -> Iterator[Problem]:
    """A link to a part of a page points to a part that the page has."""
    for written, path, _, value in context.values(IsMarkdown):
        for number, address in enumerate(prose.links(value)):
            target, _, part = address.partition("#")
            entry = _entry(context, written, target) if part else None
            is_note = not target and NOTE.fullmatch(part)
            if entry is None or is_note or _is_shown(unquote(part), entry):
                continue
            known = parts_on(context, entry)
            if unquote(part) not in known:
                message = (
                    f"{name_of(path)}: a link points to {quoted(address)}, but {entry.id} has no such part."
                )
                hint = nearest(unquote(part), known) or "Remove the # and everything after it."
                yield written.problem(path, message, hint, before=lines.before_link(value, number))


def _entry(context: CheckContext, written: Written, target: str) -> WrittenEntry | None:
    """The entry that a link points to: another one, or the entry that contains the link."""
    if not target:
        return written if isinstance(written, WrittenEntry) else None
    return context.entries.get(target.removeprefix("entry:")) if target.startswith("entry:") else None


def _is_shown(part: str, entry: WrittenEntry) -> bool:
    """Whether a part belongs to a slide or an article, whose page shows parts of other entries under its id."""
    record = entry.record
    slides = record.slides if isinstance(record, Workshop) else []
    articles = record.items if isinstance(record, Issue) else []
    ids = [slide.id for slide in slides] + [article.id for article in articles]
    return any(f"{part}-".startswith(f"{id}-") for id in ids)


def parts_on(context: CheckContext, entry: WrittenEntry) -> set[str]:
    """The ids of all parts of the page of an entry."""
    parts = parts_of(entry.record)
    known = {*ENTRY_IDS} | set(headings_of(parts))
    for block in (block for part in parts for block in part.blocks):
        if isinstance(block, RawRiskLevels):
            known |= {f"category-{category.number or slug(category.title)}" for category in block.categories}
        elif isinstance(block, RawThemeMap):
            groups = [item.record for item in context.shared("themes")]
            known |= {group.id for group in groups if isinstance(group, ThemeGroup)}
    return known
