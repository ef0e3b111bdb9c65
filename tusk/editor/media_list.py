"""The pictures and files of a project, each with the entries that show it."""

from __future__ import annotations

from collections import defaultdict

from tusk.check.run import Checked
from tusk.data_class import dataclass
from tusk.editor.listing import rows_of
from tusk.editor.options import files_of
from tusk.live.engine import State
from tusk.media.pictures import is_picture


@dataclass(frozen=True)
class MediaRow:
    """A picture or a file. name: in content/; kilobytes: of the file; uses: (file, title) of what shows it."""

    name: str
    is_picture: bool
    kilobytes: int
    uses: tuple[tuple[str, str], ...]


def media_rows(state: State, words: str) -> list[MediaRow]:
    """A row for each picture and file whose name, or what shows it, has all of these words."""
    uses, wanted = _uses(state.checked), words.lower().split()
    rows = [_row(state, name, tuple(uses[name])) for name in files_of(state.checked) if not _is_hidden(name)]
    return [row for row in rows if all(word in _text(row) for word in wanted)]


def _row(state: State, name: str, uses: tuple[tuple[str, str], ...]) -> MediaRow:
    size = (state.root / "content" / name).stat().st_size
    return MediaRow(name, is_picture(name), -(-size // 1000), uses)


def _uses(checked: Checked) -> dict[str, list[tuple[str, str]]]:
    titles = {row.name: row.title for row in rows_of(checked)}
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for path, result in checked.results.items():
        for name in dict.fromkeys([*result.pictures, *result.used]):
            found[name].append((path, titles.get(path, path)))
    return found


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "~")) for part in name.split("/")) or name.endswith(".json")


def _text(row: MediaRow) -> str:
    return " ".join([row.name, *(title for _, title in row.uses)]).lower()
