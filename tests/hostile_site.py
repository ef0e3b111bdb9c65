"""A small site whose every text tries to become a program.

It is made by walking the models, so a new field has such a text by itself. What a rule refuses is replaced by a text
that tries less, then by plain words, then left out; `Hostile.refused` says which fields that was.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest

from tests.small_site import TODAY, write_site
from tusk.check.kept import kept_in
from tusk.check.run import check_project
from tusk.library.library import Library
from tusk.library.project import opened
from tusk.model import limits
from tusk.model.amounts import IsAmount
from tusk.model.fields import IsAddress, IsFile, IsMarkdown, Names, PartDate, Record
from tusk.model.identity import Site
from tusk.model.kinds import KINDS
from tusk.model.media import IsCaptions
from tusk.model.vocabulary import VOCABULARIES
from tusk.model.walk import unwrap
from tusk.problem import errors

IMAGE = '<img src=x onerror="__ran=1">'
LINE = (
    f"ZZZ n%d '\">{IMAGE}<svg onload=__ran=1></svg><script>__ran=1</script>"
    '<meta http-equiv=refresh content="0;url=/gone/">&lt;img src=x onerror=__ran=1&gt;'
    " {{ 7*7 }} {% raw %} [a](javascript:__ran=1) **b**"
)
MARKDOWN = (
    f"ZZZ n%d `{IMAGE}` &lt;img src=x onerror=__ran=1&gt; &amp;lt;img src=x onerror=__ran=1&amp;gt; {{{{ 7*7 }}}} "
    "[Word n%d](https://www.example.org/n%d "
    "'Meaning &lt;img src=x onerror=&quot;__ran=1&quot;&gt;&lt;meta http-equiv=refresh content=0;url=/gone/&gt;')"
)
CAPTIONS = (
    "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Ann &lt;img src=x onerror=__ran=1&gt;>ZZZ "
    "&lt;img src=x onerror=__ran=1&gt;<img src=x onerror=__ran=1> **b**\n"
)
SHORT = "n%d <img src=x onerror=__ran=1>"
PLAIN = "Plain n%d"
ADDRESS = "https://www.example.org/n%d"
NUMBER = re.compile(r"\bn(\d+)\b")
KNOWN = "https://www.example.org/known"
FIXED: dict[str, Any] = {
    "years": ["2018", "2019"], "values": ["1", "1"], "percent": "100", "of": "1", "n": "1",
    "held": "2020-09-15", "starts": "14:00", "ends": "15:00",
    "email": "somebody@example.org", "phone": "01234 567890",
    "ContactDetails.text": "01234 567891", "SharedContact.text": "01234 567891", "ShownContact.text": "01234 567891",
    "main": "#1d5c63", "block": "text", "compliance": "none", "day": "2020-09-15", "embed_on": ["https://www.example.org"],
    "address": "https://hub.example.com/", "publisher": "board", "year": "2018", "YearlyDigest.of": "board",
}  # fmt: skip
ABSENT = {"regions", "whole", "count", "file_slides", "aliases", "theme", "closed", "parts"}
# No such text can stand there: a part, what begins with a number, a quotation from the article, the name of a host.
ABSENT |= {"CheckQuestion.part", "IssueItem.numbers", "IssueItem.pull_quote", "KnownLink.allow_private"}

# A call to action has the heading of what to do; days are either held or dates.
LEFT_OUT: dict[str, dict[str, None]] = {
    "notice": {"what_to_do": None},
    "event": {"dates": None},
    "workshop": {"dates": None},
}
FOLDERS = {"issue": "bulletins", "workshop": "content/workshops"}
PATHS = {kind: f"{FOLDERS.get(kind, 'content/reviews')}/{kind.replace(' ', '-')}.yml" for kind in KINDS}


@dataclass(frozen=True)
class Text:
    """One text of the site: which field it stands in, and what is tried there, one after the other."""

    number: int
    where: str
    tries: tuple[str, ...]


@dataclass
class Hostile:
    """The site while it is made. `level`: how often each text was refused."""

    files: dict[str, Any] = field(default_factory=dict)
    texts: list[Text] = field(default_factory=list)
    level: dict[int, int] = field(default_factory=dict)
    ids: dict[str, list[str]] = field(default_factory=dict)
    counted: Iterator[int] = field(default_factory=lambda: count(1))
    library: Library | None = None  # as soon as nothing is refused

    @property
    def refused(self) -> set[str]:
        """The fields that take no such text."""
        return {text.where for text in self.texts if "__ran" not in self.shown(text)}

    def text(self, where: str, *tries: str) -> Text:
        number = len(self.texts)
        made = Text(number, where, tuple(each.replace("%d", str(number)) for each in tries))
        self.texts.append(made)
        return made

    def shown(self, text: Text) -> str:
        return (*text.tries, "")[self.level.get(text.number, 0)]

    def record(self, model: type[Record], **known: Any) -> dict[str, Any]:
        """Every field of a model that can hold a text, and what it needs besides."""
        fields = {
            name: self.value(
                f"{model.__name__}.{name}", info.annotation, tuple(info.metadata), info.is_required()
            )
            for name, info in model.model_fields.items()
            if not ABSENT & {name, f"{model.__name__}.{name}"} or info.is_required()
        }
        return {name: value for name, value in {**fields, **known}.items() if value not in (None, [])}

    def value(self, where: str, annotation: Any, metadata: tuple[Any, ...], needed: bool) -> Any:
        """A value for a field; None where it can be left out and holds no words."""
        bare, marks = unwrap(annotation)
        marks += metadata
        name = where.split(".")[-1]
        if fixed := FIXED.get(where, FIXED.get(name)):
            return fixed
        if get_origin(bare) is list:
            return self.list_of(where, get_args(bare)[0])
        if isinstance(bare, type) and issubclass(bare, Record):
            return self.record(bare)
        if any(isinstance(mark, IsCaptions) for mark in marks):
            return "files/a.vtt"
        if bare is str and not any(isinstance(mark, Names | IsFile) for mark in marks):
            return self.words(where, marks, needed)
        return self.other(bare, marks, needed)

    def list_of(self, where: str, annotation: Any) -> list[Any]:
        members = get_args(unwrap(annotation)[0]) if get_origin(annotation) is not list else ()
        if members and all(isinstance(each, type) and issubclass(each, Record) for each in members):
            return [self.record(each) for each in members]
        several = [self.value(where, annotation, (), True) for _ in range(2)]
        return several[:1] if isinstance(several[0], str) and several[0] == several[1] else several

    def words(self, where: str, marks: tuple[Any, ...], needed: bool) -> Any:
        if any(getattr(mark, "pattern", None) for mark in marks):
            return f"id-{next(self.counted)}" if needed else None
        if any(isinstance(mark, IsAddress) for mark in marks):
            return self.text(where, f"{ADDRESS}?'onfocus='__ran=1", ADDRESS)
        if any(isinstance(mark, IsMarkdown) for mark in marks):
            return self.text(where, MARKDOWN, f"`{SHORT}`", PLAIN)
        tries = (SHORT, PLAIN) if where == "IssueItem.teaser" else (LINE, SHORT, PLAIN)
        return self.text(where, *tries)

    def other(self, bare: Any, marks: tuple[Any, ...], needed: bool) -> Any:
        if any(isinstance(mark, IsAmount) for mark in marks):
            return "1"
        if not needed:
            return None
        for mark in marks:
            if isinstance(mark, IsFile):
                return "images/a.png"
            if isinstance(mark, Names):
                self.ids[mark.what].append(self.ids[mark.what].pop(0))
                return self.ids[mark.what][-1]
        if get_origin(bare) is Literal:
            return get_args(bare)[0]
        return (
            "2018"
            if bare is PartDate
            else "yes"
            if bare is bool
            else "1"
            if bare is float
            else str(next(self.counted))
        )

    def rendered(self, value: Any) -> Any:
        """A value with its texts as they are tried now; what is refused for good is left out."""
        if isinstance(value, Text):
            return self.shown(value)
        if isinstance(value, dict):
            return {name: made for name, each in value.items() if (made := self.rendered(each))}
        return [made for each in value if (made := self.rendered(each))] if isinstance(value, list) else value

    def write(self, root: Path) -> None:
        for name, value in self.files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(self.rendered(value), indent=1, ensure_ascii=False), encoding="utf-8")


@contextmanager
def without_limits_of_pages() -> Iterator[None]:
    """Every field is filled at once, which is more than one page may hold."""
    with pytest.MonkeyPatch.context() as patch:
        for most in (limits.MOST_ON_A_PAGE, limits.MOST_ON_SLIDES):
            patch.setitem(most, "links", 10_000)
        yield


def write_hostile_site(root: Path) -> Hostile:
    """Write the site, and again with less in what the rules refused, until they find nothing."""
    write_site(root, f"-- content/images/a.png --\nPNG 1200 × 900\n-- content/files/a.vtt --\n{CAPTIONS}")
    entries = [path.removeprefix("content/").removesuffix(".yml") for path in PATHS.values()]
    site = Hostile(ids={"entry": [path for path in entries if not path.startswith("bulletins/")]})
    _lists(site)
    _entries(site)
    while True:
        site.write(root)
        with without_limits_of_pages():
            checked = check_project(root, TODAY, kept_in(root))
        if not (found := errors(checked.problems)):
            site.library = opened(checked, root, TODAY)
            return site
        blamed = set(_blamed(root, found))
        assert blamed, "\n".join(map(str, found))
        for number in blamed:
            site.level[number] = site.level.get(number, 0) + 1
            assert site.level[number] <= len(site.texts[number].tries), "\n".join(map(str, found))


def _blamed(root: Path, found: list[Any]) -> Iterator[int]:
    """The numbers of the texts on the lines of some problems."""
    for problem in found:
        line = (root / problem.path).read_text(encoding="utf-8").split("\n")[problem.line - 1]
        if number := NUMBER.search(line):
            yield int(number[1])


def _lists(site: Hostile) -> None:
    fixed = {"sections": ["reviews", "workshops"], "publishers": ["board"]}
    for name, model in VOCABULARIES.items():
        ids = fixed.get(name) or [f"{name}-a", f"{name}-b"]
        site.ids[name] = ids
        if name == "links":
            site.files["content/links.yml"] = [site.record(model, url=KNOWN)]
        else:
            known = [{"id": each} if "id" in model.model_fields else {} for each in ids]
            site.files[f"content/{name}.yml"] = [site.record(model, **each) for each in known]
    groups = site.files["content/themes.yml"]
    site.ids["themes"] = [theme["id"] for group in groups for theme in group["themes"]]
    site.files["content/glossary.yml"].append(site.record(VOCABULARIES["glossary"], id="zzz", term="ZZZ"))
    site.files["content/site.yml"] = site.record(Site)


def _entries(site: Hostile) -> None:
    for kind, path in PATHS.items():
        made = site.record(KINDS[kind], kind=kind, **LEFT_OUT.get(kind, {}))
        _keep_rules(made)
        site.files[path] = made
    site.files[PATHS["notice"]]["links"].append({"label": "A known address", "url": KNOWN})


def _keep_rules(value: Any) -> None:
    """What fields must be to each other: one answer is right, those reply who were asked, …"""
    for each in value if isinstance(value, list) else value.values() if isinstance(value, dict) else ():
        _keep_rules(each)
    if isinstance(value, dict):
        if "answers" in value:
            value["answers"][0]["right"] = "yes"
        if "changes" in value:
            value["updated"] = value["changes"][0]["date"]
        if "response" in value:
            value["response"]["by"] = value["to"][0]
        if "responses" in value:  # by another of those asked
            value["responses"] = [{**value["responses"][0], "by": value["to"][1]}]
        if "turns" in value and value.get("transcript"):  # one of three forms of it
            forms = ["turns", "transcript", "transcript_file"]
            forms.pop(value["transcript"].number % 3)
            for each in forms:
                del value[each]
