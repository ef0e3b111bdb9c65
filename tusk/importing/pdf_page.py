"""A page of a PDF → what is on it: pieces of lines with their places, pictures, and ruled lines."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import field, replace
from io import BytesIO
from typing import Any

import pypdfium2.raw as pdfium

from tusk.data_class import dataclass
from tusk.importing.pdf_tags import descriptions, mark_of

MOST_OBJECTS = 20_000  # of one page
MOST_LEVELS = 5  # of forms in each other
LEAST_LENGTH = 12  # points, of a ruled line
THICKEST = 3  # points
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True)
class Box:
    """A place on a page, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    def has(self, x: float, y: float) -> bool:
        """Whether a point is in it."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


@dataclass(frozen=True)
class Char:
    """A character. base: the height of its line; link: where it leads; raised: a figure, as of a footnote."""

    char: str
    box: Box
    size: float
    base: float
    strong: bool
    emphasis: bool
    link: str = ""
    raised: bool = False


@dataclass
class Piece:
    """Characters in a row, without a gap as wide as between columns."""

    chars: list[Char]

    @property
    def box(self) -> Box:
        boxes = [char.box for char in self.chars]
        return Box(
            min(box.left for box in boxes),
            min(box.bottom for box in boxes),
            max(box.right for box in boxes),
            max(box.top for box in boxes),
        )

    @property
    def words(self) -> str:
        return "".join(char.char for char in self.chars)


@dataclass(frozen=True)
class Shown:
    """A picture on a page."""

    box: Box
    content: bytes
    alt: str


@dataclass
class Page:
    """What is on a page. across and down: ruled lines."""

    width: float
    height: float
    pieces: list[Piece] = field(default_factory=list)
    pictures: list[Shown] = field(default_factory=list)
    across: list[Box] = field(default_factory=list)
    down: list[Box] = field(default_factory=list)


def read_page(page: Any) -> Page:
    """Everything on a page of pypdfium2."""
    made = Page(*page.get_size())
    text = page.get_textpage()
    made.pieces = [each for each in _pieces(_chars(text, list(_links(page)))) if _is_on(made, each)]
    known = descriptions(page)
    for item in _objects(page):
        _add_object(made, item, known)
    return made


def _is_on(page: Page, piece: Piece) -> bool:
    """Whether readers see a piece: damaged and hidden text can be far beside its page."""
    x, y = piece.box.middle
    return 0 <= x <= page.width and 0 <= y <= page.height


def _links(page: Any) -> Iterator[tuple[Box, str]]:
    """The places that lead to an address."""
    at, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page.raw, at, link):
        rect = pdfium.FS_RECTF()
        action = pdfium.FPDFLink_GetAction(link)
        if not action or not pdfium.FPDFLink_GetAnnotRect(link, rect):
            continue
        length = pdfium.FPDFAction_GetURIPath(page.pdf.raw, action, None, 0)
        buffer = ctypes.create_string_buffer(length)
        pdfium.FPDFAction_GetURIPath(page.pdf.raw, action, buffer, length)
        if address := buffer.value.decode("utf-8", "replace"):
            low, high = sorted((rect.bottom, rect.top))
            yield Box(rect.left - 0.5, low - 0.5, rect.right + 0.5, high + 0.5), address


def _chars(text: Any, links: list[tuple[Box, str]]) -> Iterator[Char]:
    raw = text.raw
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    x, y = ctypes.c_double(), ctypes.c_double()
    for at in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(raw, at)
        if code in (0, 13, 10, 0xFFFE, 0xFFFF) or 0xD800 <= code < 0xE000:
            continue
        if pdfium.FPDFText_IsHyphen(raw, at) == 1:
            code = ord(SOFT_HYPHEN)
        elif pdfium.FPDFText_IsGenerated(raw, at):
            continue
        pdfium.FPDFText_GetCharBox(raw, at, left, right, bottom, top)
        pdfium.FPDFText_GetCharOrigin(raw, at, x, y)
        loose = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(raw, at, loose)
        box = Box(loose.left, min(loose.bottom, loose.top), loose.right, max(loose.bottom, loose.top))
        char = _char(raw, at, chr(code), box, y.value, links)
        is_raised = char.char.isdigit() and bottom.value - y.value > 0.2 * char.size
        yield replace(char, raised=True) if is_raised else char


def _char(raw: Any, at: int, char: str, box: Box, base: float, links: list[tuple[Box, str]]) -> Char:
    strong, emphasis = _look(raw, at)
    middle = box.middle
    link = next((address for place, address in links if place.has(*middle)), "") if links else ""
    size = pdfium.FPDFText_GetFontSize(raw, at)
    return Char(char, box, size if size > 1.5 else box.height, base, strong, emphasis, link)


def _look(raw: Any, at: int) -> tuple[bool, bool]:
    """Whether a character is bold, and whether it is italic, by the name of its font."""
    buffer, flags = ctypes.create_string_buffer(200), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(raw, at, buffer, 200, flags)
    name = buffer.value.decode("latin-1").lower()
    is_bold = any(word in name for word in ("bold", "black", "heavy", "semibold"))
    return is_bold or pdfium.FPDFText_GetFontWeight(raw, at) >= 600, "italic" in name or "oblique" in name


def _pieces(chars: Iterator[Char]) -> Iterator[Piece]:
    """Characters in rows: a piece ends where the line or the column does."""
    piece: list[Char] = []
    for char in chars:
        if piece and not _continues(piece[-1], char):
            if any(each.char.strip() for each in piece):
                yield Piece(piece)
            piece = []
        if piece or char.char.strip():
            if piece and _is_apart(piece[-1], char):
                piece.append(Char(" ", piece[-1].box, char.size, char.base, False, False))
            piece.append(char)
    if any(each.char.strip() for each in piece):
        yield Piece(piece)


def _continues(last: Char, char: Char) -> bool:
    size = max(last.size, char.size)
    gap = char.box.left - last.box.right
    if char.box == last.box:  # the second letter of a ligature
        return True
    return abs(char.base - last.base) < 0.6 * size and -0.8 * size < gap < 1.1 * size


def _is_apart(last: Char, char: Char) -> bool:
    gap = char.box.left - last.box.right
    return gap > 0.2 * char.size and not last.char.isspace() and not char.char.isspace()


def _objects(page: Any) -> Iterator[Any]:
    for number, item in enumerate(page.get_objects(max_depth=MOST_LEVELS)):
        if number == MOST_OBJECTS:
            return
        yield item


def _add_object(made: Page, item: Any, known: dict[int, str]) -> None:
    if item.type not in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH):
        return
    box = Box(*item.get_bounds())
    if item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
        if content := _bytes_of(item):
            made.pictures.append(Shown(box, content, known.get(mark_of(item), "")))
    elif box.right - box.left >= LEAST_LENGTH or box.height >= LEAST_LENGTH:
        _add_rules(made, box)


def _add_rules(made: Page, box: Box) -> None:
    """A thin path is a ruled line; a rectangle has four."""
    width, height = box.right - box.left, box.height
    if height <= THICKEST:
        made.across.append(box)
    elif width <= THICKEST:
        made.down.append(box)
    else:
        made.across += [Box(box.left, y, box.right, y) for y in (box.bottom, box.top)]
        made.down += [Box(x, box.bottom, x, box.top) for x in (box.left, box.right)]


def _bytes_of(item: Any) -> bytes | None:
    made = BytesIO()
    try:
        bitmap = item.get_bitmap(render=False)
        bitmap.to_pil().convert("RGB").save(made, "PNG")
    except Exception:  # whatever is wrong with a picture, the text can be read
        return None
    return made.getvalue()
