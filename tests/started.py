"""A new project as `start` makes it, with an environment that needs no network."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

from PIL import Image

from tests.projects import ROOT

FENCED = re.compile(r"```(console|yaml|po)\n(.*?)```", re.DOTALL)


def set_up(project: Path) -> None:
    """What the first call of site_build.py does, with the packages of this test's own Python."""
    venv.create(project / ".venv", with_pip=False)
    [packages] = (project / ".venv").glob("lib/python*/site-packages")
    (packages / "these.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    [wheel] = (project / "engine").glob("tusk-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    sys.path.insert(0, str(ROOT))
    from tusk.cli.environment import _fingerprint

    (project / ".venv" / "tusk-requirements").write_text(_fingerprint(project))


def call(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command of a project as its people do."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTEST_ADDOPTS", "PYTHONPATH")}
    command = [sys.executable, "site_build.py", *arguments]
    return subprocess.run(command, cwd=project, env=kept, capture_output=True, text=True, check=False)


def replay(page: Path, place: Path) -> list[tuple[str, subprocess.CompletedProcess[str]]]:
    """Do what a page of the docs says: run its commands, write its files. place: its ../otherton.

    Its `test` opens no browser, as on most machines: tests/browser/test_own_site.py opens the site that is made.
    """
    here, done = ROOT, []
    Image.new("RGB", (400, 200), "#123a6b").save(place.parent / "logo.png")
    text = page.read_text(encoding="utf-8").split("\n## A newer TUSK")[0]
    for language, block in FENCED.findall(text):
        if language != "console":
            path = here / block.split("\n", 1)[0].removeprefix("# ")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block, encoding="utf-8")
            continue
        for line in block.splitlines():
            words = [word.replace("../", f"{place.parent}/") for word in shlex.split(line.removeprefix("$ "))]
            words = [word.replace(f"{place.parent}/otherton", str(place)) for word in words]
            if words[0] == "cd":
                here = Path(words[1])
                set_up(here)
            else:
                quietly = ("-m", "not browser") if words[2] == "test" else ()
                done.append((line, call(here, *words[2:], *quietly)))
    return done
