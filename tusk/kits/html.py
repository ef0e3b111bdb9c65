"""A kit as one HTML file that asks for nothing: styles, script and pictures are in it, and a policy allows no more."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tusk.document.nodes import Text
from tusk.kits.kit import Kit
from tusk.kits.texts import Portable
from tusk.locales.words import Words
from tusk.media.for_print import Pictures
from tusk.model.colour import mixed, readable
from tusk.model.identity import GROUNDS, GROUNDS_DARK
from tusk.pages.html import to_html
from tusk.pages.translate import translate

BLACK, WHITE = "#000000", "#ffffff"
WIDTH = 110.0  # millimetres at which pictures are as sharp as on paper


def kit_html(kit: Kit, root: Path, build: Path | None, templates: Path, *, reports: bool = False) -> bytes:
    """The file of a kit. root: of the project; build: where scaled pictures are kept.

    reports: whether it tells the learning platform that it is within that it was read; otherwise it tells nobody.
    Raises ProblemsFound for a picture that cannot be shown.
    """
    cached = build / "pictures" if build else None
    pictures = Pictures(
        root, cached, (kit.document.id,), width=WIDTH, most=None
    )  # as printed they are within it
    screens = {screen.part: screen.id for screen in reversed(kit.screens) if screen.part}
    portable = Portable(pictures, screens)

    def show(text: Text) -> Markup:
        return Markup(to_html(portable.text(text), "", level=4))

    parts = _parts(templates / "kits", kit.document.publisher.colour)
    html = (
        _environment(templates / "kits")
        .get_template("kit.html")
        .render(
            kit=kit,
            document=kit.document,
            locale=kit.document.words,
            steps=len(kit.steps),
            reports=reports,
            show=show,
            **parts,
            policy=_policy(parts["style"], parts["script"]),
            record=record_fields(kit.document.words),
        )
    )
    return "\n".join(line.rstrip() for line in html.split("\n") if line.strip()).encode() + b"\n"


def record_fields(words: Words) -> tuple[tuple[str, str, str], ...]:
    """(name, type of its field, what it asks) of what a record of use says, in the order in which it is sent."""
    return (
        ("on", "date", words.gettext("Date used")),
        ("agency", "text", words.gettext("Agency")),
        ("team", "text", words.gettext("Kind of team")),
        ("people", "number", words.gettext("Number of people")),
        ("change", "text", words.gettext("What will change")),
    )


def _policy(style: str, script: str) -> str:
    """Nothing may be fetched, sent or stored; only this style and this script are used."""
    return (
        f"default-src 'none'; style-src 'sha256-{_sum(style)}'; script-src 'sha256-{_sum(script)}'; "
        "img-src data:; form-action 'none'; base-uri 'none'"
    )


def _sum(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


def _parts(folder: Path, colour: str) -> dict[str, Markup]:
    """The style, in the colour of a publisher, and the script."""
    style, script = (_bare((folder / name).read_text(encoding="utf-8")) for name in ("kit.css", "kit.js"))
    return {"style": Markup(f"{style}\n{_colours(colour)}"), "script": Markup(script)}


@cache
def _colours(colour: str) -> str:
    """The publisher's colour, and that of links, darker or lighter where they would be faint."""
    dark = f"--brand: {mixed(colour, BLACK, 0.25)}; --link: {readable(colour, WHITE, GROUNDS_DARK)};"
    return (
        f":root {{ --brand: {colour}; --link: {readable(colour, BLACK, GROUNDS)}; }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}"
    )


def _bare(text: str) -> str:
    """A file without blank lines, as the page that it is in has none."""
    return "\n".join(line.rstrip() for line in text.splitlines() if line.strip())


@cache
def _environment(folder: Path) -> Environment:
    env = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    translate(env)
    return env
