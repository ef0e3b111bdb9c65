"""Each kind of block as a text of headings, paragraphs, lists, tables and pictures: what a Word document is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from tusk.charts.text import rows_in_words
from tusk.document import blocks, items
from tusk.document.nodes import Anchor, Element, Image, Link, Node, Text, plain

BREAK = Element("br")
NO_COVER = "The words on the cover; the picture is lost."


def text_of(block: blocks.Block) -> Iterator[Node]:  # noqa: C901 (a case for each kind, and mypy knows if one is missing)
    """A block as a text. If a row of a table has fewer cells than others, its last cell spans the rest."""
    match block:
        case blocks.Prose(text=text):
            yield from text
        case blocks.Points(items=points):
            yield _points(points)
        case blocks.LearningPoints(items=learning):
            yield _points(map(_learning, learning))
        case blocks.LabelledList(items=labelled):
            yield from map(_labelled, labelled)
        case blocks.Facts(items=facts):
            yield from (_paragraph(f"{fact.name}: ", *fact.value) for fact in facts)
        case blocks.Quote():
            yield Element("blockquote", ("“", *block.text, "”"))
            yield _paragraph(*_after("— ", block.source))
            yield _paragraph(*block.note)
        case blocks.Picture():
            yield Image(block.file, block.alt)
            yield _paragraph(*block.caption, *_after(" " if block.caption else "", block.credit))
        case blocks.Grid(header=header, rows=rows):
            yield _table(plain(header), ((header,), *rows))
        case blocks.Aside(text=text, links=links):
            yield from (*text, *(_paragraph(*_link(link)) for link in links))
        case blocks.Links(items=links):
            yield _points(map(_link, links))
        case blocks.Subheading(text=text):
            yield Element("h2", text)
        case blocks.Numbers(items=numbers):
            yield _points(map(_number, numbers))
        case blocks.Chart():
            yield from _chart(block)
        case blocks.ThemeMap():
            yield from _theme_map(block)
        case blocks.Terms(items=terms):
            yield from (_paragraph(strong(term.text), *_after(": ", term.meaning)) for term in terms)
        case blocks.Cover(file=""):
            yield _paragraph(block.publisher, BREAK, strong(block.title), BREAK, NO_COVER)
        case blocks.Cover():
            yield Image(block.file, block.alt)
        case blocks.BlankForm(title=title, fields=boxes):
            yield from (_paragraph(strong(title)),) if title else ()
            rows = tuple(((*box.label, *_after(" ", box.options)), ()) for box in boxes)
            yield _table(title, ((("Question",), ("Answer",)), *rows))
        case blocks.RiskLevels(categories=categories):
            for category in categories:
                yield from _category(category)
        case blocks.Box(text=text, links=links):
            yield from (*text, _points(map(_link, links)))
        case _:
            assert_never(block)


def strong(*nodes: Node) -> Element:
    """Bold words."""
    return Element("strong", nodes)


def _paragraph(*nodes: Node) -> Element:
    return Element("p", nodes)


def _points(items: Iterable[Text]) -> Element:
    return Element("ul", tuple(Element("li", item) for item in items))


def _table(caption: str, rows: Iterable[Iterable[Text]]) -> Element:
    """A table. caption: what it shows."""
    lines = tuple(Element("tr", tuple(Element("td", cell) for cell in row)) for row in rows)
    return Element("table", (Element("caption", (caption,)), Element("tbody", lines)))


def _after(before: Node, text: Text) -> Text:
    """A text with a prefix; nothing if there is no text."""
    return (before, *text) if text else ()


def _link(link: Link) -> Text:
    about = (f" ({link.about})",) if link.about else ()
    return (Anchor(link.label, link.target), *about, *_after(" ", link.note))


def _learning(point: items.LearningPoint) -> Text:
    guidance = (Anchor((point.guidance.name,), point.guidance.target),) if point.guidance else ()
    return (*point.text, *_after(" Guidance: ", guidance))


def _labelled(item: items.Labelled) -> Element:
    theme = (f"Theme: {item.theme.name}",) if item.theme else ()
    return _paragraph(strong(*item.label), *_after(BREAK, item.text), *_after(BREAK, theme))


def _number(number: items.Number) -> Text:
    count = f", {number.count}" if number.count else ""
    note = f" ({number.note})" if number.note else ""
    return (strong(f"{number.value} {number.of}"), f"{count}: {number.what.name}{note}")


def _chart(chart: blocks.Chart) -> Iterator[Node]:
    """The table with the numbers of the drawing; the description of the drawing is the table's caption."""
    figure, table = chart.figure, chart.table
    yield _paragraph(strong(f"{figure.name}. {figure.caption}"), f" {chart.n}".rstrip())
    rows: list[list[Text]] = [[(table.head,), *((column.name,) for column in table.columns)]]
    for group, members in table.groups.items():
        rows += [[(strong(group),)]] if group else []
        for row in rows_in_words(members, table):
            note = f" ({row['note']})" if row["note"] else ""
            rows.append([(f"{row['name']}{note}",), *((number,) for number in row["numbers"])])
    yield _table(f"{figure.name}. {chart.description}", rows)
    yield from (_paragraph(strong(f"{name}: "), words) for name, words in chart.about)


def _theme_map(themes: blocks.ThemeMap) -> Iterator[Node]:
    for group in themes.groups:
        yield _paragraph(strong(f"{group.name} ({len(group.themes)})"))
        yield _points((theme.name,) for theme in group.themes)
    if themes.caption:
        yield _paragraph(f"{themes.caption}. {themes.count} themes.")


def _category(category: items.Category) -> Iterator[Node]:
    yield Element("h2", (category.heading,))
    names: list[Text] = [(level.name.upper(),) for level in category.levels]
    indicators: list[Text] = [(_points(level.items),) for level in category.levels]
    evidence: list[list[Text]] = [[(f"{category.evidence}:",)]] if category.evidence else []
    yield _table(category.heading, (names, indicators, *evidence))
