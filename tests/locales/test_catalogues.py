"""The catalogues: every word of the interface is in them, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from jinja2 import Environment

from tests.conftest import ROOT
from tests.locales.in_code import in_code
from tusk.check.rules.publication import STARTER_SUMMARIES, STARTER_TEXTS
from tusk.locales.catalogues import OURS, TEMPLATE
from tusk.locales.extract import as_text
from tusk.locales.words import words_of
from tusk.model.fields import PartDate
from tusk.model.time_of_day import TimeOfDay
from tusk.pages.translate import translate

Key = tuple[str | None, object]


def welsh() -> Catalog:
    with (OURS / "cy.po").open("rb") as text:
        return read_po(text)


def keys(of: Catalog) -> set[Key]:
    return {(each.context, each.id) for each in of if each.id}


def texts_of(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def test_the_list_of_texts_is_up_to_date() -> None:
    written = (OURS / TEMPLATE).read_text(encoding="utf-8")
    assert written == as_text(in_code()), "run: python3 -m tusk.locales.extract"


def test_every_text_has_its_welsh_and_no_other_has() -> None:
    assert keys(welsh()) ^ keys(in_code()) == set()
    assert [each.id for each in welsh() if each.id and not all(texts_of(each))] == []


def test_translations_have_the_values_of_their_texts() -> None:
    def values(text: str) -> set[str]:
        return set(re.findall(r"%\(\w+\)s", text))

    wrong = []
    for each in welsh():
        ids = (each.id,) if isinstance(each.id, str) else tuple(each.id)
        known = set().union(*map(values, ids))
        wrong += [text for text in texts_of(each) if each.id and not values(text) <= known]
    assert wrong == []


def test_the_welsh_says_that_nobody_has_reviewed_it() -> None:
    assert "Not yet reviewed by a Welsh speaker." in (OURS / "cy.po").read_text(encoding="utf-8")


def test_dates_lists_and_plurals_in_welsh() -> None:
    words = words_of("cy")
    assert words.say(PartDate(2018, 3, 6)) == "6 Mawrth 2018"
    assert words.say(TimeOfDay(14, 30)) == "2:30yp"
    assert words.listed(["adolygiadau", "archwiliadau"]) == "adolygiadau ac archwiliadau"
    told = [words.ngettext("PDF, %(num)s page, %(size)s", "", n, size="9 kB") for n in (1, 3, 6)]
    assert told == ["PDF, 1 dudalen, 9 kB", "PDF, 3 tudalen, 9 kB", "PDF, 6 thudalen, 9 kB"]
    assert words.ngettext("PDF, %(num)s page, %(size)s", "", 1165, size="9 kB") == "PDF, 1,165 tudalen, 9 kB"


@pytest.mark.parametrize("language", ["en-GB", "cy"])
def test_pages_write_the_thousands_of_a_count_apart(language: str) -> None:
    env = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    translate(env)
    page = env.from_string('{{ ngettext("%(num)s entry", "%(num)s entries", number) }}')
    told = [page.render(locale=words_of(language), number=number).split()[0] for number in (1, 999, 1165)]
    assert told == ["1", "999", "1,165"]


def test_a_project_can_correct_a_word_and_the_rest_stays(tmp_path: Path) -> None:
    (tmp_path / "cy.po").write_text(
        'msgid ""\nmsgstr ""\n\nmsgid "Home"\nmsgstr "Cartref"\n', encoding="utf-8"
    )
    words = words_of("cy", tmp_path)
    assert (words.gettext("Home"), words.gettext("Search")) == ("Cartref", "Chwilio")
    assert words.digest != words_of("cy").digest


ALLOWED = {"lang", "CSV", "PDF", "QR", "n", "Ctrl", "K", "ics"}
MARKUP = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->|<(?:svg|pre)\b.*?</(?:svg|pre)>", re.DOTALL)
SAID = re.compile(r'\b(?:aria-label|alt|title|placeholder)="([^"]*)"')


def words_outside(template: Path) -> Iterator[str]:
    """Words of a Jinja template that are not in a call of gettext."""
    text = MARKUP.sub(" ", template.read_text(encoding="utf-8"))
    shown = re.sub(r"<[^>]*>", " ", text)
    for words in (shown, *SAID.findall(text)):
        yield from (word for word in re.findall(r"[^\W\d_]{2,}", words) if word not in ALLOWED)


TEMPLATES = [*(ROOT / "templates/pages").rglob("*.html"), *(ROOT / "templates/theme").rglob("*.html")]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_templates_have_no_words_outside_the_catalogue(template: Path) -> None:
    assert [*words_outside(template)] == []


TYPST = sorted((ROOT / "templates/print").glob("*.typ"))


@pytest.mark.parametrize("template", TYPST, ids=lambda path: path.name)
def test_printed_templates_have_no_words_outside_the_catalogue(template: Path) -> None:
    code = re.sub(r"^\s*//.*|\s// .*", "", template.read_text(encoding="utf-8"), flags=re.MULTILINE)
    code = re.sub(r'gettext(?:-string)?\(\s*"(?:[^"\\]|\\.)*"', "", code)
    assert re.findall(r"\[[A-Z][a-z]+ [a-z][^\]]*\]|\[[A-Z][a-z]+:?\]", code) == []


def test_starter_texts_that_stop_a_page_are_known_in_each_language() -> None:
    ids = [each.id for each in welsh() if isinstance(each.id, str)]
    starters = [id for id in ids if id.startswith(STARTER_TEXTS[0]) or id in STARTER_SUMMARIES]
    assert len(starters) > 10
    translated = [words_of("cy").gettext(id) for id in starters]
    assert [
        text for text in translated if not text.startswith(STARTER_TEXTS) and text not in STARTER_SUMMARIES
    ] == []
