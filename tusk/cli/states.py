"""The states of files and folders as they are noted, and whether any has another one now.

Only modules are used that Python has loaded anyway. To ask for a state takes longer than all else, so that half of them
are looked at by another process, where there is a second processor.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Sequence

UNREADABLE = " cannot be read"
FOLLOWED = "@"  # before the state of what is named itself, which can be a link: what it leads to counts
NEVER = 2**63  # later than any time of a file
FILE, FOLDERS = "a file", "folders"
WORTH = 2_000  # states that take longer than to start another process


def first_other(sources: bytes, site: bytes) -> str:
    """What has another state than was noted: FILE, of sources, or FOLDERS, which must be listed; "" for nothing."""
    first, rest = lines_of(sources), lines_of(site)
    share = min(len(rest), (len(first) + len(rest)) // 2)
    begin = len(rest) - share
    process = _look_beside(rest[begin:])
    other = _other_in(first) or (FOLDERS if _other_in(rest[:begin], of_site=True) else "")
    if other or not process:
        _end(process)
        return other or (FOLDERS if _other_in(rest[begin:], of_site=True) else "")
    return FOLDERS if os.waitpid(process, 0)[1] else ""


def file_state(s: os.stat_result, of_site: bool) -> str:
    """The state of a file."""
    times = f"{s.st_mtime_ns}" if of_site else f"{s.st_mtime_ns} {s.st_ctime_ns}"
    return f"{s.st_size} {times} {s.st_ino}"


def folder_state(s: os.stat_result, since: int = NEVER) -> str:
    """The state of a folder; without its time, if that is not before `since`."""
    return f"/{s.st_mtime_ns} {s.st_ctime_ns}" if max(s.st_mtime_ns, s.st_ctime_ns) < since else "/"


def lines_of(noted: bytes) -> list[str]:
    """The lines of a note."""
    return noted.decode("utf-8", "surrogateescape").split("\n") if noted else []


def _look_beside(lines: Sequence[str]) -> int:
    """Another process, which ends without an error if nothing of a site is other; 0 if it is not worth its start."""
    if len(lines) < WORTH or sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2:
        return 0
    if process := os.fork():
        return process
    code = 1
    try:
        code = 1 if _other_in(lines, of_site=True) else 0
    finally:
        os._exit(code)


def _end(process: int) -> None:
    if process:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _other_in(noted: Iterable[str], *, of_site: bool = False) -> str:
    """What has another state than was noted: FILE, or else FOLDERS; "" for nothing."""
    other = ""
    for line in noted:
        path, _, before = line.partition("\0")
        try:
            same = _has_state(path, before, of_site)
        except OSError:
            same = False
        if not (same or before.startswith("/") or path.endswith(UNREADABLE)):
            return FILE
        other = other if same else FOLDERS
    return other


def _has_state(path: str, before: str, of_site: bool) -> bool:
    if not before:
        return not path.endswith(UNREADABLE) and not os.path.lexists(path)
    if before[0] == "/":
        return before == folder_state(os.stat(path))
    if before[0] == FOLLOWED:
        return before[1:] == file_state(os.stat(path), of_site)
    return before == file_state(os.lstat(path), of_site)
