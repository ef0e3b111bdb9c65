"""What browsers fetch of a script is the same program, without what only its authors read."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tusk.pages.scripts import bare_script, scripts
from tusk.pages.theme_files import theme_files

TEMPLATES = ROOT / "templates"
LISTS = "assets/search/words.js"  # has lists of words over several lines, which are parted by any space


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("// A comment.\nlet a = 1;\n\n  // two\n  // lines\n  let b;\n", "let a = 1;\nlet b;\n"),
        ("/** One\n * and more. */\nlet a; // one\n", "let a; // one\n"),
        ('let a = "// no comment";\n', 'let a = "// no comment";\n'),
        ("if (a)\n  /b*/.test(c);\n", "if (a)\n/b*/.test(c);\n"),
        ("/* a */ let a;\n", "/* a */ let a;\n"),
        ("a = b\n  / c;\n", "a = b\n/ c;\n"),
    ],
)
def test_only_comments_that_begin_a_line_and_space_before_it_are_left_out(written: str, bare: str) -> None:
    assert bare_script(written) == bare
    assert bare_script(bare) == bare


def test_every_script_is_offered_and_has_the_lines_of_its_program() -> None:
    made = {address: content.decode() for address, content in scripts(TEMPLATES)}
    assert made.keys() == {each for each in theme_files([TEMPLATES / "theme"]) if each.endswith(".js")}
    for address, text in made.items():
        written = [line.strip() for line in (TEMPLATES / "theme" / address).read_text("utf-8").split("\n")]
        program = [line for line in written if line and not line.startswith(("//", "/*", "* ", "*/"))]
        assert [line.rstrip() for line in text.split("\n") if line] == program


def test_no_text_of_a_script_goes_over_several_lines() -> None:
    """Else a line of it could begin like a comment, or with spaces that are meant."""
    for path in sorted((TEMPLATES / "theme/assets").rglob("*.js")):
        odd = [line for line in path.read_text("utf-8").split("\n") if line.count("`") % 2]
        assert odd == [] or path.as_posix().endswith(LISTS), path


@pytest.mark.skipif(
    not shutil.which("node"), reason="node is not installed: it says whether a script can be read"
)
def test_every_script_can_be_read(tmp_path: Path) -> None:
    for address, content in scripts(TEMPLATES):
        (tmp_path / "script.mjs").write_bytes(content)
        done = subprocess.run(["node", "--check", tmp_path / "script.mjs"], capture_output=True, text=True)
        assert (address, done.returncode, done.stderr) == (address, 0, "")
