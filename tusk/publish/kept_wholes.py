"""What is made of the whole library, such as the catalogue: made again only if what it was made from has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from tusk.library.answers import Recorder
from tusk.library.library import Library
from tusk.library.traced import TracedLibrary
from tusk.publish.kept_questions import as_line
from tusk.publish.traces import Traces

Files = Mapping[str, bytes] | Iterable[tuple[str, bytes]]  # address → content


class Wholes:
    """Values that are made of a library each time."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def value(self, name: str, make: Callable[[Library], Any]) -> Any:
        """A value that JSON can hold. name: no other one has it."""
        return make(self.library)

    def files(self, name: str, make: Callable[[Library], Files]) -> dict[str, bytes]:
        """Files that are text: address → content."""
        texts = self.value(
            name, lambda library: {address: text.decode() for address, text in _pairs(make(library))}
        )
        return {address: text.encode() for address, text in texts.items()}

    def save(self) -> None:
        """Keep what was asked for, and nothing else."""


class KeptWholes(Wholes):
    """Values that are kept from one build to the next."""

    def __init__(self, library: Library, traces: Traces) -> None:
        self._recorder = Recorder()
        super().__init__(TracedLibrary(library, self._recorder))
        self._traces = traces

    def value(self, name: str, make: Callable[[Library], Any]) -> Any:
        """That of the last build, if it would be made again like this."""
        if name in self._traces.used:
            return self._traces.used[name]["made"]
        if found := self._traces.find(name):
            self._traces.use(name, found)
            return found["made"]
        self._recorder.taken()
        made = make(self.library)
        self._traces.add(name, {"made": made}, as_line(self._recorder.taken()))
        return made

    def save(self) -> None:
        self._traces.save()


def _pairs(files: Files) -> Iterable[tuple[str, bytes]]:
    return files.items() if isinstance(files, Mapping) else files
