"""Files with captions: one text, and the turns that are read from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tusk.load.captions import read_captions

VOICES = """\
WEBVTT - A talk
Kind: captions

STYLE
::cue { color: red }

NOTE Made by hand
over two lines

intro
00:01.000 --> 00:04.000 position:10%
<v.loud The chair>Welcome, <i>all</i>
of you.

00:00:04.500 --> 00:00:06.000
<v The chair>Who is next?

00:01:06.000 --> 00:01:09.000
<v Dr A &amp; B>I am.
"""
NAMES = """\
1
00:00:01,000 --> 00:00:04,000
{\\an8}CHAIR: Good morning.

2
00:00:05,000 --> 00:00:06,000
Remember: it is early.

3
00:00:07,000 --> 00:00:08,000
- Speaker 2: <font color="red">Is it?</font>
- CHAIR: Yes.
"""
ROLLING = """\
WEBVTT

00:00:01.000 --> 00:00:02.000
so the first

00:00:02.000 --> 00:00:03.000
so the first
thing<00:00:02.500><c> is</c>

00:00:03.000 --> 00:00:04.000
thing is
to ask
"""
PAUSE = """\
WEBVTT

00:01 --> 00:04
One.

01:01:04 --> 01:01:05
Two,

01:03:04 --> 01:03:05
three.
"""


def turns(text: str, folder: Path, name: str = "talk.vtt") -> list[tuple[str, str, str]]:
    (folder / name).write_text(text, encoding="utf-8")
    spoken, problems = read_captions(folder / name, name)
    assert problems == []
    return [(str(turn.at), turn.speaker, turn.text) for turn in spoken]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (VOICES, [("0:01", "The chair", "Welcome, all of you. Who is next?"), ("1:06", "Dr A & B", "I am.")]),
        (
            NAMES,
            [
                ("0:01", "CHAIR", "Good morning. Remember: it is early."),
                ("0:07", "Speaker 2", "Is it?"),
                ("0:07", "CHAIR", "Yes."),
            ],
        ),
        (ROLLING, [("0:01", "", "so the first thing is to ask")]),
        (PAUSE, [("0:01", "", "One."), ("1:01:04", "", "Two, three.")]),
    ],
    ids=["voices", "names", "rolling", "pause"],
)
def test_what_is_said(text: str, expected: list[tuple[str, str, str]], tmp_path: Path) -> None:
    assert turns(text, tmp_path) == expected


def test_windows_lines_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    text = "\ufeff" + VOICES.replace("\n", "\r\n")
    assert turns(text, tmp_path) == turns(VOICES, tmp_path)


def test_latin_1_is_named(tmp_path: Path) -> None:
    (tmp_path / "talk.srt").write_bytes("1\n00:01 --> 00:02\nSiân\n".encode("latin-1"))
    assert [str(problem) for problem in read_captions(tmp_path / "talk.srt", "content/talk.srt")[1]] == [
        "content/talk.srt:3: is not saved as UTF-8, so letters such as é or “ cannot be read. "
        'In your editor choose "Save as", and the encoding "UTF-8".'
    ]
