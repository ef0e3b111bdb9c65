#!/usr/bin/env python3
"""Builds, serves, checks and tests the site. `python3 site_build.py --help` lists the commands.

The first call creates .venv beside this file and installs the packages locked in requirements.txt; later calls go
straight to the command. Until then only the standard library is used.
"""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 (a user with an older Python must see why it fails)
    sys.exit(
        f"TUSK needs Python 3.11 or newer; this is Python {sys.version.split()[0]}. Install it from python.org."
    )

SCRIPT = os.path.realpath(__file__)
sys.path.insert(0, os.path.dirname(SCRIPT))

from tusk.cli.unchanged import last_answer


def run() -> int:
    """Set up if necessary, then run the command; returns its exit code."""
    from pathlib import Path

    from tusk.cli.environment import enter

    enter(Path(SCRIPT))
    from tusk.cli.run import main

    return main(sys.argv[1:])


if __name__ == "__main__":
    try:
        answer = last_answer(os.path.dirname(SCRIPT), sys.argv[1:])
        code = run() if answer is None else answer
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of the output, such as "head", has stopped reading
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    sys.exit(code)
