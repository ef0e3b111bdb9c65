"""The pictures of one PDF, deck or Word file: scaled for print, named by what is in them, and limited in size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from tusk.data_class import dataclass
from tusk.media import pictures
from tusk.media.pictures import Prepared
from tusk.media.unreadable import Unreadable
from tusk.problem import Problem, ProblemsFound

TEXT_WIDTH = 130  # millimetres: the widest that a picture is printed
PICTURE_BUDGET = 4_000_000  # bytes of all pictures in one PDF
ENDINGS = (".yml", ".md")


@dataclass
class Pictures:
    """Collects the pictures of a file. root: of the project; cache: of scaled pictures; entries: shown in the file.

    width: the widest that one is shown, in millimetres; most: the bytes of all of them; None: no limit.
    files: the name within the file → bytes.
    """

    root: Path
    cache: Path | None
    entries: tuple[str, ...] = ()
    width: float = TEXT_WIDTH
    most: int | None = PICTURE_BUDGET
    files: dict[str, bytes] = field(default_factory=dict)
    _scaled: dict[str, Prepared] = field(default_factory=dict)

    def scaled(self, file: str) -> tuple[str, Prepared]:
        """A picture below content/ and its name within the file. Raises ProblemsFound if it cannot be printed."""
        if file not in self._scaled:
            try:
                made = pictures.for_print(self.root / "content" / file, self.width, self.cache)
            except Unreadable as unreadable:
                raise unreadable.of(file) from None
            self._scaled[file] = made
            if self.most and sum(len(each.content) for each in self._scaled.values()) > self.most:
                raise ProblemsFound([self._too_heavy()])
        made = self._scaled[file]
        return self.add(made.content, made.ending), made

    @property
    def has_any(self) -> bool:
        """Whether any picture was asked for."""
        return bool(self._scaled)

    def add(self, content: bytes, ending: str) -> str:
        """Add a picture; returns its name within the file."""
        name = f"{sha256(content).hexdigest()[:24]}.{ending}"
        self.files[name] = content
        return name

    def _too_heavy(self) -> Problem:
        """The largest picture, at the place that names it in the first of the entries."""
        sizes = {file: len(made.content) for file, made in self._scaled.items()}
        file = max(sizes, key=lambda name: (sizes[name], name))
        most, this, all_of_them = map(_megabytes, (PICTURE_BUDGET, sizes[file], sum(sizes.values())))
        message = (
            f"the pictures in a PDF can have {most} together; with this one ({this}), "
            f"those of {self.entries[0]} have {all_of_them}."
        )
        hint = "Crop it, save it as a JPEG, or show fewer pictures."
        path, line = next(self._places(file), (f"content/{file}", 1))
        return Problem(path, line, 1, message, hint)

    def _places(self, file: str) -> Iterator[tuple[str, int]]:
        """The files and lines that name a picture."""
        written = [f"{folder}{entry}" for entry in self.entries for folder in ("", "content/")]
        names = [f"{name}{ending}" for name in written for ending in ENDINGS]
        for name in (*names, "content/publishers.yml"):
            if (path := self.root / name).is_file():
                lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
                numbers = (n for n, line in enumerate(lines, 1) if file in line or quote(file) in line)
                yield from ((name, number) for number in numbers)


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"
