"""The register of recommendations in Word: made again only if the register, the day or the code has changed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tusk.data.recommendations import REGISTER_FILE, REGISTER_IN_WORD
from tusk.document.texts import Texts
from tusk.kept.code import code_digest
from tusk.kept.files import digest, keep
from tusk.library.library import Library

FOLDER = "register"  # in build/


def register_file(library: Library, tables: Mapping[str, bytes], templates: Path) -> dict[str, Path]:
    """Address → the file; empty if nothing recommends anything. tables: the CSV files of the site."""
    if REGISTER_FILE not in tables:
        return {}
    base = (templates / "word" / "base.docx").read_bytes()
    names = repr([(each.name, each.colour) for each in library.publishers.values()])
    made_from = f"{code_digest()} {library.today} {library.words().digest} {names}"
    key = digest(made_from.encode() + base + tables[REGISTER_FILE])
    path = library.root / "build" / FOLDER / f"{key}.docx"
    if not path.is_file():
        from tusk.word.register import register_in_word  # only here: python-docx is slow to load

        keep(path, register_in_word(Texts(library), templates))
        for other in path.parent.glob("[!.]*.docx"):
            if other != path:
                other.unlink(missing_ok=True)
    return {REGISTER_IN_WORD: path}
