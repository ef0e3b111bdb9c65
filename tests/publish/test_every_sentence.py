"""Every sentence that the authors of two example partnerships wrote is found in each output that should hold it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import MARSHWICK, PENMARSH
from tests.publish.sentences import bare, page, pdf, slides, word, written

ISSUE = "bulletins/november-2026"
NEWS = ("news/private-fostering", "news/open-evening", "news/posters")
LISTENING = "workshops/listening"
BEDROOMS = "workshops/bedrooms"
TAUGHT = ("audits/visits", "talks/bedrooms", "news/drop-in", "news/drop-in-cy")


def lost(root: Path, name: str, words: str, *but: str) -> list[str]:
    """The sentences of an entry that are not among the words. but: those that this output does not have."""
    return sorted(written(root, name) - {bare(each) for each in but} - {"", *_found(root, name, words)})


def _found(root: Path, name: str, words: str) -> set[str]:
    return {sentence for sentence in written(root, name) if sentence in words}


def summary_of(root: Path, name: str) -> str:
    """The summary is for lists of pages: no slide has it."""
    file = (root / "content" / f"{name}.yml").read_text(encoding="utf-8")
    return next(line.removeprefix("summary: ") for line in file.splitlines() if line.startswith("summary: "))


@pytest.mark.parametrize("name", [ISSUE, *NEWS])
def test_the_page_and_the_pdf_of_the_bulletin_have_every_sentence(name: str, marshwick_site: Path) -> None:
    assert lost(MARSHWICK, name, page(marshwick_site, name)) == []
    assert lost(MARSHWICK, name, pdf(marshwick_site, name, "" if name == ISSUE else "-briefing")) == []


def test_the_issue_has_every_sentence_of_its_entries(marshwick_site: Path) -> None:
    """Also of the one whose time is over."""
    for name in ("news/private-fostering", "news/toy-magnets"):
        for words in (page(marshwick_site, ISSUE), pdf(marshwick_site, ISSUE)):
            assert lost(MARSHWICK, name, words, summary_of(MARSHWICK, name)) == []


@pytest.mark.parametrize("name", NEWS)
def test_the_slides_of_the_bulletin_have_every_sentence(name: str, marshwick_site: Path) -> None:
    summary = summary_of(MARSHWICK, name)
    assert lost(MARSHWICK, name, slides(marshwick_site, LISTENING), summary) == []
    assert lost(MARSHWICK, name, pdf(marshwick_site, LISTENING, "-slides"), summary) == []


def test_the_word_file_of_the_bulletin_has_every_sentence(marshwick_site: Path) -> None:
    """A team pack has no pictures, and not what is only said below one."""
    captions = ("The first.", "The second.", "The third.", "A small one")
    assert lost(MARSHWICK, "news/posters", word(marshwick_site, "news/posters"), *captions) == []


@pytest.mark.parametrize("name", TAUGHT)
def test_an_audit_a_talk_and_two_languages_on_their_pages_and_on_paper(
    name: str, penmarsh_site: Path
) -> None:
    assert lost(PENMARSH, name, page(penmarsh_site, name)) == []
    assert lost(PENMARSH, name, pdf(penmarsh_site, name, "-briefing")) == []


@pytest.mark.parametrize("ending", [".pptx", "-slides.pdf", "-handout.pdf"])
@pytest.mark.parametrize("name", TAUGHT)
def test_an_audit_a_talk_and_two_languages_on_slides(name: str, ending: str, penmarsh_site: Path) -> None:
    is_deck = ending == ".pptx"
    words = slides(penmarsh_site, BEDROOMS) if is_deck else pdf(penmarsh_site, BEDROOMS, ending[:-4])
    unshown = [] if ending == "-handout.pdf" else TRANSCRIPT  # nobody reads it from a slide
    assert lost(PENMARSH, name, words, summary_of(PENMARSH, name), *unshown) == []


def test_the_word_file_of_a_talk_has_its_transcript(penmarsh_site: Path) -> None:
    """What is below the text, for the whole entry, is on the page and in the briefing."""
    below = ("The question afterwards", *AFTERWARDS)
    assert lost(PENMARSH, "talks/bedrooms", word(penmarsh_site, "talks/bedrooms"), *below) == []
    assert lost(PENMARSH, "talks/bedrooms", pdf(penmarsh_site, "talks/bedrooms", "-team-pack"), *below) == []


def test_an_issue_shows_the_talk_with_its_transcript_and_articles_with_tables(penmarsh_site: Path) -> None:
    for name, but in (("bulletins/december-2026", ""), ("talks/bedrooms", "")):
        for words in (
            page(penmarsh_site, "bulletins/december-2026"),
            pdf(penmarsh_site, "bulletins/december-2026"),
        ):
            summary = summary_of(PENMARSH, name) if name.startswith("talks/") else but
            assert lost(PENMARSH, name, words, summary) == []


AFTERWARDS = ("Somebody at the back asks who pays for the curtains.", "Nobody knows.")
TRANSCRIPT = (
    *AFTERWARDS,
    *("0:00", "0:09", "The reader", "This is what was said, slowly.", "It ends here."),
    "You look at the door first. Does it close? Then at the window & the floor.",
    "I look for one thing that the child has chosen.",
    "A cushion, a poster. It needs no money.",
    "After the hospital there was a lamp.",
)
