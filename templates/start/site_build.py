#!/usr/bin/env python3
"""Builds, serves, checks and tests the site. `python3 site_build.py --help` lists the commands."""

import signal
import sys

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C ends it quietly, until launch says more
if sys.version_info < (3, 11):  # noqa: UP036 (a user with an older Python must see why it fails)
    sys.exit(
        f"TUSK needs Python 3.11 or newer; this is Python {sys.version.split()[0]}. Install it from python.org."
    )
from pathlib import Path

sys.path.append(str(next((Path(__file__).resolve().parent / "engine").glob("tusk-*.whl"))))
from tusk.cli.launch import launch

launch(__file__)
