"""All tests, in groups on every processor: `python -m tests.in_groups`.

One group more than there are processors runs at a time, since each waits now and then for a browser or a server; the
longest begin first. A busy machine can make a browser or a process late: what failed is tried once more, alone, and
both runs are shown.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

from tests.projects import ROOT

GROUPS = (
    "tests/cli tests/browser/test_own_site.py",  # both look at one new project
    "tests/browser/test_pages.py tests/browser/test_every_reader.py tests/browser/test_print.py",
    "tests/browser/test_hostile_text.py tests/browser/test_hostile_elsewhere.py tests/browser/test_kits.py",
    "tests/browser/test_editor.py tests/browser/test_elsewhere.py tests/browser/test_folder.py",
    "tests/browser",
    "tests/check tests/text tests/load tests/privacy",
    "tests/publish tests/search tests/data tests/links",
    "tests/project tests/sources",
    "tests/paper tests/media tests/word tests/importing",
    "tests/site tests/pages tests/slides tests/locales",
    "tests",
)
LONGEST_FIRST = (len(GROUPS) - 1, *range(len(GROUPS) - 1))
SHOWN = Lock()


def main() -> int:
    """Run the groups; returns 1 if a test failed twice."""
    with ThreadPoolExecutor((os.cpu_count() or 1) + 1) as side_by_side:
        passed = dict(zip(LONGEST_FIRST, side_by_side.map(_first_run, LONGEST_FIRST), strict=True))
    failed = [number for number in range(len(GROUPS)) if not passed[number]]
    return max((_run(number, "--last-failed").returncode for number in failed), default=0)


def _first_run(number: int) -> bool:
    began = time.monotonic()
    done = _run(number, is_shown=False)
    with SHOWN:
        print(
            f"== {GROUPS[number]}: {time.monotonic() - began:.0f} s\n{done.stdout}{done.stderr}", flush=True
        )
    return done.returncode == 0


def _run(number: int, *options: str, is_shown: bool = True) -> subprocess.CompletedProcess[str]:
    """Run a group, without what is in groups before it."""
    before = [f"--ignore={path}" for group in GROUPS[:number] for path in group.split()]
    known = ["-o", f"cache_dir=.pytest_cache/{number}", "--durations=8"]
    command = [sys.executable, "site_build.py", "test", *GROUPS[number].split(), *before, *known, *options]
    return subprocess.run(command, cwd=ROOT, text=True, check=False, capture_output=not is_shown)


if __name__ == "__main__":
    sys.exit(main())
