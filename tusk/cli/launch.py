"""The door of a project: sets up its environment on the first call, then runs a command in it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

STOPPED = "\nStopped. Nothing is left half done: the last good site is unchanged."


def launch(script: str) -> None:
    """Run the command line for the project that a script is in; never returns. Standard library only until set up."""
    path = Path(script).resolve()
    try:
        from tusk.cli.environment import enter

        enter(path)
        code = _run(path.parent)
    except KeyboardInterrupt:
        print(STOPPED, file=sys.stderr)
        code = 130
    sys.exit(code)


def command() -> None:
    """The console script `tusk`: for the project in the current folder, or in one above it."""
    try:
        code = _run(project_above(Path.cwd()))
    except KeyboardInterrupt:
        print(STOPPED, file=sys.stderr)
        code = 130
    sys.exit(code)


def project_above(folder: Path) -> Path:
    """The nearest folder upwards with a project in it; the folder itself if there is none."""
    for each in (folder, *folder.parents):
        if (each / "content").is_dir():
            return each
    return folder


def _run(root: Path) -> int:
    from tusk.cli.run import main

    try:
        code = main(sys.argv[1:], root)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of the output, such as "head", has stopped reading
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code
