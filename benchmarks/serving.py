"""How long after an entry is saved `site_build.py serve` shows it, asked again and again as by a browser that waits."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from measure import Cost, family, memory_of

PORT = 8178
TIMES = 5
PATIENCE = 600  # seconds
TICK = os.sysconf("SC_CLK_TCK")


def seen_after_saving(project: Path, entry: Path, today: str) -> Cost:
    """From saved to seen: the median in seconds, the processor's seconds for one, and the memory at the end."""
    page = f"/{entry.parent.name}/{entry.stem}/"
    text = entry.read_text(encoding="utf-8")
    try:
        with _serving(project, today) as server:
            _wait_for(page, "<h1")
            _save(entry, text, "0")
            _wait_for(page, "Sentence 0 is new here.")  # what is loaded for the first time is loaded now
            used = _processor(server)
            walls = [_seen(entry, text, page, str(number)) for number in range(1, TIMES + 1)]
            used = (_processor(server) - used) / TIMES
            memory = sum(memory_of(each) for each in family(server))
    finally:
        entry.write_text(text, encoding="utf-8")
    return Cost(median(walls), used, memory)


@contextmanager
def _serving(project: Path, today: str) -> Iterator[int]:
    command = [sys.executable, "site_build.py", "serve", "--no-print", "--today", today, "--port", str(PORT)]
    with subprocess.Popen(
        command, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            yield server.pid
        finally:
            server.terminate()


def _seen(entry: Path, text: str, page: str, number: str) -> float:
    time.sleep(1)
    _save(entry, text, number)
    saved = time.perf_counter()
    _wait_for(page, f"Sentence {number} is new here.")
    return time.perf_counter() - saved


def _save(entry: Path, text: str, number: str) -> None:
    entry.write_text(text.replace(". ", f". Sentence {number} is new here. ", 1), encoding="utf-8")


def _wait_for(page: str, words: str) -> None:
    until = time.monotonic() + PATIENCE
    while words not in _asked(page):
        if time.monotonic() > until:
            sys.exit(f"serve did not show {words!r} at {page} within {PATIENCE} seconds.")
        time.sleep(0.02)


def _asked(page: str) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=PATIENCE)
    try:
        connection.request("GET", page)
        return connection.getresponse().read().decode("utf-8", "replace")
    except OSError:  # it does not listen yet
        return ""
    finally:
        connection.close()


def _processor(process: int) -> float:
    """The seconds that a process has used; not those of its children, which make the search index afterwards."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK
