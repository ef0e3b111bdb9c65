"""A second look for what identifies a person, at finished files: pages, print, slides, calendars, feeds, tables.

Authors' texts have been checked already. This finds what a template, a catalogue or a fault of ours adds to them. Only
files that were made since the last build are looked at; a page is when it is made, as its bytes are in memory then.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from tusk.kept.files import digest
from tusk.kept.store import Store
from tusk.late_pattern import late
from tusk.library.library import Library
from tusk.privacy.identifiers import Found, find, likely_in, plain
from tusk.problem import Problem
from tusk.processes.parallel import processes_for, spread
from tusk.publish.permitted import Files, Permitted

UNREAD = re.compile(rb"<(script|style|svg)\b.*?</\1>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
INLINE = late(r"</?(?:a|abbr|b|em|i|mark|small|span|strong|wbr)\b[^<>]{0,5000}>")
TAG = late(r"<[^<>]{0,5000}>")
SAYING = "|".join(rf'(?<=[\s-]{name}=")' for name in ("alt", "title", "content", "aria-label", "href"))
SAID_IN_TAGS = late(
    rf'="(?:{SAYING})((?!https?:)[^"<>]{{1,2000}})"'
)  # a pattern is found fast by its first signs
BETWEEN = b">\n<"  # between two elements on lines of their own
ENDS = "\n!\n"  # between what two tags say: none of it goes on in the next
GAP = b"br>!<br"  # instead of what was left out: it ends each number
MOST_SEEN = (
    30_000  # neighbours that are remembered: those of menus, boxes and footers come with the first pages
)
HIDDEN = "<span data-pagefind-"
_SEEN: set[int] = set()  # in this process
READ = (".html", ".docx", ".pptx", ".pdf", ".zip")
TEXTS = (".html", ".ics", ".xml", ".json", ".csv", ".txt", ".webmanifest")
OF_WORDS = ("search/", "assets/")  # the words of pages, and files of ours
MOST_OF_A_TEXT = 20_000  # bytes
FOLDED = re.compile(r"\r?\n[ \t]")  # a long line of a calendar
Identifying = list[tuple[str, Problem]]  # what identifies somebody in a file, each with its problem
Look = Callable[[str, bytes], Identifying]  # finds it in a page, given the address of its file and its bytes
NOTHING: Mapping[str, Identifying] = MappingProxyType({})
ELSEWHERE = (
    "It is allowed in {id}, which this file does not show: look for it in templates/ and in locales/, and remove it. "
    "If it may be on every page, write it in allow of content/site.yml."
)
HINT = "No text of yours has it: look for it in templates/ and in locales/, and remove it."


def identified(
    library: Library, files: Files, store: Store, looked: Mapping[str, Identifying] = NOTHING
) -> list[Problem]:
    """A problem for each finished file that identifies somebody.

    files: address → its content, or its file, named by its content; store: the names of the files without a problem;
    looked: what is known of others by their names.
    """
    permitted = Permitted(library, files)
    named = {address: each for address, each in files.items() if isinstance(each, Path)}
    saved = store.load()
    known = _still_clean(saved, permitted)
    new = not_looked_at(named, known, looked)
    read = dict(zip(new.values(), spread(_problems, [*new.items()]), strict=True))
    names = {address: path.name for address, path in named.items()}
    found = {each: looked[each] for each in names.values() if each in looked}
    found |= {path.name: problems for path, problems in read.items()}
    for address, content in _texts_of(library, files):
        names[address] = digest(address.encode() + content)
        if names[address] not in known:
            found[names[address]] = _of_text(address, content)
    problems: list[Problem] = []
    clean: dict[str, bytes] = {}
    for address, name in names.items():
        problems += [
            _where_it_may_be(each, permitted.whose(value))
            for value, each in found.get(name, ())
            if not permitted.has(value, address)
        ]
        if name in found and all(value in permitted.everywhere for value, _ in found[name]):
            clean[name] = "\n".join(value for value, _ in found[name]).encode()
    store.save(clean, saved.keys() - {*names.values()})
    return problems


def identified_alone(library: Library, files: Files) -> list[Problem]:
    """A problem for each file that identifies somebody, of those that a command makes of one entry or issue.

    files: name → its content, or its file. What any entry allows may be in them: an issue shows the words of others.
    """
    permitted = Permitted(library, {})
    return [
        problem
        for name, each in files.items()
        for value, problem in (_of_bytes(name, each) if isinstance(each, bytes) else _problems((name, each)))
        if value not in permitted.everywhere and not permitted.whose(value)
    ]


def _of_bytes(name: str, content: bytes) -> Identifying:
    if name.endswith(".pdf"):
        from tusk.media.pdf_text import words_in_pdf  # slow to load

        return _found(name, words_in_pdf(content))
    return _of_text(name, content) if name.endswith(TEXTS) else []


def _where_it_may_be(problem: Problem, id: str | None) -> Problem:
    """The problem, with whose text has it, if an entry's own text may."""
    return replace(problem, hint=ELSEWHERE.format(id=id)) if id else problem


def known_clean(library: Library, store: Store) -> set[str]:
    """The names of files in which nothing was found, or only what may still be on the whole site."""
    return _still_clean(store.load(), Permitted(library, {}))


def _still_clean(saved: Mapping[str, bytes], permitted: Permitted) -> set[str]:
    return {
        name
        for name, values in saved.items()
        if not values or permitted.everywhere.issuperset(values.decode("utf-8", "replace").split("\n"))
    }


def _texts_of(library: Library, files: Files) -> Iterator[tuple[str, bytes]]:
    """The beginnings of calendars, feeds, tables and pages that are in memory, but not of files that authors offer.

    What a template or a catalogue adds to such a file is at its beginning, or everywhere.
    """
    content = library.root / "content"
    for address, each in files.items():
        if not isinstance(each, bytes) or not address.endswith(TEXTS) or address.startswith(OF_WORDS):
            continue
        if not (content / address).exists():
            yield address, each[:MOST_OF_A_TEXT]


def _of_text(address: str, content: bytes) -> Identifying:
    if address.endswith(".html"):
        return look_at(address, content)
    text = content.decode("utf-8", "ignore")
    return _found(address, [html.unescape(FOLDED.sub("", text) if address.endswith(".ics") else text)])


def not_looked_at(
    files: Mapping[str, Path], known: Set[str], looked: Mapping[str, Identifying] = NOTHING
) -> dict[str, Path]:
    """Those of some files that were made since the last build.

    known: the names of files without a problem; looked: what is known of others by their names.
    """
    known = known | looked.keys()
    return {
        address: path for address, path in files.items() if path.name not in known and address.endswith(READ)
    }


def looked_at_together(
    files: Mapping[str, Path], known: Set[str], looked: Mapping[str, Identifying]
) -> Mapping[str, Identifying]:
    """What identifies somebody in new printed files, by their names, found by every processor; none if they are few.

    One process would take longer for many of them than the search index takes beside it.
    """
    new = not_looked_at(files, known, looked)
    printed = {address: path for address, path in new.items() if path.suffix != ".html"}
    if processes_for([*printed]) < 2:
        return NOTHING
    names = [path.name for path in printed.values()]
    return dict(zip(names, spread(_problems, [*printed.items()]), strict=True))


def _problems(file: tuple[str, Path]) -> Identifying:
    """What identifies somebody in a file. file: its address and where it is."""
    address, path = file
    return look_at(address, path.read_bytes()) if path.suffix == ".html" else _found(address, _texts(path))


def look_at(address: str, page: bytes) -> Identifying:
    """What identifies somebody in a page. address: that of its file."""
    read = _of_page(page)
    found = _found(address, read.texts)
    if not found and len(_SEEN) < MOST_SEEN:
        _SEEN.update(read.seen)
    return found


def _found(address: str, texts: Iterable[str]) -> Identifying:
    return [
        (plain(each.value), Problem(address, 1, 1, _message(each), HINT))
        for text in texts
        for each in _found_in(text)
    ]


@lru_cache(maxsize=64)  # Word files and slides have the same styles and properties
def _found_in(text: str) -> tuple[Found, ...]:
    likely = likely_in(text)
    return tuple(find(text, likely)) if likely else ()


def _message(found: Found) -> str:
    return f"the finished file has {found.identifier.name} ({found.shortened})."


def _texts(path: Path) -> Iterable[str]:
    if path.suffix == ".pdf":
        from tusk.media.pdf_text import words_in_pdf  # slow to load

        return words_in_pdf(path.read_bytes())
    if path.suffix == ".zip":
        return _in_package(path.read_bytes())
    from tusk.media import hidden_text  # slow to load

    return (passage.text for passage in hidden_text.read(path).passages)


def _in_package(content: bytes) -> Iterator[str]:
    """The texts of a package for a learning platform: of its pages, and of the file that lists them."""
    from zipfile import ZipFile  # slow to load

    with ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            if name.endswith(".html"):
                yield from _of_page(package.read(name)).texts
            elif name.endswith(".xml"):
                yield _words(package.read(name).decode("utf-8", "ignore"))


class Pieces(NamedTuple):
    """What a page says that no page before it said: its words, and what its tags say.

    seen: the hashes of its neighbours, three pieces in a row, and of what each tag says.
    """

    texts: tuple[str, ...]
    seen: frozenset[int]


def _of_page(page: bytes) -> Pieces:
    """A page without what pages before it had, such as menus, with a sign where something was left out."""
    pieces = UNREAD.sub(b" ", page).split(BETWEEN)
    neighbours = [hash(each) for each in zip(pieces, pieces[1:], pieces[2:], strict=False)]
    new: set[int] = set() if neighbours else {*range(len(pieces))}
    for place, each in enumerate(neighbours):
        if each not in _SEEN:
            new.update((place, place + 1, place + 2))
    kept = [piece if place in new else GAP for place, piece in enumerate(pieces)]
    without = [
        piece for piece, before in zip(kept, [b"", *kept], strict=False) if (piece, before) != (GAP, GAP)
    ]
    text = BETWEEN.join(without).decode("utf-8", "replace")
    in_tags = {each: hash(each) for each in SAID_IN_TAGS.findall(text)}
    said = [each for each, seen in in_tags.items() if seen not in _SEEN]
    return Pieces((_words(text), html.unescape(ENDS.join(said))), frozenset((*neighbours, *in_tags.values())))


def _words(text: str) -> str:
    # "DOB", as another word for search, and the day of the page after it are two things.
    text = text.replace(HIDDEN, f"!{HIDDEN}")
    return html.unescape(TAG.sub("\n", INLINE.sub("", text)))  # numbers in two cells are not one
