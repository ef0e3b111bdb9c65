"""The style sheets: small files, joined in their order, and none left out."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import ROOT
from tusk.pages.styles import SHEETS, style_sheets

LONGEST = 300  # lines


def test_a_sheet_is_its_files_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name, text in (("02-b", "b {}\n"), ("01-a", "/* Ours. */\na {\n  top: 0;\n}\n")):
        path = tmp_path / "styles" / "tusk" / f"{name}.css"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert dict(style_sheets(tmp_path))["assets/tusk.css"] == b"a {\ntop: 0;\n}\nb {}\n"


def test_every_folder_is_a_sheet_and_no_file_is_long() -> None:
    folders = {each for made_from in SHEETS.values() for each in made_from}
    assert {path.name for path in (ROOT / "templates" / "styles").iterdir()} == folders
    sizes = {
        path.name: len(path.read_text("utf-8").splitlines())
        for path in (ROOT / "templates" / "styles").rglob("*.css")
    }
    assert {name: size for name, size in sizes.items() if size > LONGEST} == {}
