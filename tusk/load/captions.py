"""Files with captions (.vtt and .srt) → the spoken words, turn by turn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

from tusk.data_class import dataclass
from tusk.late_pattern import late
from tusk.load.text import read_text
from tusk.model.moment import Moment
from tusk.problem import Problem, quoted

MOMENT = r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?"
TIMES = late(rf"\s*{MOMENT}\s*-->\s*{MOMENT}(?:\s.*)?")
VOICE = late(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
NAMED = late(r"(>>\s*|-\s*)?([A-Z][\w.’'-]*(?: [A-Z0-9(][\w.’')-]*){0,4}):\s+(?=\S)")
TAGS = late(r"</?[a-z0-9][^>]*>|\{\\[^}]*\}|<\d[^>]*>", re.IGNORECASE)
NOT_SPOKEN = late(r"(WEBVTT|NOTE|STYLE|REGION)\b")
SENTENCE_ENDS = late(r"[.!?…][\"'”’)]*$")
LONG_TURN = 400  # characters, and
LONG_TIME = 60  # seconds, after which a turn of one speaker begins a new paragraph
EXAMPLE = "Write when it begins and ends, with an arrow of two hyphens: 00:00:01.000 --> 00:00:04.000."
NO_TIMES = "has no line with two times, such as 00:00:01.000 --> 00:00:04.000, so it has no captions."
EXPORT = "Save the captions as .vtt or .srt, or paste the text into transcript: | in the entry."


@dataclass(frozen=True)
class Spoken:
    """What one speaker says. speaker: empty if the file does not say; line: where the file has the times above it."""

    at: Moment
    speaker: str
    text: str
    line: int


@dataclass(frozen=True)
class _Cue:
    """The lines between two times. number: of the line with the times."""

    number: int
    start: float
    lines: tuple[str, ...]


def read_captions(path: Path, name: str) -> tuple[tuple[Spoken, ...], list[Problem]]:
    """The spoken words, and what is wrong with the file; name is its path as problems show it."""
    text, found = read_text(path, name)
    problems = [problem for problem in found if problem.level == "error"]
    if text is None:
        return (), problems
    cues: list[_Cue] = []
    for number, block in _blocks(text):
        problem = _read_block(number, block, name, cues)
        problems += [problem] if problem else []
    if not cues and not problems:
        problems.append(Problem(name, 1, 1, NO_TIMES, EXPORT))
    return tuple(_joined(_spoken(cues))), problems


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """The groups of lines between empty lines, each with the number of its first line."""
    block: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.strip():
            block.append(line.strip())
        elif block:
            yield number - len(block), block
            block = []


def _read_block(number: int, block: list[str], name: str, cues: list[_Cue]) -> Problem | None:
    """Add the captions in a block; or why its times cannot be read."""
    if NOT_SPOKEN.match(block[0]):
        return None
    at = next((at for at, line in enumerate(block[:2]) if "->" in line), None)
    if at is None:
        if cues and not re.fullmatch(r"[\w-]+", " ".join(block)):  # a paragraph that belongs to the one above
            cues[-1] = replace(cues[-1], lines=(*cues[-1].lines, *block))
            return None
        return _without_times(number, block, name) if len(block) > 1 else None
    if not (times := TIMES.fullmatch(block[at])):
        return Problem(name, number + at, 1, f"{quoted(block[at])} is not a pair of times.", EXAMPLE)
    start, end = _seconds(times.groups()[:4]), _seconds(times.groups()[4:])
    if end < start:
        message = f"{quoted(block[at])} ends before it begins."
        return Problem(name, number + at, 1, message, "Correct one of the two times.")
    cues.append(_Cue(number + at, start, tuple(block[at + 1 :])))
    return None


def _without_times(number: int, block: list[str], name: str) -> Problem:
    message = f"{quoted(block[0])} has no times above it."
    return Problem(name, number, 1, message, f"{EXAMPLE} A remark begins with NOTE.")


def _seconds(groups: Iterable[str | None]) -> float:
    hours, minutes, seconds, rest = (group or "0" for group in groups)
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{rest}")


def _spoken(cues: Iterable[_Cue]) -> Iterator[Spoken]:
    """The words of each caption; a line that rolls up is in the next caption again, and is taken once."""
    cues = list(cues)
    found = (NAMED.match(_plain(line)) for cue in cues for line in cue.lines)
    names = {name for name, count in Counter(each[2] for each in found if each).items() if count > 1}
    before: tuple[str, ...] = ()
    for cue in cues:
        lines = tuple(filter(None, map(_plain, cue.lines)))
        repeated = max(
            (n for n in range(len(lines) + 1) if lines[:n] == before[len(before) - n :]), default=0
        )
        new = cue.lines[len(cue.lines) - len(lines) + repeated :] if lines else ()
        yield from _by_speaker(cue, new, names)
        before = lines or before


def _by_speaker(cue: _Cue, lines: Iterable[str], names: Collection[str]) -> Iterator[Spoken]:
    """A name before a colon is a speaker if it is in capitals, behind a mark, or there more than once."""
    for line in lines:
        voice, words = VOICE.search(line), _plain(line)
        named = None if voice else NAMED.match(words)
        if named and not (named[1] or named[2].isupper() or named[2] in names):
            named = None
        speaker = voice[1].strip() if voice else named[2] if named else ""
        if words := words[named.end() :] if named else re.sub(r"^(>>|-)\s*", "", words):
            yield Spoken(Moment(int(cue.start)), unescape(speaker), words, cue.number)


def _plain(line: str) -> str:
    """A line without the marks of its format."""
    return " ".join(unescape(TAGS.sub("", line)).split())


def _joined(pieces: Iterable[Spoken]) -> Iterator[Spoken]:
    """One turn until another speaker begins; a long one has paragraphs, which begin with a sentence."""
    turn: Spoken | None = None
    for piece in pieces:
        speaker = piece.speaker or (turn.speaker if turn else "")
        if turn and speaker == turn.speaker and not _ends_here(turn, piece):
            turn = replace(turn, text=f"{turn.text} {piece.text}")
        else:
            yield from [turn] if turn else []
            turn = replace(piece, speaker=speaker)
    yield from [turn] if turn else []


def _ends_here(turn: Spoken, piece: Spoken) -> bool:
    is_long = len(turn.text) >= LONG_TURN or piece.at.second - turn.at.second >= LONG_TIME
    return is_long and bool(SENTENCE_ENDS.search(turn.text))
