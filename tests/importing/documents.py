"""PDFs and texts, made of stories in the manner of real ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import typst
from PIL import Image, ImageDraw

from tests.importing.stories import Part, Story

PIECE = re.compile(r"\[([^\]]+)\]\(([^)]+)\)|\*\*([^*]+)\*\*")


def pieces(text: str) -> Iterator[tuple[str, str, bool]]:
    """(words, address, bold) of a text of a story."""
    end = 0
    for found in PIECE.finditer(text):
        yield text[end : found.start()], "", False
        yield found[1] or found[3], found[2] or "", bool(found[3])
        end = found.end()
    yield text[end:], "", False


def picture(number: int) -> bytes:
    """A picture with a name in its hidden data."""
    made = Image.new("RGB", (600, 300), "white")
    ImageDraw.Draw(made).rectangle((number * 5 % 90, 40, 400, 200), fill="teal")
    saved = BytesIO()
    exif = made.getexif()
    exif[0x013B] = "Pat Author"
    made.save(saved, "JPEG", exif=exif)
    return saved.getvalue()


# PDF


def pdf(
    story: Story,
    *,
    columns: int = 1,
    lines: str = "all",
    tagged: bool = False,
    head: str = "Exampleshire learning bulletin",
) -> bytes:
    """A PDF with a header and page numbers. lines: of tables: all, across, or none."""
    stroke = {"all": "0.5pt", "across": "(x, y) => (top: 0.5pt, bottom: 0.5pt)", "none": "none"}[lines]
    source = "\n".join(
        [
            f'#set document(author: "Pat Author", title: {_quoted(story.title)})',
            f'#set page(paper: "a4", columns: {columns}, numbering: "1 of 1", header: [{head} #h(1fr) Issue 7])',
            "#set text(size: 10pt)\n#set par(justify: true)",
            "#show heading.where(level: 1): set text(size: 20pt)\n#show heading.where(level: 2): set text(size: 13pt)",
            f"#set table(stroke: {stroke})",
            *(_typst(part, number, columns) for number, part in enumerate(with_notes(story.parts))),
        ]
    )
    with TemporaryDirectory() as folder:
        for number in range(len(story.parts)):
            (Path(folder) / f"{number}.jpg").write_bytes(picture(number))
        (Path(folder) / "main.typ").write_text(source, encoding="utf-8")
        made = typst.compile(Path(folder) / "main.typ", pdf_tags=tagged)
    assert isinstance(made, bytes)
    return made


def with_notes(parts: list[Part]) -> Iterator[Part]:
    """A note belongs to the end of the paragraph before it."""
    for part, after in zip(parts, [*parts[1:], Part("")], strict=True):
        if part.what != "note":
            yield Part(part.what, part.text, (after.text,) if after.what == "note" else part.items, part.rows)


def _typst(part: Part, number: int, columns: int) -> str:
    if part.what == "h1":
        head = f"#heading(level: 1, {_quoted(part.text)})"
        return f'#place(top + left, scope: "parent", float: true)[{head}]' if columns > 1 else head
    if part.what == "h2":
        return f"#heading(level: 2, {_quoted(part.text)})"
    if part.what == "p":
        note = f"#footnote({_quoted(part.items[0])})" if part.items else ""
        return f"{_inline(part.text)}{note}\n"
    if part.what in ("ul", "ol"):
        return "\n".join(f"{'-' if part.what == 'ul' else '+'} {_inline(item)}" for item in part.items) + "\n"
    if part.what == "table":
        cells = ", ".join(f"[{_inline(cell)}]" for row in part.rows for cell in row)
        return f"#table(columns: (auto, 1fr, auto), {cells})\n"
    return (
        f'#image("{number}.jpg", width: 60%, alt: {_quoted(part.text)})\n' if part.what == "picture" else ""
    )


def _inline(text: str) -> str:
    return "".join(
        f"#link({_quoted(link)})[{_plain(words)}]"
        if link
        else f"#strong({_quoted(words)})"
        if bold
        else _plain(words)
        for words, link, bold in pieces(text)
    )


def _plain(words: str) -> str:
    return f"#{_quoted(words)}" if words else ""


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


# Texts


def plain_text(story: Story) -> bytes:
    """A text with typed bullets."""
    made = []
    for part in story.parts:
        if part.what in ("ul", "ol"):
            made.append(
                "\n".join(
                    f"{'•' if part.what == 'ul' else f'{n}.'} {item}" for n, item in enumerate(part.items, 1)
                )
            )
        elif part.what == "table":
            made.append("\n".join("\t".join(row) for row in part.rows))
        else:
            made.append(re.sub(r"(.{60,75}) ", r"\1\n", part.text))
    return "\n\n".join(made).encode()


def captions(story: Story) -> bytes:
    """Captions with two speakers, and a remark that names somebody."""
    made = ["WEBVTT\n\nNOTE Recorded by Pat Author"]
    for number, part in enumerate(each for each in story.parts if each.what == "p"):
        who = ("Chair", "Foster carer")[number % 2]
        made.append(f"00:{number:02}:00.000 --> 00:{number:02}:30.000\n<v {who}>{part.text}")
    return "\n\n".join(made).encode()
