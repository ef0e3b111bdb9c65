"""The page of an entry or issue, and how any page becomes one block of HTML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from html import escape

from jinja2 import Environment
from selectolax.lexbor import LexborHTMLParser

from tusk.document.cards import Twin, reading, twins_of
from tusk.document.document import Document
from tusk.document.resolve import resolve
from tusk.document.texts import Texts
from tusk.late_pattern import late
from tusk.library.item import Item
from tusk.library.library import Library
from tusk.locales.foreign import with_lang
from tusk.model.kinds.workshop import Workshop
from tusk.model.site_shape import BULLETINS, GLOSSARY, WITHDRAWN_TEMPLATE
from tusk.pages.environment import in_language
from tusk.pages.html import relative
from tusk.pages.offered_deck import offered_file
from tusk.pages.page import FinishedPage, Page
from tusk.pages.window import about, window_title
from tusk.share.cards import card_address
from tusk.share.structured import structured_of
from tusk.text.acronyms import Explainer

HEADING = late(r"<h2\b.*?</h2>", re.DOTALL)
SHARED = ("feed", "structured", "card", "noindex")
SENSITIVE = ' role="note" data-sensitive>'  # of a warning that a text can hurt: see about.html


def item_page(item: Item, texts: Texts) -> Page:
    """The page of an entry or issue."""
    record = item.record
    document = resolve(item, texts)
    template = WITHDRAWN_TEMPLATE if item.withdrawn else record.template
    twins = twins_of(item, texts)
    given: dict[str, object] = {
        "item": item,
        "entry": record,
        "document": document,
        "reading": reading(item, texts.in_language(record.language)),
        "twins": twins,
    }
    if isinstance(record, Workshop) and not item.withdrawn:
        given["offered"] = offered_file(texts, record)
    summary = "" if item.withdrawn else record.summary
    return Page(
        item.address,
        template,
        document.title,
        summary,
        given,
        document.publisher,
        record.language,
        look=document.kind,
        searched=not item.withdrawn,
        noindex=item.withdrawn,
        structured="" if item.withdrawn else structured_of(item, document, texts.library),
        card=card_address(item, texts.library),
        within=_section_of(item, texts),
        alternates=_alternates(document, twins, texts),
    )


def _section_of(item: Item, texts: Texts) -> str:
    """The name of the section that its page is in; empty if it is in none, like an accessibility statement."""
    section = texts.library.sections.get(item.section)
    if item.is_issue:
        return texts.in_language(item.record.language).words.gettext(BULLETINS.title)
    return section.name if section else ""


def _alternates(document: Document, twins: Iterable[Twin], texts: Texts) -> tuple[tuple[str, str], ...]:
    """(language, address) of this page and of its full versions in other languages; empty if there are none."""
    others = [(each.tag, each.target) for each in twins if each.version == "full"]
    others = [(tag, target) for tag, target in others if tag != document.language]
    found = [(document.language, document.target), *others]
    return (
        tuple((tag, target.web or target.site) for tag, target in sorted(found, key=lambda pair: pair[0]))
        if others
        else ()
    )


def page_html(page: Page, library: Library, env: Environment, explainer: Explainer) -> str:
    """The HTML of a page."""
    given = {**in_language(env, page.language), **page.given}
    html = env.get_template(page.template).render(page=page, library=library, **given)
    return (
        html
        if page.address == GLOSSARY.address
        else explainer.explain(html, relative(GLOSSARY.address, page.address))
    )


def finished(page: Page, html: str, env: Environment) -> FinishedPage:
    """A page as one block of HTML, with what its frame needs."""
    listed = contents(html) if "<!-- contents -->" in html else []
    words = in_language(env, page.language)
    small = env.get_template("contents.html").render(contents=listed, **words) if len(listed) > 2 else ""
    html = with_lang(html.replace("<!-- contents -->", small))
    meta = {
        "title": escape(page.title),
        "window": escape(window_title(page)),
        "description": escape(about(page, html)),
        "language": words["locale"].language,
        "look": page.look,
        **({"alternates": [list(pair) for pair in page.alternates]} if page.alternates else {}),
        **{name: value for name in SHARED if (value := getattr(page, name))},
        **({"sensitive": True} if SENSITIVE in html else {}),
        "contents": [part | {"title": escape(part["title"])} for part in listed],
    }
    return FinishedPage(page.address, meta, _one_block(html.replace("<!-- contents -->", small)))


def page_file(page: FinishedPage) -> str:
    """The text of a page's file for MkDocs: front matter, then the page as one block of HTML."""
    front = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in page.meta.items())
    return f"---\n{front}---\n\n{page.html}\n"


def contents(html: str) -> list[dict[str, str]]:
    """The headings of a page: [{id, title}], for "On this page". Headings that every page has are left out."""
    found = "".join(HEADING.findall(html))  # to read the whole page takes ten times as long
    headings = ((node.id or "", node.text()) for node in LexborHTMLParser(found).css("h2[id]"))
    return [
        {"id": id.removesuffix("--title"), "title": " ".join(title.split())}
        for id, title in headings
        if id != "worried-heading"
    ]


def _one_block(html: str) -> str:
    """Without blank lines, so that the page stays one block for every Markdown reader."""
    if "<pre>" in html:
        html = re.sub(r"<pre>.*?</pre>", lambda found: found[0].replace("\n", "&#10;"), html, flags=re.DOTALL)
    if "```" in html or "~~~" in html:  # each line beginning is slow to search
        html = re.sub(r"^ *([`~])(?=\1\1)", lambda fence: f"&#{ord(fence[1])};", html, flags=re.MULTILINE)
    return "\n".join(filter(None, map(str.rstrip, html.split("\n"))))
