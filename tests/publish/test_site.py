"""The pages that are written: text stays text, files are kept in step, old addresses lead on."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import yaml

from tests.conftest import ROOT
from tests.small_site import LISTS, TODAY, files_in, write_site
from tusk.library.project import open_library
from tusk.publish.site import write_site as write_pages

SITE = files_in(LISTS)["content/site.yml"]
JACK = "-- content/reviews/jack.yml --\nkind: review\ntitle: Jack\nsummary: About Jack.\n"


def pages(root: Path, text: str) -> Path:
    """Write a site and its pages; returns the folder of the pages."""
    write_site(root, text)
    folder = root / "pages"
    write_pages(open_library(root, TODAY), ROOT / "templates", folder)
    return folder


def test_a_page_is_front_matter_and_one_block(tmp_path: Path) -> None:
    text = (pages(tmp_path, JACK) / "reviews/jack/index.md").read_text(encoding="utf-8")
    front, html = re.fullmatch(r"---\n(.*?)---\n\n(.*)", text, re.DOTALL).groups()  # type: ignore[union-attr]
    given = yaml.safe_load(front)
    structured = json.loads(given.pop("structured"))["@graph"][0]
    assert (structured["@type"], structured["headline"], structured["datePublished"]) == (
        "Article",
        "Jack",
        "2018",
    )
    assert given == {
        "title": "Jack",
        "window": "Jack - Reviews",
        "description": "About Jack.",
        "language": "en-GB",
        "look": "review",
        "contents": [],
    }
    assert html.startswith('<div class="page page--review" lang="en-GB" data-pagefind-body>\n')
    assert "\n\n" not in html


HOSTILE = "<script>alert(1)</script> {{ 7*7 }} {% raw %} ${x} \"'> & --- # **b** [x](y)"


def test_markup_in_titles_and_labels_is_shown_and_not_run(tmp_path: Path) -> None:
    quoted = HOSTILE.replace("'", "''")
    folder = pages(
        tmp_path,
        f"""\
-- content/reviews/jack.yml --
kind: review
title: '{quoted}'
summary: '{quoted}'
review_type: '{quoted}'
sensitive: '{quoted}'
owner: '{quoted}'
links:
  - label: '{quoted}'
    url: 'https://example.org/?a="><script>'
    note: '{quoted}'
sections:
  - heading: '{quoted}'
    id: one
    quote: {{text: Ask again., source: '{quoted}'}}
    grid: {{header: '{quoted}', rows: [['{quoted}']]}}
aka: ['{quoted}']
sources: [{{title: '{quoted}'}}]
uncertain: [{{where: '{quoted}', printed: '{quoted}'}}]
""".replace('https://example.org/?a="><script>', "https://example.org/?a=%22"),
    )
    for path in folder.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        assert "<script" not in text, path
        assert "49" not in re.sub(r"\d{4}", "", text), path
    shown = (folder / "reviews/jack/index.md").read_text(encoding="utf-8")
    assert (
        "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} {% raw %} ${x} &#34;&#39;&gt; &amp; --- # **b** [x](y)"
        in shown
    )


def test_unchanged_pages_are_not_written_again(tmp_path: Path) -> None:
    folder = pages(tmp_path, JACK)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*.md")}
    pages(tmp_path, JACK.replace("About Jack.", "About bruising."))
    changed = {
        path.relative_to(folder).as_posix()
        for path, time in before.items()
        if path.stat().st_mtime_ns != time
    }
    assert changed == {"index.md", "reviews/index.md", "reviews/jack/index.md", "whats-new/index.md"}


def test_pages_of_entries_that_are_gone_are_deleted(tmp_path: Path) -> None:
    folder = pages(tmp_path, JACK)
    (tmp_path / "content/reviews/jack.yml").rename(tmp_path / "content/reviews/anna.yml")
    write_pages(open_library(tmp_path, TODAY), ROOT / "templates", folder)
    assert not (folder / "reviews/jack").exists()
    assert (folder / "reviews/anna/index.md").is_file()


def test_old_addresses_lead_to_the_new_one(tmp_path: Path) -> None:
    folder = pages(tmp_path, JACK + "aliases: [old/jack, jack.html]\n")
    assert 'content="0; url=../../reviews/jack/"' in (folder / "old/jack/index.html").read_text()
    assert 'content="0; url=reviews/jack/"' in (folder / "jack.html").read_text()


def test_links_to_what_is_not_published_are_words(tmp_path: Path) -> None:
    folder = pages(
        tmp_path,
        JACK + "body: 'See [Anna](entry:reviews/anna).'\nlinks: [{label: Anna, entry: reviews/anna}]\n"
        "related: [reviews/anna]\n-- content/reviews/anna.yml --\nkind: review\nstatus: draft\n",
    )
    text = (folder / "reviews/jack/index.md").read_text(encoding="utf-8")
    assert "anna/" not in text
    assert "See Anna." in text


def test_a_page_says_on_paper_where_it_is(tmp_path: Path) -> None:
    where = '<p class="printed-from" data-plain>{}</p>'
    text = (pages(tmp_path, JACK) / "reviews/jack/index.md").read_text(encoding="utf-8")
    assert where.format("") in text  # nobody said: the reader's browser will
    site = f"-- content/site.yml --\naddress: https://www.example.org/hub/\n{SITE}"
    text = (pages(tmp_path, JACK + site) / "reviews/jack/index.md").read_text(encoding="utf-8")
    assert where.format("This page on the web: https://www.example.org/hub/reviews/jack/") in text


def test_a_link_that_is_its_own_address_is_marked(tmp_path: Path) -> None:
    body = "[example.org/a](https://www.example.org/a) [example.org](https://www.example.org/) [A](https://www.example.org/a)"
    text = (pages(tmp_path, JACK + f"body: '{body}'\n") / "reviews/jack/index.md").read_text(encoding="utf-8")
    assert (
        '<a class="bare" href="https://www.example.org/a">example.org/a</a> '
        '<a class="bare" href="https://www.example.org/">example.org</a> '
        '<a href="https://www.example.org/a">A</a>' in text
    )


def test_lost_text_is_set_apart(tmp_path: Path) -> None:
    folder = pages(tmp_path, JACK + "body: 'which [line lost] about <em>x</em>'\n")
    text = (folder / "reviews/jack/index.md").read_text(encoding="utf-8")
    assert 'which <span class="lost">[line lost]</span> about <em>x</em>' in text


def test_what_is_lost_in_the_words_for_a_picture_stays_words(tmp_path: Path) -> None:
    site = JACK + "body: '![The diagram [numbers lost]](images/a.png) says href=\"entry:nowhere\"'\n"
    folder = pages(tmp_path, site + "-- content/images/a.png --\nPNG 800 × 600\n")
    text = (folder / "reviews/jack/index.md").read_text(encoding="utf-8")
    assert 'alt="The diagram [numbers lost]"' in text
    assert 'says href="entry:nowhere"' in text


def test_who_acts_is_text_and_not_markdown(tmp_path: Path) -> None:
    site = """\
-- content/reviews/report.yml --
kind: learning report
agencies: [Health]
context: Context.
purpose: Purpose.
lessons: [{label: One}]
actions:
  - title: Do
    text: Now.
    owner: "![x](https://example.org/pixel.png) [click](https://example.org)"
"""
    text = (pages(tmp_path, site) / "reviews/report/index.md").read_text(encoding="utf-8")
    assert "<img" not in text
    assert "![x](https://example.org/pixel.png) [click](https://example.org)" in text


def test_a_theme_without_a_page_is_words(tmp_path: Path) -> None:
    site = JACK + "themes_identified: [{label: Asking, theme: curiosity}]\n"
    text = (pages(tmp_path, site) / "reviews/jack/index.md").read_text(encoding="utf-8")
    assert "themes/curiosity/" not in text
    assert "Professional curiosity" in text


def test_headings_of_a_text_can_be_linked(tmp_path: Path) -> None:
    folder = pages(tmp_path, JACK + "body: |\n  ## What next?\n\n  Words.\n\n  ## What next?\n\n  Words.\n")
    text = (folder / "reviews/jack/index.md").read_text(encoding="utf-8")
    assert '<h2 id="what-next">What next?</h2>' in text
    assert '<h2 id="what-next-2">What next?</h2>' in text
    assert '{"id": "what-next-2", "title": "What next?"}' in text


def test_a_slide_shows_its_own_quotation_and_picture_and_parts_in_their_order(tmp_path: Path) -> None:
    text = """\
-- content/dog.jpg --
JPEG 800 × 600
-- content/reviews/jack.yml --
kind: review
what_to_do: [Listen.]
questions: [Why is that?]
-- content/workshops/one.yml --
kind: workshop
slides:
  - id: own
    title: Own
    quote: {text: Listen to me., source: A child}
    picture: {file: dog.jpg, alt: A dog on a lead}
    entry: reviews/jack
    parts: [questions-for-your-team, what-to-do]
    notes: Excerpt by the presenter.
"""
    html = (pages(tmp_path, text) / "workshops/one/index.md").read_text(encoding="utf-8")
    section = html[html.index(' id="own">') :]
    places = [
        section.index(words) for words in ("Listen to me.", "A dog on a lead", "Why is that?", "Listen.</li>")
    ]
    assert places == sorted(places)


DEAD = """\
-- content/links.yml --
- url: http://www.example.org/newsletter?a=1&b=2
  reason: The newsletters were taken down.
  by: Web editor
  on: 2020-08-01
- url: https://www.example.org/report
  reason: The report was taken down.
  by: Web editor
  on: 2020-08-01
  archived: https://archive.example.org/report
-- content/reviews/jack.yml --
kind: review
title: Jack
summary: About Jack.
links:
  - label: The newsletter
    url: http://www.example.org/newsletter?a=1&b=2
    note: for parents
  - label: The report
    url: https://www.example.org/report
sources:
  - title: A newsletter
    url: http://www.example.org/newsletter?a=1&b=2
body: |
  Read [the newsletter](http://www.example.org/newsletter?a=1&b=2), [**the** report](https://www.example.org/report)
  and [the film](https://www.example.org/film).

  <a title="As HTML" href="http://www.example.org/newsletter?a=1&amp;b=2">One more</a>
"""


def test_a_link_that_no_longer_works_is_text_or_leads_to_its_copy(tmp_path: Path) -> None:
    text = (pages(tmp_path, DEAD) / "reviews/jack/index.md").read_text(encoding="utf-8")
    assert "www.example.org/newsletter" not in text
    assert "www.example.org/report" not in text
    dead = '<span class="link-state">(this link no longer works)</span>'
    copy = '<span class="link-state">(archived copy)</span>'
    for html in (
        f'<li>The newsletter {dead} <span class="about-link about-link--note">for parents</span>',
        f'<li><a href="https://archive.example.org/report">The report</a> {copy}',
        f"<li>A newsletter {dead}</li>",
        f"Read the newsletter {dead}, ",
        f"<p>One more {dead}</p>",
        f'<a href="https://archive.example.org/report"><strong>the</strong> report</a> {copy}\n'
        'and <a href="https://www.example.org/film">the film</a>.',
    ):
        assert html in text


def test_a_file_can_have_a_space_in_its_name(tmp_path: Path) -> None:
    text = "-- content/reviews/jack.yml --\nkind: review\nlinks: [{label: A poster, file: files/a b.pdf}]\n"
    made = pages(tmp_path, text + "-- content/files/a b.pdf --\nA PDF\n")
    assert 'href="../../files/a%20b.pdf"' in (made / "reviews/jack/index.md").read_text(encoding="utf-8")
    assert (made / "files/a b.pdf").is_file()
    library = open_library(tmp_path, TODAY)
    on_web = replace(library, site=library.site.model_copy(update={"address": "https://www.example.org/hub"}))
    assert on_web.on_web("files/a b.pdf") == "https://www.example.org/hub/files/a%20b.pdf"
