"""The transcripts in files with captions, each read when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from tusk.load.captions import Spoken, read_captions


class Transcripts(Mapping[str, tuple[Spoken, ...]]):
    """By the path of a file in content/. A file that is gone, or cannot be read, has none (KeyError)."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._read: dict[str, tuple[Spoken, ...]] = {}

    def __getitem__(self, name: str) -> tuple[Spoken, ...]:
        if name not in self._read:
            spoken, problems = read_captions(self._root / "content" / name, f"content/{name}")
            if problems:
                raise KeyError(name)
            self._read[name] = spoken
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)
