"""Finished pages that are kept from one build to the next, with what was asked of the library to make each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any

from tusk.cache import keep
from tusk.library.answers import EVERYTHING, RECORD, Answers, Reads
from tusk.store import Store

PAGE, ANSWERS = "page ", "answers "


@dataclass(frozen=True)
class KeptPage:
    """A page as readers get it, in a file. indexed: the digest of what search reads; empty if it is not searched.

    words: its words, for the list of spellings.
    """

    address: str
    file: Path
    indexed: str
    words: str


class KeptPages:
    """The pages of the last build, those of them that are still right, and those made since.

    made_by: the digest of everything else that pages are made from, such as templates and code.
    """

    def __init__(self, folder: Path, made_by: str, answers: Answers) -> None:
        self._folder = folder
        self._answers = answers
        self._store = Store(folder / "pages.db", made_by)
        self._loaded = self._store.load()
        self._changed: dict[str, frozenset[str]] = {}
        self._used: dict[str, dict[str, Any]] = {}
        self._new: dict[str, bytes] = {}

    def find(self, address: str, made_from: str = "") -> KeptPage | None:
        """A page that would be made again exactly like this. made_from: the digest of its own values."""
        if (value := self._loaded.get(PAGE + address)) is None:
            return None
        page = json.loads(value)
        path = self._folder / page["file"]
        if page["made_from"] != made_from or self._is_stale(page["reads"]) or _state(path) != page["state"]:
            return None
        self._used[address] = page
        return KeptPage(address, path, page["indexed"], page["words"])

    def add(self, address: str, html: bytes, reads: Reads, about: Mapping[str, str]) -> KeptPage:
        """Keep a page that was made. about: made_from, indexed and words."""
        name = f"{blake2b(html, digest_size=16).hexdigest()}.html"
        path = keep(self._folder / name, html)
        asked = {topic: [EVERYTHING] if EVERYTHING in each else sorted(each) for topic, each in reads.items()}
        page = {**about, "reads": asked, "file": name, "state": _state(path)}
        self._used[address] = page
        self._new[PAGE + address] = _json(page)
        return KeptPage(address, path, about["indexed"], about["words"])

    def save(self) -> None:
        """Keep what was found and what was made, and nothing else."""
        asked: dict[str, set[str]] = {}
        for page in self._used.values():
            for topic, details in page["reads"].items():
                asked.setdefault(topic, set()).update(details)
        for topic, details in asked.items():
            value = _json(self._digests(topic, details))
            if self._loaded.get(ANSWERS + topic) != value:
                self._new[ANSWERS + topic] = value
        wanted = {*(ANSWERS + topic for topic in asked), *(PAGE + address for address in self._used)}
        gone = self._loaded.keys() - wanted
        if self._new or gone:
            self._store.save(self._new, gone)
            needed = {page["file"] for page in self._used.values()}
            for path in self._folder.glob("*.html"):
                if path.name not in needed:
                    path.unlink(missing_ok=True)

    def _digests(self, topic: str, details: set[str]) -> dict[str, str]:
        if topic.startswith(RECORD):
            details = {*details, EVERYTHING}
            if not self._changes(topic) and details <= self._before(topic).keys():
                return self._before(topic)
        return {detail: self._answers.digest(topic, detail) for detail in sorted(details)}

    def _is_stale(self, reads: Mapping[str, list[str]]) -> bool:
        return any(not self._changes(topic).isdisjoint(details) for topic, details in reads.items())

    def _changes(self, topic: str) -> frozenset[str]:
        """The details of a topic whose answers have changed since the last build."""
        if topic not in self._changed:
            before = self._before(topic)
            whole = before.get(EVERYTHING) if topic.startswith(RECORD) else None
            if whole is not None and whole == self._answers.digest(topic, EVERYTHING):
                self._changed[topic] = frozenset()
            else:
                self._changed[topic] = frozenset(
                    detail
                    for detail, digest in before.items()
                    if digest != self._answers.digest(topic, detail)
                )
        return self._changed[topic]

    def _before(self, topic: str) -> dict[str, str]:
        if topic not in self._answered:
            self._answered[topic] = json.loads(self._loaded.get(ANSWERS + topic, b"{}"))
        return self._answered[topic]

    @cached_property
    def _answered(self) -> dict[str, dict[str, str]]:
        return {}


def _state(path: Path) -> list[int]:
    """The size and time of a file: another program may have written into it, as the site is a link to it."""
    try:
        found = path.stat()
    except OSError:
        return []
    return [found.st_size, found.st_mtime_ns]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
