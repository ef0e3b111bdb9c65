"""Acronyms explain themselves, once in a section, and never where a link cannot stand."""

from __future__ import annotations

import pytest

from tusk.model.vocabulary import GlossaryTerm
from tusk.text.acronyms import Explainer

TERMS = [
    GlossaryTerm(id="cse", term="CSE", expansion="child sexual exploitation", source="the source"),
    GlossaryTerm(id="scr", term="SCR", expansion='Serious "Case" Review', source="the source"),
    GlossaryTerm(id="lines", term="county lines", gloss="How drugs are *moved*.", source="the source"),
    GlossaryTerm(id="food", term="food", gloss="Drugs.", source="the source", explain=False),
    GlossaryTerm(id="fixers", term="fixers and mixers", source="The source gives no explanation."),
]
CSE = '<a class="term" href="../glossary/#cse" title="child sexual exploitation">CSE</a>'
SCR = '<a class="term" href="../glossary/#scr" title="Serious &quot;Case&quot; Review">SCR</a>'


@pytest.mark.parametrize("is_ready", [False, True])
@pytest.mark.parametrize(
    ("html", "explained"),
    [
        ("<p>CSE and CSE</p>", f"<p>{CSE} and CSE</p>"),
        ("<p>CSE</p><h2>CSE</h2><p>CSE</p>", f"<p>{CSE}</p><h2>CSE</h2><p>{CSE}</p>"),
        ("<p>Both SCRs and an SCR's end</p>", f"<p>Both {SCR}s and an SCR's end</p>"),
        ("<p>cse, CSEX, ACSE, CSE-like</p>", "<p>cse, CSEX, ACSE, CSE-like</p>"),
        ('<p><a href="/CSE">CSE</a> <code>CSE</code></p>', '<p><a href="/CSE">CSE</a> <code>CSE</code></p>'),
        ('<img alt="CSE"><p title="CSE">x</p>', '<img alt="CSE"><p title="CSE">x</p>'),
        (
            "<ul data-plain><ul><li>CSE</li></ul>CSE</ul>",
            "<ul data-plain><ul><li>CSE</li></ul>CSE</ul>",
        ),
        (
            "<ul data-plain><li><a>CSE</a><h2>Two</h2></li></ul><p>CSE</p>",
            f"<ul data-plain><li><a>CSE</a><h2>Two</h2></li></ul><p>{CSE}</p>",
        ),
        (
            "<p>CSE</p><div data-plain><h2>Two</h2></div><p>CSE</p>",
            f"<p>{CSE}</p><div data-plain><h2>Two</h2></div><p>{CSE}</p>",
        ),
        ("<div data-plain><p>CSE<p>CSE", "<div data-plain><p>CSE<p>CSE"),
        ("<p>food by fixers and mixers</p>", "<p>food by fixers and mixers</p>"),
        (
            "<p>County Lines</p>",
            '<p><a class="term" href="../glossary/#lines" title="How drugs are moved.">County Lines</a></p>',
        ),
    ],
)
def test_the_first_of_each_term_leads_to_the_glossary(html: str, explained: str, is_ready: bool) -> None:
    explainer = Explainer({term.id: term for term in TERMS})
    if is_ready:
        explainer.make_ready()
    assert explainer.explain(html, "../glossary/") == explained


def test_a_first_look_misses_no_term() -> None:
    quick = Explainer({term.id: term for term in TERMS})
    quick.make_ready()
    for term in ("CSE", "county lines", "COUNTY LINES", "county line\u017f", "county l\u0131nes"):
        for text in (term, f"“{term}’s”", f"a {term}.", f"{term}s", f"a-{term}", f"x{term}", f"\u00e9{term}"):
            plain = Explainer({each.id: each for each in TERMS})
            assert quick.explain(text, "") == plain.explain(text, ""), text


def test_an_empty_glossary_changes_nothing() -> None:
    assert Explainer({}).explain("<p>CSE</p>", "../glossary/") == "<p>CSE</p>"
