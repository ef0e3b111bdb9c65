"""Rules about content/site.yml: its colours, icon, menus and home page."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.check.rules.files import wrong_file
from tusk.check.rules.publication import not_yet
from tusk.check.rules.publishers import too_light
from tusk.media import pictures
from tusk.media.unreadable import Unreadable
from tusk.model.colour import TEXT, least_contrast
from tusk.model.fields import Names
from tusk.model.identity import GROUNDS, GROUNDS_DARK, MenuItem
from tusk.problem import Problem, quoted
from tusk.records.written import WrittenSite

LEAST_ICON = 180  # pixels: a phone's home screen
TARGETS = ("page", "section", "entry", "url")
NEEDED = {
    "entries": "Add entries: and, below it, one id after each dash.",
    "text": "Add text: with its words.",
}


def site_colours_can_be_read(context: CheckContext) -> Iterator[Problem]:
    """The main colour carries white text, and links can be read on every background, in light and dark."""
    for site in _site(context):
        colours = site.record.colours
        given = colours.model_dump(exclude_none=True) if colours else {}
        for field in given.keys() & {"main", "main_dark"}:
            if wrong := too_light(given[field]):
                yield site.problem(("colours", field), wrong, "Choose a darker colour.")
        for field, grounds, hint in (
            ("link", GROUNDS, "Choose a darker colour."),
            ("link_dark", GROUNDS_DARK, "Choose a lighter colour."),
        ):
            against = least_contrast(given[field], grounds) if field in given else TEXT
            if against < TEXT:
                message = (
                    f"{given[field]} has a contrast of {against:.1f} to 1 on one of the site's backgrounds; "
                )
                yield site.problem(("colours", field), f"{message}the minimum is {TEXT}.", hint)


def icons_are_square(context: CheckContext) -> Iterator[Problem]:
    """The icon is square, and large enough for a phone."""
    for site in _site(context):
        name = site.record.icon
        if not name or wrong_file(context, name, picture=True)[0]:
            continue
        try:
            width, height = pictures.size(context.file(name))
        except Unreadable:
            continue
        if width != height:
            message = f"{quoted(name)} is {width} × {height} pixels, but an icon is square."
            yield site.problem(("icon",), message, "Crop it, or add space at two sides.")
        elif width < LEAST_ICON:
            message = f"{quoted(name)} is {width} pixels wide; an icon needs {LEAST_ICON}."
            yield site.problem(("icon",), message, "Use a larger copy.")


def menus_lead_to_one_place(context: CheckContext) -> Iterator[Problem]:
    """A line of a menu has one of page, section, entry and url; with a url it has a label."""
    for site in _site(context):
        for menu in ("header", "footer"):
            for number, item in enumerate(getattr(site.record, menu) or []):
                if wrong := _wrong_line(item):
                    yield site.problem((menu, number), *wrong)


def _wrong_line(item: MenuItem) -> tuple[str, str] | None:
    given = [name for name in TARGETS if getattr(item, name)]
    if len(given) != 1:
        said = " and ".join(given) if given else "no page"
        return f"the line of the menu has {said}.", "Give it one of page, section, entry and url."
    if item.url and not item.label:
        return "the line of the menu has no words.", "Add label: with the words to click."
    return None


def home_blocks_have_content(context: CheckContext) -> Iterator[Problem]:
    """A block of the home page that shows entries or a text has them."""
    for site in _site(context):
        for number, block in enumerate(site.record.home or []):
            if (hint := NEEDED.get(block.block)) and not getattr(block, block.block):
                yield site.problem(("home", number), f'the block "{block.block}" is empty.', hint)


def the_site_shows_what_is_published(context: CheckContext) -> Iterator[Problem]:
    """Menus and the home page only name entries that are published."""
    for written, path, mark, value in context.values(Names):
        is_shown = isinstance(written, WrittenSite) and mark.what == "entry"
        if is_shown and (shown := context.entries.get(value)) and (why := not_yet(shown, context)):
            yield written.problem(
                path, f'shows "{value}", which {why}.', "Publish it first, or remove it here."
            )


def _site(context: CheckContext) -> Iterator[WrittenSite]:
    if context.records.about_site:
        yield context.records.about_site
