"""On a site in Welsh the editor is in Welsh: names of fields, what they are for, choices, buttons."""

from __future__ import annotations

import pytest
from babel.messages.pofile import read_po
from selectolax.lexbor import LexborHTMLParser

from tests.editor.client import Browser
from tests.locales.welsh_site import SITE
from tests.small_site import write_site
from tusk.editor.labels import LABELS
from tusk.editor.shapes import Shape, shapes
from tusk.editor.words.choices import CHOICES
from tusk.locales.catalogues import OURS
from tusk.model.fields import Record
from tusk.model.identity import Site
from tusk.model.kinds import KINDS
from tusk.model.vocabulary import VOCABULARIES

FORMS = (
    *("content/adolygiadau/cwsg.yml", "content/workshops/cwsg.yml", "content/adolygiadau/archwiliad.yml"),
    *("bulletins/un.yml", "content/site.yml", "content/publishers.yml", "content/themes.yml"),
)
VIEWS = (
    "/",
    "/lists",
    "/problems",
    "/ready",
    "/new",
    "/import",
    "/pictures",
    "/trash",
    "/version",
    f"/history?file={FORMS[0]}",
    f"/text?file={FORMS[0]}",
)
NOT_WORDS = {"PDF", "–", "—", "H"}


def english() -> set[str]:
    """Every text of the interface whose Welsh is another one."""
    with (OURS / "cy.po").open("rb") as catalogue:
        return {
            each.id
            for each in read_po(catalogue)
            if each.id and isinstance(each.id, str) and each.id != each.string
        }


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    root = tmp_path_factory.mktemp("welsh")
    write_site(root, SITE)
    return Browser(root)


@pytest.mark.parametrize("path", [*VIEWS, *(f"/edit?file={name}" for name in FORMS)])
def test_nothing_of_the_interface_is_in_english(browser: Browser, path: str) -> None:
    answer = browser.get(path)
    assert answer.status == 200
    page = LexborHTMLParser(answer.text)
    for each in page.css("textarea, .wrong, script, style"):
        each.decompose()
    shown = {text.strip() for node in page.css("body *") if (text := node.text(deep=False))}
    attributes = ("aria-label", "title", "placeholder", "data-changed", "data-silent")
    shown |= {node.attributes.get(name) or "" for node in page.css("body *") for name in attributes}
    assert shown & (english() - NOT_WORDS) == set()


def test_the_preview_says_in_welsh_why_there_is_no_page(browser: Browser) -> None:
    browser.post(f"/check?file={FORMS[0]}", {"kind": "review", "title": "Cwsg", "issued": "Mai 2018"})
    page = LexborHTMLParser(browser.get(f"/preview?file={FORMS[0]}").text)
    assert page.css_first("html").attributes["lang"] == "cy"  # type: ignore[union-attr]
    assert page.css("p")[0].text() == "Dangosir y dudalen yma unwaith y bydd hyn wedi'i gywiro:"
    assert page.css("[lang=en]") == []


def fields() -> tuple[set[str], set[str]]:
    """The names of all fields of forms, and all that can be chosen in one."""
    names, choices, seen = set[str](), set[str](), set[type[Record]]()

    def look(model: type[Record]) -> None:
        if model not in seen:
            seen.add(model)
            for name, (_, shape) in shapes(model).items():
                names.add(name)
                of(shape)

    def of(shape: Shape) -> None:
        choices.update(shape.choices if len(shape.choices) > 1 else ())
        for model in shape.models:
            look(model)
        if shape.item:
            of(shape.item)

    models: list[type[Record]] = [*KINDS.values(), *VOCABULARIES.values(), Site]
    for model in models:
        look(model)
    return names, choices


def test_every_field_and_every_choice_has_words() -> None:
    names, choices = fields()
    assert names - LABELS.keys() == set()
    assert {choice for choice in choices if not choice[-1].isdecimal()} - set(CHOICES) == set()
