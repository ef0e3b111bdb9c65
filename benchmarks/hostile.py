"""What hostile servers cost: `python3 benchmarks/hostile.py` (in .venv) asks eight of them on this computer.

Each has pages without an end, pages that unpack to 200 MB and pages that come in drips, ten of each. Limits are the
real ones but for the pause. Prints seconds and the most memory used; the servers run in a process of their own.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.links.hostile_server import HostileServer
from tusk.links.external.limits import Limits
from tusk.links.external.run import ask_all

HOSTS = 8
EACH = 10


def serve(pipe: Connection) -> None:
    """Serve on eight hosts of this computer until told to stop."""
    servers = [HostileServer(f"127.0.0.{number + 1}").__enter__() for number in range(HOSTS)]
    pipe.send([server.url for server in servers])
    pipe.recv()


def main() -> None:
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=serve, args=(there,), daemon=True)
    process.start()
    urls = here.recv()
    for habit in ("bomb", "endless", "slow-drip"):
        many = EACH if habit != "slow-drip" else 1
        addresses = [f"{url}/{habit}?{number}" for url in urls for number in range(many)]
        started = time.monotonic()
        verdicts = ask_all(addresses, Limits(pause=0), local=True)
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        kinds = sorted({verdict.kind for verdict in verdicts.values()})
        print(
            f"{habit}: {len(addresses)} links {kinds}, {time.monotonic() - started:.1f} s, {megabytes} MB at most"
        )
    here.send("stop")


if __name__ == "__main__":
    main()
