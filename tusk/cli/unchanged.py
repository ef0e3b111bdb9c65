"""Answers build and check at once if nothing has changed since the last one: before any package is loaded.

Every file that a command depends on is compared by its size, times and inode with how the last run found it, and the
site by size, time and inode with how that run left it. A folder is only listed if its times are other ones, or so new
that another change might not change them. Where two changes of a file could be too close for the clock of the disk, the
content is compared as well. Only modules are used that Python has loaded anyway (pathlib alone takes 10 ms).
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence

from tusk.cli.in_the_way import in_the_way
from tusk.cli.states import (
    FILE,
    FOLLOWED,
    NEVER,
    UNREADABLE,
    file_state,
    first_other,
    folder_state,
    lines_of,
)

CODE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SOURCES = (
    "content",
    "bulletins",
    "locales",
    "templates",
    "hooks",
    "mkdocs.yml",
    "site_build.py",
    "requirements.txt",
)
ENVIRONMENT = ("tusk-requirements", "pyvenv.cfg", "bin/python", "Scripts/python.exe")
SETTLED = 2_000_000_000  # nanoseconds: the coarsest clock of a disk counts in steps of two seconds
FOLDER = 0o040000  # the mode of a folder
END = b"\n\0\n"  # between the parts of a note
Found = tuple[str, os.stat_result | None]  # a file or folder with its state, or what cannot be read


def last_answer(root: str, arguments: Sequence[str]) -> int | None:
    """Print what the same command printed last time, and return its exit code; None if anything has changed."""
    if is_clean(arguments):
        return None
    note = _note(root, command_of(arguments))
    try:
        with open(note, "rb") as file:
            noted = file.read().split(END)
        *_, code, said = again = _noted_again(root, note, noted) if noted[0] == _key(root, arguments) else []
        words, number = said.decode(), int(code)
    except (OSError, ValueError):
        return None
    if again != noted:
        _write(note, END.join(again))
    sys.stdout.write(words)
    return number


def _noted_again(root: str, note: str, noted: list[bytes]) -> list[bytes]:
    """The parts of a note as they are kept for the next time, when more has settled; none if anything has changed.

    Raises OSError where a file has gone, and ValueError for what is no note.
    """
    key, tops, sources, digests, site, code, said = noted
    if (other := first_other(sources, site)) == FILE:
        return []  # the usual edit: nothing needs to be listed
    is_quick = not other
    if is_quick and not digests:
        return noted
    now = _time_on_disk(f"{note}-clock")
    found = sources if is_quick else state_of(sources_of(root), since=now - SETTLED)
    if not _is_same(found, sources) or digests != _digests(_named(digests)):
        return []
    found_site = site if is_quick else state_of(lines_of(tops), of_site=True)
    if not _is_same(found_site, site):
        return []
    left = _unsettled(walk(_named(digests)), now - SETTLED)
    return [key, tops, found, digests if left else b"", found_site, code, said] if now else noted


class Run:
    """A run of a command: what it depends on, as it is found before anything is read."""

    def __init__(self, root: str, arguments: Sequence[str]) -> None:
        self.arguments = [each for each in arguments if not is_clean([each])]  # to be found without --clean
        self.note = _note(root, command_of(arguments))
        self.now = _time_on_disk(self.note + "-clock")
        self.key = _key(root, self.arguments)
        found = [*walk(tops := sources_of(root))]
        self.sources = state_of(tops, since=self.now - SETTLED, found=found)
        self.digests = _digests(_unsettled(found, self.now - SETTLED))

    def remember(
        self, said: str, code: int = 0, sites: Sequence[str] = (), found: Iterable[Found] | None = None
    ) -> None:
        """Note what it has printed, and the site that it has made, for the next run. found: what is in the site."""
        tops = "\n".join(sites).encode()
        site = state_of(sites, of_site=True, found=found)
        parts = (self.sources, self.digests, site, str(code).encode(), said.encode())
        content = END.join((self.key, tops, *parts))
        if self.now and content.count(END) == len(parts) + 1:
            _write(self.note, content)


def is_clean(arguments: Sequence[str]) -> bool:
    """Whether --clean is given; no other option begins like that."""
    return any(each.startswith("--c") for each in arguments)


def command_of(arguments: Sequence[str]) -> str:
    """The command of a command line: build, unless another one is named."""
    return arguments[0] if arguments and not arguments[0].startswith("-") else "build"


def key_of(arguments: Sequence[str]) -> bytes:
    """Everything besides files that a run depends on: the options, the folder it runs in, and the day."""
    command = command_of(arguments)
    words = [command, *(arguments[1:] if arguments[:1] == [command] else arguments)]
    day = time.strftime("%Y-%m-%d")
    return "\0".join([*words, os.getcwd(), day, os.environ.get("SOURCE_DATE_EPOCH", "")]).encode()


def _key(root: str, arguments: Sequence[str]) -> bytes:
    """The same, with the places of all files and folders, and with what is in the way of others."""
    return "\0".join([key_of(arguments).decode(), *sources_of(root), str(in_the_way(root))]).encode(
        "utf-8", "surrogateescape"
    )


def sources_of(root: str) -> list[str]:
    """The files and folders that the results depend on."""
    venv = os.path.join(root, ".venv")
    names = [*SOURCES, *(f".venv/{name}" for name in ENVIRONMENT)]
    packages = [*_packages(f"{venv}/lib"), *_packages(f"{venv}/Lib")]
    return [CODE, *(os.path.join(root, name) for name in names), *packages]


def state_of(
    tops: Sequence[str], *, of_site: bool = False, since: int = NEVER, found: Iterable[Found] | None = None
) -> bytes:
    """The state of files and folders, and of all files in folders, as bytes to compare.

    of_site: without the time of the last change of an inode, which changes when another link to a file is removed.
    since: the time of a folder that was changed after it is left out, since another change might not change it.
    found: what a walk through them found, if there was one.
    """
    named, lines = {*tops}, []
    for path, s in walk(tops) if found is None else found:
        if s is None:
            lines.append(path)
        elif is_listed(path, s):
            lines.append(f"{path}\0{folder_state(s, since)}")
        else:
            lines.append(f"{path}\0{FOLLOWED if path in named else ''}{file_state(s, of_site)}")
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def _is_same(found: bytes, noted: bytes) -> bool:
    """Whether two states are the same but for the times of folders, as another file may have come and gone."""
    return _without_times(found) == _without_times(noted)


def _without_times(state: bytes) -> list[str]:
    return [line.partition("\0/")[0] for line in lines_of(state)]


def walk(tops: Sequence[str]) -> Iterator[Found]:
    """Every file and folder with its state, and everything that cannot be read without one."""
    for top in tops:
        try:
            state = os.stat(top)
        except OSError:
            yield top, None
            continue
        yield from _in_folder(top) if is_listed(top, state) else ((top, state),)


def moved(found: Iterable[Found], old: str, new: str) -> Iterator[Found]:
    """What was found in a folder that has been moved since, which changes nothing but its own times."""
    for path, state in found:
        yield (new, os.stat(new)) if path == old else (new + path[len(old) :], state)


def is_listed(path: str, state: os.stat_result) -> bool:
    """Whether something is a folder whose files are looked at; of a folder of packages, its time is enough."""
    return state.st_mode & 0o170000 == FOLDER and not path.endswith("-packages")


def _in_folder(folder: str) -> Iterator[Found]:
    try:
        state = os.stat(folder)
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        yield f"{folder}{UNREADABLE}", None
        return
    yield folder, state
    for entry in entries:
        if not entry.is_dir(follow_symlinks=False):
            yield entry.path, entry.stat(follow_symlinks=False)
        elif entry.name != "__pycache__":
            yield from _in_folder(entry.path)


def _packages(lib: str) -> list[str]:
    """The folders in which an environment has its packages: their times change when one is installed."""
    names = sorted(os.listdir(lib)) if os.path.isdir(lib) else []
    return [f"{lib}/site-packages", *(f"{lib}/{name}/site-packages" for name in names)]


def _unsettled(found: Iterable[Found], since: int) -> list[str]:
    """The files that were changed so lately that another change might not change their times."""
    return [
        path
        for path, s in found
        if s and not is_listed(path, s) and max(s.st_mtime_ns, s.st_ctime_ns) >= since
    ]


def _digests(paths: Sequence[str]) -> bytes:
    if not paths:
        return b""
    from hashlib import blake2b  # takes 15 ms, and is rarely needed

    lines = []
    for path in paths:
        try:
            if not os.path.isfile(path):  # whoever opens a FIFO waits for ever
                raise OSError(path)
            with open(path, "rb") as file:
                lines.append(f"{blake2b(file.read(), digest_size=16).hexdigest()} {path}")
        except OSError:
            lines.append(f"unreadable {path}")
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def _named(digests: bytes) -> list[str]:
    """The files whose digests these are."""
    return [line.partition(" ")[2] for line in lines_of(digests)]


def _note(root: str, command: str) -> str:
    return os.path.join(root, "build", "kept", f"last-{command}")


def _time_on_disk(path: str) -> int:
    """The time by the clock of the disk, in nanoseconds; 0 if nothing can be written there."""
    try:
        _write(path, b"")
        return os.stat(path).st_mtime_ns
    except OSError:
        return 0


def _write(path: str, content: bytes) -> None:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(f"{path}.new", "wb") as file:
        file.write(content)
    os.replace(f"{path}.new", path)
