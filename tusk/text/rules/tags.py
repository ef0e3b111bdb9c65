"""Rules on the tags and attributes of HTML: which are allowed, where they are, that they are closed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from tusk.text.convert import ALLOWED, CLASSES
from tusk.text.fault import Fault
from tusk.text.nodes import Element, words
from tusk.text.reader import HIDDEN, Reading
from tusk.text.rules.of_reading import every, fault_at
from tusk.text.rules.structure import MOST_ELEMENTS

STANDS_IN = {
    "dd": {"dl"},
    "dt": {"dl"},
    "figcaption": {"figure"},
    "li": {"ol", "ul"},
    "summary": {"details"},
    "tbody": {"table"},
    "td": {"tr"},
    "th": {"tr"},
    "thead": {"table"},
    "tr": {"table", "tbody", "thead"},
}


KEEP_ITS_WORDS = "Remove the tag, and keep its words."
IN_MEDIA = "Write its title and address below media:, where readers find it as a link."
INSTEAD = {  # of tags that other programs write
    **dict.fromkeys(("b", "u", "ins", "mark"), "Write **words**, with two stars on each side."),
    "i": "Write *words*, with a star on each side.",
    **dict.fromkeys(("s", "strike"), "Write ~~words~~."),
    **dict.fromkeys(("font", "center", "div", "o:p", "small", "big", "section", "article"), KEEP_ITS_WORDS),
    **dict.fromkeys(("iframe", "video", "audio", "object", "embed"), IN_MEDIA),
}


def only_allowed_tags(reading: Reading) -> Iterator[Fault]:
    """Tags are those in ALLOWED; a heading of the first level is the title of the page."""
    unopened = (element for element in reading.unopened if element.tag[1:] not in ALLOWED)
    for element in chain(reading.elements, unopened):
        tag = element.tag.removeprefix("/")
        if tag == "h1":
            message = "a heading with one # is reserved for the title of the page."
            title = " ".join(words(element.children).split())
            yield fault_at(element, message, f"Write ## {title[:60]}." if title else "Begin it with ##.")
        elif tag not in ALLOWED and tag != HIDDEN:
            hint = INSTEAD.get(tag) or f"Remove it, or write &lt;{tag}> to show it as text."
            yield fault_at(element, f"<{tag}> is not allowed here.", hint)


def only_allowed_attributes(reading: Reading) -> Iterator[Fault]:
    """A tag has the attributes in ALLOWED, and the cell of a table or a callout one of its classes."""
    for element in reading.elements:
        for name, value in element.attributes if element.tag in ALLOWED else ():
            is_class = name == "class" and value in CLASSES.get(element.tag, ())
            if name not in ALLOWED[element.tag] and not is_class:
                yield fault_at(name, f'"{name}" is not allowed in <{element.tag}>.', "Remove it.")


def nothing_is_hidden(reading: Reading) -> Iterator[Fault]:
    """No comment or declaration holds text that nobody sees."""
    for element in every(reading, HIDDEN):
        message = "text is hidden in a way that only programs use."
        yield fault_at(element, message, "Remove it, or write &lt; for <.")


def tags_stand_in_their_parents(reading: Reading) -> Iterator[Fault]:
    """Elements that belong in a list, table, figure or details are directly in it."""
    for node, around in reading.pieces:
        if not isinstance(node, Element) or len(around) > MOST_ELEMENTS:
            continue
        if (fitting := STANDS_IN.get(node.tag)) and not fitting & {*around[-1:]}:
            parents = " or ".join(f"<{parent}>" for parent in sorted(fitting))
            message = f"<{node.tag}> is outside {parents}."
            yield fault_at(node, message, "Put it inside, or remove it.")


def tags_end_before_those_around_them(reading: Reading) -> Iterator[Fault]:
    """An element ends before the one in which it begins."""
    for element, outer in reading.unclosed:
        if outer:
            hint = f"Write </{element.tag}> before </{outer}>."
            yield fault_at(element, f"<{element.tag}> is opened but never closed.", hint)


def tags_come_to_an_end(reading: Reading) -> Iterator[Fault]:
    """An element ends before the text does."""
    for element, outer in reading.unclosed:
        if not outer:
            hint = f"Write </{element.tag}> after its content."
            yield fault_at(element, f"<{element.tag}> is opened but never closed.", hint)


def tags_close_what_was_opened(reading: Reading) -> Iterator[Fault]:
    """An end tag has a start."""
    for element in reading.unopened:
        if element.tag[1:] in {*ALLOWED, "h1"}:
            yield fault_at(element, f"<{element.tag}> closes an element that was never opened.", "Remove it.")
