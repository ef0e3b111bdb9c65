"""Each sort of block as data for the print templates; templates/print/blocks.typ shows every sort."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from tusk.model.figures import Share
from tusk.paper.figures import figure_data
from tusk.paper.words import Words
from tusk.sections.blocks import (
    Aside,
    BlankForm,
    Block,
    BoxBlock,
    CoverBlock,
    Facts,
    FigureBlock,
    GridBlock,
    LabelledList,
    LearningPoints,
    Links,
    Numbers,
    PictureBlock,
    Points,
    Prose,
    QuoteBlock,
    RiskLevels,
    Subheading,
    Terms,
    ThemeMap,
)
from tusk.sections.part import Part
from tusk.text import prose

Data = dict[str, Any]
SHORT_PART = 600  # letters of its data: more take more lines than a heading
SHORT_POINT = 48  # letters; a list of at least LONG_LIST such points stands in two columns
LONG_LIST = 6
LISTED_SHORT = 36  # letters on average: the same for a list of at least VERY_LONG_LIST points
VERY_LONG_LIST = 15
FIXED_HEADINGS = {  # of parts that an author gives no heading: see tusk/sections/parts.py
    *("Key messages", "Why it matters", "What to do", "Questions for your team", "Things you should know"),
    *("Useful links", "Please be aware of", "Themes identified", "About this report", "The purpose"),
    *(
        "Key topics discussed",
        "Positives for the family",
        "Lessons learned",
        "Actions to take forward",
        "Thanks",
    ),
    *("Who audits", "The audits", "The findings", "What was found", "The themes in their groups"),
    *("Findings of the survey", "Methodology", "References", "Terms", "Remember", "The guidance"),
    *("Risk categories", "The form", "Aims and Learning Outcomes", "What it covers"),
}


def parts_data(parts: Sequence[Part], words: Words) -> list[Data]:
    """Parts with their blocks, in order."""
    return [_part(part, [block_data(block, words) for block in part.blocks], words) for part in parts]


def _part(part: Part, blocks: list[Data], words: Words) -> Data:
    """A part; "is_short": its heading in the rail may be higher than it."""
    return {
        "heading": words.line(part.heading),
        "is_fixed": part.heading in FIXED_HEADINGS,
        "is_short": len(blocks) < 2 and len(str(blocks)) < SHORT_PART,
        "look": part.look,
        "blocks": blocks,
    }


def block_data(block: Block, words: Words) -> Data:
    """One block; "sort" says which."""
    return {"sort": block.sort, **SORTS[type(block)](block, words)}


def _prose(block: Prose, words: Words) -> Data:
    return {"nodes": words.markdown(block.text)}


def _points(block: Points, words: Words) -> Data:
    lengths = [len(prose.plain(item)) for item in block.items]
    short = len(lengths) >= LONG_LIST and max(lengths) <= SHORT_POINT
    mostly_short = len(lengths) >= VERY_LONG_LIST and sum(lengths) <= LISTED_SHORT * len(lengths)
    return {
        "items": [words.inline(item) for item in block.items],
        "columns": 2 if short or mostly_short else 1,
    }


def _learning(block: LearningPoints, words: Words) -> Data:
    return {
        "items": [
            {"nodes": words.inline(item.text), "guidance": _title(item.guidance, words)}
            for item in block.items
        ]
    }


def _title(entry: str | None, words: Words) -> list[Any]:
    if entry is None or not words.library.is_listed(entry):
        return []
    return words.to_entry(entry, words.library.items[entry].record.title)


def _labelled(block: LabelledList, words: Words) -> Data:
    themes = words.library.themes
    return {
        "items": [
            {
                "label": words.line(f"“{item.label}”" if block.quoted else item.label),
                "nodes": words.inline(item.text) if item.text else [],
                "theme": themes[item.theme].name if item.theme else "",
            }
            for item in block.items
        ]
    }


def _facts(block: Facts, words: Words) -> Data:
    return {"items": [{"name": name, "value": words.line(value)} for name, value in block.items]}


def _quote(block: QuoteBlock, words: Words) -> Data:
    quote = block.quote
    return {
        "text": words.line(quote.text),
        "source": words.line(quote.source or ""),
        "note": words.line(quote.note or ""),
    }


def _grid(block: GridBlock, words: Words) -> Data:
    columns = max(len(row) for row in block.rows)
    rows = [[words.line(cell) for cell in row] + [[]] * (columns - len(row)) for row in block.rows]
    return {"header": words.line(block.header), "columns": columns, "rows": rows}


def _aside(block: Aside, words: Words) -> Data:
    return {
        "nodes": words.markdown(block.text),
        "link": [words.link(block.link)] if block.link else [],
    }


def _links(block: Links, words: Words) -> Data:
    return {"items": [words.link(link) for link in block.items]}


def _subheading(block: Subheading, words: Words) -> Data:
    return {"text": words.line(block.text)}


def _numbers(block: Numbers, words: Words) -> Data:
    return {"bars": [_bar(bar, words) for bar in block.bars]}


def _bar(bar: Share, words: Words) -> Data:
    name = words.library.themes[bar.theme].name if bar.theme else bar.label or ""
    return {
        "name": name,
        "percent": bar.percent,
        "shown": f"{bar.percent:g}%",
        "of": f"of {bar.of}",
        "count": "" if bar.count is None else f"{bar.count} of {bar.of}",
        "note": bar.note or "",
    }


def _theme_map(block: ThemeMap, words: Words) -> Data:
    groups = []
    for group in words.library.theme_groups:
        names = [theme.name for theme in group.themes if theme.id in block.themes]
        if names:
            groups.append({"name": group.name, "themes": names})
    return {"groups": groups, "caption": words.line(block.caption or ""), "count": len(block.themes)}


def _terms(block: Terms, words: Words) -> Data:
    items = []
    for term in block.items:
        known = words.library.glossary[term.glossary] if term.glossary else None
        gloss = words.inline(known.gloss) if known and known.gloss else []
        if known and known.expansion and not gloss:
            gloss = words.line(known.expansion)
        items.append({"text": words.line(term.text), "gloss": gloss})
    return {"items": items}


def _cover(block: CoverBlock, words: Words) -> Data:
    cover = block.cover
    picture = [words.image(cover.file)] if cover.file else []
    return {"title": cover.title, "publisher": cover.publisher, "picture": picture}


def _form(block: BlankForm, words: Words) -> Data:
    fields = [
        {"label": words.line(field.label), "options": words.line(field.options or "")}
        for field in block.fields
    ]
    return {"title": words.line(block.title or ""), "fields": fields}


def _levels(block: RiskLevels, words: Words) -> Data:
    return {
        "categories": [
            {
                "title": words.line(f"{category.number}. {category.title}"),
                "levels": [
                    {
                        "name": name.upper(),
                        "items": [words.line(item) for item in getattr(category.levels, name)],
                    }
                    for name in ("emerging", "moderate", "significant")
                ],
                "evidence": words.line(category.evidence or ""),
            }
            for category in block.categories
        ]
    }


def _box(block: BoxBlock, words: Words) -> Data:
    return {
        "nodes": words.markdown(block.box.text),
        "links": [words.link(link) for link in block.box.links],
    }


def _picture(block: PictureBlock, words: Words) -> Data:
    return words.picture(block.picture)


SORTS: dict[type, Callable[[Any, Words], Data]] = {
    Prose: _prose,
    Points: _points,
    LearningPoints: _learning,
    LabelledList: _labelled,
    Facts: _facts,
    QuoteBlock: _quote,
    GridBlock: _grid,
    Aside: _aside,
    Links: _links,
    Subheading: _subheading,
    Numbers: _numbers,
    FigureBlock: figure_data,
    ThemeMap: _theme_map,
    Terms: _terms,
    CoverBlock: _cover,
    BlankForm: _form,
    RiskLevels: _levels,
    BoxBlock: _box,
    PictureBlock: _picture,
}
