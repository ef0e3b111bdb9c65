"""Exchanges two folders in one step where the system can, so that neither is missing for a moment."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

HERE = -100  # paths are as for any other call
EXCHANGE = 2


def exchange(one: Path, other: Path) -> bool:
    """Exchange what two names stand for; False, with nothing done, if this system or this disk cannot do it."""
    names = [os.fsencode(one), os.fsencode(other)]
    try:
        if sys.platform == "linux":
            done = ctypes.CDLL(None).renameat2(HERE, names[0], HERE, names[1], EXCHANGE)
        elif sys.platform == "darwin":
            done = ctypes.CDLL(None).renamex_np(*names, EXCHANGE)
        else:
            return False
    except (AttributeError, OSError):  # an older system
        return False
    return bool(done == 0)
