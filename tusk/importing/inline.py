"""Words with their looks and links as Markdown of one line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field, replace
from itertools import groupby

from tusk.data_class import dataclass
from tusk.importing.blocks import Run, Text, plain
from tusk.privacy.identifiers import find
from tusk.text.bare_addresses import pieces
from tusk.urls.addresses import PERSONAL, faults_of
from tusk.urls.hosts import host_of
from tusk.urls.labels import faults_of_label
from tusk.urls.wrappers import address_inside, is_wrapped

MEANS_SOMETHING = re.compile(r"[\\`*\[\]<]|(?<!\w)_|_(?!\w)|~~|&(?=#?\w+;)|(?<!\w)==(?=\w)|(?<!\w)\+\+(?=\w)")
AT_THE_START = re.compile(r"^(#{1,6}(?=\s)|[-+>](?=\s)|(?:={2,}|-{2,})\s*$|:(?=\s)|!{3}|\?{3}|:{3})")
NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s)")
DOTS = re.compile(r"^([•·▪●‣◦○■□\uf0b7\uf0a7])")
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\u200e\u200f\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
FIXED_SPACES = re.compile("[\u2002-\u200a\u202f\u205f]")
MOST_IDENTIFIERS = 1000  # of one text
WEB = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)


@dataclass
class Kept:
    """What happens to words and links on their way. lost: sentences about them; notes: the footnotes that exist."""

    notes: frozenset[str] = frozenset()
    lost: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)  # what identified somebody, shortened

    def tell(self, sentence: str) -> None:
        """Say something once."""
        if sentence not in self.lost:
            self.lost.append(sentence)


def to_markdown(text: Text, kept: Kept, *, breaks: bool = True) -> str:
    """Markdown of one line. breaks: whether line breaks are kept."""
    cleaned = redacted(tuple(_joined(text)), kept)
    parts = [_link(list(runs), link, kept) for link, runs in groupby(cleaned, lambda run: run.link)]
    made = "".join(parts).strip()
    made = re.sub(r"[ \t]*\n[ \t]*", "<br>" if breaks else " ", made)
    made = re.sub(r"(?:<br>)+$|^(?:<br>)+", "", re.sub(r"[ \t]{2,}", " ", made))
    return start_escaped(made)


def start_escaped(line: str) -> str:
    """A line whose first character would begin a list, a heading or a quotation, as words."""
    line = NUMBERED.sub(r"\1\\\2", line)
    line = DOTS.sub(lambda found: f"&#{ord(found[0])};", line)
    return AT_THE_START.sub(r"\\\1", line)


def clean(words: str) -> str:
    """Words without invisible characters, and with ordinary spaces."""
    return FIXED_SPACES.sub(" ", INVISIBLE.sub("", words.replace("\u2028", "\n").replace("\v", "\n")))


def without_identifiers(words: str, kept: Kept) -> str:
    """A text without what identifies a person; each is told."""
    for _ in range(MOST_IDENTIFIERS):
        found = next(find(words), None)
        if found is None:
            return words
        kept.removed.append(f"{found.identifier.name} ({found.shortened})")
        end = found.start + len(found.value)
        words = f"{words[: found.start]}({found.identifier.name} was here){words[end:]}"
    return words


def redacted(text: Text, kept: Kept) -> Text:
    """A text without what identifies a person, also where it has several looks."""
    for _ in range(MOST_IDENTIFIERS):
        words = "".join(run.text for run in text)
        found = next(find(words), None)
        if found is None:
            return text
        kept.removed.append(f"{found.identifier.name} ({found.shortened})")
        end = found.start + len(found.value)
        instead = Run(f"({found.identifier.name} was here)")
        text = (*_cut(text, 0, found.start), instead, *_cut(text, end, len(words)))
    return text


def _cut(text: Text, start: int, end: int) -> Iterator[Run]:
    """The characters of a text from one place to another."""
    at = 0
    for run in text:
        words = run.text[max(0, start - at) : max(0, end - at)]
        if words or (run.note and start <= at < end):
            yield replace(run, text=words)
        at += len(run.text)


def _joined(text: Text) -> Iterator[Run]:
    """Runs without invisible characters; those of one look are one, and have no spaces at their ends."""
    cleaned = [replace(run, text=clean(run.text)) for run in text]
    for _, same in groupby(cleaned, lambda run: (run.strong, run.emphasis, run.link, run.note)):
        runs = list(same)
        words = "".join(run.text for run in runs)
        if not (runs[0].strong or runs[0].emphasis) or not words.strip():
            yield replace(runs[0], text=words, strong=False, emphasis=False)
            continue
        before, after = len(words) - len(words.lstrip()), len(words.rstrip())
        link = runs[0].link
        yield from (Run(words[:before], link=link), replace(runs[0], text=words.strip()))
        yield Run(words[after:], link=link)


def _link(runs: list[Run], link: str, kept: Kept) -> str:
    words = "".join(_look(run, kept) for run in runs)
    if not link:
        return words
    label, address = plain(tuple(runs)), address_of(link, kept, plain(tuple(runs)))
    if not address or not label:
        return words
    if _is_itself(label, address):
        return words
    if _is_itself(re.sub(r"\s+", "", label), address):  # broken into lines
        return f" {address} "
    inner = words.strip()
    if any(faults_of_label(label)):
        kept.tell(
            f"The words of the link “{label}” do not say where it goes: the name of the site was added."
        )
        inner = f"{_named(inner)} ({host_of(address) or 'e-mail'})"
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{before}[{inner}]({address}){after}"


def _named(label: str) -> str:
    return f"Web page {label}" if re.match(r"https?:|www\.", label) else label


def _is_itself(label: str, address: str) -> bool:
    """Whether a label is the address, and becomes a link by itself."""
    found = list(pieces(label))
    return len(found) == 1 and found[0][1].rstrip("/").lower() == address.rstrip("/").lower()


def address_of(link: str, kept: Kept, label: str = "") -> str:
    """An address as it can be published; empty if it cannot, which is told."""
    address = INVISIBLE.sub("", link.strip())
    if is_wrapped(address) and (inside := address_inside(address)):
        address = inside
    address = PERSONAL.sub("", address).rstrip("?&")
    address = re.sub(r"[&?]utm_[a-z]+=[^&#]*", "", address)
    for sign, code in ((" ", "%20"), ("(", "%28"), (")", "%29"), ("<", "%3C"), (">", "%3E"), ('"', "%22")):
        address = address.replace(sign, code)
    if any(find(address)):
        kept.removed += [f"{found.identifier.name} ({found.shortened})" for found in find(address)]
        return ""
    if not address or address.startswith("#"):
        return ""
    if not WEB.match(address) or any(faults_of(address)):
        kept.tell(f"A link of “{label[:60]}” has no address that can be published: its words are kept.")
        return ""
    return address


def _look(run: Run, kept: Kept) -> str:
    if run.note:
        return f"[^{run.note}]" if run.note in kept.notes else ""
    words = MEANS_SOMETHING.sub(_escaped, run.text)
    mark = "**" * run.strong + "*" * run.emphasis
    return f"{mark}{words}{mark[::-1]}" if mark and words.strip() else words


def _escaped(found: re.Match[str]) -> str:
    sign = found[0]
    if sign in ("&", "<"):
        return "&amp;" if sign == "&" else "&lt;"
    return "".join(f"&#{ord(each)};" for each in sign) if len(sign) > 1 else f"\\{sign}"
