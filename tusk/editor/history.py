"""What files were before: each save is kept in .history/, with who saved it and when, up to a number of versions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from tusk.data_class import dataclass
from tusk.kept.files import keep

MOST_VERSIONS = 50  # of one file
STAMP = "%Y%m%dT%H%M%S"


@dataclass(frozen=True)
class Version:
    """One state of a file. id: of the version; at: when it was saved, as ISO 8601; what: what was done."""

    id: str
    at: str
    who: str
    what: str
    text: str


class History:
    """The versions of a project's files, in a folder that can be read without the editor."""

    def __init__(self, root: Path) -> None:
        self.folder = root / ".history"

    def add(self, name: str, text: str, who: str, what: str, now: datetime) -> Version:
        """Keep a state of a file, and forget the oldest ones."""
        number = max((int(path.stem[:6]) for path in self._paths(name)), default=0) + 1
        version = Version(f"{number:06}-{now:{STAMP}}", now.isoformat(timespec="seconds"), who, what, text)
        content = json.dumps(asdict(version), ensure_ascii=False, indent=1)
        keep(self.folder / name / f"{version.id}.json", content.encode())
        for path in self._paths(name)[:-MOST_VERSIONS]:
            path.unlink(missing_ok=True)
        return version

    def of(self, name: str) -> list[Version]:
        """The versions of a file, the newest first. One that cannot be read is left out."""
        return list(self._read(reversed(self._paths(name))))

    def newest(self, name: str) -> Version | None:
        """The last version that was kept."""
        return next(self._read(reversed(self._paths(name))), None)

    def _paths(self, name: str) -> list[Path]:
        return sorted((self.folder / name).glob("[0-9][0-9][0-9][0-9][0-9][0-9]-*.json"))

    def _read(self, paths: Iterator[Path]) -> Iterator[Version]:
        for path in paths:
            with suppress(OSError, ValueError, TypeError):
                yield Version(**json.loads(path.read_text(encoding="utf-8")))
