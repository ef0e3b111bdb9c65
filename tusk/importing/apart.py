"""Documents are read in a process of its own, which may take only so much time and memory."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeAlias

from tusk.data_class import dataclass
from tusk.importing.blocks import NotImported
from tusk.importing.bring import Brought, make_drafts, read_file, save_drafts
from tusk.importing.draft import Wanted

SMALLER = "Open it, save it again, and import that; or split it."
Work: TypeAlias = Callable[[Path, str, bytes, date, Wanted], Brought]


@dataclass(frozen=True)
class Limits:
    """What reading one document may take. megabytes: of memory, which only Linux counts."""

    seconds: float = 180
    megabytes: int = 2_000


USUAL = Limits()


def bring_file_apart(root: Path, path: Path, today: date, wanted: Wanted) -> Brought:
    """Import a file. Raises NotImported with a whole sentence; then nothing was written."""
    return bring_apart(root, path.name, read_file(path), today, wanted)


def bring_apart(
    root: Path,
    name: str,
    content: bytes,
    today: date,
    wanted: Wanted,
    limits: Limits = USUAL,
    work: Work = make_drafts,
) -> Brought:
    """Import the bytes of a file. work: makes the drafts. Raises NotImported with a whole sentence."""
    context = get_context("spawn")  # a server has threads, with which forking is not safe
    here, there = context.Pipe()
    process = context.Process(target=_answer, args=(there, limits, work), daemon=True)
    process.start()
    there.close()
    try:
        with suppress(OSError):  # the process has ended
            here.send((root, name, content, today, wanted))
        brought = _received(here, name, limits)
    finally:
        process.kill()
        process.join()
        here.close()
    save_drafts(root, name, brought.drafts)
    return brought


def _received(here: Connection, name: str, limits: Limits) -> Brought:
    """What the process answers. Raises NotImported."""
    if not here.poll(limits.seconds):
        raise NotImported(f"{name} takes longer than {_minutes(limits.seconds)} to read. {SMALLER}")
    try:
        answer: Brought | NotImported = here.recv()
    except (EOFError, OSError):  # the process was stopped in the middle of its work
        raise NotImported(f"{name} cannot be read: it is damaged, or too large. {SMALLER}") from None
    if isinstance(answer, NotImported):
        raise answer
    return answer


def _minutes(seconds: float) -> str:
    return f"{seconds / 60:g} minutes" if seconds > 60 else f"{seconds:g} seconds"


def _answer(there: Connection, limits: Limits, work: Work) -> None:
    """What happens in the process: a document comes in, its drafts or the reason go out."""
    root, name, content, today, wanted = there.recv()
    free = _limit_memory(limits.megabytes)
    answer: Brought | NotImported
    try:
        answer = work(root, name, content, today, wanted)
    except NotImported as reason:
        answer = reason
    except MemoryError:
        answer = NotImported(f"{name} needs more memory than {limits.megabytes:,} MB to read. {SMALLER}")
    free()
    there.send(answer)


def _limit_memory(megabytes: int) -> Callable[[], None]:
    """Set the limit of this process, where there is one; what is returned lifts it."""
    if sys.platform != "linux":
        return lambda: None
    import resource  # other systems have none, or ignore it

    usual = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1_000_000, usual[1]))
    return lambda: resource.setrlimit(resource.RLIMIT_AS, usual)
