"""The door of a project: answers at once if nothing has changed; else sets it up if necessary, and runs the command.

Until the project is set up only the standard library is used, and of that only what Python has loaded anyway.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable

from tusk.cli.unchanged import command_of, last_answer

# How many new things there are before Python looks for garbage in rings: twenty times as many as usual. Nearly all that
# is made is kept until the end, and looking through it took a fifth of an edit. Commands of one run do not look at all
# before there is much to make (tusk/processes/parallel.py).
COLLECT_AFTER = 20_000, 20, 20
OF_ONE_RUN = ("build", "check")
STOPPED = "\nStopped. Nothing is left half done: the last good site is unchanged."


def launch(script: str) -> None:
    """Run the command line for the project that a script is in; never returns."""
    path = os.path.realpath(script)

    def answer() -> int:
        last = last_answer(os.path.dirname(path), sys.argv[1:])
        return _set_up_and_run(path) if last is None else last

    _end_with(answer)


def command() -> None:
    """The console script `tusk`: for the project in the current folder, or in one above it; never returns."""
    _end_with(lambda: _run(project_above(os.getcwd())))


def project_above(folder: str) -> str:
    """The nearest folder upwards with a project in it; the folder itself if there is none."""
    above = folder
    while not os.path.isdir(os.path.join(above, "content")):
        above, below = os.path.dirname(above), above
        if above == below:
            return folder
    return above


def _end_with(run: Callable[[], int]) -> None:
    gc.set_threshold(*COLLECT_AFTER)
    if command_of(sys.argv[1:]) in OF_ONE_RUN:
        gc.disable()
    for stream in (sys.stdout, sys.stderr):  # a console may not have a letter: Windows' has no ŷ
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        code = run()
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of the output, such as "head", has stopped reading
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    except KeyboardInterrupt:
        print(STOPPED, file=sys.stderr)
        code = 130
    except OSError as error:
        code = _refused(error)
    gc.freeze()  # else Python looks through everything that is left once more, which takes a twentieth of an edit
    sys.exit(code)


def _refused(error: OSError) -> int:
    """Say what the computer refused; the output may be what cannot be written, and is then let go."""
    from tusk.cli.os_errors import in_a_sentence

    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is sys.stderr:
                print(in_a_sentence(error), file=stream)
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return 1


def _set_up_and_run(script: str) -> int:
    from pathlib import Path

    from tusk.cli.environment import enter

    enter(Path(script))
    return _run(os.path.dirname(script))


def _run(root: str) -> int:
    from pathlib import Path

    from tusk.cli.run import main

    return main(sys.argv[1:], Path(root))
