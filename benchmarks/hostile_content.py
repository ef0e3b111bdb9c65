"""What content costs that was made to break programs: `python3 benchmarks/hostile_content.py [NAME …]` (in .venv).

Each is one project with a review and one hostile thing. It is checked, and built if the check lets it through, in
processes of their own. Prints seconds of a processor and the memory of the largest process, both above those of the
same project without it, and what was said. What takes more than 10 s or 400 MB above it is named at the end, and so is
what the check lets through and the build refuses.
"""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from hostile_files import FILES
from hostile_texts import TEXTS

from tests.projects import make_project
from tests.small_site import write_site

RUN = (
    "import sys; from pathlib import Path; sys.path.insert(0, '.');"
    "from tusk.cli import run; sys.exit(run.main(sys.argv[1:], Path('.').resolve()))"
)
SECONDS, MEGABYTES = 10, 400
HOSTILE = {**TEXTS, **FILES}
Cost = tuple[float, int, str]  # seconds, megabytes, what was said


def prepare(root: Path, name: str) -> None:
    """Write a project with one hostile thing; none if the name is empty."""
    make_project(root)
    write_site(root, "-- content/reviews/ann.yml --\nkind: review\n")
    (root / "bulletins").mkdir()
    if name:
        HOSTILE[name](root)


def cost_of(name: str) -> tuple[Cost, Cost | None]:
    """Check a project with one hostile thing, and build it if the check finds nothing."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        making = multiprocessing.get_context("spawn").Process(target=prepare, args=(root, name))
        making.start()  # in a process of its own, since a new process begins with the memory of the one that starts it
        making.join()
        checked = command(root, "check")
        return checked, command(root, "build") if checked[2][0] == "0" else None


def command(root: Path, name: str) -> Cost:
    """Run a command of site_build.py; with what its own processes took."""
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
        words = [sys.executable, "-c", RUN, name, "--today", "2020-08-15"]
        process = subprocess.Popen(words, cwd=root, stdout=said, stderr=said)
        _, status, took = os.wait4(process.pid, 0)
        said.seek(0)
        text = said.read().strip() or "nothing"
    code = os.waitstatus_to_exitcode(status)
    traceback = "TRACEBACK " if "Traceback" in text else ""
    line = text.splitlines()[-1 if name == "build" else 0]
    return took.ru_utime + took.ru_stime, took.ru_maxrss // 1024, f"{code}: {traceback}{line}"


def main(names: list[str]) -> int:
    """Measure some, or all; returns 1 if one is too dear."""
    if unknown := [name for name in names if name not in HOSTILE]:
        print("There is no", ", ".join(unknown), "among:", *HOSTILE, sep="\n")
        return 2
    check, build = cost_of("")
    assert build is not None, check
    print(
        f"nothing hostile: check {check[0]:.1f} s, {check[1]} MB; build {build[0]:.1f} s, {build[1]} MB",
        flush=True,
    )
    dear = []
    for name in names or HOSTILE:
        checked, built = cost_of(name)
        took, least = (built, build) if built else (checked, check)
        seconds, megabytes = max(checked[0] - check[0], took[0] - least[0]), took[1] - least[1]
        print(f"{name}: {seconds:+.1f} s, {megabytes:+} MB; {took[2][:110]}", flush=True)
        was_passed = built is not None and built[2][0] != "0"
        if seconds > SECONDS or megabytes > MEGABYTES or "TRACEBACK" in took[2] or was_passed:
            dear.append(name)
    print("too dear, or let through by check and refused by build:", ", ".join(dear) or "none")
    return 1 if dear else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
