"""A message as HTML for mailboxes: tables with their styles on every cell, as Outlook needs them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from html import escape
from pathlib import Path

import css_inline
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from tusk.document.nodes import Anchor, Element, Image, Lost, Node, Text
from tusk.mail.message import Message
from tusk.pages.translate import translate

WIDTH = 600  # pixels
VOID = {"br", "hr"}
PLAIN = {"div", "details", "figure", "summary", "figcaption", "dl", "q"}  # mailboxes know no such element


def mail_html(message: Message, templates: Path, *, pictures: bool) -> str:
    """The message as HTML. pictures: whether it shows those of the site, or else what they are described as."""
    folder = templates / "mail"
    env = Environment(
        loader=FileSystemLoader(folder), autoescape=True, trim_blocks=True, extensions=["jinja2.ext.i18n"]
    )
    translate(env)
    env.filters["mail"] = partial(_markup, site=_site(message) if pictures else "")
    given = {"message": message, "document": message.document, "locale": message.words, "width": WIDTH}
    plain = env.get_template("mail.html").render(given)
    styles = (folder / "mail.css").read_text(encoding="utf-8")
    inliner = css_inline.CSSInliner(load_remote_stylesheets=False, extra_css=styles)
    dark = (folder / "dark.css").read_text(encoding="utf-8")
    return inliner.inline(plain).replace("</head>", f"<style>\n{dark}</style>\n</head>", 1) + "\n"


def _site(message: Message) -> str:
    """The full address of the site, as that of the page shows it."""
    return message.address.removesuffix(message.document.target.site)


def _markup(text: Text, site: str) -> Markup:
    return Markup("".join(_pieces(text, site)))


def _pieces(text: Text, site: str) -> Iterator[str]:
    for node in text:
        match node:
            case str():
                yield escape(node, quote=False)
            case Lost():
                yield escape(node.text, quote=False)
            case Image():
                yield _image(node, site)
            case Anchor():
                yield _anchor(node, site)
            case Element():
                yield _element(node, site)


def _image(image: Image, site: str) -> str:
    if not site:
        return f'<p class="described">[{escape(image.alt, quote=False)}]</p>'
    address, alt = escape(f"{site}{image.file.replace(' ', '%20')}"), escape(image.alt)
    return f'<img src="{address}" alt="{alt}" width="{int((WIDTH - 64) * image.share)}" class="picture">'


def _anchor(anchor: Anchor, site: str) -> str:
    words = "".join(_pieces(anchor.children, site))
    if anchor.target and anchor.target.web:
        words = f'<a href="{escape(anchor.target.web)}">{words}</a>'
    return f"{words} ({escape(anchor.state, quote=False)})" if anchor.state else words


def _element(node: Element, site: str) -> str:
    inner = "".join(_pieces(node.children, site))
    if node.tag in PLAIN:
        return f"“{inner}”" if node.tag == "q" else inner
    if node.tag == "aside":
        return f'<table role="presentation" class="aside" width="100%"><tr><td class="aside">{inner}</td></tr></table>'
    if node.tag == "table":
        return f'<table class="data" width="100%" cellspacing="0">{_rows(node, site)}</table>'
    tag = {"dt": "p", "dd": "p", "h2": "h3"}.get(node.tag, node.tag)
    start = f' start="{escape(node.start)}"' if node.start else ""
    lang = f' lang="{escape(node.lang)}"' if node.lang else ""
    way = f' dir="{escape(node.dir)}"' if node.dir else ""
    return f"<{tag}{start}{lang}{way}>" + ("" if tag in VOID else f"{inner}</{tag}>")


def _rows(table: Element, site: str) -> str:
    parts = {part.tag: part.children for part in table.children if isinstance(part, Element)}
    rows = [*parts.get("thead", ()), *parts.get("tbody", ())]
    return "".join(
        f"<tr>{''.join(_cells(row, 'td' if at else 'th', site))}</tr>" for at, row in enumerate(rows)
    )


def _cells(row: Node, tag: str, site: str) -> Iterator[str]:
    for cell in row.children if isinstance(row, Element) else ():
        inner = "".join(_pieces(cell.children if isinstance(cell, Element) else (cell,), site))
        yield f"<{tag}>{inner}</{tag}>"
