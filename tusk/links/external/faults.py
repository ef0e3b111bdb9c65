"""Why a request failed, in plain words."""

from __future__ import annotations

import socket
import ssl

import aiohttp

from tusk.links.external.limits import Limits
from tusk.links.external.verdict import Failed, Kind

NO_SUCH_HOST = (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
CERTIFICATES = {  # by OpenSSL's error number
    9: "Its certificate is not valid yet.",
    10: "Its certificate has expired.",
    18: "Its certificate is self-signed.",
    19: "Its certificate is signed by an authority that browsers do not trust.",
    20: "Its certificate is signed by an authority that browsers do not trust.",
    21: "Its certificate is signed by an authority that browsers do not trust.",
    62: "Its certificate is for another host.",
    64: "Its certificate is for another host.",
}
COPY_IT = "Copy it again from the browser."
TELL_THEM = "Browsers warn readers not to open it. Tell the owner of the site."


class NotPublic(OSError):
    """The host name belongs to this computer or its network."""


# The verdict on each error of the library, subclasses first. The last item: whether a retry may help.
VERDICTS: tuple[tuple[type[Exception], Kind, str, str, bool], ...] = (
    (
        aiohttp.ClientSSLError,
        "unreachable",
        "A secure connection (https) could not be made.",
        TELL_THEM,
        False,
    ),
    (aiohttp.ClientConnectorError, "unreachable", "The host does not respond.", "", True),
    (aiohttp.InvalidURL, "dead", "It is not an address that can be checked.", COPY_IT, False),
    (ValueError, "dead", "It is not an address that can be checked.", COPY_IT, False),
    (
        aiohttp.ClientResponseError,
        "unreachable",
        "The response is not a web page.",
        "",
        False,
    ),
    (
        aiohttp.ClientPayloadError,
        "unreachable",
        "The response is not a web page.",
        "",
        False,
    ),
    (aiohttp.ServerDisconnectedError, "unreachable", "The host closes the connection.", "", True),
    (aiohttp.ClientOSError, "unreachable", "The host closes the connection.", "", True),
    (aiohttp.ClientError, "unreachable", "It cannot be checked.", "", False),
    (OSError, "unreachable", "The host closes the connection.", "", True),
)


def in_words(error: Exception, limits: Limits) -> Failed:
    """The verdict on an exception: one bad address must not end a run."""
    match error:
        case Failed():
            return error
        case TimeoutError():
            seconds = limits.seconds_for_headers
            return Failed("unreachable", f"It did not respond within {seconds:g} seconds.", again=True)
        case aiohttp.ClientConnectorCertificateError():
            return _certificate(error.certificate_error)
        case aiohttp.ClientConnectorDNSError():
            return _name(error.os_error)
    for error_type, kind, reason, hint, again in VERDICTS:
        if isinstance(error, error_type):
            return Failed(kind, reason, hint, again=again)
    return Failed("unreachable", f"It cannot be checked ({type(error).__name__}).")


def _certificate(error: Exception) -> Failed:
    number = error.verify_code if isinstance(error, ssl.SSLCertVerificationError) else 0
    reason = CERTIFICATES.get(number, "Its certificate is not valid.")
    return Failed("unreachable", reason, TELL_THEM)


def _name(error: OSError) -> Failed:
    if isinstance(error, NotPublic):
        return Failed(
            "skipped",
            "Its host is this computer or one on its network.",
            "Write a public address. If it is your intranet, allow its host: see allow_private in docs/links.md.",
        )
    if error.errno in NO_SUCH_HOST:
        return Failed(
            "dead",
            "There is no host with this name.",
            "Check whether the site has a new address.",
            answered=False,
        )
    return Failed("unreachable", "The name of its host could not be looked up.", again=True)
