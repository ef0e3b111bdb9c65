"""What a briefing or team pack leaves out if it does not fit: the longest thing first, whole, and by its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from tusk.data_class import dataclass
from tusk.document import blocks
from tusk.document.blocks import Block, Chart, Picture, Prose
from tusk.document.nodes import Element, Node, plain, tidy
from tusk.document.section import Section
from tusk.locales.words import Words
from tusk.paper.shorten import letters, opening
from tusk.sections.part import Role

SPARED: tuple[Role, ...] = ("key", "do", "questions")  # the last to be shortened
LONG = 400  # letters; what is shorter stays
DRAWN = 900  # letters: a picture or figure takes as much space
MOST_NAMED = 6
FEW_WORDS = 40  # letters of the words with which something begins

Place = tuple[int, int]  # of a block: its section, and which block of that it is
Limits = Mapping[Place, int]  # the letters that stay of blocks; 0: they are left out


def parted(sections: Sequence[Section]) -> list[Section]:
    """The sections, each table and long list of a text as a block of its own."""
    return [
        replace(section, blocks=tuple(piece for block in section.blocks for piece in _pieces(block)))
        for section in sections
    ]


def _pieces(block: Block) -> Iterator[Block]:
    if not isinstance(block, Prose):
        yield block
        return
    for is_thing, nodes in groupby(tidy(block.text), _stands_alone):
        together = tuple(nodes)
        yield from (Prose((node,)) for node in together) if is_thing else [Prose(together)]


def _stands_alone(node: Node) -> bool:
    is_list = isinstance(node, Element) and node.tag in ("ul", "ol")
    return isinstance(node, Element) and (node.tag == "table" or (is_list and letters(node) >= LONG))


def ladder(sections: Sequence[Section]) -> list[Limits]:
    """What to leave out of parted sections: each step is one more than the one before, always of the longest thing.

    A text goes by halves, so that its beginning stays; everything else goes whole.
    """
    sizes = dict(_sizes(sections))
    limits: dict[Place, int] = {}
    steps: list[Limits] = []
    while sizes:
        place = max(sizes, key=lambda place: (sizes[place], place))
        is_text = _is_text(sections[place[0]].blocks[place[1]])
        half = sizes.pop(place) // 2
        if is_text and half < LONG:
            continue
        limits[place] = half if is_text else 0
        if is_text:
            sizes[place] = half
        steps.append(dict(limits))
    return steps


def _sizes(sections: Sequence[Section]) -> Iterator[tuple[Place, int]]:
    for at, section in enumerate(sections):
        for number, block in enumerate(section.blocks if section.role not in SPARED else ()):
            size = DRAWN if isinstance(block, Chart | Picture) else letters(block)
            if size >= LONG:
                yield (at, number), size


def _is_text(block: Block) -> bool:
    return isinstance(block, Prose) and not any(map(_stands_alone, block.text))


def without(sections: Sequence[Section], limits: Limits) -> list[Section]:
    """Parted sections without what is left out."""
    return [replace(section, blocks=tuple(_left(section, at, limits))) for at, section in enumerate(sections)]


def _left(section: Section, at: int, limits: Limits) -> Iterator[Block]:
    for number, block in enumerate(section.blocks):
        limit = limits.get((at, number))
        if limit is None:
            yield block
        elif limit and isinstance(block, Prose):
            yield Prose(opening(block.text, limit))


@dataclass(frozen=True)
class Naming:
    """Names what is left out."""

    words: Words

    def sentence(self, sections: Sequence[Section], limits: Limits) -> str:
        """A sentence that names it, in the order of the page; empty if nothing is left out whole."""
        gone = [place for place in sorted(limits) if limits[place] == 0]
        names = list(
            dict.fromkeys(self._name(sections[at], sections[at].blocks[number]) for at, number in gone)
        )
        if not names:
            return ""
        named = "; ".join([*names[:MOST_NAMED], *(["…"] if len(names) > MOST_NAMED else [])])
        return self.words.gettext("Left out here: %(names)s.", names=named)

    def _name(self, section: Section, block: Block) -> str:
        _ = self.words.gettext
        match block:
            case Chart(figure=figure):
                return _("the figure “%(name)s”", name=figure.name)
            case blocks.DataTable(caption=name) | blocks.Grid(header=name):
                return _("the table “%(name)s”", name=plain(name))
            case Picture(alt=name):
                return _("the picture “%(name)s”", name=_few(name))
            case Prose(text=(Element(tag="table") as table,)):
                return _("the table “%(name)s”", name=", ".join(_header_of(table)))
            case _ if section.heading:
                return f"“{section.heading}”"
            case _:
                return _("the list that begins “%(words)s”", words=_few(_beginning(block)))


def _header_of(table: Element) -> Iterator[str]:
    """The words of the first row of a table."""
    first = next((row for part in table.children if isinstance(part, Element) for row in part.children), None)
    for cell in first.children if isinstance(first, Element) else ():
        if words := plain((cell,)).strip():
            yield words


def _beginning(block: Block) -> str:
    """The words that a block begins with."""
    items = getattr(block, "items", ()) or getattr(block, "text", ())
    first = items[0] if items else ""
    text = first if isinstance(first, tuple) else (first,) if isinstance(first, str | Element) else ()
    return " ".join(plain(text).split())


def _few(words: str) -> str:
    return words if len(words) <= FEW_WORDS else f"{words[:FEW_WORDS].rsplit(' ', 1)[0]} …"
