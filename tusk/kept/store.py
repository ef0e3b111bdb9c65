"""Values that are kept from one run to the next, in one file that can be deleted at any time.

The file is an SQLite database: a change of one value writes little, and a process that is killed leaves the state
before or after. Values are bytes, and must never be a pickle: the folder build/ may come from somebody else.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from hashlib import blake2b
from pathlib import Path

MADE_BY = ""  # the key of what made the values
BUSY = "locked"  # in SQLite's message if another process is writing
PATIENCE = 0.2  # seconds to wait for it
Value = bytes | Callable[[], bytes]
# A damaged file can hold values of other types.
EVERYTHING = "SELECT coalesce(CAST(key AS TEXT), ''), digest, coalesce(CAST(value AS BLOB), x'') FROM kept"


class Store:
    """Values by key. A store that is damaged, half-written or made by anything else is empty, without a message.

    made_by: the digest of everything that the values depend on besides their keys: see tusk/kept/code.py.
    """

    def __init__(self, path: Path, made_by: str) -> None:
        self.path = path
        self.made_by = made_by

    def load(self) -> dict[str, bytes]:
        """Every value by its key; none if the store cannot be used."""
        return self._sound(EVERYTHING)

    def some(self, keys: Iterable[str]) -> dict[str, bytes]:
        """The values of some keys, without those that are not there; none if the store cannot be used."""
        wanted = json.dumps([MADE_BY, *keys])
        return self._sound(f"{EVERYTHING} WHERE key IN (SELECT value FROM json_each(?))", wanted)

    def _sound(self, query: str, *given: str) -> dict[str, bytes]:
        try:
            rows = self._rows(query, *given) if self.path.is_file() else []
        except (sqlite3.Error, OSError) as error:
            self._drop(error)
            return {}
        sound = {key: value for key, digest, value in rows if digest == _digest(key, value)}
        return sound if sound.pop(MADE_BY, None) == self.made_by.encode() else {}

    def _rows(self, query: str, *given: str) -> list[tuple[str, bytes, bytes]]:
        with self._open() as database:
            return database.execute(query, given).fetchall()

    def save(self, new: Mapping[str, Value], gone: Iterable[str] = ()) -> None:
        """Write new values and delete others: all or nothing. Nothing if the disk is full or another run writes.

        A value can be a function that makes it when it is written, so that large ones are not all in memory.
        """
        try:
            self._save(new, gone)
        except (sqlite3.Error, OSError) as error:
            if self._drop(error):
                with suppress(sqlite3.Error, OSError):  # the next run makes the values again
                    self._save(new, gone)

    def _save(self, new: Mapping[str, Value], gone: Iterable[str]) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self._open() as database, database:
            database.execute("BEGIN IMMEDIATE")
            database.execute(
                "CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, digest BLOB, value BLOB)"
            )
            found = database.execute("SELECT value FROM kept WHERE key = ?", (MADE_BY,)).fetchone()
            if found != (self.made_by.encode(),):
                database.execute("DELETE FROM kept")
            database.executemany("DELETE FROM kept WHERE key = ?", ((key,) for key in gone))
            rows = ((key, _digest(key, value), value) for key, value in self._stamped(new))
            database.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)

    def _stamped(self, new: Mapping[str, Value]) -> Iterator[tuple[str, bytes]]:
        yield MADE_BY, self.made_by.encode()
        for key, value in new.items():
            yield key, value if isinstance(value, bytes) else value()

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)) as database:
            database.execute("PRAGMA synchronous = OFF")  # the digests find what a power cut spoils
            yield database

    def _drop(self, error: Exception) -> bool:
        """Delete the file if it is damaged; whether it was deleted."""
        if BUSY in str(error):
            return False
        with suppress(OSError):
            self.path.unlink()
            return True
        return False


def _digest(key: str, value: bytes) -> bytes:
    return blake2b(value, key=blake2b(key.encode(), digest_size=16).digest(), digest_size=16).digest()
