"""Signs, accents and quotation marks of any language: the page that has the word is found, and found first."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.chromium import hosted
from tests.projects import make_project
from tests.search.typed import found_for, not_found
from tests.small_site import write_site
from tusk.library.project import open_library
from tusk.publish.whole_site import build_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

# The title of each page, and a text. Other pages have parts of the words in the titles.
PAGES = {
    "Going to A&E": "Go to A&E if a baby has a bruise.",
    "Self-harm": "What helps young people who self-harm.",
    "Hurting themselves": "A page about self harm, written as two words.",
    "The 0–19 service": "Health visitors and school nurses: 0–19.",
    "Report for 2023/24": "What we did in the year.",
    "Report for 2024/25": "What we did in the year after 2023.",
    "Siân": "A child who is not named here.",
    "Sian": "Another child.",
    "O’Brien": "A family.",
    "Whistleblowing": "Say it.",
    "Anti-social behaviour": "What the police call it.",
    "Multi-agency working": "All of us, together.",
    "County-lines cases": "Drugs.",
    "Children’s homes": "Visits to a home.",
    "LGBT+ young people": "Pride.",
    "The 16+ team": "Leaving care.",
    "£500 grants": "Money for a family.",
    "24/7 help": "Always there.",
    "e-safety": "Safe use of a phone.",
    "Drugs/alcohol": "What parents use.",
    "R.O.S.E. project": "A charity.",
    "Naïve questions": "Ask them.",
    "Ynys Môn": "Plant yn y gogledd.",
    "Gwrando ar lais y plentyn": "Cynllun i bob plentyn a’i ŵyn bach.",
    "Łódź i Kraków": "Dla rodziców: jak chronić dziecko.",
    "Straße und Haus": "Für Eltern.",
    "Is it neglect?": "How to tell what is lived experience from what is not.",
    "Lived experience": "What a day is like for a child.",
    "Experience": "What is lived, and who has experience.",
    "C++ for carers": "A course.",
    "Q&A": "Questions.",
    "W/C 3 March": "A week.",
    "Don't wait": "Ring.",
    "Who to tell": "Your manager.",
    "ACEs": "Adverse childhood experiences.",
    "Elbow": "A bone. Energy, evening, every: words with e, and a.",
    "Harmful sexual behaviour": "The self is not harmed alone.",
    "Age 19 and over": "Nineteen.",
}
ASKED = """\
A&E                           Going to A&E
a & e                         Going to A&E
A and E                       Going to A&E
“A&E”                         Going to A&E
"going to A&E"                Going to A&E
when to go to A&E?            Going to A&E
self-harm                     Self-harm
self–harm                     Self-harm
selfharm                      Self-harm
self harm                     Self-harm
SELF-HARM!                    Self-harm
0-19                          The 0–19 service
0–19                          The 0–19 service
0 - 19                        The 0–19 service
0-19 service                  The 0–19 service
2023/24                       Report for 2023/24
2023-24                       Report for 2023/24
2023–24                       Report for 2023/24
report 2024/25                Report for 2024/25
Siân                          Siân
siân                          Siân
SIÂN                          Siân
Sian                          Sian
O'Brien                       O’Brien
O’Brien                       O’Brien
O'Brien's                     O’Brien
obrien                        O’Brien
whistle-blowing               Whistleblowing
whistle blowing               Whistleblowing
anti-social                   Anti-social behaviour
antisocial behaviour          Anti-social behaviour
multi-a                       Multi-agency working
multi-agency                  Multi-agency working
multiagency                   Multi-agency working
county lines cases            County-lines cases
county-lines                  County-lines cases
children's homes              Children’s homes
childrens homes               Children’s homes
LGBT+                         LGBT+ young people
16+                           The 16+ team
£500                          £500 grants
24/7                          24/7 help
e-safety                      e-safety
esafety                       e-safety
drugs/alcohol                 Drugs/alcohol
drugs / alcohol               Drugs/alcohol
R.O.S.E.                      R.O.S.E. project
ROSE                          R.O.S.E. project
naive questions               Naïve questions
Naïve                         Naïve questions
ynys mon                      Ynys Môn
Môn                           Ynys Môn
lais y plentyn                Gwrando ar lais y plentyn
llais y plentyn               Ymyrraeth gynnar – y camau cyntaf
Tŷ’r teulu                    Cysgu’n ddiogel â babi
GCD                           Cysgu’n ddiogel â babi
ŵyn                           Gwrando ar lais y plentyn
wyn                           Gwrando ar lais y plentyn
krakow                        Łódź i Kraków
Łódź                          Łódź i Kraków
straße                        Straße und Haus
für                           Straße und Haus
"lived experience"            Lived experience
“lived experience”            Lived experience
„lived experience“            Lived experience
«lived experience»            Lived experience
"is it neglect"               Is it neglect?
C++                           C++ for carers
Q&A                           Q&A
w/c                           W/C 3 March
don't wait                    Don't wait
don’t                         Don't wait
who to tell?                  Who to tell
ACE's                         ACEs
"""
WELSH_PAGE = "reviews/cysgu/"
WELSH = """\
-- content/reviews/cysgu.yml --
kind: guidance
title: Cysgu’n ddiogel â babi
language: cy
body: |
  ## Tŷ’r teulu a’r gwely

  Mae’r babi’n cysgu ar ei gefn, mewn crud, heb gŵn yn yr ystafell. Gofynnwch i’r ymwelydd iechyd (YI).

  ## Beth i’w wneud nesaf?

  Ffoniwch Ganolfan Cefnogi Diogelu (GCD): dŵr, sêr, gwên.
-- content/reviews/ymyrraeth.yml --
kind: guidance
title: Ymyrraeth gynnar – y camau cyntaf
language: cy
body: |
  ## Pwy sy’n gwybod?

  Yr athrawes, y meddyg a’r Tîm Amddiffyn Plant (TAP).

  ## Llais y plentyn: «Dw i’n iawn»

  Gwrandewch ar y plant.
"""
NOTHING = (  # whatever else can be typed
    *"\"'&-/\\([|+%_…🙂",
    *("“”", "«»", "--", "__", ")*", ".*", "{0}", "^$", "$&", "\\d", "<b>", "%E0%A4%A"),
    *("\u0301", "\u200d", "\u202e", "👩‍👧", "a" * 199, "-" * 199, "x" + "\u0301" * 150),
)


def content() -> str:
    """The pages as files of a site."""
    return "".join(
        f"-- content/reviews/page-{at}.yml --\nkind: guidance\ntitle: {json.dumps(title)}\nbody: {json.dumps(body)}\n"
        for at, (title, body) in enumerate(PAGES.items())
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of these pages, without anything printed."""
    root = make_project(tmp_path_factory.mktemp("signs") / "project")
    write_site(root, content() + WELSH)
    build_site(root, root / "site", open_library(root, date(2020, 8, 15)), {})
    return root / "site"


@pytest.fixture(scope="module")
def page(browser: Browser, site: Path) -> Iterator[Page]:
    """The home page; what the browser complains of fails the test."""
    heard: list[str] = []
    with hosted(site, site.parent.parent / "host") as address:
        page = browser.new_page()
        page.on("console", lambda message: heard.append(message.text))
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.goto(address)
        yield page
        page.context.close()
    assert heard == []


def test_the_page_with_it_in_its_title_is_first(page: Page) -> None:
    """Pages in Welsh are asked for on one of them: a page searches those in its own language."""
    wrong, home = [], page.url
    for line in ASKED.splitlines():
        question, title = re.split(r" {2,}", line)
        asked_on = home + WELSH_PAGE if f"title: {title}\n" in WELSH else home
        if page.url != asked_on:
            page.goto(asked_on)
        found = [shown for shown, _ in found_for(page, question)]
        if found[:1] != [title]:
            wrong.append(f"{question}: {title} is not first of {found}")
    page.goto(home)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("text", NOTHING)
def test_what_finds_nothing_says_so(page: Page, text: str) -> None:
    found = found_for(page, text)
    status = page.locator(".search-box__status").inner_text()
    assert found or len(text) < 2 or status.startswith("Nothing was found for “"), status


def test_every_title_heading_and_acronym_finds_its_page(page: Page, site: Path) -> None:
    wrong = not_found(page, site)
    assert not wrong, "\n".join(wrong)
