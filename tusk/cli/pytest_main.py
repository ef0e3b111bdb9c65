"""Runs pytest; Ctrl+C before its first test ends it without a traceback: python -m tusk.cli.pytest_main."""

import signal
import sys

signal.signal(signal.SIGINT, signal.SIG_DFL)  # while modules are loaded, which takes a second or two

import pytest  # noqa: E402


class AsUsual:
    """From the first test on, pytest itself says what was stopped."""

    def pytest_sessionstart(self) -> None:
        """Called by pytest."""
        signal.signal(signal.SIGINT, signal.default_int_handler)


if __name__ == "__main__":
    sys.exit(pytest.main(plugins=[AsUsual()]))
