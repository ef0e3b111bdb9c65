"""A file → drafts in a project: read, made, checked beside the project, and saved only if the check passes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from datetime import date
from pathlib import Path

from tusk.check.kept import Kept
from tusk.check.mirror import Mirror
from tusk.check.run import check_project
from tusk.data_class import dataclass
from tusk.importing.blocks import Contents, NotImported, plain
from tusk.importing.draft import Draft, Wanted, draft_of
from tusk.importing.known import Known, known_of
from tusk.importing.markdown import texts_of
from tusk.importing.read import MOST_BYTES, read_document
from tusk.kept.files import keep
from tusk.load.files import load
from tusk.load.text import LARGEST_FILE
from tusk.problem import Problem, errors
from tusk.records.typed import read_records

FIRST_PROBLEMS = 3  # that are told of a draft that does not pass


@dataclass(frozen=True)
class Brought:
    """What a file became. notes: what the check says about the drafts."""

    drafts: list[Draft]
    notes: list[Problem] = field(default_factory=list)


def read_file(path: Path) -> bytes:
    """The bytes of a file that is to be imported. Raises NotImported with a whole sentence."""
    if not path.exists():
        raise NotImported(f"{path.name} does not exist.")
    if not path.is_file():
        raise NotImported(f"{path.name} is not a file.")
    if path.stat().st_size > MOST_BYTES:
        raise NotImported(
            f"{path.name} is larger than {MOST_BYTES // 1_000_000} MB. Split it, or make it smaller."
        )
    try:
        return path.read_bytes()
    except OSError as error:
        raise NotImported(f"{path.name} cannot be opened: {error.strerror}.") from None


def bring(root: Path, name: str, content: bytes, today: date, wanted: Wanted) -> Brought:
    """Import the bytes of a file with this name. Raises NotImported with a whole sentence."""
    brought = make_drafts(root, name, content, today, wanted)
    save_drafts(root, name, brought.drafts)
    return brought


def make_drafts(root: Path, name: str, content: bytes, today: date, wanted: Wanted) -> Brought:
    """The drafts of a document, which are not saved yet. Raises NotImported with a whole sentence."""
    documents = read_document(name, content)
    known = known_of(read_records(load(root)), today)
    _refuse(known, wanted)
    taken: set[str] = set()
    drafts = []
    for document in documents:
        _refuse_what_is_too_long(name, document)
        try:
            draft = draft_of(document, name, known, wanted, _is_taken(root, taken))
        except NotImported as wrong:
            raise NotImported(f"{name} {wrong}") from None
        taken.add(draft.name.removesuffix(".yml"))
        drafts.append(draft)
    return Brought(drafts, _checked(root, name, drafts, today))


def save_drafts(root: Path, name: str, drafts: list[Draft]) -> None:
    """Write the files of drafts, none over another one. Raises NotImported; then nothing was written."""
    if there := next((each.name for each in drafts if (root / each.name).exists()), ""):
        raise NotImported(f"{name} was not imported: {there} was made meanwhile. Import it again.")
    for draft in drafts:
        _save(root, draft)


def _refuse(known: Known, wanted: Wanted) -> None:
    if not known.publishers:
        raise NotImported(
            "content/publishers.yml has no publisher yet. Add one: docs/fields.md lists its fields."
        )
    if wanted.section and wanted.section not in known.sections:
        raise NotImported(
            f'"{wanted.section}" is not in content/sections.yml. The sections are: {", ".join(known.sections)}.'
        )


def _refuse_what_is_too_long(name: str, document: Contents) -> None:
    """An entry would be too large a file; to say so before it is made saves minutes."""
    if sum(len(plain(text)) for text in texts_of(document.blocks)) > LARGEST_FILE:
        raise NotImported(
            f"{name} has more than {LARGEST_FILE // 1_000} kB of text, and an entry at most that. Split it."
        )


def _is_taken(root: Path, taken: set[str]) -> Callable[[str, str], bool]:
    def is_taken(folder: str, name: str) -> bool:
        there = any((root / folder / f"{name}{ending}").exists() for ending in (".yml", ".yaml", ".md"))
        pictures = root / "content" / "images" / name
        return there or f"{folder}/{name}" in taken or pictures.exists()

    return is_taken


def _checked(root: Path, file: str, drafts: list[Draft], today: date) -> list[Problem]:
    """The notes about drafts, which are checked in a second folder. Raises NotImported if there are errors."""
    mirror = Mirror(root, "import")
    where = mirror.show({draft.name: draft.text for draft in drafts})
    for draft in drafts:
        for name, content in draft.files.items():
            keep(where / "content" / name, content)
    names = {draft.name for draft in drafts}
    checked = check_project(where, today, Kept(where, where / "build" / "kept"))
    found = [each for each in checked.problems if each.path in names]
    if wrong := errors(found):
        said = " ".join(f"{each.message} {each.hint}".strip() for each in wrong[:FIRST_PROBLEMS])
        raise NotImported(f"{file} cannot become a draft that passes the check: {said}")
    return found


def _save(root: Path, draft: Draft) -> None:
    """Write the files of a draft; "x" never overwrites one."""
    files = {f"content/{name}": content for name, content in draft.files.items()}
    for name, content in {**files, draft.name: draft.text.encode()}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as opened:
            opened.write(content)
