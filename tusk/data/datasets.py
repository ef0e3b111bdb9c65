"""Every number that is shown, as a CSV file beside its page: data/NAME.csv, including what was counted."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from tusk.charts.table import table_of
from tusk.document.named_figures import with_names
from tusk.library.library import Library
from tusk.model.amounts import number_in_words
from tusk.model.figures import FigureBase
from tusk.model.site_shape import DATA_FOLDER, THEMES
from tusk.sections.raw_blocks import RawFigure
from tusk.site.site_map import SiteMap
from tusk.study.counts import Study, study_of
from tusk.study.figures import COUNTED_WHEN, overlap

Cell = str | int
FORMULA = ("=", "+", "-", "@", "\t", "\r")
ABOUT = ("Unit", "n", "n counts", "Definition", "Source", "Not known", "Note")


def datasets(library: Library) -> dict[str, bytes]:
    """The content of every CSV file, by its address."""
    names = library.theme_names
    made = {
        f"{item.address}{DATA_FOLDER}/{block.figure.id}.csv": as_csv(_figure(with_names(block.figure, names)))
        for item in library.listed
        for part in item.parts
        for block in part.blocks
        if isinstance(block, RawFigure)
    }
    study, folder = study_of(library), f"{THEMES.address}{DATA_FOLDER}"
    if study.n and SiteMap(library).has(THEMES.name):
        made[f"{folder}/themes.csv"] = as_csv(_themes(library, study))
        made[f"{folder}/together.csv"] = as_csv(_together(library, study))
        if diagram := overlap(study):
            made[f"{folder}/overlap.csv"] = as_csv(_figure(with_names(diagram, names)))
    return made


def as_csv(rows: Iterable[Sequence[Cell]]) -> bytes:
    """Rows as a CSV file that Excel reads as UTF-8 and that contains no formulas."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([_harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def _figure(figure: FigureBase) -> Iterator[Sequence[Cell]]:
    table = table_of(figure)
    grouped = any(row.group for row in table.rows)
    yield ["Group"] * grouped + [table.head, *(column.name for column in table.columns), "About", *ABOUT]
    about: list[Cell] = [
        figure.unit,
        figure.n or "",
        figure.n_of if figure.n else "",
        figure.definition or figure.caption,
        figure.source or "",
        figure.unknown or "",
        figure.note or "",
    ]
    for row in table.rows:
        numbers = [number_in_words(number).replace(",", "") for number in row.numbers]
        yield [row.group] * grouped + [row.name, *numbers, row.note, *about]


def _themes(library: Library, study: Study) -> Iterator[Sequence[Cell]]:
    years = study.years
    yield ["Theme", "Group", "All years", *(str(year) for year in years), "n", "n counts", "Definition"]
    about: list[Cell] = [study.n, study.n_of, COUNTED_WHEN]
    yield ["Total counted", "", study.n, *(year.n for year in years.values()), *about]
    for group in library.theme_groups:
        for theme in group.themes:
            counts = [year.count(theme.id) for year in years.values()]
            yield [theme.name, group.name, study.count(theme.id), *counts, *about]


def _together(library: Library, study: Study) -> Iterator[Sequence[Cell]]:
    yield ["Theme", "Other theme", "Both", "n", "n counts", "Definition"]
    for theme in study.themes:
        for other, both in study.together_with(theme):
            words = f"{COUNTED_WHEN} Both: the entry has both themes."
            yield [
                library.themes[theme].name,
                library.themes[other].name,
                both,
                study.n,
                study.n_of,
                words,
            ]
