"""TUSK as a wheel: the build backend of pyproject.toml, and how a project gets a TUSK of its own.

It needs nothing but Python, so that it works without a network; the same files give the same bytes.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
import zipfile
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tusk.package.files import INSTALLED, PACKAGE, engine_folder

TAG = "py3-none-any"
DAY = (1980, 1, 1, 0, 0, 0)
INSIDE = "tusk/_engine"  # where files that are not Python code of tusk/ go
FILES = ("pyproject.toml", "mkdocs.yml", "requirements.txt", "CHANGELOG.md", "README.md", "LICENSE")
FOLDERS = ("templates", "hooks", "tests/project", "tests/guard")
MORE = ("docs/hosting.md", "tests/__init__.py", "tests/conftest.py")
IMPORTED = re.compile(r"^from (tests(?:\.\w+)+) import", re.MULTILINE)


def build_wheel(
    wheel_directory: str, config_settings: object = None, metadata_directory: object = None
) -> str:
    """Write the wheel into a folder; returns its file name (PEP 517)."""
    project = _project()
    name = f"tusk-{project['version']}-{TAG}.whl"
    about = f"tusk-{project['version']}.dist-info"
    files = {**dict(_files()), **_about(project, about)}
    record = "".join(f"{path},sha256={_digest(content)},{len(content)}\n" for path, content in files.items())
    files[f"{about}/RECORD"] = f"{record}{about}/RECORD,,\n".encode()
    with zipfile.ZipFile(Path(wheel_directory) / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            member = zipfile.ZipInfo(path, DAY)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            archive.writestr(member, content)
    return name


def version() -> str:
    """The version of this TUSK: 0.2.0."""
    return str(_project()["version"])


def _project() -> dict[str, Any]:
    text = (engine_folder() / "pyproject.toml").read_text(encoding="utf-8")
    project: dict[str, Any] = tomllib.loads(text)["project"]
    return project


def _files() -> Iterator[tuple[str, bytes]]:
    """(path in the wheel, content) of all code and all files that it needs."""
    for path in _below(PACKAGE):
        if INSTALLED not in path.parents:
            yield f"tusk/{path.relative_to(PACKAGE).as_posix()}", path.read_bytes()
    engine = engine_folder()
    paths = [engine / name for name in (*FILES, *MORE)]
    paths += [path for folder in FOLDERS for path in _below(engine / folder)]
    paths += _imported(engine, [path for path in paths if path.suffix == ".py"])
    for path in sorted({path for path in paths if path.is_file()}):
        yield f"{INSIDE}/{path.relative_to(engine).as_posix()}", path.read_bytes()


def _imported(engine: Path, files: list[Path]) -> list[Path]:
    """The further tests that the tests of any project's content need, and what these need in turn."""
    found = list(files)
    for file in found:
        for module in IMPORTED.findall(file.read_text(encoding="utf-8")) if file.is_file() else ():
            path = engine / f"{module.replace('.', '/')}.py"
            found += [each for each in (path, path.parent / "__init__.py") if each not in found]
    return found


def _below(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path


def _about(project: dict[str, Any], folder: str) -> dict[str, bytes]:
    """What installers read."""
    needs = "".join(f"Requires-Dist: {each}\n" for each in project["dependencies"])
    metadata = (
        f"Metadata-Version: 2.3\nName: {project['name']}\nVersion: {project['version']}\n"
        f"Summary: {project['description']}\nRequires-Python: {project['requires-python']}\n"
        f"License-Expression: {project['license']}\n{needs}"
    )
    scripts = "".join(f"{name} = {target}\n" for name, target in project["scripts"].items())
    return {
        f"{folder}/METADATA": metadata.encode(),
        f"{folder}/WHEEL": f"Wheel-Version: 1.0\nGenerator: tusk\nRoot-Is-Purelib: true\nTag: {TAG}\n".encode(),
        f"{folder}/entry_points.txt": f"[console_scripts]\n{scripts}".encode(),
    }


def _digest(content: bytes) -> str:
    return re.sub("=+$", "", urlsafe_b64encode(hashlib.sha256(content).digest()).decode())
