"""Each kind of block as a text of headings, paragraphs, lists, tables and pictures: what a Word document is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

from tusk.charts.text import rows_in_words
from tusk.document import blocks, items
from tusk.document.nodes import Anchor, Element, Image, Link, Node, Text, plain
from tusk.locales.words import Words

BREAK = Element("br")


def text_of(block: blocks.Block) -> Text:
    """A block as a text. If a row of a table has fewer cells than others, its last cell spans the rest."""
    return tuple(_TEXTS[type(block)](block))


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


def _learning(point: items.LearningPoint, words: Words) -> Text:
    guidance = (Anchor((point.guidance.name,), point.guidance.target),) if point.guidance else ()
    return (*point.text, *_after(f" {words.gettext('Guidance:')} ", guidance))


def _role(role: items.Role) -> Iterator[Node]:
    yield _paragraph(strong(role.name))
    yield _points(role.points)


def _labelled(item: items.Labelled, words: Words) -> Element:
    theme = (f"{words.gettext('Theme:')} {item.theme.name}",) if item.theme else ()
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
        for row in rows_in_words(members, table, chart.words):
            note = f" ({row['note']})" if row["note"] else ""
            rows.append([(f"{row['name']}{note}",), *((number,) for number in row["numbers"])])
    yield _table(f"{figure.name}. {chart.description}", rows)
    yield from (_paragraph(strong(f"{name}: "), words) for name, words in chart.about)


def _quote(quote: blocks.Quote) -> Iterator[Node]:
    yield Element("blockquote", quote.text if quote.is_long else ("“", *quote.text, "”"))
    yield _paragraph(*_after("— ", quote.source))
    yield _paragraph(*quote.note)


SHARES = {"small": 0.25, "half": 0.5, "full": 1.0}  # of the width of the text


def _picture(picture: blocks.Picture) -> Iterator[Node]:
    share = SHARES["half" if picture.beside and picture.size == "full" else picture.size]
    image = Image(picture.file, picture.alt, share=share)
    words = _paragraph(*picture.caption, *_after(" · " if picture.caption else "", picture.credit))
    if picture.beside:
        yield Element("figure", (image, words), look="beside")
    else:
        yield from (image, words)


def _data_table(table: blocks.DataTable) -> Iterator[Node]:
    if not table.is_headed:
        yield _paragraph(strong(*table.caption))
    yield _table(plain(table.caption), table.texts)
    if table.note:
        yield _paragraph(*table.note)


def _media(media: blocks.Media) -> Iterator[Node]:
    yield _paragraph(strong(*_link(media.link)))
    yield from (_paragraph(f"{fact.name}: ", *fact.value) for fact in media.facts)
    if media.note:
        yield _paragraph(*media.note)
    if media.transcript:
        yield _paragraph(strong(media.words.gettext("Transcript")))
        yield from media.transcript


def _cover(cover: blocks.Cover) -> Node:
    words = (
        cover.publisher,
        BREAK,
        strong(cover.title),
        BREAK,
        cover.words.gettext("The words on the cover; the picture is lost."),
    )
    return Image(cover.file, cover.alt) if cover.file else _paragraph(*words)


def _form(form: blocks.BlankForm) -> Iterator[Node]:
    if form.title:
        yield _paragraph(strong(form.title))
    _ = form.words.gettext
    rows = tuple(((*box.label, *_after(" ", box.options)), ()) for box in form.fields)
    yield _table(form.title, (((_("Question"),), (_("Answer"),)), *rows))


def _theme_map(themes: blocks.ThemeMap) -> Iterator[Node]:
    for group in themes.groups:
        yield _paragraph(strong(f"{group.name} ({len(group.themes)})"))
        yield _points((theme.name,) for theme in group.themes)
    if themes.caption:
        yield _paragraph(f"{themes.caption}. {themes.counted}")


def _category(category: items.Category) -> Iterator[Node]:
    yield Element("h2", (category.heading,))
    names: list[Text] = [(level.name.upper(),) for level in category.levels]
    indicators: list[Text] = [(_points(level.items),) for level in category.levels]
    evidence: list[list[Text]] = [[(f"{category.evidence}:",)]] if category.evidence else []
    yield _table(category.heading, (names, indicators, *evidence))


def _contacts(block: blocks.Contacts | blocks.Dates) -> Element:
    header = tuple((name,) for name in block.columns)
    return _table(block.words.gettext(block.kind.capitalize()), (header, *block.rows))


_TEXTS: dict[type[blocks.Block], Callable[[Any], Iterable[Node]]] = {
    blocks.Prose: lambda prose: prose.text,
    blocks.Points: lambda points: [_points(points.items)],
    blocks.Roles: lambda roles: chain.from_iterable(map(_role, roles.items)),
    blocks.Question: lambda question: question.text,
    blocks.LearningPoints: lambda points: [_points(_learning(each, points.words) for each in points.items)],
    blocks.LabelledList: lambda labelled: (_labelled(each, labelled.words) for each in labelled.items),
    blocks.Facts: lambda facts: (_paragraph(f"{fact.name}: ", *fact.value) for fact in facts.items),
    blocks.Quote: _quote,
    blocks.Picture: _picture,
    blocks.Grid: lambda grid: [_table(plain(grid.header), ((grid.header,), *grid.rows))],
    blocks.DataTable: _data_table,
    blocks.Flow: lambda flow: _data_table(flow.table),
    blocks.Aside: lambda aside: (*aside.text, *(_paragraph(*_link(link)) for link in aside.links)),
    blocks.Contacts: lambda contacts: [_contacts(contacts)],
    blocks.Dates: lambda dates: [_contacts(dates)],
    blocks.Media: _media,
    blocks.Links: lambda links: [_points(map(_link, links.items))],
    blocks.Subheading: lambda heading: [Element("h2", heading.text)],
    blocks.Numbers: lambda numbers: [_points(map(_number, numbers.items))],
    blocks.Chart: _chart,
    blocks.ThemeMap: _theme_map,
    blocks.Terms: lambda terms: (
        _paragraph(strong(each.text), *_after(": ", each.meaning)) for each in terms.items
    ),
    blocks.Cover: lambda cover: [_cover(cover)],
    blocks.BlankForm: _form,
    blocks.RiskLevels: lambda levels: chain.from_iterable(map(_category, levels.categories)),
    blocks.Box: lambda box: (*box.text, _points(map(_link, box.links))),
}
