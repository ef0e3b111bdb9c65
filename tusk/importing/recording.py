"""Captions of a recording → its turns, by the reader that pages use."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tusk.importing.blocks import Contents, NotImported, Spoken
from tusk.load.captions import read_captions


def read_recording(content: bytes, name: str) -> Contents:
    """What is spoken; remarks of the file, which name people, are left out. Raises NotImported."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "captions.vtt"
        path.write_bytes(content)
        turns, problems = read_captions(path, name)
    if problems:
        wrong = problems[0]
        raise NotImported(f"cannot be read (line {wrong.line}: {wrong.message}) {wrong.hint}".strip())
    return Contents(tuple(Spoken(str(turn.at), turn.speaker, turn.text) for turn in turns))
