"""The YAML parser's errors in plain English."""

from __future__ import annotations

import re

import yaml

from tusk.late_pattern import late
from tusk.load.own_words import in_quotes

TAB = (
    "there is a tab where there must be spaces.",
    "Indent with spaces only: replace the tab with two spaces.",
)
QUOTES = "Put the whole text in quotes"
LINE_SAYS = [  # found in the line itself, before the parser's error is used
    (
        r"^(<<<<<<<|=======$|>>>>>>>)",
        "two versions of this file were merged, and the conflict was left in it.",
        "Keep one of the two, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    ),
    (
        r"^ *[\u00a0\u2000-\u200a\u3000]",
        "the line begins with a special space instead of an ordinary one.",
        "Delete it, and type ordinary spaces: such spaces often come with text pasted from a web page or from Word.",
    ),
    (
        r"^[ -]*([\w-]+: )?'[^']*\w'\w",
        "an apostrophe ends the text that begins with a single quotation mark.",
        'Put the text in double quotes: title: "Jack\'s story".',
    ),
    (
        r"^[ -]*([\w-]+: +)?(\"[^\"]*\"|'[^']*') *[^\s#,\]}]",
        "the quotation marks end before the text does.",
        f"{QUOTES}: {{own}}.",
    ),
    (
        r"^[ -]*([\w-]+: +)?(\[[^\[\]]*\]|\{[^{}]*\}) *[^\s#,\]}]",
        "the text begins with a bracket, which is reserved in YAML.",
        f"{QUOTES}: {{own}}.",
    ),
]
LINK = late(r" *- \[([^\[\]]+)\]\(([^\s()]+)\) *")
COLON_SAYS = [  # where the parser misses a colon
    (
        r"^[ -]*[\w-]+:[\u00a0\u2000-\u200a\u202f\u3000]",
        "the space after the colon is a special one.",
        "Delete it, and type an ordinary space: such spaces often come with text pasted from a web page or from Word.",
    ),
    (r"^[ -]*([\w-]+):(?!//)(?=\S)(.*\S)", "a space is missing after the colon.", "Write {0}: {1}"),
    (r"^[ -]*([\w-]+) *= *(.*\S)", "a field has a colon, not an equals sign.", "Write {0}: {1}"),
]
CURLY = (
    "the text is in curly quotes, which YAML reads as part of it.",
    'Put it in straight quotes: title: "Neglect: what we learned".',
)
FURTHER_IN = (
    "this field is indented more than the line above, which already has its text.",
    "Align it with the field above; if it is part of that text, put the whole text in quotes.",
)
PARSER_SAYS = [
    (r"found character '\\t'|found a tab character", *TAB),
    (
        r"while scanning an? (alias|anchor)",
        "the text begins with * or &, which is reserved in YAML.",
        f"{QUOTES}: {{own}}.",
    ),
    (
        r"mapping values are not allowed",
        "a colon inside the text looks like another field.",
        f"{QUOTES}: {{own}}.",
    ),
    (
        r"found unexpected end of stream|while scanning a quoted scalar",
        "a quotation mark is opened but never closed.",
        "Close the quotes, or use the other kind of quotation mark around the text.",
    ),
    (
        r"found unknown escape character|expected hexdecimal number|invalid Unicode character escape",
        "a backslash in double quotes has a special meaning.",
        "Put the text in single quotes instead.",
    ),
    (
        r"block sequence entries are not allowed",
        "a list begins on the same line as its field.",
        "Begin the list on the next line; or, if the dash is part of the text, put the text in quotes.",
    ),
    (
        r"mapping keys are not allowed",
        "the text begins with a question mark, which is reserved in YAML.",
        f"{QUOTES}: {{own}}.",
    ),
    (
        r"while scanning a block scalar",
        "after | or > the line must end.",
        "Begin the text on the next line, indented.",
    ),
    (
        r"did not find expected <document start>|directive|incompatible YAML",
        "the fields do not begin at the same column.",
        "Begin every field at the start of its line.",
    ),
    (
        r"cannot start any token",
        "the text begins with a character that is reserved in YAML.",
        f"{QUOTES}: {{own}}.",
    ),
    (
        r"did not find expected key|did not find expected '-' indicator|expected <block end>",
        "the indentation or the quotation marks do not fit the lines above.",
        "Line up fields that belong together; a text that begins with a quotation mark must end with it.",
    ),
    (
        r"could not find expected ':'",
        "this is not a field: a colon is missing.",
        "Write field: text, with a space after the colon; indent longer text below field: |.",
    ),
    (
        r"did not find expected (',' or|'\]'|'\}'|node)",
        "a list in [square brackets] is not closed, or a comma is missing.",
        "Write each item on its own line, after a dash, or close the brackets.",
    ),
]


def in_words(error: yaml.MarkedYAMLError, line: str) -> tuple[str, str]:
    """What is wrong and how to fix it; `line` is the line where the parser stopped."""
    if line[: len(line) - len(line.lstrip())].count("\t"):
        return TAB
    if found := _about_a_link(line) or _among(LINE_SAYS, line, line):
        return found
    if re.match(r"[ -]*([\w-]+: *)?[“„‘]", line):
        return CURLY
    said = f"{error.context or ''} {error.problem or ''}"
    if "could not find expected ':'" in said and (colon := about_a_colon(line)):
        return colon
    if "mapping values are not allowed" in said and _is_after_its_name(error, line):
        return FURTHER_IN
    if found := _among(PARSER_SAYS, said, line):
        return found
    return f"this is not YAML ({said.strip()}).", "Check the indentation and the quotes."


def _is_after_its_name(error: yaml.MarkedYAMLError, line: str) -> bool:
    """Whether the parser stopped at the colon of a field, and not at one inside its text."""
    name = re.match(r" +[\w-]+(?=:( |$))", line)
    return bool(name and error.problem_mark and error.problem_mark.column == name.end())


def _about_a_link(line: str) -> tuple[str, str] | None:
    """A link in Markdown that begins the item of a list."""
    found = LINK.fullmatch(line)
    if not found:
        return None
    label, address = found.groups()
    address = f"mailto:{address}" if "@" in address and ":" not in address else address
    return (
        "the text begins with a bracket, which is reserved in YAML.",
        f"In a list of links, write {{label: {label}, url: {address}}}; "
        f'elsewhere put the text in quotes: "[{label}]({address})".',
    )


def _among(known: list[tuple[str, str, str]], where: str, line: str) -> tuple[str, str] | None:
    """The message and hint of the first pattern that is found, with the author's own line where it helps."""
    for pattern, message, hint in known:
        if re.search(pattern, where):
            return message, hint.replace("{own}", in_quotes(line))
    return None


def about_a_colon(line: str) -> tuple[str, str] | None:
    """A line in which the parser misses a colon, although its author wrote one, or an equals sign."""
    for pattern, message, hint in COLON_SAYS:
        if found := re.search(pattern, line):
            return message, hint.format(*found.groups())
    return None
