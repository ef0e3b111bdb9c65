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
from pathlib import PurePath
from threading import Lock

from tests.projects import ROOT

# The longest first; a folder is without what another group has of it.
GROUPS = (
    "tests/cli tests/browser/test_own_site.py",  # both look at one new project
    "tests/browser",
    "tests/browser/test_hostile_text.py tests/browser/test_hostile_elsewhere.py"
    " tests/browser/test_hostile_embedded.py tests/browser/test_hostile_windows.py"
    " tests/browser/test_kits.py",  # all but the last look at one site
    "tests/look tests/faults tests/share",
    "tests/paper tests/media tests/word tests/importing",
    "tests/browser/test_pages.py tests/browser/test_every_reader.py tests/browser/test_print.py",
    "tests/publish tests/search tests/data tests/links",
    "tests/test_limits.py tests/test_hostile.py tests/editor tests/live",
    "tests/check tests/text tests/load tests/privacy",
    "tests/project tests/sources",
    "tests",
    "tests/site tests/pages tests/slides tests/locales",
    "tests/browser/test_editor.py tests/browser/test_elsewhere.py tests/browser/test_folder.py",
)
SHOWN = Lock()


def main() -> int:
    """Run the groups; returns 1 if a test failed twice."""
    with ThreadPoolExecutor((os.cpu_count() or 1) + 1) as side_by_side:
        passed = dict(zip(GROUPS, side_by_side.map(_first_run, GROUPS), strict=True))
    failed = [group for group in GROUPS if not passed[group]]
    return max((_run(group, "--last-failed").returncode for group in failed), default=0)


def _first_run(group: str) -> bool:
    began = time.monotonic()
    done = _run(group, is_shown=False)
    with SHOWN:
        print(f"== {group}: {time.monotonic() - began:.0f} s\n{done.stdout}{done.stderr}", flush=True)
    return done.returncode == 0


def _run(group: str, *options: str, is_shown: bool = True) -> subprocess.CompletedProcess[str]:
    known = ["-o", f"cache_dir=.pytest_cache/{GROUPS.index(group)}", "--durations=8"]
    command = [sys.executable, "site_build.py", "test", *group.split(), *without(group), *known, *options]
    return subprocess.run(command, cwd=ROOT, text=True, check=False, capture_output=not is_shown)


def without(group: str) -> list[str]:
    """The options that leave out what other groups have of the folders of a group."""
    others = [path for other in GROUPS if other != group for path in other.split()]
    inside = [each for each in others if any(path in PurePath(each).parents for path in _paths(group))]
    return [f"--ignore={path}" for path in inside]


def _paths(group: str) -> list[PurePath]:
    return [PurePath(path) for path in group.split()]


if __name__ == "__main__":
    sys.exit(main())
