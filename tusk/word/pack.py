"""Team packs as Word documents, for teams that write in them on a screen or change them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from docx.document import Document
from docx.shared import Mm, Pt
from docx.table import Table

from tusk.cache import keep, size_in_words
from tusk.library.library import Item, Library
from tusk.paper.pack import LABEL, pack_sheet
from tusk.word.blocks import write_block
from tusk.word.document import blank, header_row, saved
from tusk.word.nodes import Writer

Data = dict[str, Any]
ROWS = 12  # of the action plan
LINES = 5  # to write questions on, where there are none
WIDTHS = (Mm(85), Mm(35), Mm(30), Mm(20))


@dataclass(frozen=True)
class WordPack:
    """A team pack in Word, what it is of, and where it belongs on the site."""

    item: str
    address: str
    label: str
    file: Path

    @property
    def about(self) -> str:
        """What readers are told before they fetch it: "Word, 21 kB"."""
        return f"Word, {size_in_words(self.file.stat().st_size)}"


def word_pack(item: Item, library: Library, pictures: Path | None, shelf: Path) -> WordPack:
    """The team pack of an entry. shelf: the folder where finished files are kept."""
    sheet = pack_sheet(item, library, pictures)
    file = shelf / f"{sheet.key(_made_with())}.docx"
    if not file.is_file():
        keep(file, saved(pack_document(dict(sheet.versions[0]), sheet.pictures, sheet.day)))
    return WordPack(item.id, sheet.address.removesuffix(".pdf") + ".docx", f"{LABEL} to edit", file)


@cache
def _made_with() -> str:
    """A fingerprint of this code and of python-docx."""
    sums = sha256(version("python-docx").encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        sums.update(path.read_bytes())
    return sums.hexdigest()


def pack_document(data: Data, pictures: Mapping[str, bytes], day: date) -> Document:
    """The whole of a team pack, in the order of the printed one."""
    document = blank(data["title"], data["language"], data["publisher"]["colour"], day)
    writer = Writer(document, pictures)
    writer.line(data["heading"], "Title")
    writer.line([f"{data['publisher']['name']}. {data['kind']}, team pack."])
    writer.line([{"tag": "strong", "of": data["summary"]}])
    for line in _standing(data):
        writer.line(line)
    writer.line([data["introduction"]])
    for step in data["steps"]:
        _step(writer, step)
    if data["no_questions"]:
        document.add_heading("Questions for your team", 1)
        writer.line([data["no_questions"]])
        _blank_table(document, ["Question", "What we say"], LINES)
    document.add_heading("Action plan", 1).paragraph_format.page_break_before = True
    _set_widths(_blank_table(document, data["actions"], ROWS))
    document.add_heading("Record of use", 1)
    _blank_table(document, data["record"], 1)
    writer.line([data["roles_only"]]).paragraph_format.space_before = Pt(6)
    document.add_heading(data["worried"]["heading"], 1)
    writer.blocks(data["worried"]["nodes"])
    writer.line(["Read the full text on the web: ", *data["full_text"], "."])
    return document


def _standing(data: Data) -> Iterator[list[Any]]:
    if standing := data["standing"]:
        yield [f"{standing['name']} {standing['text']} ", *standing["note"]]
    yield from ([f"{warning['name']} ".lstrip(), *warning["text"]] for warning in data["warnings"])


def _step(writer: Writer, step: Data) -> None:
    writer.document.add_heading(step["title"], 1)
    for part in step["parts"]:
        if part["heading"]:
            writer.line(part["heading"], "Heading 2")
        for block in part["blocks"]:
            write_block(writer, block)


def _set_widths(plan: Table) -> None:
    plan.autofit = False
    for column, width in zip(plan.columns, WIDTHS, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def _blank_table(document: Document, names: Sequence[str], rows: int) -> Table:
    table: Table = document.add_table(rows + 1, len(names), style="Table Grid")
    for cell, name in zip(table.rows[0].cells, names, strict=True):
        cell.paragraphs[0].add_run(name)
    for row in table.rows[1:]:
        row.height = Mm(10)
    header_row(table)
    return table
