"""What authors' Markdown must not contain: tricks in HTML, strange links, skipped headings.

One generator for each rule, whose docstring is the rule; a new one needs a line in RULES.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain

from tusk.text.convert import ALLOWED, CLASSES, SCHEMES, convert, is_simple
from tusk.text.fault import Fault
from tusk.text.headings import HEADINGS
from tusk.text.limits import nested_too_deep, too_hard
from tusk.text.lines import read_with_lines
from tusk.text.nodes import Element, Node, Words, elements, words
from tusk.text.parse import tagged
from tusk.text.pasted import pasted
from tusk.text.plain_text import is_plain
from tusk.text.reader import HIDDEN, Reading, read

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
NOT_A_DESCRIPTION = re.compile(
    r"(?:a |an |the )?(?:alt|caption|description|diagram|figure|graphic|icon|illustration|image|logo|photo|photograph"
    r"|picture|screenshot|todo|untitled)?[\s.:#…_-]*\d*\W*"  # Photo 2
    r"|.*\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)"
    r"|(?:dsc|dscf|dscn|image|img|mvimg|pxl)[\s_-]*[\d_-]+\S*"  # as cameras and telephones name them
    r"|(?:screenshot|signal|whatsapp image)[\s_-]*\d{4}.*",
    re.IGNORECASE,
)
NO_HEADINGS = "a table has no headings."
LISTS = {"ol", "ul"}
MOST_LISTS = 5  # one in another: no slide, page or telephone has room for more
MOST_ELEMENTS = 20  # one in another, of any sort: the typesetter gives up before thirty
LAST_START = 30_000  # PowerPoint numbers no list from 0, nor much further than this
DESCRIBE_IT = "Describe it as you would on the telephone: A dog on a lead beside a pram."


def faults(text: str) -> Iterator[Fault]:
    """Everything in a Markdown text that a page must not contain, in order, once for each line."""
    html = convert(text)
    if html is None:
        yield too_hard(text) or nested_too_deep(text)
    elif is_plain(html) or (is_simple(text) and not _skip_a_level(text)):
        return  # the plainest marks can only be wrong in the levels of their headings
    elif without_lines := _found(replace(read(html))):  # a copy, so that derived data is not cached
        found = _found(read_with_lines(text)) or without_lines
        found.sort(key=lambda fault: (fault.line, fault.column))
        first = {(fault.message, fault.line): fault for fault in reversed(found)}
        yield from sorted(first.values(), key=found.index)


def _skip_a_level(text: str) -> bool:
    """Whether a heading of a text is too far below the one before it."""
    return any(headings_skip_no_level(Reading(tagged(text, *HEADINGS), (), ())))


def _found(reading: Reading) -> list[Fault]:
    """Every fault; elements that never end only where there is no other, which is then the cause."""
    tags = [fault for rule in OF_TAGS for fault in rule(reading)]
    others = list(chain.from_iterable(rule(reading) for rule in RULES if rule not in OF_TAGS))
    if fault := pasted(reading, len(tags)):
        return [fault, *(each for each in others if each.message != NO_HEADINGS)]
    return [*tags, *others] or list(tags_come_to_an_end(reading))


def describes_nothing(alt: str) -> bool:
    """Whether the words for a picture are the name of its file, or only say that it is a picture."""
    return len(alt) < 100 and bool(NOT_A_DESCRIPTION.fullmatch(alt.strip()))


def scheme_of(address: str) -> str:
    """The scheme of an address, as browsers read it: without spaces and control characters."""
    found = re.match(r"([a-z][a-z0-9+.-]*):", re.sub(r"[\x00-\x20\x7f-\xa0]", "", address.lower()))
    return found[1] if found else ""


def _fault(node: Node, message: str, hint: str) -> Fault:
    place = (node.line, node.column) if isinstance(node, Element | Words) else (0, 0)
    return Fault(message, hint, *place)


def _all(reading: Reading, *tags: str) -> Iterator[Element]:
    return (element for element in reading.elements if element.tag in tags)


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
            yield _fault(element, message, f"Write ## {title[:60]}." if title else "Begin it with ##.")
        elif tag not in ALLOWED and tag != HIDDEN:
            hint = INSTEAD.get(tag) or f"Remove it, or write &lt;{tag}> to show it as text."
            yield _fault(element, f"<{tag}> is not allowed here.", hint)


def only_allowed_attributes(reading: Reading) -> Iterator[Fault]:
    """A tag has the attributes in ALLOWED, and the cell of a table or a callout one of its classes."""
    for element in reading.elements:
        for name, value in element.attributes if element.tag in ALLOWED else ():
            is_class = name == "class" and value in CLASSES.get(element.tag, ())
            if name not in ALLOWED[element.tag] and not is_class:
                yield _fault(name, f'"{name}" is not allowed in <{element.tag}>.', "Remove it.")


def nothing_is_hidden(reading: Reading) -> Iterator[Fault]:
    """No comment or declaration holds text that nobody sees."""
    for element in _all(reading, HIDDEN):
        message = "text is hidden in a way that only programs use."
        yield _fault(element, message, "Remove it, or write &lt; for <.")


def tags_stand_in_their_parents(reading: Reading) -> Iterator[Fault]:
    """Elements that belong in a list, table, figure or details are directly in it."""
    for node, around in reading.pieces:
        if not isinstance(node, Element) or len(around) > MOST_ELEMENTS:
            continue
        if (fitting := STANDS_IN.get(node.tag)) and not fitting & {*around[-1:]}:
            parents = " or ".join(f"<{parent}>" for parent in sorted(fitting))
            message = f"<{node.tag}> is outside {parents}."
            yield _fault(node, message, "Put it inside, or remove it.")


def tags_end_before_those_around_them(reading: Reading) -> Iterator[Fault]:
    """An element ends before the one in which it begins."""
    for element, outer in reading.unclosed:
        if outer:
            hint = f"Write </{element.tag}> before </{outer}>."
            yield _fault(element, f"<{element.tag}> is opened but never closed.", hint)


def tags_come_to_an_end(reading: Reading) -> Iterator[Fault]:
    """An element ends before the text does."""
    for element, outer in reading.unclosed:
        if not outer:
            hint = f"Write </{element.tag}> after its content."
            yield _fault(element, f"<{element.tag}> is opened but never closed.", hint)


def tags_close_what_was_opened(reading: Reading) -> Iterator[Fault]:
    """An end tag has a start."""
    for element in reading.unopened:
        if element.tag[1:] in {*ALLOWED, "h1"}:
            yield _fault(element, f"<{element.tag}> closes an element that was never opened.", "Remove it.")


def links_have_words_and_an_address(reading: Reading) -> Iterator[Fault]:
    """A link has an address, with a scheme of SCHEMES if it has one, and words or a picture to click."""
    for link in _all(reading, "a"):
        address = link.get("href")
        scheme = scheme_of(address)
        if scheme and scheme not in SCHEMES:
            hint = "Use a web address, mailto:, tel: or entry:."
            yield _fault(address, f'a link begins with "{scheme}:", which is not allowed.', hint)
        if not address:
            yield _fault(link, "a link has no address.", "Write it in the round brackets.")
        if not words(link.children).strip() and not any(
            each.tag == "img" for each in elements(link.children)
        ):
            yield _fault(link, "a link has no words to click.", "Write them in the square brackets.")


def pictures_are_files_of_this_site(reading: Reading) -> Iterator[Fault]:
    """A picture names a file, and no address on the web."""
    for picture in _all(reading, "img"):
        address = picture.get("src")
        if not address:
            hint = "Write it in the round brackets, or remove it."
            yield _fault(picture, "a picture does not name a file.", hint)
        if scheme_of(address) or address.startswith("//"):
            hint = "Save it in content/ and name the file: ![A dog on a lead](images/dog.jpg)."
            yield _fault(address, "a picture is not one of this site's files.", hint)


def pictures_are_described(reading: Reading) -> Iterator[Fault]:
    """The description of a picture says what it shows."""
    for picture in _all(reading, "img"):
        alt = picture.get("alt")
        if not alt.strip():
            hint = "Write it in the square brackets: ![A dog on a lead](images/dog.jpg)."
            yield _fault(picture, "a picture has no description for people who cannot see it.", hint)
        elif describes_nothing(alt):
            yield _fault(picture, f'"{alt}" does not say what the picture shows.', DESCRIBE_IT)


def lists_begin_with_a_whole_number(reading: Reading) -> Iterator[Fault]:
    """A numbered list begins with a number that every output can count from."""
    for element in _all(reading, "ol"):
        start = element.get("start", "1")
        if not re.fullmatch("[0-9]{1,5}", start) or not 0 < int(start) <= LAST_START:
            message = f"a list does not begin with a whole number from 1 to {LAST_START:,}."
            yield _fault(element, message, "Write it like 7.")


def headings_skip_no_level(reading: Reading) -> Iterator[Fault]:
    """A heading is at most one level below the one before it; in a section, the first can have ## or ###."""
    highest = min((int(heading.tag[1]) for heading in _all(reading, *HEADINGS)), default=2)
    last = 2 if highest == 3 else 1
    for heading in _all(reading, *HEADINGS):
        level = int(heading.tag[1])
        if level > last + 1:
            hint = f"Use {'#' * (last + 1)}: headings must not skip a level."
            before = f"follows one with {'#' * last}" if last > 1 else "is the first"
            yield _fault(heading, f"a heading with {'#' * level} {before}.", hint)
        last = level


def headings_have_words(reading: Reading) -> Iterator[Fault]:
    """A heading has words: a picture alone has no place in a list of headings."""
    for heading in _all(reading, *HEADINGS):
        if not words(heading.children).strip():
            yield _fault(heading, "a heading has no words.", "Write them after the #, or remove it.")


def ids_are_addresses(reading: Reading) -> Iterator[Fault]:
    """The address that an author gives to a heading has only small letters, digits and hyphens."""
    for element in reading.elements:
        id = element.get("id")
        if id and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id):
            hint = "Write it like impact-on-children."
            yield _fault(id, f'the address "{id}" of a heading is not in the right format.', hint)


def languages_are_named(reading: Reading) -> Iterator[Fault]:
    """A span says its language by its code, and its direction in one of two words."""
    for element in _all(reading, "span"):
        lang, way = element.get("lang", "en"), element.get("dir", "rtl")
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", lang):
            yield _fault(lang, f'"{lang}" is not the code of a language.', "Write it like ur or zh-CN.")
        if way not in ("ltr", "rtl"):
            yield _fault(way, f'"{way}" is not a direction.', "Write rtl (from the right) or ltr.")


def tables_have_headings(reading: Reading) -> Iterator[Fault]:
    """A table has at least one heading cell."""
    for table in _all(reading, "table"):
        if not any(each.tag == "th" and words(each.children).strip() for each in elements(table.children)):
            hint = "Write in its first row what each column contains."
            yield _fault(table, NO_HEADINGS, hint)


def words_stand_in_points(reading: Reading) -> Iterator[Fault]:
    """A list contains only its items."""
    for node, around in reading.pieces:
        if isinstance(node, str) and node.strip() and around and around[-1] in LISTS:
            message = f"there is text in <{around[-1]}> outside <li>."
            yield _fault(node, message, "Put it in an item of the list.")


def nothing_is_too_deep(reading: Reading) -> Iterator[Fault]:
    """Lists, and other elements, are not nested too deeply; only the first place is reported."""
    for node, around in reading.pieces:
        if isinstance(node, str) and node.strip():
            if sum(tag in LISTS for tag in around) > MOST_LISTS:
                message = f"lists are nested more than {MOST_LISTS} levels deep."
                yield _fault(node, message, "Make it a separate list, below a heading.")
                return
            if len(around) > MOST_ELEMENTS:
                message = f"formatting or tags are nested more than {MOST_ELEMENTS} levels deep."
                yield _fault(node, message, "Remove some of them.")
                return


RULES: tuple[Callable[[Reading], Iterator[Fault]], ...] = (
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
