"""Each sort of block as what a slide is filled with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

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
from tusk.slides.builder import LEAST_PICTURE, Builder, markdown_units
from tusk.slides.deck import Cell, Row
from tusk.slides.figures import figure_units, panels
from tusk.slides.paras import Para, Run
from tusk.slides.tables import Grid
from tusk.slides.units import Columns, FixedBox, Flow, Rows, TwoColumnList, Unit
from tusk.slides.words import runs
from tusk.text import prose

SHORT_POINT = 44  # letters; a list of at least LONG_LIST such points stands in two columns
LONG_LIST = 7
SHORT_GLOSS = 90  # letters
CARDS = 4  # numbers side by side


def _prose(block: Prose, build: Builder) -> Iterator[Unit]:
    yield from markdown_units(block.text, build)


def _flow(paras: Sequence[Para]) -> Iterator[Unit]:
    if paras:
        yield Flow(tuple(paras))


def _listed(items: Sequence[list[Para]], *, short: bool) -> Iterator[Unit]:
    """A list: in two columns when its points are many and short."""
    paras = [para for item in items for para in item]
    if short and len(items) >= LONG_LIST and len(paras) == len(items):
        yield TwoColumnList(tuple(paras))
    else:
        yield from _flow(paras)


def _points(block: Points, build: Builder) -> Iterator[Unit]:
    short = all(len(prose.plain(item)) <= SHORT_POINT for item in block.items)
    yield from _listed([build.words.point(item) for item in block.items], short=short)


def _learning(block: LearningPoints, build: Builder) -> Iterator[Unit]:
    paras: list[Para] = []
    for item in block.items:
        paras += build.words.point(item.text)
        if item.guidance and build.library.is_listed(item.guidance):
            title = build.library.items[item.guidance].record.title
            link = Run(title, link=build.words.to_entry(item.guidance))
            paras.append(Para((Run("Guidance: "), link), "small", 1))
    yield from _flow(paras)


def _labelled(block: LabelledList, build: Builder) -> Iterator[Unit]:
    """Short ones as points; else each label over its text."""
    short = all(len(prose.plain(item.text or "")) <= SHORT_GLOSS for item in block.items)
    paras: list[Para] = []
    for item in block.items:
        label = tuple(runs(Run(f"“{item.label}”" if block.quoted else item.label, bold=True)))
        text = build.words.inline(item.text) if item.text else ()
        if short:
            paras.append(Para((*label, *((Run(" "), *text) if text else ())), "point"))
        else:
            paras += [Para(label, "name"), *(build.words.markdown(item.text) if item.text else ())]
        if item.theme and not text:
            paras.append(Para((Run(f"Theme: {build.library.themes[item.theme].name}"),), "small"))
    yield from _flow(paras)


def _facts(block: Facts, build: Builder) -> Iterator[Unit]:
    yield from _flow([Para((Run(f"{name}: ", bold=True), *runs(Run(value)))) for name, value in block.items])


def _quote(block: QuoteBlock, build: Builder) -> Iterator[Unit]:
    quote = block.quote
    paras = [Para((Run("“"), *runs(Run(quote.text)), Run("”")), "quote")]
    paras += [build.words.line(text, "source") for text in (quote.source, quote.note) if text]
    yield Flow(tuple(paras), "quote")


def _grid(block: GridBlock, build: Builder) -> Iterator[Unit]:
    columns = max(len(row) for row in block.rows)
    rows = tuple(
        tuple((build.words.line(cell),) for cell in row) + ((),) * (columns - len(row)) for row in block.rows
    )
    yield Grid(block.header, ((build.words.line(block.header),),), rows)


def _aside(block: Aside, build: Builder) -> Iterator[Unit]:
    link = [build.words.link(block.link)] if block.link else []
    yield Flow((*build.words.markdown(block.text), *link), "panel")


def _links(block: Links, build: Builder) -> Iterator[Unit]:
    yield from _flow([build.words.link(link) for link in block.items])


def _subheading(block: Subheading, build: Builder) -> Iterator[Unit]:
    yield from _flow([build.words.line(block.text, "heading")])


def _numbers(block: Numbers, build: Builder) -> Iterator[Unit]:
    cards = []
    for bar in block.bars:
        of = f"of {bar.of} reviews" + (f", {bar.count} of {bar.of}" if bar.count is not None else "")
        name = build.library.themes[bar.theme].name if bar.theme else bar.label or ""
        paras = [Para((Run(f"{bar.percent:g}%"),), "figure"), Para((Run(of),), "small")]
        paras += [Para((Run(name, bold=True),))] + ([Para((Run(bar.note),), "small")] if bar.note else [])
        cards.append(Flow(tuple(paras), "panel"))
    rows = [cards[at : at + CARDS] for at in range(0, len(cards), CARDS)]
    yield Rows(tuple(Columns(tuple(row), scale=0.85, gap=16.0) for row in rows))


def _figure(block: FigureBlock, build: Builder) -> Iterator[Unit]:
    yield from figure_units(block.figure, build.library, build.words)


def _themes(block: ThemeMap, build: Builder) -> Iterator[Unit]:
    groups = []
    for group in build.library.theme_groups:
        points = [Para((Run(theme.name),), "point") for theme in group.themes if theme.id in block.themes]
        if points:
            groups.append((group.name, points))
    yield panels(groups)
    if block.caption:
        yield Flow((build.words.line(f"{block.caption}. {len(block.themes)} themes.", "small"),))


def _terms(block: Terms, build: Builder) -> Iterator[Unit]:
    items = []
    for term in block.items:
        known = build.library.glossary[term.glossary] if term.glossary else None
        gloss = build.words.inline(known.gloss) if known and known.gloss else ()
        if known and known.expansion and not gloss:
            gloss = (Run(known.expansion),)
        bold = bool(gloss)
        items.append([Para((Run(term.text, bold=bold), *((Run(": "), *gloss) if gloss else ())), "point")])
    yield from _listed(items, short=True)


def _cover(block: CoverBlock, build: Builder) -> Iterator[Unit]:
    cover = block.cover
    if cover.file:
        image, shape = build.image(cover.file, f"Cover: {cover.title}, {cover.publisher}")
        yield FixedBox(image, 260.0, shape)
        return
    words = [Para((Run(cover.title, bold=True),)), Para((Run(cover.publisher),), "small")]
    lost = Flow((Para((Run("The words on the cover; the picture is lost.", lost=True),), "small"),))
    yield Columns((Flow(tuple(replace(para, light=True) for para in words), "colour"), lost), (1.0, 1.2))


def _form(block: BlankForm, build: Builder) -> Iterator[Unit]:
    cells: list[Cell] = [
        (Para((Run(item.label, bold=True), *((Run(f"  ({item.options})"),) if item.options else ()))),)
        for item in block.fields
    ]
    cells += [()] * (len(cells) % 2)
    rows = tuple(tuple(cells[at : at + 2]) for at in range(0, len(cells), 2))
    yield Grid(block.title or "Blank form", (), rows, scale=0.75)


def _levels(block: RiskLevels, build: Builder) -> Iterator[Unit]:
    for category in block.categories:
        rows: list[Row] = []
        for name in ("emerging", "moderate", "significant"):
            items = tuple(build.words.line(item, "point") for item in getattr(category.levels, name))
            rows.append(((Para((Run(name.upper(), bold=True),)),), items))
        if category.evidence:
            rows.append(((Para((Run(category.evidence, bold=True),)),),))
        title = f"{category.number}. {category.title}"
        header = ((build.words.line("Level"),), (build.words.line(title),))
        yield Grid(f"{title}: indicators by level", header, tuple(rows), scale=0.77)


def _box(block: BoxBlock, build: Builder) -> Iterator[Unit]:
    links = [build.words.link(link) for link in block.box.links]
    yield Flow((*build.words.markdown(block.box.text), *links), "panel")


def _picture(block: PictureBlock, build: Builder) -> Iterator[Unit]:
    picture = block.picture
    image, shape = build.image(picture.file, picture.alt)
    yield FixedBox(image, LEAST_PICTURE, shape)
    words = [picture.caption, picture.credit]
    if any(words):
        yield Flow((build.words.line(" · ".join(text for text in words if text), "small"),))


def units_of(blocks: Sequence[Block], build: Builder) -> Iterator[Unit]:
    """The units of some blocks, in order."""
    for block in blocks:
        yield from SORTS[type(block)](block, build)


SORTS: dict[type, Callable[[Any, Builder], Iterator[Unit]]] = {
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
    FigureBlock: _figure,
    ThemeMap: _themes,
    Terms: _terms,
    CoverBlock: _cover,
    BlankForm: _form,
    RiskLevels: _levels,
    BoxBlock: _box,
    PictureBlock: _picture,
}
