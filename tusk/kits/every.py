"""The files of a kit, by the names of their outputs. One more format is a function with its line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from tusk.data_class import dataclass
from tusk.kits.html import kit_html
from tusk.kits.kit import Kit
from tusk.kits.qti import qti_of
from tusk.kits.scorm import scorm_of


@dataclass(frozen=True)
class Making:
    """What a file of a kit is made with: the folders of the project, of what is kept, and of the templates."""

    kit: Kit
    root: Path
    build: Path
    templates: Path

    def page(self, *, reports: bool = False) -> bytes:
        """The kit as one page."""
        return kit_html(self.kit, self.root, self.build, self.templates, reports=reports)


KIT_FILES: Mapping[str, tuple[str, Callable[[Making], bytes]]] = {
    "kit": ("html", lambda making: making.page()),
    "scorm": ("zip", lambda making: scorm_of(making.kit, making.page(reports=True))),
    "qti": ("zip", lambda making: qti_of(making.kit)),
}
"""The name of an output → (its type, how it is made)."""


def kit_file(name: str, kit: Kit, root: Path, build: Path, templates: Path) -> bytes:
    """A file of a kit. Raises ProblemsFound for a picture that cannot be shown."""
    return KIT_FILES[name][1](Making(kit, root, build, templates))
