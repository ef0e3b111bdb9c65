"""Finds the texts to translate in the code and the templates: python3 -m tusk.locales.extract writes tusk.pot.

Babel reads Python, Jinja and JavaScript itself; for Typst there is a reader here.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import write_po

from tusk.late_pattern import late
from tusk.locales.catalogues import OURS, TEMPLATE

ROOT = Path(__file__).parent.parent.parent
KEYWORDS = DEFAULT_KEYWORDS | {
    "lazy_gettext": None,
    "new_part": (1,),
    "points_part": (1,),
    "lazy_ngettext": (1, 2),
    "lazy_pgettext": ((1, "c"), 2),
}
CALL = late(r'\b(gettext)(?:-string)?\(\s*("(?:[^"\\]|\\.)*")')
Found = tuple[int, str, str, list[str]]


def extract_typst(file: IO[bytes], keywords: Any, comments: Any, options: Any) -> Iterator[Found]:
    """(line, function, text, comments) of each call of gettext("…") in a Typst template, as Babel wants it."""
    for line, code in enumerate(file.read().decode().split("\n"), 1):
        for call in CALL.finditer(code.partition("// ")[0]):
            yield line, call[1], ast.literal_eval(call[2]), []


def descriptions() -> Iterator[tuple[str, int, str]]:
    """(file, line, text) of what models say of their fields: the help texts of the editor."""
    for path in sorted((ROOT / "tusk" / "model").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.keyword(arg="description", value=ast.Constant(value=str(text))):
                    yield name, node.value.lineno, text


def catalogue() -> Catalog:
    """Every text to translate, with the files that have it."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as settings:
        methods, options = parse_mapping_cfg(settings)  # type: ignore[no-untyped-call]
    made = Catalog(project="TUSK", charset="utf-8")
    for name, line, text, comments, context in extract_from_dir(
        ROOT, methods, options, KEYWORDS, directory_filter=_has_words
    ):
        made.add(text, locations=[(name, line)], auto_comments=comments, context=context)
    for name, line, text in descriptions():
        made.add(text, locations=[(name, line)])
    return made


def _has_words(folder: str) -> bool:
    return Path(folder).relative_to(ROOT).parts[0] in ("tusk", "templates")


def as_text(made: Catalog) -> str:
    """A catalogue as a file, without anything that changes by itself: dates and the numbers of lines."""
    written = BytesIO()
    write_po(written, made, width=110, sort_by_file=True, include_lineno=False, omit_header=True)
    return f"{HEADER}{written.getvalue().decode()}"


HEADER = """\
# Every text of the interface of TUSK, with the files that have it. It is written by
# python3 -m tusk.locales.extract: never edit it.
msgid ""
msgstr ""
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""

if __name__ == "__main__":
    (OURS / TEMPLATE).write_text(as_text(catalogue()), encoding="utf-8")
