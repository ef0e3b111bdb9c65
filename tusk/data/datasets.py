"""Every number that is shown, as a CSV file beside its page: data/NAME.csv, including what was counted."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence

from tusk.charts.table import table_of
from tusk.data.recommendations import REGISTER_FILE, register_rows
from tusk.document.named_figures import with_names
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.locales.message import N_
from tusk.locales.words import Words
from tusk.model.amounts import counted_things, number_in_words
from tusk.model.figures import FigureBase
from tusk.model.reserved import DATA_FOLDER
from tusk.model.site_shape import THEMES
from tusk.sections.raw_blocks import RawFigure
from tusk.site.site_map import SiteMap
from tusk.study.counts import Study, study_of
from tusk.study.figures import COUNTED_WHEN, overlap

Cell = str | int
FORMULA = ("=", "+", "-", "@", "\t", "\r")
ABOUT = (
    N_("About"),
    N_("Unit"),
    "n",
    N_("n counts"),
    N_("Definition"),
    N_("Source"),
    N_("Not known"),
    N_("Note"),
)


def datasets(library: Library) -> dict[str, bytes]:
    """The content of every CSV file, by its address."""
    made: dict[str, bytes] = {}
    for item in (*library.listed, *library.standing):
        made |= item_datasets(item, library)
    return made | site_datasets(library)


def site_datasets(library: Library) -> dict[str, bytes]:
    """The same for those that are not of one entry."""
    names = library.theme_names
    made: dict[str, bytes] = {}
    if library.recommending:
        made[REGISTER_FILE] = as_csv(register_rows(library))
    study, folder = study_of(library), f"{THEMES.address}{DATA_FOLDER}"
    if study.n and SiteMap(library).has(THEMES.name):
        made[f"{folder}/themes.csv"] = as_csv(_themes(library, study))
        made[f"{folder}/together.csv"] = as_csv(_together(library, study))
        if diagram := overlap(study, library.words()):
            made[f"{folder}/overlap.csv"] = as_csv(_figure(with_names(diagram, names), library.words()))
    return made


def item_datasets(item: Item, library: Library) -> dict[str, bytes]:
    """The CSV files of one entry, by their addresses."""
    figures = [block.figure for part in item.parts for block in part.blocks if isinstance(block, RawFigure)]
    names, words = library.theme_names, library.words(item.record.language)
    folder = f"{item.address}{DATA_FOLDER}"
    return {f"{folder}/{each.id}.csv": as_csv(_figure(with_names(each, names), words)) for each in figures}


def as_csv(rows: Iterable[Sequence[Cell]]) -> bytes:
    """Rows as a CSV file that Excel reads as UTF-8 and that contains no formulas."""
    import csv

    text = io.StringIO(newline="")
    csv.writer(text).writerows([_harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def _figure(figure: FigureBase, words: Words) -> Iterator[Sequence[Cell]]:
    table = table_of(figure, words)
    grouped = any(row.group for row in table.rows)
    about_names = [words.gettext(name) for name in ABOUT]
    yield [words.gettext("Group")] * grouped + [
        table.head,
        *(each.name for each in table.columns),
        *about_names,
    ]
    about: list[Cell] = [
        words.say(counted_things(figure.unit)),
        figure.n or "",
        words.say(counted_things(figure.n_of)) if figure.n else "",
        figure.definition or figure.caption,
        figure.source or "",
        figure.unknown or "",
        figure.note or "",
    ]
    for row in table.rows:
        numbers = [number_in_words(number, words=words).replace(",", "") for number in row.numbers]
        yield [row.group] * grouped + [row.name, *numbers, row.note, *about]


def _themes(library: Library, study: Study) -> Iterator[Sequence[Cell]]:
    years, words = study.years, library.words()
    head = [words.gettext("Theme"), words.gettext("Group"), words.gettext("All years")]
    yield [*head, *(str(year) for year in years), "n", words.gettext("n counts"), words.gettext("Definition")]
    about: list[Cell] = [study.n, study.n_of(words), words.gettext(COUNTED_WHEN)]
    yield [words.gettext("Total counted"), "", study.n, *(year.n for year in years.values()), *about]
    for group in library.theme_groups:
        for theme in group.themes:
            counts = [year.count(theme.id) for year in years.values()]
            yield [theme.name, group.name, study.count(theme.id), *counts, *about]


def _together(library: Library, study: Study) -> Iterator[Sequence[Cell]]:
    words = library.words()
    head = [words.gettext("Theme"), words.gettext("Other theme"), words.gettext("Both")]
    yield [*head, "n", words.gettext("n counts"), words.gettext("Definition")]
    definition = words.gettext(COUNTED_WHEN) + " " + words.gettext("Both: the entry has both themes.")
    for theme in study.themes:
        for other, both in study.together_with(theme):
            yield [
                library.themes[theme].name,
                library.themes[other].name,
                both,
                study.n,
                study.n_of(words),
                definition,
            ]
