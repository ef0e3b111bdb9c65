"""A pattern that finds at least what another one finds, for an engine that reads a text once and goes back nowhere.

What must or must not be around a place is left out, but at the ends of a pattern, and so is how often at most something
comes again. A letter that is not in ASCII stands for all of them. Where capitals are ignored, the letters of ODD are
letters of ASCII too: a text with one of them must be taken to have what is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import import_module
from typing import Any

_parser: Any = import_module("re._parser")  # how Python itself reads a pattern
_op: Any = import_module("re._constants")

ODD = "\u212a\u017f\u0130\u0131"  # for k, s, i and i
MOST_AGAIN = 4  # more often is any number of times
_NOT_ASCII = r"\x{80}-\x{10FFFF}"
_IGNORECASE, _DOTALL = int(re.IGNORECASE), int(re.DOTALL)
_ASCII = frozenset(map(chr, range(128)))
_WORD = frozenset(each for each in _ASCII if each.isalnum() or each == "_")
_CLASSES = {
    _op.CATEGORY_DIGIT: r"\d",
    _op.CATEGORY_NOT_DIGIT: r"\D",
    _op.CATEGORY_SPACE: r"\s",
    _op.CATEGORY_NOT_SPACE: r"\S",
    _op.CATEGORY_WORD: r"\w",
    _op.CATEGORY_NOT_WORD: r"\W",
}
_CHARACTERS = (_op.LITERAL, _op.NOT_LITERAL, _op.ANY, _op.IN)
_AGAIN = (_op.MAX_REPEAT, _op.MIN_REPEAT, _op.POSSESSIVE_REPEAT)
_NO_ROOM = (_op.AT, _op.ASSERT, _op.ASSERT_NOT)
_Items = Sequence[tuple[Any, Any]]


def wider(pattern: str, flags: int = 0) -> str:
    """The wider pattern. Raises NotImplementedError for what is not known here."""
    tree = _parser.parse(pattern, flags)
    return _Wider().all(tree, int(tree.state.flags), is_first=True, is_last=True)


class _Wider:
    """Makes one pattern wider. is_first, is_last: nothing of it takes room before some items, or after them."""

    def __init__(self) -> None:
        self._groups: dict[int, tuple[_Items, int]] = {}

    def all(self, items: _Items, flags: int, *, is_first: bool = False, is_last: bool = False) -> str:
        """Items one after the other."""
        end = len(items)
        while is_last and end > 1 and items[end - 1][0] in _NO_ROOM and not _is_ahead(items[end - 1]):
            end -= 1
        found = ""
        for number, (what, of) in enumerate(items[:end]):
            if what is _op.AT:
                is_edge = of is _op.AT_BOUNDARY and _begin_a_word(items[number + 1 :], flags)
                found += r"(?-u:\b)" if is_edge else ""
            else:
                last = is_last and number == end - 1
                found += self._one(what, of, flags, is_first=is_first and not found, is_last=last)
        return found

    def _one(self, what: Any, of: Any, flags: int, *, is_first: bool, is_last: bool) -> str:
        if what in _CHARACTERS:
            return _character(*_as_key(what, of, flags))
        if what is _op.BRANCH:
            return _either(self.all(each, flags, is_first=is_first, is_last=is_last) for each in of[1])
        if what is _op.SUBPATTERN:
            group, more, fewer, items = of
            flags = (flags | more) & ~fewer
            self._groups[group] = items, flags
            return _either([self.all(items, flags, is_first=is_first, is_last=is_last)])
        if what is _op.ATOMIC_GROUP:
            return _either([self.all(of, flags, is_first=is_first, is_last=is_last)])
        if what in _AGAIN:
            least, most, items = of
            return f"{_either([self.all(items, flags)])}{{{least},{most if most <= MOST_AGAIN else ''}}}"
        if what is _op.ASSERT:
            return _either([self.all(of[1], flags)]) if (is_last if of[0] > 0 else is_first) else ""
        if what is _op.ASSERT_NOT:
            return ""
        if what is _op.GROUPREF:
            items, of_group = self._groups[of]
            return _either([self.all(items, flags | of_group)])
        raise NotImplementedError(str(what))


def _either(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns)})"


def _is_ahead(item: tuple[Any, Any]) -> bool:
    """Whether it is what must come after a place."""
    return item[0] is _op.ASSERT and item[1][0] > 0


def _begin_a_word(items: _Items, flags: int) -> bool:
    """Whether what items find certainly begins with a letter or a digit of ASCII."""
    if not items:
        return False
    what, of = items[0]
    if what in _CHARACTERS:
        members, others = _members(*_as_key(what, of, flags))
        return not others and _WORD.issuperset(members)
    if what is _op.BRANCH:
        return all(_begin_a_word(each, flags) for each in of[1])
    if what is _op.SUBPATTERN:
        return _begin_a_word(of[3], (flags | of[1]) & ~of[2])
    if what in _AGAIN:
        return bool(of[0]) and _begin_a_word(of[2], flags)
    return what is _op.ASSERT_NOT and _begin_a_word(items[1:], flags)


def _as_key(what: Any, of: Any, flags: int) -> tuple[Any, Any, int]:
    return what, tuple(of) if what is _op.IN else of, flags & (_IGNORECASE | _DOTALL)


@cache
def _character(what: Any, of: Any, flags: int) -> str:
    """One character, as a set of them."""
    members, others = _members(what, of, flags)
    if len(members) == 1 and not others:
        return f"\\x{ord(*members):02x}"
    listed = "".join(f"\\x{ord(each):02x}" for each in sorted(members))
    return f"[{listed}{_NOT_ASCII if others else ''}]"


@cache
def _members(what: Any, of: Any, flags: int) -> tuple[frozenset[str], bool]:
    """The characters of ASCII that one item finds, and whether it may find others."""
    if what is _op.ANY:
        return (_ASCII if flags & _DOTALL else _ASCII - {"\n"}), True
    if what is _op.NOT_LITERAL:
        what, of = _op.IN, ((_op.NEGATE, None), (_op.LITERAL, of))
    if what is _op.LITERAL:
        of = ((_op.LITERAL, of),)
    members, others = _listed(of)
    is_negated = of[0][0] is _op.NEGATE
    if flags & _IGNORECASE:
        members |= {each.swapcase() for each in members}
        if others and not is_negated:
            members |= set("KSIksi")  # Python takes some other letters for these
    return (frozenset(_ASCII - members), True) if is_negated else (frozenset(members), others)


def _listed(of: Iterable[tuple[Any, Any]]) -> tuple[set[str], bool]:
    members: set[str] = set()
    others = False
    for what, which in of:
        if what is _op.CATEGORY:
            members |= set(re.findall(_CLASSES[which], "".join(_ASCII)))
            others = True
        elif what is not _op.NEGATE:
            first, last = which if what is _op.RANGE else (which, which)
            members |= {chr(code) for code in range(first, min(last, 127) + 1)}
            others = others or last > 127
    return members, others
