"""The rules that content must keep: one generator a rule, whose docstring is the rule."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from tusk import prose
from tusk.check.structure import Records, Written, WrittenEntry
from tusk.model.fields import IsFile, IsMarkdown, Names
from tusk.model.kinds import Issue, ThematicReview, Workshop
from tusk.model.vocabulary import Publisher, ThemeGroup
from tusk.model.walk import FieldPath, Marks, walk
from tusk.parts import Subheading, parts_of
from tusk.problem import Problem, did_you_mean

# Addresses that the site itself uses: no folder of content/ can have these names.
KEPT_ADDRESSES = {"404", "a-z", "assets", "audience", "bulletins", "contact", "files", "find", "glossary",
                  "search", "themes", "topics", "whats-new"}
PICTURES = {".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"} - {".svg"}


@dataclass(frozen=True)
class Checked:
    """What the rules look at."""

    root: Path
    records: Records
    today: date

    @cached_property
    def entries(self) -> dict[str, WrittenEntry]:
        return {entry.id: entry for entry in self.records.entries}

    @cached_property
    def known(self) -> dict[str, set[str]]:
        """The ids that fields can name, by what they name."""
        lists = self.records.vocabularies
        names = {what: {item.record.id for item in items} for what, items in lists.items()}  # type: ignore[attr-defined]
        groups = [item.record for item in lists["themes"]]
        names["themes"] = {theme.id for group in groups if isinstance(group, ThemeGroup) for theme in group.themes}
        return names | {"entry": set(self.entries) | self.records.broken}

    @cached_property
    def everything(self) -> list[Written]:
        return [*self.records.entries, *(item for items in self.records.vocabularies.values() for item in items)]

    def values(self, mark: type) -> Iterator[tuple[Written, FieldPath, Marks, str]]:
        """Every value marked with Names, IsMarkdown or IsFile."""
        for written in self.everything:
            for path, marks, value in walk(written.record):
                if any(isinstance(found, mark) for found in marks):
                    yield written, path, marks, value


Rule = Callable[[Checked], Iterator[Problem]]
RULES: list[Rule] = []


def rule(function: Rule) -> Rule:
    RULES.append(function)
    return function


@rule
def names_exist(checked: Checked) -> Iterator[Problem]:
    """Every topic, theme, audience, publisher, glossary term and entry that a field names exists."""
    for written, path, marks, value in checked.values(Names):
        what = next(mark.what for mark in marks if isinstance(mark, Names))
        known = checked.known[what]
        if value in known or f"{what}.yml" in checked.records.broken:
            continue
        where = "no entry has this address" if what == "entry" else f"not in content/{what}.yml"
        yield written.problem(path, f'"{value}": {where}.', did_you_mean(value, known))


@rule
def nothing_named_twice(checked: Checked) -> Iterator[Problem]:
    """A list of topics, themes, audiences or related entries names each only once."""
    for written, path, _, value in checked.values(Names):
        if not isinstance(path[-1], int):
            continue
        siblings = getattr(written.record, str(path[0]), None) if len(path) == 2 else None
        if isinstance(siblings, list) and siblings.index(value) < path[-1]:
            yield written.problem(path, f'"{value}" stands twice in "{path[0]}".', "Take one out.")


@rule
def file_names_are_addresses(checked: Checked) -> Iterator[Problem]:
    """A file's name becomes its address: small letters, figures and hyphens, in one folder."""
    for entry in checked.records.entries:
        parts = entry.id.split("/")
        if not all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", part) for part in parts):
            suggestion = "/".join(re.sub(r"[^a-z0-9]+", "-", part.lower()).strip("-") for part in parts)
            yield entry.problem((), "the name of the file or its folder cannot be an address.",
                                f"Use small letters, figures and hyphens only: {suggestion}.")
        elif len(parts) != 2:
            yield entry.problem((), "stands in a folder within a folder.", "Move it up: content/SECTION/NAME.yml.")
        elif parts[0] in KEPT_ADDRESSES and not entry.source.path.startswith("bulletins/"):
            yield entry.problem((), f'the folder name "{parts[0]}" is used by the site itself.', "Rename the folder.")
        elif parts[-1] == "index":
            yield entry.problem((), 'the name "index" is used by the site itself.', "Rename the file.")


@rule
def folders_are_sections(checked: Checked) -> Iterator[Problem]:
    """Every folder of content/ that holds entries is listed in content/sections.yml."""
    seen = set()
    for entry in checked.records.entries:
        folder = entry.id.split("/")[0]
        if isinstance(entry.record, Issue) or folder in seen or "sections.yml" in checked.records.broken:
            continue
        seen.add(folder)
        if folder not in checked.known["sections"]:
            hint = did_you_mean(folder, checked.known["sections"]) or "Add it there with a name."
            yield entry.problem((), f'the folder "{folder}" is not in content/sections.yml.', hint)


@rule
def addresses_are_unique(checked: Checked) -> Iterator[Problem]:
    """An old address in `aliases` is a plain path that nothing else on the site uses."""
    taken = {entry.id: entry.source.path for entry in checked.records.entries}
    for entry in checked.records.entries:
        for number, alias in enumerate(entry.record.aliases):
            path = ("aliases", number)
            address = alias.strip("/")
            if not re.fullmatch(r"[A-Za-z0-9_~-]+(\.?[A-Za-z0-9_~-]+)*(/[A-Za-z0-9_~-]+(\.?[A-Za-z0-9_~-]+)*)*", address):
                yield entry.problem(path, f'"{alias}" is not an address on this site.',
                                    "Write the old path without the host, for example reviews/old-name.")
            elif address.split("/")[0] in KEPT_ADDRESSES - {"bulletins"}:
                yield entry.problem(path, f'"{alias}" is used by the site itself.', "Take it out.")
            elif address in taken:
                yield entry.problem(path, f'"{alias}" is already the address of {taken[address]}.', "Take it out.")
            else:
                taken[address] = entry.source.path


@rule
def ids_are_unique(checked: Checked) -> Iterator[Problem]:
    """An id stands once in a vocabulary, once among the slides of a workshop and the items of an issue."""
    for items in checked.records.vocabularies.values():
        seen: dict[str, int] = {}
        for item in items:
            for path, key in _ids(item):
                first = seen.setdefault(key, item.source.place(item.at + path).line)
                if first != item.source.place(item.at + path).line:
                    yield item.problem(path, f'the id "{key}" stands already on line {first}.', "Choose another.")
    for entry in checked.records.entries:
        record = entry.record
        listed = record.slides if isinstance(record, Workshop) else record.items if isinstance(record, Issue) else []
        name = "slides" if isinstance(record, Workshop) else "items"
        counts = Counter(item.id for item in listed)
        for number, item in enumerate(listed):
            if counts[item.id] > 1:
                yield entry.problem((name, number, "id"), f'the id "{item.id}" stands more than once.', "Choose another.")


def _ids(item: Written) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(item.record, ThemeGroup):
        for number, theme in enumerate(item.record.themes):
            yield ("themes", number, "id"), theme.id
    else:
        yield ("id",), item.record.id  # type: ignore[attr-defined]


@rule
def parts_have_their_own_address(checked: Checked) -> Iterator[Problem]:
    """No two headings of a page have the same address (#id)."""
    for entry in checked.records.entries:
        ids = [part.id for part in parts_of(entry.record)]
        ids += [b.id for part in parts_of(entry.record) for b in part.blocks if isinstance(b, Subheading)]
        for twin, count in Counter(ids).items():
            if count > 1:
                yield entry.problem(("sections",), f'two headings of this page have the address "#{twin}".',
                                    "Give one of them an id of its own: id: impact-on-young-people.")


@rule
def slides_show_something(checked: Checked) -> Iterator[Problem]:
    """A slide shows a text, an entry or a gap, and the parts it names are parts of its entry."""
    for entry in checked.records.entries:
        if not isinstance(entry.record, Workshop):
            continue
        for number, slide in enumerate(entry.record.slides):
            place = ("slides", number)
            if not (slide.text or slide.entry or slide.gap):
                yield entry.problem((*place, "id"), f'the slide "{slide.title}" shows nothing.',
                                    "Add text:, entry: or gap:.")
            taught = checked.entries.get(slide.entry or "")
            known = {part.id for part in parts_of(taught.record)} if taught else set()
            for index, part in enumerate(slide.parts):
                if part not in known and (taught or not slide.entry):
                    what = f"{slide.entry} has no part" if slide.entry else "no entry is named that has a part"
                    yield entry.problem((*place, "parts", index), f'{what} "{part}".', did_you_mean(part, known))


@rule
def links_lead_somewhere(checked: Checked) -> Iterator[Problem]:
    """A link has a label that is no bare address, and at most one of url, file and entry."""
    for written in checked.everything:
        values = written.source.values
        for path in [*written.source.places]:
            if path[: len(written.at)] != written.at or path[-1:] != ("label",):
                continue
            holder: object = values if written.at == () else values[""]
            for key in path[:-1]:
                holder = holder[key]  # type: ignore[index]
            if not isinstance(holder, dict):
                continue
            inside = path[len(written.at) :]
            if sum(name in holder for name in ("url", "file", "entry")) > 1:
                yield written.problem(inside, "a link leads to more than one place.", "Keep one of url, file and entry.")
            if re.match(r"(https?://|www\.)", holder["label"]):
                yield written.problem(inside, f'the label "{holder["label"]}" is a bare address.',
                                      "Say in words where the link goes.")


@rule
def files_exist(checked: Checked) -> Iterator[Problem]:
    """A file that a field names exists below content/, is no shortcut, and is a picture where one is shown."""
    for written, path, marks, value in checked.values(IsFile):
        picture = next(mark.picture for mark in marks if isinstance(mark, IsFile))
        yield from _file(checked, written, path, value, picture)


def _file(checked: Checked, written: Written, path: FieldPath, value: str, picture: bool) -> Iterator[Problem]:
    folder = checked.root / "content"
    if value.startswith(("/", "\\", "~")) or re.match(r"[A-Za-z]:", value) or ".." in re.split(r"[/\\]", value):
        yield written.problem(path, f'"{value}" leads out of the project.',
                              "Put the file below content/ and write its path from there: files/poster.pdf.")
    elif _through_shortcut(folder, value):
        yield written.problem(path, f'"{value}" is a shortcut to another place.', "Copy the file itself here.")
    elif not (folder / value).is_file() or "\\" in value:
        yield written.problem(path, f"there is no file content/{value}.", _nearest_file(folder, value))
    elif Path(value).name not in os.listdir((folder / value).parent):
        yield written.problem(path, f'"{value}" differs from the file\'s name in small and capital letters.',
                              "Write it letter by letter: the web tells them apart.")
    elif value.endswith((".yml", ".md")):
        yield written.problem(path, f'"{value}" is an entry, not a file to show.', "Name it under entry: instead.")
    elif picture and Path(value).suffix.lower() not in PICTURES:
        yield written.problem(path, f'"{value}" is not a picture that browsers show.',
                              f"Save it as one of {', '.join(sorted(PICTURES))}.")


def _through_shortcut(folder: Path, value: str) -> bool:
    path = folder / value
    return any(step.is_symlink() for step in (path, *path.parents) if step.is_relative_to(folder))


def _nearest_file(folder: Path, value: str) -> str:
    files = [f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.suffix not in (".yml", ".md")]
    return did_you_mean(value, files) or "Copy it there, or correct the name."


@rule
def markdown_is_plain(checked: Checked) -> Iterator[Problem]:
    """Markdown keeps to headings, lists, tables, links and pictures; its links and pictures exist."""
    for written, path, _, value in checked.values(IsMarkdown):
        found = list(prose.faults(value))
        for fault in found:
            line_shift = value[: max(value.find(fault.words), 0)].count("\n")
            yield _shift(written.problem(path, f"{_field(path)}: {fault.message}", fault.hint), line_shift, value)
        if not found:
            yield from _markdown_links(checked, written, path, value)


def _field(path: FieldPath) -> str:
    return f'"{next(part for part in reversed(path) if isinstance(part, str))}"'


def _shift(problem: Problem, lines: int, value: str) -> Problem:
    """Point at the line within a text of several lines. A block text begins one line below its field."""
    if "\n" not in value.rstrip():
        return problem
    below = 0 if problem.path.endswith(".md") else 1
    return Problem(problem.path, problem.line + lines + below, 1, problem.message, problem.hint)


def _markdown_links(checked: Checked, written: Written, path: FieldPath, value: str) -> Iterator[Problem]:
    for address in prose.links(value):
        if address.startswith("entry:"):
            target = address.removeprefix("entry:").split("#")[0]
            if target not in checked.known["entry"]:
                yield written.problem(path, f'a link leads to "{target}": no entry has this address.',
                                      did_you_mean(target, checked.known["entry"]))
        elif not re.match(r"[a-z]+:|#", address):
            yield from _file(checked, written, path, address, picture=False)
    for address in prose.pictures(value):
        yield from _file(checked, written, path, address, picture=True)


@rule
def dates_follow_each_other(checked: Checked) -> Iterator[Problem]:
    """Nothing is updated or reviewed before it was issued, or taken down before it is shown."""
    for entry in checked.records.entries:
        record = entry.record
        for early, late in [("issued", "updated"), ("issued", "reviewed"), ("reviewed", "review_by"),
                            ("publish_on", "publish_until")]:
            first, second = getattr(record, early), getattr(record, late)
            if first and second and second.last_day < first.first_day:
                yield entry.problem((late,), f'"{late}" ({second.words}) is before "{early}" ({first.words}).',
                                    "Correct one of the two.")


@rule
def status_is_explained(checked: Checked) -> Iterator[Problem]:
    """A historic page says which date its facts belong to; a withdrawn one says why."""
    for entry in checked.records.entries:
        if entry.record.status == "historic" and not entry.record.as_at:
            yield entry.problem(("status",), "a historic page must say which date its facts belong to.",
                                f"Add as_at: {entry.record.issued}.")
        if entry.record.status == "withdrawn" and not entry.record.status_note:
            yield entry.problem(("status",), "a withdrawn page must say why.", "Add status_note: with one sentence.")


@rule
def reviews_are_due(checked: Checked) -> Iterator[Problem]:
    """A live page whose review date has passed is worth a look (a note, not an error)."""
    for entry in checked.records.entries:
        due = entry.record.review_by
        if due and entry.record.status == "live" and due.last_day < checked.today:
            found = entry.problem(("review_by",), f"was to be reviewed by {due.words}.",
                                  'Check it, then set "reviewed" and a new "review_by".')
            yield Problem(found.path, found.line, found.column, found.message, found.hint, "note")


@rule
def teasers_are_plain(checked: Checked) -> Iterator[Problem]:
    """The only thing in curly brackets in a teaser is {where}."""
    for entry in checked.records.entries:
        if isinstance(entry.record, Issue):
            for number, item in enumerate(entry.record.items):
                wrong = [word for word in re.findall(r"\{[^}]*\}?", item.teaser or "") if word != "{where}"]
                if wrong:
                    yield entry.problem(("items", number, "teaser"), f"{wrong[0]} has no meaning in a teaser.",
                                        "Only {where} has: it becomes the link or the page number.")


@rule
def numbers_say_what_they_count(checked: Checked) -> Iterator[Problem]:
    """A share names either a theme or a label, is of the reviews that were read, and agrees with its count."""
    for entry in checked.records.entries:
        if not isinstance(entry.record, ThematicReview):
            continue
        charts = [(("figures", n, "bars"), f.bars) for n, f in enumerate(entry.record.figures) if f.figure == "bar"]
        for place, bars in [(("stats",), entry.record.stats), *charts]:
            for number, bar in enumerate(bars):
                path = (*place, number)
                if (bar.theme is None) == (bar.label is None):
                    yield entry.problem(path, "a number must name either a theme or a label.", "Keep one of the two.")
                if bar.of != entry.record.n:
                    yield entry.problem((*path, "of"), f"of {bar.of}, but {entry.record.n} reviews were read.",
                                        "Correct one of the two.")
                if bar.count is not None and round(100 * bar.count / bar.of) != round(bar.percent):
                    yield entry.problem((*path, "count"),
                                        f"{bar.count} of {bar.of} is {100 * bar.count / bar.of:.0f}%, not {bar.percent:g}%.",
                                        "Correct the count, or leave it out if the source does not print it.")


@rule
def colours_carry_white_text(checked: Checked) -> Iterator[Problem]:
    """A publisher's colour is dark enough for white text to be read on it (4.5 to 1)."""
    for item in checked.records.vocabularies["publishers"]:
        if isinstance(item.record, Publisher):
            contrast = 1.05 / (_luminance(item.record.colour) + 0.05)
            if contrast < 4.5:
                yield item.problem(("colour",), f"white text on {item.record.colour} has a contrast of {contrast:.1f} to 1; "
                                                "4.5 is the least.", "Choose a darker colour.")


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it, 0 to 1."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def check(root: Path, records: Records, today: date) -> list[Problem]:
    """Every problem of a project, in the order of its files. An empty list or notes only: it can be built."""
    checked = Checked(root, records, today)
    found = list(records.problems)
    for one in RULES:
        found += one(checked)
    return sorted(set(found))
