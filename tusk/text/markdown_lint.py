"""What must not stand in Markdown that authors write: tricks in HTML, strange links, skipped headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from tusk.text.prose import ALIGNED, ALLOWED, SCHEMES, Fault, convert, too_hard

VOID = {"br", "hr", "img"}
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
HEADINGS = {"h2", "h3", "h4"}
LISTS = {"ol", "ul"}
MOST_LISTS = 5  # one in another: no slide, page or telephone has room for more
MOST_ELEMENTS = 20  # one in another, of any sort: the typesetter gives up before thirty
LAST_START = 30_000  # PowerPoint numbers no list from 0, nor much further than this
DESCRIBE_IT = "Say it as you would on the telephone: A dog on a lead beside a pram."


def faults(text: str) -> Iterator[Fault]:
    """Everything in a Markdown text that a page must not carry, each said once."""
    html = convert(text)
    if html is None:
        too_deep = Fault("cannot be read as Markdown: it is nested too deep.", "Take lists out of lists.", "")
        yield too_hard(text) or too_deep
        return
    scan = _Scan()
    scan.feed(html)
    scan.close()
    for tag in [] if scan.faults else scan.open:
        scan.fault(f"<{tag}> is opened and never closed.", f"Write </{tag}> after what it holds.", f"<{tag}")
    yield from dict.fromkeys(scan.faults)


def describes_nothing(alt: str) -> bool:
    """Whether the words for a picture are the name of its file, or only say that it is a picture."""
    return len(alt) < 100 and bool(NOT_A_DESCRIPTION.fullmatch(alt.strip()))


def scheme_of(address: str) -> str:
    """What stands before the colon of an address, as a browser reads it: without blanks and control signs."""
    found = re.match(r"([a-z][a-z0-9+.-]*):", re.sub(r"[\x00-\x20\x7f-\xa0]", "", address.lower()))
    return found[1] if found else ""


class _Scan(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[Fault] = []
        self.open: list[str] = []
        self.heading = 1
        self.link_has_words = True
        self.heading_has_words = True
        self.table_has_headings = True
        self.deepest_said = False

    def fault(self, message: str, hint: str, words: str) -> None:
        self.faults.append(Fault(message, hint, words))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "h1":
            self.fault("a heading with one # is kept for the title of the page.", "Begin it with ##.", "# ")
        elif tag not in ALLOWED:
            self._not_allowed(tag)
        else:
            self._allowed(tag, {name: value or "" for name, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        if tag not in ALLOWED and tag != "h1":
            self._not_allowed(tag)
        if tag not in ALLOWED or tag in VOID:
            return
        self._is_empty(tag)
        if tag in self.open:
            while (inner := self.open.pop()) != tag:
                hint = f"Write </{inner}> before </{tag}>."
                self.fault(f"<{inner}> is opened and never closed.", hint, f"<{inner}")
        else:
            self.fault(f"</{tag}> closes what was never opened.", "Take it out.", f"</{tag}")

    def _is_empty(self, tag: str) -> None:
        """What ends here had something in it."""
        if tag == "a" and not self.link_has_words:
            self.fault("a link has no words to click.", "Write them in the square brackets.", "[](")
        if tag in HEADINGS and not self.heading_has_words:
            self.fault("a heading has no words.", "Write them after the #, or take it out.", "#")
        if tag == "table" and not self.table_has_headings:
            self.fault("a table has no headings.", "Say in its first row what each column holds.", "|")

    def handle_data(self, data: str) -> None:
        if data.strip():
            self._is_not_too_deep(data.strip())
            if self.open and self.open[-1] in LISTS:
                message = f"words stand in <{self.open[-1]}> outside <li>."
                self.fault(message, "Put them into a point of the list.", data.strip()[:20])
            self.link_has_words = self.heading_has_words = True
            self.table_has_headings = self.table_has_headings or "th" in self.open

    def _is_not_too_deep(self, words: str) -> None:
        lists = sum(tag in LISTS for tag in self.open)
        if self.deepest_said or (lists <= MOST_LISTS and len(self.open) <= MOST_ELEMENTS):
            return
        self.deepest_said = True
        if lists > MOST_LISTS:
            message = f"a list stands in a list more than {MOST_LISTS} deep."
            self.fault(message, "Make it a list of its own, below a heading.", words[:20])
        else:
            message = f"marks or tags stand in each other more than {MOST_ELEMENTS} deep."
            self.fault(message, "Take some of them out.", words[:20])

    def handle_comment(self, data: str) -> None:
        self.fault(
            "text is hidden in a way that only programs use.", "Take it out, or write &lt; for <.", data[:20]
        )

    def handle_decl(self, decl: str) -> None:
        self.handle_comment(decl)

    def unknown_decl(self, data: str) -> None:
        self.handle_comment(data)

    def handle_pi(self, data: str) -> None:
        self.handle_comment(data)

    def _not_allowed(self, tag: str) -> None:
        hint = f"Take it out, or write &lt;{tag}> to show it as text."
        self.fault(f"<{tag}> is not allowed here.", hint, f"<{tag}")

    def _allowed(self, tag: str, attributes: dict[str, str]) -> None:
        for name, value in attributes.items():
            if name not in ALLOWED[tag] and not (tag in ("td", "th") and value in ALIGNED.get(name, ())):
                self.fault(f'"{name}" is not allowed in <{tag}>.', "Take it out.", name)
        if tag in STANDS_IN and (not self.open or self.open[-1] not in STANDS_IN[tag]):
            parents = " or ".join(f"<{parent}>" for parent in sorted(STANDS_IN[tag]))
            self.fault(f"<{tag}> stands outside {parents}.", "Put it there, or take it out.", f"<{tag}")
        if tag not in VOID:
            self.open.append(tag)
        if tag == "a":
            self._link(attributes.get("href", ""))
        elif tag == "img":
            self._picture(attributes)
        elif tag == "ol":
            self._list(attributes.get("start", "1"))
        elif tag == "table":
            self.table_has_headings = False
        elif tag in HEADINGS:
            self._heading(int(tag[1]))

    def _link(self, address: str) -> None:
        self.link_has_words = False
        scheme = scheme_of(address)
        if scheme and scheme not in SCHEMES:
            hint = "Use a web address, mailto:, tel: or entry:."
            self.fault(f'a link begins with "{scheme}:", which is not allowed.', hint, address)
        if not address:
            self.fault("a link has no address.", "Write it in the round brackets.", "](")

    def _list(self, start: str) -> None:
        if not re.fullmatch("[0-9]{1,5}", start) or not 0 < int(start) <= LAST_START:
            message = f"a list does not begin with a whole number from 1 to {LAST_START:,}."
            self.fault(message, "Write it like 7.", start)

    def _picture(self, attributes: dict[str, str]) -> None:
        self.link_has_words = True
        address = attributes.get("src", "")
        if not address:
            hint = "Write it in the round brackets, or take it out."
            self.fault("a picture names no file.", hint, attributes.get("alt") or "<img")
        if not attributes.get("alt", "").strip():
            hint = "Write them in the square brackets: ![A dog on a lead](images/dog.jpg)."
            self.fault("a picture has no words for people who cannot see it.", hint, address or "![")
        elif describes_nothing(attributes["alt"]):
            message = f'"{attributes["alt"]}" does not say what the picture shows.'
            self.fault(message, DESCRIBE_IT, f"[{attributes['alt']}]")
        if scheme_of(address) or address.startswith("//"):
            hint = "Save it below content/ and name the file: ![A dog on a lead](images/dog.jpg)."
            self.fault("a picture is not one of this site's files.", hint, address)

    def _heading(self, level: int) -> None:
        if level > self.heading + 1:
            hint = f"Use {'#' * (self.heading + 1)}: headings must not skip a level."
            before = f"follows one with {'#' * self.heading}" if self.heading > 1 else "is the first"
            self.fault(f"a heading with {'#' * level} {before}.", hint, "#" * level)
        self.heading_has_words = False
        self.heading = level
