#!/usr/bin/env python3
"""Builds, serves, checks and tests the site. `python3 site_build.py --help` lists the commands."""

import sys
from pathlib import Path

sys.path.append(str(next((Path(__file__).resolve().parent / "engine").glob("tusk-*.whl"))))
from tusk.cli.launch import launch

launch(__file__)
