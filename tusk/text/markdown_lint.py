"""What authors' Markdown must not contain: tricks in HTML, strange links, skipped headings.

A new rule is a generator in the file of its subject in tusk/text/rules/, and a line in RULES.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain

from tusk.model.seen import has_unseen
from tusk.text.convert import convert, is_simple
from tusk.text.fault import Fault
from tusk.text.headings import levels
from tusk.text.limits import nested_too_deep, too_hard
from tusk.text.lines import read_with_lines
from tusk.text.pasted import pasted
from tusk.text.plain_text import is_plain
from tusk.text.reader import Reading, read
from tusk.text.rules.languages import languages_are_named
from tusk.text.rules.links import links_have_words_and_an_address
from tusk.text.rules.pictures import pictures_are_described, pictures_are_files_of_this_site
from tusk.text.rules.structure import (
    NO_HEADINGS,
    headings_have_words,
    headings_skip_no_level,
    ids_are_addresses,
    lists_begin_with_a_whole_number,
    nothing_is_too_deep,
    nothing_turns_the_direction,
    skipped,
    tables_have_headings,
    texts_show_something,
    words_stand_in_points,
)
from tusk.text.rules.tags import (
    nothing_is_hidden,
    only_allowed_attributes,
    only_allowed_tags,
    tags_close_what_was_opened,
    tags_come_to_an_end,
    tags_end_before_those_around_them,
    tags_stand_in_their_parents,
)


def faults(text: str) -> Iterator[Fault]:
    """Everything in a Markdown text that a page must not contain, in order, once for each line."""
    html = convert(text)
    if html is None:
        yield too_hard(text) or nested_too_deep(text)
    elif not has_unseen(html) and (is_plain(html) or (is_simple(text) and not _skip_a_level(text))):
        return  # the plainest marks can only be wrong in the levels of their headings
    elif without_lines := _found(replace(read(html))):  # a copy, so that derived data is not cached
        found = _found(read_with_lines(text)) or without_lines
        found.sort(key=lambda fault: (fault.line, fault.column))
        first: dict[tuple[str, int], Fault] = {}
        for fault in found:
            first.setdefault((fault.message, fault.line), fault)
        yield from first.values()


def _skip_a_level(text: str) -> bool:
    """Whether a heading of a text is too far below the one before it."""
    return any(skipped(levels(text)))


def _found(reading: Reading) -> list[Fault]:
    """Every fault; elements that never end, and a text of nothing, only where there is no other, the cause."""
    tags = [fault for rule in OF_TAGS for fault in rule(reading)]
    others = list(chain.from_iterable(rule(reading) for rule in RULES if rule not in OF_TAGS))
    if fault := pasted(reading, len(tags)):
        return [fault, *(each for each in others if each.message != NO_HEADINGS)]
    return [*tags, *others] or list(chain(tags_come_to_an_end(reading), texts_show_something(reading)))


RULES: tuple[Callable[[Reading], Iterator[Fault]], ...] = (
    nothing_turns_the_direction,
    only_allowed_tags,
    only_allowed_attributes,
    nothing_is_hidden,
    tags_stand_in_their_parents,
    tags_end_before_those_around_them,
    tags_close_what_was_opened,
    links_have_words_and_an_address,
    pictures_are_files_of_this_site,
    pictures_are_described,
    lists_begin_with_a_whole_number,
    headings_skip_no_level,
    headings_have_words,
    ids_are_addresses,
    languages_are_named,
    tables_have_headings,
    words_stand_in_points,
    nothing_is_too_deep,
)
# About tags that a text may not have; many of them are one fault, if they were pasted.
OF_TAGS = (
    only_allowed_tags,
    only_allowed_attributes,
    tags_stand_in_their_parents,
    tags_end_before_those_around_them,
    tags_close_what_was_opened,
)
