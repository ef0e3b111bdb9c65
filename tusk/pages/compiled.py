"""Templates as compiled code: TUSK's own are kept where Python keeps that of its modules; compiling takes a second."""

from __future__ import annotations

import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from tusk.kept.code import PACKAGES
from tusk.kept.files import digest, keep
from tusk.package.files import PACKAGE, engine_folder

FOLDER = PACKAGE / "__pycache__"
LENGTH = len(digest(b""))
HERE = "here-"  # what the key of a project's template begins with


class CompiledTemplates(BytecodeCache):
    """Keeps the compiled templates of the engine and of packages; those of a project only until the process ends.

    version: the digest of the code that compiles them. What is damaged is compiled again.
    """

    _here: ClassVar[dict[str, bytes]] = {}

    def __init__(self, version: str, folder: Path = FOLDER) -> None:
        self._folder = folder / f"templates-{version}"
        self._own = str(engine_folder() / "templates")

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The key of a template."""
        path = filename or ""
        is_kept = path.startswith(self._own) or any(f"/{folder}/" in path for folder in PACKAGES)
        return ("" if is_kept else f"{HERE}{self._folder.name}-") + super().get_cache_key(name, filename)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read a template, if it is kept and whole."""
        if bucket.key.startswith(HERE):
            if content := self._here.get(bucket.key):
                bucket.bytecode_from_string(content)
            return
        try:
            content = (self._folder / bucket.key).read_bytes()
        except OSError:
            return
        if content[:LENGTH] == digest(content[LENGTH:]).encode():
            bucket.bytecode_from_string(content[LENGTH:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template, unless Python is asked to keep nothing or the folder cannot be written to."""
        content = bucket.bytecode_to_string()
        if bucket.key.startswith(HERE):
            self._here[bucket.key] = content
        if bucket.key.startswith(HERE) or sys.dont_write_bytecode:
            return
        with suppress(OSError):
            if not self._folder.is_dir():
                self._forget_older()
            keep(self._folder / bucket.key, digest(content).encode() + content)

    def _forget_older(self) -> None:
        for folder in self._folder.parent.glob("templates-*"):
            shutil.rmtree(folder, ignore_errors=True)
