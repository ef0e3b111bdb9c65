"""Web pages and mails, made of stories in the manner of real ones."""

from __future__ import annotations

from email.message import EmailMessage
from html import escape
from typing import Any

from tests.importing.documents import picture, pieces, plain_text, with_notes
from tests.importing.stories import Part, Story


def web_page(story: Story) -> bytes:
    """A page as a browser saves it, with a menu and a footer around its text."""
    body = "\n".join(_html(part, number) for number, part in enumerate(with_notes(story.parts)))
    notes = [part.text for part in story.parts if part.what == "note"]
    listed = "".join(
        f'<li id="fn{n}">{escape(note)} <a href="#fnref{n}">↩</a></li>' for n, note in enumerate(notes, 1)
    )
    return (
        f"<!doctype html><html><head><title>{escape(story.title)}</title></head><body>"
        f"<header><nav><a href='/'>Home</a> <a href='/news'>News</a></nav></header><script>track()</script>"
        f"<main>{body}<ol>{listed}</ol></main><footer>© Exampleshire</footer></body></html>"
    ).encode()


def _html(part: Part, number: int) -> str:
    if part.what in ("h1", "h2"):
        return f"<{part.what}>{escape(part.text)}</{part.what}>"
    if part.what == "p":
        mark = f'<sup><a href="#fn{number}">{number}</a></sup>' if part.items else ""
        return f"<p>{_as_html(part.text)}{mark}</p>"
    if part.what in ("ul", "ol"):
        return f"<{part.what}>" + "".join(f"<li>{_as_html(item)}" for item in part.items) + f"</{part.what}>"
    if part.what == "table":
        rows = ["".join(f"<td>{_as_html(cell)}</td>" for cell in row) for row in part.rows]
        return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    return ""


def _as_html(text: str) -> str:
    return "".join(
        f'<a href="{escape(link)}">{escape(words)}</a>'
        if link
        else f"<b>{words}</b>"
        if bold
        else escape(words)
        for words, link, bold in pieces(text)
    )


def newsletter(story: Story) -> bytes:
    """A newsletter as mailing programs send it: tables within tables, a counter of readers, lines for recipients."""
    rows = "".join(
        f'<tr><td style="padding:9px"><table role="presentation"><tr><td>{_mail_html(part)}</td></tr></table></td></tr>'
        for part in story.parts
    )
    html = (
        '<html><body><table width="600"><tr><td><a href="https://mail.example.org/view">View in your browser</a>'
        "</td></tr>"
        f'{rows}<tr><td>You are receiving this as you signed up. <a href="https://mail.example.org/u">Unsubscribe</a>'
        '</td></tr></table><img src="https://mail.example.org/open.gif" width="1" height="1" alt=""></body></html>'
    )
    mail = EmailMessage()
    mail["From"], mail["To"] = "Pat Author <pat@sender.example.org>", "Sam Reader <sam@reader.example.org>"
    mail["Subject"], mail["Date"] = f"Fwd: {story.title}", "Tue, 10 Mar 2020 09:00:00 +0000"
    mail.set_content("Read it in HTML.")
    mail.add_alternative(html, subtype="html")
    part: Any = list(mail.iter_parts())[1]
    part.add_related(picture(1), "image", "jpeg", cid="<cot>")
    return mail.as_bytes()


def _mail_html(part: Part) -> str:
    if part.what == "picture":
        return f'<img src="cid:cot" alt="{part.text}">'
    return _html(part, 0)


def page_of_word(story: Story) -> bytes:
    """A page as Word saves it: paragraphs of classes, bullets of its own font, notes at the end, Windows letters."""
    made, notes = [], []
    for part in with_notes(story.parts):
        mark = ""
        if part.what == "p" and part.items:
            notes.append(part.items[0])
            mark = f'<a href="#_ftn{len(notes)}" name="_ftnref{len(notes)}"><span>[{len(notes)}]</span></a>'
        for number, item in enumerate(part.items if part.what in ("ul", "ol") else [part.text], 1):
            sign = {
                "ul": "<span style='font-family:Symbol'>·<span>&nbsp; </span></span>",
                "ol": f"{number}. ",
            }
            tag = part.what if part.what in ("h1", "h2") else "p"
            made.append(
                f"<{tag} class=MsoNormal>{sign.get(part.what, '')}{_as_html(item)}{mark}<o:p></o:p></{tag}>"
            )
    listed = "".join(
        f'<div id="ftn{n}"><p><a href="#_ftnref{n}" name="_ftn{n}"><span>[{n}]</span></a> {escape(note)}</p></div>'
        for n, note in enumerate(notes, 1)
    )
    head = '<meta http-equiv=Content-Type content="text/html; charset=windows-1252"><meta name=Author content="Pat">'
    page = f"<html><head>{head}</head><body>{''.join(made)}<hr>{listed}</body></html>"
    return page.replace("'s ", "’s ").encode("cp1252")


def forwarded(story: Story) -> bytes:
    """A mail of plain text."""
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = (
        "pat@example.org",
        f"FW: {story.title}",
        "Tue, 10 Mar 2020 09:00 +0000",
    )
    mail.set_content(plain_text(story).decode(), cte="quoted-printable")
    return mail.as_bytes()
