"""Thirteen documents in the manner of real ones: what of each is in its draft, which passes the check."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.importing import documents as make
from tests.importing import office_documents as office
from tests.importing import web_documents as web
from tests.importing.measure import kept
from tests.importing.stories import Part, Story, story
from tests.projects import ROOT
from tests.small_site import LISTS, write_site
from tusk.importing.bring import Brought, bring
from tusk.importing.draft import Wanted

TODAY = date(2020, 8, 15)
TITLE = "Things you should know"


def slides() -> Story:
    """Thirty slides."""
    told = story(7, "Seeing the child's day", chapters=29, paragraphs=1, extras="ltp")
    made = [Part("h1", told.title), Part("p", "Exampleshire, 10 March 2020, 2 hours")]
    for part in told.parts[1:]:
        if part.what == "h2":
            made += [Part("slide", part.text)]
        elif part.what == "p":
            made += [Part("ul", items=tuple(f"{each}." for each in part.text.rstrip(".").split(". ")))]
        else:
            made.append(part)
    return Story(told.title, made)


def spoken() -> Story:
    """A talk: paragraphs only."""
    told = story(11, "", chapters=6, paragraphs=2, extras="")
    return Story(
        "",
        [
            Part(
                "p",
                part.text.replace("**", "")
                .replace("[", "")
                .replace("]", " ")
                .replace("(", "")
                .replace(")", ""),
            )
            for part in told.parts
            if part.what == "p" and "[" not in part.text
        ],
    )


DOCUMENTS: dict[str, tuple[Story, Callable[[Story], bytes]]] = {
    "bulletin.pdf": (story(1, TITLE, chapters=12, paragraphs=4), lambda it: make.pdf(it, columns=2)),
    "policy.pdf": (
        story(2, "Our protocol for visits", chapters=9),
        lambda it: make.pdf(it, lines="across", tagged=True),
    ),
    "plan.pdf": (story(13, "A plan for visits", chapters=8), lambda it: make.pdf(it, lines="none")),
    "review.docx": (story(3, "Learning review of a family", chapters=40, paragraphs=5), office.word),
    "typed.docx": (
        story(4, "A briefing on sleep", chapters=6, extras="lo"),
        lambda it: office.word(it, styled=False),
    ),
    "deck.pptx": (slides(), office.deck),
    "newsletter.eml": (story(5, f"{TITLE}, issue 8", chapters=6, extras="lotp"), web.newsletter),
    "page.html": (story(6, "Guidance on writing it down", chapters=6, extras="lotn"), web.web_page),
    "notes.txt": (story(8, "A campaign on safer sleep", chapters=5, extras="lot"), make.plain_text),
    "talk.vtt": (spoken(), make.captions),
    "report.pdf": (
        story(9, "A briefing in columns", chapters=8, extras="l"),
        lambda it: make.pdf(it, columns=3),
    ),
    "pasted.html": (story(10, "Alert on bruises", chapters=5, extras="lon"), web.page_of_word),
    "forwarded.eml": (story(12, "News from the board", chapters=4, extras="lo"), web.forwarded),
}


WHAT = {
    "bulletin.pdf": "A bulletin in two columns, without tags",
    "policy.pdf": "A protocol whose tables have lines between rows only",
    "plan.pdf": "A plan whose tables have no lines",
    "review.docx": "A review with footnotes, tables and pictures",
    "typed.docx": "A briefing with typed bullets and bold headings",
    "deck.pptx": "Thirty slides with notes and tables",
    "newsletter.eml": "A newsletter of nested tables",
    "page.html": "A saved web page with footnotes",
    "notes.txt": "A text with typed lists",
    "talk.vtt": "A talk of two speakers",
    "report.pdf": "A report in three columns with links",
    "pasted.html": "A page that Word saved",
    "forwarded.eml": "A forwarded mail without HTML",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("import")
    write_site(root, LISTS)
    return root


@pytest.fixture(scope="module")
def brought(project: Path) -> dict[str, Brought]:
    """All documents imported into one project."""
    return {
        name: bring(project, name, made(told), TODAY, Wanted()) for name, (told, made) in DOCUMENTS.items()
    }


@pytest.mark.parametrize("name", DOCUMENTS)
def test_words_links_and_cells_are_kept(name: str, brought: dict[str, Brought], project: Path) -> None:
    draft = brought[name].drafts[0]
    found = kept(DOCUMENTS[name][0], (project / draft.name).read_text())
    assert found.words >= 0.95, draft.text
    assert found.links[0] == found.links[1]
    assert found.cells[0] == found.cells[1]


def test_the_documentation_says_what_was_kept(brought: dict[str, Brought]) -> None:
    table = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    rows = []
    for name, (told, _) in DOCUMENTS.items():
        what = f"{WHAT[name]} (`.{name.rsplit('.', 1)[1]}`, {len(told.words):,} words)"
        rows.append(f"| {what} | {kept(told, brought[name].drafts[0].text)} |")
    assert [row for row in rows if row not in table] == [], "\n" + "\n".join(rows)
