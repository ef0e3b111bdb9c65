"""Markdown that takes the converter seconds, or makes it fail; nobody writes it on purpose."""

from __future__ import annotations

import re

from tusk.text.fault import Fault, place_at

NESTED = r"(?:[ \t]*(?:>|[*+-][ \t]|[•·▪●‣◦][ \t]?|\d+[.)][ \t])){21}"
TOO_HARD = [
    (re.compile(r"([\[<*_`!(~>])(?:\s*\1){39}"), "the same character is repeated forty times"),
    (re.compile(r"<!\["), "<![ begins text that only programs use"),
    (re.compile(r"<\?|<!--"), "<? and <!-- hide the text after them"),
    (re.compile(f"^{NESTED}", re.MULTILINE), "it is nested more than twenty levels deep"),
]
TOO_MANY = [
    (re.compile(r"^ {0,3}(?:#|(?:=+|-+)[ \t]*$)", re.MULTILINE), 300, "headings"),
    (re.compile(r"\\"), 2000, "backslashes"),
    (re.compile(r"`"), 2000, "characters `"),
    (re.compile(r"\n[ \t]*\n"), 2000, "paragraphs"),
    (re.compile(r"(?: {2}|\\)\n|<br\b", re.IGNORECASE), 1000, "line breaks"),
]
PAIRS = (("[", "]"), ("(", ")"), ("<", ">"))
DEEPEST = 40
FIRST_NESTED, LATER_NESTED = re.compile(NESTED), re.compile(f"\n{NESTED}")


def too_hard(text: str) -> Fault | None:
    """Why a text would take the converter too long, and where that begins; None if it would not."""
    if _is_easy(text):
        return None
    for pattern, reason in TOO_HARD:
        if found := pattern.search(text):
            return _fault(text, found.start(), reason, "Remove it.")
    for pattern, most, what in TOO_MANY:
        starts = [found.start() for found in pattern.finditer(text)]
        if len(starts) > most:
            return _fault(text, starts[most], f"it has more than {most} {what}", "Split the text.")
    for opens, closes in PAIRS:
        if (offset := _too_deep(text, opens, closes)) is not None:
            reason = f"more than {DEEPEST} characters {opens} are open at once"
            return _fault(text, offset, reason, f"Close each with {closes}.")
    return None


def _is_easy(text: str) -> bool:
    """Whether a text has so few signs that nothing here can be wrong with it, which is quicker to see."""
    return (
        not any(sign in text for sign in "<\\`")
        and text.count("\n") < 300
        and all(text.count(sign) < DEEPEST for sign in "[*_!(~>")
        and not FIRST_NESTED.match(text)
        and not LATER_NESTED.search(text)
    )


def nested_too_deep(text: str) -> Fault:
    """The fault of a text on which the converter fails, at its most deeply nested line."""
    furthest = max(re.finditer(r"^[\s>*+\-\d.]*", text, re.MULTILINE), key=lambda found: len(found[0]))
    return _fault(text, furthest.start(), "it is nested too deeply", "Use fewer lists within lists.")


def _fault(text: str, offset: int, reason: str, hint: str) -> Fault:
    return Fault(f"cannot be read as Markdown: {reason}.", hint, *place_at(text, offset))


def _too_deep(text: str, opens: str, closes: str) -> int | None:
    """Where one opening bracket too many is open at once."""
    depth = 0
    for found in re.finditer(rf"[{re.escape(opens + closes)}]", text):
        depth = depth + 1 if found[0] == opens else max(depth - 1, 0)
        if depth > DEEPEST:
            return found.start()
    return None
