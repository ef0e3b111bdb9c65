"""What the link check finds on a built site, as a specification: each planted defect, and what is said of it.

A site is a home page with one line of HTML, and what stands beside it:
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.links.small_built_site import HOME, MEND, said, site
from tests.small_site import write_site
from tusk.links import check_links, faults_of_links, form, internal
from tusk.links.origin import Written, as_problems
from tusk.links.site import read_site
from tusk.load.source import Source
from tusk.urls import addresses, labels

# What leads somewhere


@pytest.mark.parametrize(
    "html",
    [
        '<a href="reviews/">Reviews</a>',
        '<a href="./reviews/index.html#jack">Jack</a>',
        '<a href="/reviews/">Reviews</a>',
        '<a href="reviews/../about.html">About</a>',
        '<a href="reviews/#old-name">a name works as an id does</a>',
        '<a href="reviews/?page=2#jack">a query is not part of the file</a>',
        '<a href="reviews/#caff%C3%A8">Caffè</a>',
        '<a href="reviews/#caffè">Caffè</a>',
        '<a href="caf%C3%A9/">Café</a>',
        '<a href="café/">Café</a>',
        '<a href="files/a%20b.pdf">A file with a space</a>',
        '<a href="files/a%20b.pdf#page=1">A page of a file</a> <a href="files/a%20b.pdf#nameddest=jack">Jack</a>',
        '<a href="#top">the top of the page</a>',
        '<a href=" reviews/\n#jack ">the end of a line in an address</a> <a href="rev\tiews/">a tab</a>',
        '<a href="reviews\\jack/">the other slash</a>',
        '<a href="/../reviews/">above the root of the host</a> <a href="/./reviews/">Reviews</a>',
        f'{HOME}<a href="HTTPS://Learning.Example.ORG/hub/reviews/">large letters in the host</a>',
        '<a href="HTTPS://WWW.Example.org/">elsewhere in large letters</a>',
        '<a href="webcal://example.org/dates.ics">a calendar</a> <a href="sms:01234567890">a text</a>',
        '<a href="reviews/#:~:text=Jack">marked words</a>',
        '<a href="https://www.example.org/reviews">elsewhere</a>',
        '<a href="mailto:team@example.org?subject=Jack">the team</a>',
        '<a href="tel:+441234567890">the team</a>',
        '<img src="images/dog.jpg" srcset="images/dog.jpg 1x, images/dog.jpg?v=1,2 2x" alt="A dog">',
        '<img src="data:image/png;base64,AAAA" alt="">',
        '<svg><use href="images/signs.svg#bone"></use></svg>',
        '<form action="about.html"></form><form action=""></form>',
        '<base href="reviews/"><a href="jack/">Jack</a>',
        '<link rel="preconnect" href="//fonts.example.org">',
        f'{HOME}<a href="/hub/reviews/">Reviews</a> <a href="https://learning.example.org/hub/reviews/#jack">Jack</a>',
        '<style>p { background: url("images/dog.jpg") } q { background: url(data:,x) }</style>',
    ],
)
def test_nothing_is_said_of_a_good_link(tmp_path: Path, html: str) -> None:
    assert said(tmp_path, html) == []


# What does not, and what misleads


def planted() -> list[tuple[str, str]]:
    """(HTML, what is said) of every defect in tests/cases/links.txt."""
    text = (ROOT / "tests/cases/links.txt").read_text(encoding="utf-8")
    return re.findall(r"^(<.+)\n    (.+)$", text, re.MULTILINE)


@pytest.mark.parametrize(("html", "message"), planted())
def test_a_planted_defect_is_said(tmp_path: Path, html: str, message: str) -> None:
    assert said(tmp_path, html) == [f"index.html:1: {message}"]


def test_every_fault_of_a_link_is_said(tmp_path: Path) -> None:
    assert said(tmp_path, '<a href="no–page/">N</a>') == [
        'index.html:1: the address "no–page/" contains an en dash. Type a plain hyphen; if the dash belongs there, '
        "write %E2%80%93.",
        'index.html:1: the link "no–page/" points to a page that does not exist.',
    ]


def test_a_fault_of_a_site_that_is_not_ours_is_said_on_every_page_that_has_it(tmp_path: Path) -> None:
    pages = "".join(f'-- p{n}/index.html --\n<a href="../gone/">G</a>\n' for n in range(5))
    assert said(tmp_path, "<title>Home</title>\n" + pages) == [
        f'p{n}/index.html:1: the link "../gone/" points to a page that does not exist.' for n in range(5)
    ]


@pytest.mark.parametrize("rule", addresses.ADDRESS_RULES, ids=lambda rule: rule.__name__)
def test_a_rule_on_addresses_has_a_planted_defect(rule: addresses.Rule) -> None:
    written = [unescape(address) for html, _ in planted() for address in re.findall(r'href="([^"]*)"', html)]
    assert any(list(rule(address)) for address in written)


@pytest.mark.parametrize(
    "rule", [*addresses.ADDRESS_RULES, *labels.LABEL_RULES, *internal.TARGET_RULES, *form.FORM_RULES]
)
def test_a_rule_says_what_it_is(rule: Callable[..., object]) -> None:
    assert (rule.__doc__ or "").endswith((".", "(a note, not an error)."))


def test_redirects(tmp_path: Path) -> None:
    stub = '<meta http-equiv="refresh" content="0; url={}">\n'
    files = "".join(
        f"-- {name} --\n{stub.format(to)}"
        for name, to in [("a.html", "b.html"), ("b.html", "a.html"), ("c.html", "old/")]
    )
    assert said(tmp_path, files) == [
        'a.html:1: the redirect "b.html" goes round in a loop. Point it to a page.',
        'b.html:1: the redirect "a.html" goes round in a loop. Point it to a page.',
        'c.html:1: note: the redirect "old/" points to another redirect. Point it to the page itself.',
    ]


# Whose fault it is


def test_a_fault_of_the_template_is_said_once(tmp_path: Path) -> None:
    pages = "".join(
        f"-- {name}/page/index.html --\n<p>\n<a href='../../nowhere/'>N</a>\n" for name in "abcde"
    )
    faults = faults_of_links(read_site(site(tmp_path, f"<a href='nowhere/'>N</a>\n{pages}")))
    ours = Written(templates=(Source("templates/pages/base.html", {}, {}, lines=("<p>",)),))
    assert [str(problem).removesuffix(f" {MEND}") for problem in as_problems(faults, tmp_path, ours)] == [
        'a/page/index.html:2: the link "../../nowhere/" points to a page that does not exist. Found '
        "on 6 pages: fix it in the "
        "template that makes them."
    ]


PROJECT = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
links:
  - label: John
    entry: reviews/john
body: |
  Read about [his brother](entry:reviews/john#facts),
  and [the rest](#the-rest).
-- templates/pages/base.html --
<nav>
<a href="{{ 'nowhere/'|url }}">Nowhere</a>
"""
BUILT = """\
<a href="nowhere/">Nowhere</a>
-- reviews/john/index.html --
<title>John</title>
-- reviews/jack/index.html --
<a href="../john/#facts">his brother</a> <a href="#the-rest">the rest</a> <b id="x"></b><b id="x"></b>
-- topics/babies/index.html --
<a href="../../reviews/john/#facts">his brother</a>
"""


def test_the_line_is_the_authors(tmp_path: Path) -> None:
    """The words are found again in the file they come from; what no file says is said of the page."""
    write_site(tmp_path, PROJECT)
    built = site(tmp_path / "site", BUILT)
    assert [str(problem).removesuffix(f" {MEND}") for problem in check_links(built, tmp_path)] == [
        'content/reviews/jack.yml:7: the link "reviews/john#facts" points to a part that reviews/john/index.html does '
        "not have.",
        'content/reviews/jack.yml:8: the link "#the-rest" points to a part that reviews/jack/index.html does not have.',
        'reviews/jack/index.html:1: the id "x" is used more than once on the page. Give each part its own id. The '
        "page is made from content/reviews/jack.yml.",
        'templates/pages/base.html:2: the link "nowhere/" points to a page that does not exist.',
    ]


def test_the_example_site_has_no_dead_link(example_site: Path) -> None:
    assert check_links(example_site, example_site.parent) == []
