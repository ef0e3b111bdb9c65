"""Ports of this computer."""

from __future__ import annotations

import socket


def is_free(port: int) -> bool:
    """Whether nothing listens on a port of this computer."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(("127.0.0.1", port))
        except (OSError, OverflowError):
            return False
    return True
