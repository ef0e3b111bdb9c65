"""The colours of the site and of its publishers as a style sheet, the last one that a page reads."""

from __future__ import annotations

from collections.abc import Mapping

from tusk.library.library import Library
from tusk.model.colour import LINES, mixed, readable
from tusk.model.identity import GROUNDS, GROUNDS_DARK, Colours

BLACK, WHITE = "#000000", "#ffffff"
COLOURS_SHEET = "assets/colours.css"


def colours_sheet(library: Library) -> str:
    """The sheet. With a strict policy browsers ignore colours in attributes, so a publisher's is a class."""
    colours = library.site.colours
    return (_of_site(colours) if colours else "") + "".join(
        f".publisher--{each.id} {{ --publisher: {each.colour} }}\n" for each in library.publishers.values()
    )


def _of_site(colours: Colours) -> str:
    dark = _rule(_dark(colours))
    return (
        f":root {_rule(_light(colours))}\n"
        '@media screen and (prefers-color-scheme: dark) { :root:not([data-colours="light"]) ' + dark + " }\n"
        '@media screen { :root[data-colours="dark"] ' + dark + " }\n"
    )


def _light(colours: Colours) -> dict[str, str]:
    return {
        "brand": colours.main,
        "brand-deep": mixed(colours.main, BLACK, 0.25),
        "brand-rule": colours.main,
        "link": colours.link or readable(colours.main, BLACK, GROUNDS),
    }


def _dark(colours: Colours) -> dict[str, str]:
    main = colours.main_dark or mixed(colours.main, BLACK, 0.25)
    return {
        "brand": main,
        "brand-deep": mixed(main, BLACK, 0.25),
        "brand-rule": readable(colours.main, WHITE, GROUNDS_DARK, LINES),
        "link": colours.link_dark or readable(colours.main, WHITE, GROUNDS_DARK),
    }


def _rule(values: Mapping[str, str]) -> str:
    return "{ " + "; ".join(f"--{name}: {value}" for name, value in values.items()) + " }"
