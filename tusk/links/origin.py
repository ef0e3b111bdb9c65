"""From a fault on a built page back to its source: a line of an author's file or of a template."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from html import unescape
from itertools import groupby, product
from pathlib import Path
from urllib.parse import unquote

from tusk.data_class import dataclass
from tusk.late_pattern import late
from tusk.links.link import Found
from tusk.load.files import load
from tusk.load.source import Source
from tusk.problem import Problem, cut, whole

ENOUGH = 200  # pages with the same fault that are traced; the rest have the same source
FEW = 3  # pages; a fault on more of them comes from a template, and is reported once
TELLING = late("[/:@#]")  # marks an address, as opposed to a word
VALUE = late(r"""=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))""")
QUOTES = "'\""
SHORTEST = 4  # letters; shorter texts are only looked for in the page's own file


@dataclass(frozen=True)
class Written:
    """The sources of a site's pages: the authors' files and the templates.

    offered: the names of the other files in content/, which are published as they are.
    """

    sources: tuple[Source, ...] = ()
    templates: tuple[Source, ...] = ()
    offered: frozenset[str] = frozenset()

    def place(self, fault: Found) -> tuple[Source, int, int, str] | None:
        """(file, line, column, words) of a fault's source; None for generated lists such as the sitemap."""
        if fault.link and fault.link.kind in ("feed", "search", "sitemap"):
            return None
        own = self.own(fault)
        written = list(_words(fault))
        telling = [words for words in written if len(words) >= SHORTEST and TELLING.search(words)]
        label = [fault.link.label] if fault.link and fault.message.startswith("the label") else []
        for sources, wanted in (
            ((own,) if own else (), label + written),
            (self.sources, telling),
            (self.templates, [*_words_of_templates(fault), *telling]),
        ):
            for words, source in product(wanted, sources):
                if place := _find(source, words):
                    return source, *place, words
        return None

    def everywhere(self, words: str) -> list[tuple[Source, int, int]]:
        """The first place of some words in each author's file that contains them."""
        return [(source, *place) for source in self.sources if (place := _find(source, words))]

    def own(self, fault: Found) -> Source | None:
        """The author's file of the page: its id is the page's address."""
        folder = fault.file.rpartition("/")[0]
        return next((source for source in self.sources if source.id == folder), None)


def written_in(project: Path) -> Written:
    """The sources of a project's pages."""
    files = load(project)
    paths = sorted(path for end in ("html", "typ") for path in (project / "templates").rglob(f"*.{end}"))
    paths += [path for path in [project / "mkdocs.yml"] if path.is_file()]
    templates = tuple(
        Source(
            path.relative_to(project).as_posix(),
            {},
            {},
            lines=tuple(path.read_text(encoding="utf-8").split("\n")),
        )
        for path in paths
    )
    content = project / "content"
    offered = frozenset(path.relative_to(content).as_posix() for path in content.rglob("*") if path.is_file())
    return Written((*files.entries, *files.vocabularies.values()), templates, offered)


def as_problems(found: Iterable[Found], site: Path, written: Written) -> list[Problem]:
    """Every fault as a problem at its source; a fault on many pages is reported once."""
    problems: list[Problem] = []
    ordered = sorted(found, key=lambda fault: (fault.same, fault.file))
    for _, group in groupby(ordered, key=lambda fault: (fault.same, fault.level)):
        same = list(group)
        places = {fault: written.place(fault) for fault in same[:ENOUGH]}
        found_again = {_at(fault, place) for fault, place in places.items() if place}
        problems += found_again
        not_found = [fault for fault, place in places.items() if not place]
        problems += _of_pages(not_found if found_again else same, site, written)
    return sorted(set(problems))


def _at(fault: Found, place: tuple[Source, int, int, str]) -> Problem:
    source, line, column, words = place
    message = fault.message
    if fault.link and fault.link.address and fault.level == "error" and words != fault.link.label:
        for quoted in (cut, whole):
            message = message.replace(
                f'"{quoted(fault.link.address)}"', f'"{quoted(words.strip(QUOTES))}"', 1
            )
    return Problem(source.path, line, column, message, fault.hint, fault.level)


def _of_pages(faults: list[Found], site: Path, written: Written) -> Iterator[Problem]:
    """Faults that were not traced to a source, by their pages."""
    faults = list(dict.fromkeys(faults))
    files = {fault.file for fault in faults}
    if written.templates and len(files) > FEW and not files <= written.offered:
        first = faults[0]
        hint = f"Found on {len(files)} pages: fix it in the template that makes them. {first.hint}"
        yield Problem(first.file, _line(first, site), 1, first.message, hint.strip(), first.level)
        return
    for fault in faults:
        own = written.own(fault)
        hint = f"{fault.hint} The page is made from {own.path}." if own else fault.hint
        path = f"content/{fault.file}" if fault.file in written.offered else fault.file
        yield Problem(path, _line(fault, site), 1, fault.message, hint.strip(), fault.level)


def _words(fault: Found) -> Iterator[str]:
    """What an author may have written for this link, the most specific first."""
    link, target = fault.link, fault.target
    if link is None:
        return
    if link.address not in ("", "#"):
        yield link.address
    if target:
        name, part = target.address.partition("#")[0].rstrip("/"), target.part
        if part:
            yield from (f"{name}#{part}", f"{name}/#{part}", f"#{part}")
        if name:
            yield from (f"entry:{name}", f"entry: {name}", *([name] if "/" in name else []))
    if link.address.startswith(("mailto:", "tel:", "sms:")):
        yield link.address.partition(":")[2]
    if "%" in link.address:
        yield unquote(link.address)


def _words_of_templates(fault: Found) -> Iterator[str]:
    """How templates and the menu in mkdocs.yml refer to a page."""
    if fault.target and (name := fault.target.address.partition("#")[0].rstrip("/")):
        yield from (f"{name}/index.md", f"'{name}/'", f'"{name}/"')


@cache
def _text(lines: tuple[str, ...]) -> str:
    return "\n".join(lines)


def _find(source: Source, words: str) -> tuple[int, int] | None:
    """The line and column of some words in a file, but not within a longer address."""
    if words not in _text(source.lines):
        return None
    start = r"(?<!\w)" if words[0].isalnum() else ""
    whole = re.compile(rf"{start}{re.escape(words)}(?![\w/%?&=#~-]|\.\w)")
    for number, line in enumerate(source.lines, 1):
        if found := whole.search(line):
            return number, found.start() + 1
    return None


def _line(fault: Found, site: Path) -> int:
    """The line of an address on a built page; 1 if it is not found."""
    if (
        fault.link
        and fault.link.address
        and (site / fault.file).suffix in (".html", ".htm", ".css", ".xml", ".json")
    ):
        path = site / fault.file
        lines, texts = _read(path, path.stat().st_mtime_ns)
        if known := lines.get(fault.link.address):
            return known
        found = [(text, at) for text in texts if (at := text.find(fault.link.address)) >= 0]
        return min((text.count("\n", 0, at) + 1 for text, at in found), default=1)
    return 1


@lru_cache(maxsize=1000)
def _read(path: Path, time: int) -> tuple[dict[str, int], tuple[str, str]]:
    """The line of each attribute's value in a built file, and the file as it is written and as it is shown.

    Read once for all its faults. time: when it was written, so that a later site in the same place is read itself.
    """
    text = path.read_text(encoding="utf-8", errors="replace")
    lines: dict[str, int] = {}
    line, seen = 1, 0
    for found in VALUE.finditer(text):
        line, seen = line + text.count("\n", seen, found.start()), found.start()
        lines.setdefault(unescape(found[1] or found[2] or found[3]).strip(), line)
    shown = "\n".join(unescape(each).replace("\n", " ") for each in text.split("\n")) if "&" in text else text
    return lines, (text, shown)
