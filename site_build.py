#!/usr/bin/env python3
"""Builds, serves, checks and tests the site. `python3 site_build.py --help` lists the commands.

The first call creates .venv beside this file and installs the packages locked in requirements.txt; later calls go
straight to the command. Until then only the standard library is used.
"""

import os
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 (a user with an older Python must see why it fails)
    sys.exit(
        f"TUSK needs Python 3.11 or newer; this is Python {sys.version.split()[0]}. Install it from python.org."
    )

sys.path.insert(0, str(Path(__file__).resolve().parent))

from tusk.cli.environment import enter

if __name__ == "__main__":
    enter(Path(__file__).resolve())
    from tusk.cli.run import main

    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of the output, such as "head", has stopped reading
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    sys.exit(code)
