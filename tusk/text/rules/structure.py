"""Rules on headings, lists, tables, and how deeply they are nested."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tusk.late_pattern import late
from tusk.model.seen import is_seen
from tusk.text.fault import Fault
from tusk.text.nodes import Words, elements, words
from tusk.text.reader import Reading
from tusk.text.rules.of_reading import every, fault_at

NO_HEADINGS = "a table has no headings."
HEADINGS = {"h2", "h3", "h4"}
TURNS = late("[\u202a-\u202e\u2066-\u2069]")
LISTS = {"ol", "ul"}
MOST_LISTS = 5  # one in another: no slide, page or telephone has room for more
MOST_ELEMENTS = 20  # one in another, of any sort: the typesetter gives up before thirty
LAST_START = 30_000  # PowerPoint numbers no list from 0, nor much further than this


def lists_begin_with_a_whole_number(reading: Reading) -> Iterator[Fault]:
    """A numbered list begins with a number that every output can count from."""
    for element in every(reading, "ol"):
        start = element.get("start", "1")
        if not re.fullmatch("[0-9]{1,5}", start) or not 0 < int(start) <= LAST_START:
            message = f"a list does not begin with a whole number from 1 to {LAST_START:,}."
            yield fault_at(element, message, "Write it like 7.")


def headings_skip_no_level(reading: Reading) -> Iterator[Fault]:
    """A heading is at most one level below the one before it; in a section, the first can have ## or ###."""
    headings = [*every(reading, *HEADINGS)]
    for number, last in skipped([int(heading.tag[1]) for heading in headings]):
        hint = f"Use {'#' * (last + 1)}: headings must not skip a level."
        before = f"follows one with {'#' * last}" if last > 1 else "is the first"
        heading = headings[number]
        yield fault_at(heading, f"a heading with {'#' * int(heading.tag[1])} {before}.", hint)


def skipped(levels: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The headings that skip a level: (number, level of the one before it)."""
    last = 2 if min(levels, default=2) == 3 else 1
    for number, level in enumerate(levels):
        if level > last + 1:
            yield number, last
        last = level


def headings_have_words(reading: Reading) -> Iterator[Fault]:
    """A heading has words: a picture alone has no place in a list of headings."""
    for heading in every(reading, *HEADINGS):
        if not is_seen(words(heading.children)):
            yield fault_at(heading, "a heading has no words.", "Write them after the #, or remove it.")


def texts_show_something(reading: Reading) -> Iterator[Fault]:
    """A text shows something: not only spaces and invisible characters."""
    words_in = [node for node, _ in reading.pieces if isinstance(node, str)]
    if words_in and not any(map(is_seen, words_in)) and not any(every(reading, "hr", "img")):
        yield fault_at(words_in[0], "a text has nothing that readers see.", "Write something, or remove it.")


def nothing_turns_the_direction(reading: Reading) -> Iterator[Fault]:
    """No character is written as an entity that turns the direction of what follows it."""
    for node, _ in reading.pieces:
        values = (node,) if isinstance(node, str) else [value for _, value in node.attributes]
        for value in values:
            if found := TURNS.search(value):
                code = ord(found[0])
                message = f"an invisible character turns the direction of writing (U+{code:04X})."
                hint = f"Remove it: it is written as &#{code}; or &#x{code:x};."
                yield fault_at(value if isinstance(value, Words) else node, message, hint)


def ids_are_addresses(reading: Reading) -> Iterator[Fault]:
    """The address that an author gives to a heading has only small letters, digits and hyphens."""
    for element in reading.elements:
        id = element.get("id")
        if id and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id):
            hint = "Write it like impact-on-children."
            yield fault_at(id, f'the address "{id}" of a heading is not in the right format.', hint)


def tables_have_headings(reading: Reading) -> Iterator[Fault]:
    """A table has at least one heading cell."""
    for table in every(reading, "table"):
        if not any(each.tag == "th" and is_seen(words(each.children)) for each in elements(table.children)):
            hint = "Write in its first row what each column contains."
            yield fault_at(table, NO_HEADINGS, hint)


def words_stand_in_points(reading: Reading) -> Iterator[Fault]:
    """A list contains only its items."""
    for node, around in reading.pieces:
        if isinstance(node, str) and node.strip() and around and around[-1] in LISTS:
            message = f"there is text in <{around[-1]}> outside <li>."
            yield fault_at(node, message, "Put it in an item of the list.")


def nothing_is_too_deep(reading: Reading) -> Iterator[Fault]:
    """Lists, and other elements, are not nested too deeply; only the first place is reported."""
    for node, around in reading.pieces:
        if isinstance(node, str) and node.strip():
            if sum(tag in LISTS for tag in around) > MOST_LISTS:
                message = f"lists are nested more than {MOST_LISTS} levels deep."
                yield fault_at(node, message, "Make it a separate list, below a heading.")
                return
            if len(around) > MOST_ELEMENTS:
                message = f"formatting or tags are nested more than {MOST_ELEMENTS} levels deep."
                yield fault_at(node, message, "Remove some of them.")
                return
