"""The host of an address, and whether everybody can reach it."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

NOT_PUBLIC = (".home.arpa", ".internal", ".invalid", ".lan", ".local", ".localhost", ".test")


def split(address: str) -> SplitResult | None:
    """The parts of an address; None if it cannot be parsed."""
    try:
        parts = urlsplit(address.strip())
        return parts if parts.port is None or parts.port else None
    except ValueError:  # a port that is not a number, or a bracket
        return None


def host_of(address: str) -> str:
    """The host of a web address; empty if it has none."""
    parts = split(address)
    return (parts.hostname or "") if parts else ""


def is_this_computer(number: str) -> bool:
    """Whether an IP address is that of this computer, or of none that a name should lead to (169.254.169.254)."""
    found = ip_address(number.partition("%")[0])
    found = getattr(found, "ipv4_mapped", None) or found
    return found.is_loopback or found.is_link_local or found.is_unspecified or found.is_multicast


def is_local(host: str) -> bool:
    """Whether a host is this computer, on a local network, or has a name that no public host has."""
    name = host.lower().rstrip(".")
    try:
        number = ip_address(name.strip("[]"))
        return number.is_multicast or not number.is_global
    except ValueError:
        return name == "localhost" or name.endswith(NOT_PUBLIC) or "." not in name
