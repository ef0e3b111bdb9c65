"""What a result has besides its problems, as JSON, which is only read of the files for which it is asked for.

Reading it of all files would take half of the time of a check after one edit.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from json.encoder import encode_basestring_ascii as in_quotes
from typing import Any, NamedTuple

from tusk.check.project import Question
from tusk.check.unread import Head
from tusk.sections.mentions import Mentioned

WorkedOut = tuple[str, list[Any]]  # a key, and what is the same as long as the key is, in JSON
APART = b"\t"  # between questions: never in JSON as it is written here


class Later(NamedTuple):
    """The questions that rules asked, each with its answer; the entries that a file mentions; the head of its own; and
    what rules worked out, each with its key.
    """

    asked: bytes
    mentions: bytes
    head: bytes
    worked_out: bytes


NOTHING_LATER = Later(b"", b"[]", b"null", b"{}")


def later_of(
    asked: Mapping[Question, str],
    mentions: Sequence[Mentioned],
    head: Head | None,
    worked_out: Mapping[str, WorkedOut],
) -> Later:
    """What a result has besides its problems."""
    questions = (in_json(*question, answer).encode() for question, answer in asked.items())
    others = (json.dumps(each).encode() for each in (mentions, head, worked_out))
    return Later(APART.join(questions), *others)


def in_json(what: str, of: str, answer: str) -> str:
    """The three as a list in JSON, as `json.dumps` writes it, which takes five times as long."""
    return f"[{in_quotes(what)}, {in_quotes(of)}, {in_quotes(answer)}]"


def answered_otherwise(
    asked: Iterable[Sequence[bytes]], answer: Callable[[tuple[str, str]], str]
) -> set[bytes]:
    """The questions of all results whose answers are now other ones. Each is answered once."""
    different: set[bytes] = set()
    for each in asked:
        different.update(each)
    before = json.loads(b"[%b]" % b",".join(different))
    return {
        each for each, (what, of, then) in zip(different, before, strict=True) if answer((what, of)) != then
    }
