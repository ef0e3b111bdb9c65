"""How long printing takes, on copies of the real issue 10.

. .venv/bin/activate
python3 benchmarks/print.py
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ISSUES = 50
PRINT_ALL = """\
from datetime import date
from pathlib import Path
from time import perf_counter
from tusk.library.project import open_library
from tusk.publish.downloads import make_downloads

library = open_library(Path({site!r}), date(2026, 11, 22))
before = perf_counter()
make_downloads(library, Path("templates"), Path({site!r}) / "build")
print(f"of which printing {{perf_counter() - before:.2f}} s")
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        shutil.copytree(ROOT / "content", site / "content")
        write_issues(site, 1)
        timed("one issue, fresh process", lambda: print_all(site))
        write_issues(site, ISSUES)
        shutil.rmtree(site / "build")
        timed(f"{ISSUES} issues", lambda: print_all(site))
        timed(f"{ISSUES} issues, none changed", lambda: print_all(site))
        edit(site / "bulletins" / "tusk-25.yml")
        timed(f"{ISSUES} issues, one edited", lambda: print_all(site))
    command = [sys.executable, "site_build.py", "bulletin", "tusk-10"]
    timed("site_build.py bulletin tusk-10", lambda: run(command))
    timed("the same again", lambda: run(command))


def write_issues(site: Path, count: int) -> None:
    (site / "bulletins").mkdir(exist_ok=True)
    text = (ROOT / "bulletins" / "tusk-10.yml").read_text(encoding="utf-8")
    for number in range(10, 10 + count):
        copy = re.sub(r"^number: 10$", f"number: {number}", text, flags=re.M)
        (site / "bulletins" / f"tusk-{number}.yml").write_text(copy, encoding="utf-8")


def edit(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("A new guide", "Another new guide"), encoding="utf-8")


def print_all(site: Path) -> str:
    return run([sys.executable, "-c", PRINT_ALL.format(site=str(site))])


def run(command: list[str]) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def timed(what: str, act: Callable[[], str]) -> None:
    before = time.perf_counter()
    said = act()
    print(f"{what}: {time.perf_counter() - before:.2f} s ({said})")


if __name__ == "__main__":
    main()
