"""Opens and saves authors' files: whole or not at all, never over a change that somebody else has made."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from tusk.data_class import dataclass
from tusk.editor.history import STAMP, History, Version
from tusk.editor.place import entry_file, project_file
from tusk.kept.files import digest, keep

NEW = ""  # the digest of a file that does not exist


@dataclass(frozen=True)
class Opened:
    """A file as it was when it was opened. digest: of its bytes, NEW if there is none."""

    name: str
    text: str
    digest: str


class ChangedMeanwhile(Exception):
    """Somebody else has saved the file since it was opened; now: what is in it."""

    def __init__(self, now: Opened) -> None:
        super().__init__(now.name)
        self.now = now


def _like(path: Path, text: str) -> bytes:
    """A text with the line ends of the file, and with the mark at its start that some programs of Windows write."""
    before = path.read_bytes() if path.exists() else b""
    if before.count(b"\r\n") * 2 > before.count(b"\n"):
        text = text.replace("\n", "\r\n")
    return (BOM_UTF8 if before.startswith(BOM_UTF8) else b"") + text.encode()


class ProjectFiles:
    """The files of a project. now: says what time it is."""

    def __init__(self, root: Path, now: Callable[[], datetime]) -> None:
        self.root, self._now = root, now
        self.history = History(root)

    def open(self, name: str) -> Opened:
        """A file with its digest. Raises NotAllowed, and OSError if it cannot be read."""
        path = entry_file(self.root, name)
        if not path.exists():
            return Opened(name, "", NEW)
        content = path.read_bytes()
        return Opened(name, content.decode("utf-8-sig").replace("\r\n", "\n"), digest(content))

    def save(self, name: str, text: str, opened: str, who: str, what: str = "saved") -> Opened:
        """Write a file; opened: the digest that it had when it was opened. Raises ChangedMeanwhile and NotAllowed."""
        path, before = entry_file(self.root, name), self.open(name)
        if before.digest != opened:
            raise ChangedMeanwhile(before)
        newest = self.history.newest(name)
        if before.digest != NEW and (newest is None or newest.text != before.text):
            self.history.add(name, before.text, "", "before", self._now())
        if before.digest == NEW or before.text != text:
            self.history.add(name, text, who, what, self._now())
            keep(path, _like(path, text))
        return self.open(name)

    def versions(self, name: str) -> list[Version]:
        """What a file was, the newest first."""
        entry_file(self.root, name)
        return self.history.of(name)

    def restore(self, name: str, version: str, opened: str, who: str) -> Opened:
        """Put an earlier version back. Raises ChangedMeanwhile, and KeyError if there is no such version."""
        found = {each.id: each for each in self.versions(name)}[version]
        return self.save(name, found.text, opened, who, "restored")

    def undo(self, name: str, opened: str, who: str) -> Opened | None:
        """Take the last save back; None if there is nothing before it."""
        versions = self.versions(name)
        now = self.open(name).text
        before = next((each for each in versions if each.text != now), None)
        return self.restore(name, before.id, opened, who) if before else None

    def throw_away(self, name: str, opened: str, who: str) -> Path:
        """Move a file to the folder .trash/; returns where it is now. Raises ChangedMeanwhile."""
        path, before = entry_file(self.root, name), self.open(name)
        if before.digest != opened or before.digest == NEW:
            raise ChangedMeanwhile(before)
        self.history.add(name, before.text, who, "deleted", self._now())
        target = self.root / ".trash" / f"{self._now():{STAMP}}" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        return path.replace(target)

    def replace_file(self, name: str, content: bytes) -> Path:
        """Put other content into a file that is no text; the original is in the folder .trash/. Raises NotAllowed."""
        path = project_file(self.root, name)
        target = self.root / ".trash" / f"{self._now():{STAMP}}" / name
        keep(target, path.read_bytes())
        keep(path, content)
        return target

    def add_file(self, name: str, content: bytes) -> str:
        """Keep an uploaded file under a name that no other file has; returns it. Raises NotAllowed."""
        path = project_file(self.root, name)
        stem, number = path.stem, 2
        while path.exists() and path.read_bytes() != content:
            path, number = path.with_name(f"{stem}-{number}{path.suffix}"), number + 1
        keep(path, content)
        return path.relative_to(self.root).as_posix()
