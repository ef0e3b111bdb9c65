"""Callouts in a text: > [!WARNING] as GitHub has them, and !!! warning as MkDocs does."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.treeprocessors import Treeprocessor

from tusk.late_pattern import late

# What others call them → what they are here.
WARNINGS = {"attention", "bug", "caution", "danger", "error", "fail", "failure", "warning"}
PRACTICE = {"check", "done", "good-practice", "hint", "practice", "success", "tip"}
QUOTED = late(r"^ {0,3}> ?\[!([A-Za-z-]+)\][-+]?[ ]*(.*)")


def look_of(name: str) -> str:
    """What a callout is here: warning, good-practice or note."""
    name = name.lower()
    return "warning" if name in WARNINGS else "good-practice" if name in PRACTICE else "note"


class Callouts(Extension):
    """Both forms of a callout."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Read them before quotations and code."""
        md.parser.blockprocessors.register(_Exclaimed(md.parser), "admonition", 105)
        md.parser.blockprocessors.register(_Quoted(md.parser), "callout", 22)
        md.treeprocessors.register(_AsAsides(md), "callouts", 45)


class _Exclaimed(AdmonitionProcessor):
    """!!! warning "Its title", and below it what is in it, indented by four spaces; also with ??? instead of !!!."""

    RE = re.compile(r'(?:^|\n)(?:!!!|\?\?\?\+?) ?([\w\-]+(?: +[\w\-]+)*)(?: +"(.*?)")? *(?:\n|$)')

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        return match[1].split()[0], match[2]


class _Quoted(BlockProcessor):
    """> [!WARNING], and below it what is in it, each line after a >."""

    def test(self, parent: Element, block: str) -> bool:
        return bool(QUOTED.match(block))

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        first, *lines = blocks.pop(0).split("\n")
        found = QUOTED.match(first)
        assert found is not None
        made = SubElement(parent, "div", {"class": f"admonition {found[1]}"})
        if found[2].strip():
            SubElement(made, "p", {"class": AdmonitionProcessor.CLASSNAME_TITLE}).text = found[2].strip()
        self.parser.parseChunk(made, "\n".join(re.sub(r"^ {0,3}> ?", "", line) for line in lines))
        return None


class _AsAsides(Treeprocessor):
    """Each becomes an <aside>; its title is bold."""

    def run(self, root: Element) -> None:
        for made in root.iter("div"):
            name, _, kind = made.get("class", "").partition(" ")
            if name != AdmonitionProcessor.CLASSNAME:
                continue
            made.tag = "aside"
            made.set("class", look_of(kind))
            if len(made) and made[0].attrib.pop("class", ""):
                SubElement(made[0], "strong").text, made[0].text = made[0].text, ""
