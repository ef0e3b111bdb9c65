#!/usr/bin/env python3
"""Builds, serves, checks and tests the site. `python3 site_build.py --help` lists the commands.

The first call creates .venv beside this file and installs the packages locked in requirements.txt; later calls go
straight to the command. Until then only the standard library is used.
"""

import os
import signal
import sys

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C ends it quietly, until launch says more
if sys.version_info < (3, 11):  # noqa: UP036 (a user with an older Python must see why it fails)
    sys.exit(
        f"TUSK needs Python 3.11 or newer; this is Python {sys.version.split()[0]}. Install it from python.org."
    )

SCRIPT = os.path.realpath(__file__)
sys.path.insert(0, os.path.dirname(SCRIPT))

from tusk.cli.launch import launch

if __name__ == "__main__":
    launch(SCRIPT)
