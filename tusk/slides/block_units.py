"""Each kind of block as units of a slide."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from tusk.document import blocks
from tusk.document.blocks import Block
from tusk.document.items import FormField, Number
from tusk.document.nodes import Text, plain
from tusk.media.for_print import Pictures
from tusk.slides.captioned import Captioned, side_by_side
from tusk.slides.chart_units import chart_units, panels
from tusk.slides.deck import ROOM, TableCell, TableRow
from tusk.slides.inline import address_of, line_of, link_of, paras_of, point_of, runs_of
from tusk.slides.paras import Para, Run
from tusk.slides.picture_beside_text import beside
from tusk.slides.tables import TableUnit
from tusk.slides.text_units import picture_unit, text_units
from tusk.slides.units import Columns, FixedBox, Flow, Rows, TwoColumnList, Unit, abreast

BOLD = Run("", bold=True)
SHORT_POINT = 44  # characters; a list of at least LONG_LIST such items is in two columns
LONG_LIST = 7
SHORT_GLOSS = 90  # letters
CARDS = 4  # numbers side by side
LEAST_COVER = 260.0  # points
SHARES = {"small": 0.3, "half": 0.5, "full": 1.0}  # of the width of a slide, that a picture takes


def units_of(given: Iterable[Block], pictures: Pictures) -> Iterator[Para | Unit]:
    """The paragraphs and units of some blocks, in order; a text that can be is beside its picture."""
    waiting = deque(given)
    while waiting:
        block = waiting.popleft()
        if isinstance(block, blocks.Picture) and block.beside and waiting:
            following = list(units_of([waiting[0]], pictures))
            if unit := beside(_picture_beside(block, pictures), following):
                waiting.popleft()
                yield unit
                continue
        if _is_half(block) and waiting and _is_half(waiting[0]):
            pair = (_with_words(block, pictures), _with_words(waiting.popleft(), pictures))
            yield side_by_side(pair)
            continue
        yield from HANDLERS[type(block)](block, pictures)


def _is_half(block: Block) -> bool:
    """Whether a block is a picture that another can be beside."""
    return isinstance(block, blocks.Picture) and block.size == "half" and not block.beside


def _with_words(block: Block, pictures: Pictures) -> tuple[FixedBox, list[Para]]:
    """A picture, and the words below it."""
    assert isinstance(block, blocks.Picture)
    unit = picture_unit(pictures, block.file, block.alt, widest=ROOM * SHARES[block.size])
    return unit, list(_below(block))


def _picture_beside(block: blocks.Picture, pictures: Pictures) -> tuple[FixedBox, list[Para]]:
    """A picture that has a text at its side, and the words below it."""
    share = SHARES["half" if block.size == "full" else block.size]
    unit = picture_unit(pictures, block.file, block.alt, widest=ROOM * share)
    return unit, list(_below(block))


def _listed(items: Sequence[Sequence[Para]], *, short: bool) -> Iterator[Para | Unit]:
    """A list: in two columns when its points are many and short."""
    paras = tuple(para for item in items for para in item)
    in_two = short and len(paras) == len(items) >= LONG_LIST
    yield from [TwoColumnList((Flow(paras),))] if in_two else paras


def _points(block: blocks.Points, pictures: Pictures) -> Iterator[Para | Unit]:
    short = all(len(plain(item)) <= SHORT_POINT for item in block.items)
    yield from _listed([point_of(item) for item in block.items], short=short)


def _learning(block: blocks.LearningPoints, pictures: Pictures) -> Iterator[Para | Unit]:
    for item in block.items:
        yield from point_of(item.text)
        if item.guidance:
            link = Run(item.guidance.name, link=address_of(item.guidance.target))
            yield Para((Run(f"{block.words.gettext('Guidance:')} "), link), "small", 1)


def _roles(block: blocks.Roles, pictures: Pictures) -> Iterator[Para | Unit]:
    for role in block.items:
        yield Para((Run(role.name, bold=True),), "name")
        for point in role.points:
            yield from point_of(point)


def _labelled(block: blocks.LabelledList, pictures: Pictures) -> Iterator[Para | Unit]:
    """Short ones as points; else each label over its text."""
    short = all(len(plain(item.text)) <= SHORT_GLOSS for item in block.items)
    for item in block.items:
        label = runs_of(item.label, BOLD)
        if short:
            yield Para((*label, *_after(" ", item.text)), "point")
        else:
            yield from (Para(label, "name"), *paras_of(item.text))
        if item.theme and not item.text:
            yield Para((Run(f"{block.words.gettext('Theme:')} {item.theme.name}"),), "small")


def _after(between: str, text: Text) -> tuple[Run, ...]:
    return (Run(between), *runs_of(text)) if text else ()


def _facts(block: blocks.Facts, pictures: Pictures) -> Iterator[Para | Unit]:
    for fact in block.items:
        yield Para((replace(BOLD, text=f"{fact.name}: "), *runs_of(fact.value)))


def _quote(block: blocks.Quote, pictures: Pictures) -> Iterator[Para | Unit]:
    below = [line_of(text, "source") for text in (block.source, block.note) if text]
    paras = paras_of(block.text if block.is_long else ("“", *block.text, "”"))
    said = (para if para.style in ("point", "number") else replace(para, style="quote") for para in paras)
    yield Flow((*said, *below), "quote")


def _picture(block: blocks.Picture, pictures: Pictures) -> Iterator[Para | Unit]:
    unit, below = _with_words(block, pictures)
    yield Captioned(unit, tuple(below)) if below else unit


def _below(block: blocks.Picture) -> Iterator[Para]:
    """The caption and the credit of a picture."""
    between: Text = (" · ",) if block.caption and block.credit else ()
    if words := (*block.caption, *between, *block.credit):
        yield line_of(words, "small")


def _grid(block: blocks.Grid, pictures: Pictures) -> Iterator[Para | Unit]:
    rows = (tuple(map(_cell, row)) for row in block.rows)
    yield TableUnit(tuple(rows), plain(block.header), (_cell(block.header),))


def _contacts(block: blocks.Contacts | blocks.Dates, pictures: Pictures) -> Iterator[Para | Unit]:
    header = tuple(map(_cell, block.columns))
    rows = (tuple(tuple(paras_of(cell)) for cell in row) for row in block.rows)
    yield TableUnit(tuple(rows), block.words.gettext(block.kind.capitalize()), header)


def _media(block: blocks.Media, pictures: Pictures) -> Iterator[Para | Unit]:
    """Its title and what is known of it; nobody reads a transcript from a slide."""
    yield link_of(block.link)
    if block.facts:
        facts = (Run(f"{' · ' * (at > 0)}{fact.name}: ") for at, fact in enumerate(block.facts))
        values = (runs_of(fact.value) for fact in block.facts)
        yield Para(
            tuple(run for name, value in zip(facts, values, strict=True) for run in (name, *value)),
            "small",
            1,
        )
    if block.note:
        yield line_of(block.note)


def _table(block: blocks.DataTable, pictures: Pictures) -> Iterator[Para | Unit]:
    if not block.is_headed:
        yield line_of(block.caption, "name")
    header, *rows = (tuple(tuple(paras_of(cell)) for cell in row) for row in block.texts)
    yield TableUnit(tuple(rows), plain(block.caption), header)
    if block.note:
        yield line_of(block.note, "small")


def _cell(text: Text | str) -> TableCell:
    return (line_of(text),) if text else ()


def _panel(block: blocks.Aside | blocks.Box, pictures: Pictures) -> Iterator[Para | Unit]:
    yield Flow((*paras_of(block.text), *map(link_of, block.links)), "panel")


def _numbers(block: blocks.Numbers, pictures: Pictures) -> Iterator[Para | Unit]:
    cards = [Flow(tuple(_number(number)), "panel") for number in block.items]
    yield Rows(tuple(abreast(cards, CARDS, 0.85)))


def _number(number: Number) -> Iterator[Para]:
    yield Para((Run(number.value),), "figure")
    yield Para((Run(", ".join(filter(None, (number.of, number.count)))),), "small")
    yield Para((Run(number.what.name, bold=True),))
    if number.note:
        yield Para((Run(number.note),), "small")


def _theme_map(block: blocks.ThemeMap, pictures: Pictures) -> Iterator[Para | Unit]:
    names = [(group.name, [Run(theme.name) for theme in group.themes]) for group in block.groups]
    yield panels([(name, [Para((run,), "point") for run in runs]) for name, runs in names], block.words)
    if block.caption:
        yield line_of(f"{block.caption}. {block.count} themes.", "small")


def _terms(block: blocks.Terms, pictures: Pictures) -> Iterator[Para | Unit]:
    words = [(Run(term.text, bold=bool(term.meaning)), *_after(": ", term.meaning)) for term in block.items]
    yield from _listed([[Para(runs, "point")] for runs in words], short=True)


def _cover(block: blocks.Cover, pictures: Pictures) -> Iterator[Para | Unit]:
    if block.file:
        yield picture_unit(pictures, block.file, block.alt, LEAST_COVER)
        return
    title = Para((Run(block.title, bold=True),), light=True)
    publisher = Para((Run(block.publisher),), "small", light=True)
    lost = Para(
        (Run(block.words.gettext("The words on the cover; the picture is lost."), lost=True),), "small"
    )
    yield Columns((Flow((title, publisher), "colour"), Flow((lost,))), (1.0, 1.2))


def _form(block: blocks.BlankForm, pictures: Pictures) -> Iterator[Para | Unit]:
    cells: list[TableCell] = [(Para(tuple(_field(item))),) for item in block.fields]
    cells += [()] * (len(cells) % 2)
    rows = tuple(tuple(cells[at : at + 2]) for at in range(0, len(cells), 2))
    title = block.title or block.words.gettext("Blank form")
    yield TableUnit(rows, title, (_cell(title),), scale=0.75)


def _field(item: FormField) -> Iterator[Run]:
    yield from runs_of(item.label, BOLD)
    if item.options:
        yield from (Run("  ("), *runs_of(item.options), Run(")"))


def _levels(block: blocks.RiskLevels, pictures: Pictures) -> Iterator[Para | Unit]:
    for category in block.categories:
        rows: list[TableRow] = []
        for level in category.levels:
            items = tuple(line_of(item, "point") for item in level.items)
            rows.append(((Para((Run(level.name.upper(), bold=True),)),), items))
        if category.evidence:
            rows.append(((Para((Run(category.evidence, bold=True),)),),))
        header = (_cell(block.words.gettext("Level")), _cell(category.heading))
        yield TableUnit(
            tuple(rows),
            block.words.gettext("%(category)s: indicators by level", category=category.heading),
            header,
            scale=0.77,
        )


HANDLERS: dict[type[Block], Callable[[Any, Pictures], Iterator[Para | Unit]]] = {
    blocks.Prose: lambda block, pictures: text_units(block.text, pictures),
    blocks.Roles: _roles,
    blocks.Question: lambda block, pictures: text_units(block.text, pictures),
    blocks.Points: _points,
    blocks.LearningPoints: _learning,
    blocks.LabelledList: _labelled,
    blocks.Facts: _facts,
    blocks.Quote: _quote,
    blocks.Picture: _picture,
    blocks.Grid: _grid,
    blocks.DataTable: _table,
    blocks.Flow: lambda block, pictures: _table(block.table, pictures),
    blocks.Aside: _panel,
    blocks.Contacts: _contacts,
    blocks.Dates: _contacts,
    blocks.Media: _media,
    blocks.Links: lambda block, _: map(link_of, block.items),
    blocks.Subheading: lambda block, _: iter([line_of(block.text, "heading")]),
    blocks.Numbers: _numbers,
    blocks.Chart: lambda block, _: chart_units(block),
    blocks.ThemeMap: _theme_map,
    blocks.Terms: _terms,
    blocks.Cover: _cover,
    blocks.BlankForm: _form,
    blocks.RiskLevels: _levels,
    blocks.Box: _panel,
}
