"""Signs of Markdown that readers would see, because they do not mean anything where they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.data_class import dataclass
from tusk.late_pattern import late
from tusk.text.convert import is_simple
from tusk.text.fault import Fault
from tusk.text.lines import read_with_lines
from tusk.text.nodes import Words
from tusk.text.parse import parse
from tusk.text.reader import Piece, pieces_of

ADDRESS = r"(?:https?:|mailto:|tel:|entry:|files/|www\.)"
AS_WRITTEN = {"code", "pre"}
ANY_SIGN = late(
    r"\*\*|__|~~|==|\+\+|[\]}^|:–—$]|^[^\S\n]*(?:!!!|\?\?\?)|```|^[^\S\n]*(?:a[.)]|o) ", re.MULTILINE
)
WORDPRESS = r"\[/?(?:caption|gallery|embed|audio|video|button|vc_\w+|et_\w+)\b[^\]\n]{0,200}\]"


@dataclass(frozen=True)
class Sign:
    """A sign that stays in the words of a text. hint: {0} is what was found, {1} and so on are its groups.

    needs: words without any of these have no such sign, which is quicker to see than with the pattern.
    """

    pattern: re.Pattern[str]
    hint: str
    needs: tuple[str, ...]


def _sign(pattern: str, hint: str, *needs: str) -> Sign:
    return Sign(late(pattern, re.MULTILINE), hint, needs)


ID = r"[a-z0-9-]+/[a-z0-9-]+"
SIGNS = (
    _sign(r"\*\* *([^*\n]{1,60}?) *\*\*", "Write **{1}**, without a space inside the stars.", "**"),
    _sign(r"\*\*+", "Write two stars before and after the words, or remove them.", "**"),
    _sign(r"(?<!\w)__(\w[^_\n]{0,60}?)__?(?!\w)", "Write **{1}**.", "__"),
    _sign(r"~~", "Write ~~ before and after the words, or remove it.", "~~"),
    _sign(r"(?<!=)==([^=\n]{1,60}?)==(?!=)", "Write **{1}**.", "=="),
    _sign(r"\[\^([^\]\n]{1,30})\]", "Add a line [^{1}]: with what the note says, or remove the mark.", "[^"),
    _sign(r"\[!\w+\]", "Begin a line with > {0}, and each line below it with >.", "[!"),
    _sign(
        r"^ {0,3}(?:!!!|\?\?\?|:::) ?(\w*)",
        "Begin a line with > [!NOTE], and each line below it with >.",
        "!!!",
        "???",
        ":::",
    ),
    _sign(rf"\[\[({ID})\|([^\]\n]{{1,60}})\]\]", "Write [{2}](entry:{1}).", "[["),
    _sign(rf"\[\[({ID})\]\]", "Write [its title](entry:{1}).", "[["),
    _sign(
        r"\[\[(?:[^\]|\n]{1,60}\|)?([^\]|\n]{1,60})\]\]",
        "Write [{1}](entry:FOLDER/FILE), with the folder and the file name of the entry.",
        "[[",
    ),
    _sign(r"(?<![\w+])\+\+(\w[^+\n]{0,60}?)\+\+(?![\w+])", "Write **{1}**.", "++"),
    _sign(
        r"^\[(?:TOC|toc|\[_TOC_\])\]$",
        "Remove it: the page has a list of its headings.",
        "[TOC]",
        "[toc]",
        "_TOC_",
    ),
    _sign(WORDPRESS, "Remove it, and keep its words; a picture is ![What it shows](images/cot.png).", "["),
    _sign(
        r"^a([.)])(?= \w[^\n]*\n *b\1 )",
        "Begin each point with 1. or with a hyphen and a space.",
        "\nb",
        "\n ",
    ),
    _sign(r"^o(?= \w[^\n]*\n *o )", "Begin each point with a hyphen and a space.", "\no", "\n "),
    _sign(r"^\[[ xX]\] ", "Begin the line with a hyphen: - {0}", "["),
    _sign(
        rf"\[([^\]\n]{{1,60}})\] +\(({ADDRESS}[^)\s]*)\)",
        "Write [{1}]({2}), without a space between them.",
        "] ",
    ),
    _sign(r"\[([^\]\n]{1,60})\]\([^)\n]* [^)\n]*\)", "Write the address of “{1}” without spaces.", "]("),
    _sign(r"\{[:.#%{][^}\n]*\}\}?", "Remove it; {{#id}} goes at the end of a heading.", "{"),
    _sign(
        r"(?<![\w$])\$(?=[^$\n]*[\^_\\{])[^$\n]{1,80}\$(?![\w$])",
        "Formulas are not read: say it in words, or write x<sup>2</sup> for x².",
        "$",
    ),
    _sign(r"(?<=\w)~(\w{1,4})~", "Write <sub>{1}</sub>.", "~"),
    _sign(r"(?<=\w)\^(\w{1,4})\^", "Write <sup>{1}</sup>.", "^"),
    _sign(r"(?<![\w:]):[a-z][a-z_]{2,30}:(?![\w:])", "Say it in words.", ":"),
    _sign(
        r"^\|[^\n]*\|[ ]*$",
        "Write a row |---|---| below the headings of the table, and an empty line above them.",
        "|",
    ),
    _sign(r"^[–—] (?=\w)", "Begin each point of a list with a hyphen and a space.", "– ", "— "),
    _sign(r"```", "Indent lines by four spaces to show them as they are.", "```"),
)
# Words without any of these have no sign.
MAY_BEGIN = late(
    r"\*\*|__|~~|==|\[|!!!|\?\?\?|:::|\+\+|\] |\]\(|\{|\$|~|\^|:[a-z][a-z_]+:|\||[–—] |```|\n *b[.)] |\n *o "
)
IN_SIMPLE = late(r"\?\?\?|:::|:[a-z][a-z_]+:|\n *b[.)] |\n *o ")  # a text of the plainest marks has no others


def leftovers(text: str) -> Iterator[Fault]:
    """Each sign that readers would see, with its place."""
    if not has_any(text):
        return
    for piece in read_with_lines(text).pieces:
        for match, sign in _found(piece):
            assert isinstance(piece.node, Words)
            yield _fault(piece.node, match, sign)


def has_any(text: str) -> bool:
    """Whether readers would see a sign, which takes less time than to find its place."""
    if is_simple(text) and not IN_SIMPLE.search(text):
        return False
    return bool(ANY_SIGN.search(text)) and any(any(_found(piece)) for piece in pieces_of(parse(text)))


def _found(piece: Piece) -> Iterator[tuple[re.Match[str], Sign]]:
    """The signs in a run of words, in order; none of them within another."""
    if not isinstance(piece.node, str) or AS_WRITTEN & {*piece.around}:
        return
    words, end = piece.node, 0
    if not MAY_BEGIN.search(words):
        return
    likely = [sign for sign in SIGNS if any(each in words for each in sign.needs)]
    every = [(match, sign) for sign in likely for match in sign.pattern.finditer(words)]
    for match, sign in sorted(every, key=lambda each: each[0].start()):
        if match.start() >= end:
            yield match, sign
            end = match.end()


def _fault(words: Words, match: re.Match[str], sign: Sign) -> Fault:
    above = words[: match.start()].lstrip("\n")
    line = words.line + above.count("\n") if words.line else 0
    column = match.start() - words.rfind("\n", 0, match.start()) if "\n" in above else 0
    shown = match[0].strip()
    message = f"readers see “{shown}” as it is written." if len(shown) < 60 else "readers see its signs."
    hint = sign.hint.format(shown, *(group or "" for group in match.groups()))
    return Fault(message, hint, line, column or words.column)
