"""What the computer refuses, in a sentence: a full disk, a folder that cannot be written to, an open file."""

from __future__ import annotations

import errno
import os
from pathlib import Path

FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}
TOO_MANY = {errno.EMFILE, errno.ENFILE}
IN_THE_WAY = {errno.EEXIST, errno.ENOTDIR, errno.ELOOP}
OPEN_ELSEWHERE = (32, 33)  # Windows: another program has the file
WHOLE = "A site that was built before is still whole."


def in_a_sentence(error: OSError) -> str:
    """What is wrong, where, and what to do about it."""
    where = _path(error)
    if error.errno in FULL:
        what = f"{where} could not be written" if where else "something could not be written"
        return f"The disk is full: {what}. Make room on it, then run the same command again. {WHOLE}"
    if getattr(error, "winerror", None) in OPEN_ELSEWHERE:
        return f"{where} is open in another program. Close it there, then run the same command again. {WHOLE}"
    if error.errno in REFUSED:
        return (
            f"{where or 'A file'} cannot be read, written or replaced. See whether it is open in another program, "
            f"and whether you may change it, then run the same command again. {WHOLE}"
        )
    if error.errno == errno.ENOENT and where:
        return f"{where} is gone: something deleted it meanwhile. Run the same command again. {WHOLE}"
    if error.errno in IN_THE_WAY and where:  # a file, or a shortcut to nothing
        where = _first_file(where)
        return f"{where} is in the way of a folder. Rename it or delete it, then run the same command again. {WHOLE}"
    if error.errno in TOO_MANY:
        return f"Too many files are open on this computer. Close other programs, then run it again. {WHOLE}"
    return f"{where or 'This computer'}: {error.strerror or error}. {WHOLE}"


def _path(error: OSError) -> str:
    """The path that an error is about, from the current folder where it is in there; "" if it names none."""
    name = error.filename2 or error.filename  # of a copy, the second is what is written
    if not isinstance(name, str | bytes | os.PathLike):
        return ""
    return os.fsdecode(name).removeprefix(f"{Path.cwd()}{os.sep}")


def _first_file(path: str) -> str:
    """What is in the way of a path: the first of the folders above it that is none, or itself."""
    above = reversed(Path(path).parents)
    return next((str(each) for each in above if os.path.lexists(each) and not each.is_dir()), path)
