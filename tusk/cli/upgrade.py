"""site_build.py upgrade: gives a project another version of TUSK, and says what changed and what must be edited."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

from tusk.cli.changelog import taken
from tusk.cli.environment import called, environment_python
from tusk.cli.start import ENGINE, write_lock

NAME = re.compile(r"tusk-([0-9][0-9A-Za-z.+!-]*?)-py3-none-any\.whl")
INSIDE = "tusk/_engine"


def upgrade(root: Path, wheel: Path, *, rename: bool = False) -> int:
    """Take the TUSK of a wheel; returns 1 if it cannot be taken, or if something must be edited.

    rename: also write the new names of fields that were renamed. Otherwise nothing in content/ is touched.
    """
    if wrong := _wrong(root, wheel):
        print(wrong, file=sys.stderr)
        return 1
    [old] = (root / ENGINE).glob("tusk-*.whl")
    before, after = _version(old), _version(wheel)
    news = taken(before, after, _inside(wheel, "CHANGELOG.md"))
    content = wheel.read_bytes()
    old.unlink()
    new = root / ENGINE / wheel.name
    new.write_bytes(content)
    write_lock(root, new, _inside(new, "requirements.txt"))
    print(news, flush=True)
    script = [str(environment_python(root)), str(root / "site_build.py")]
    done = subprocess.call([*script, "check", *(["--rename"] if rename else [])])
    if done:
        print(f"Edit what is listed above, then: {called('build')}", file=sys.stderr)
    return 1 if done else 0


def _wrong(root: Path, wheel: Path) -> str:
    """Why a project cannot take a wheel."""
    if not list((root / ENGINE).glob("tusk-*.whl")):
        return (
            f"This project has no TUSK of its own in {ENGINE}/. Make a new one with its content: "
            f"{called('start FOLDER --content .')}"
        )
    if not wheel.is_file() or not NAME.fullmatch(wheel.name):
        return f"{wheel} is not a TUSK: give the file tusk-VERSION-py3-none-any.whl."
    try:
        _inside(wheel, "requirements.txt")
    except (zipfile.BadZipFile, KeyError):
        return f"{wheel} is damaged: fetch it again. Nothing was changed."
    return ""


def _version(wheel: Path) -> str:
    found = NAME.fullmatch(wheel.name)
    return found[1] if found else ""


def _inside(wheel: Path, name: str) -> str:
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(f"{INSIDE}/{name}").decode()
