"""What went wrong on the way to an answer, in plain words."""

from __future__ import annotations

import socket
import ssl

import aiohttp

from tusk.links.external.limits import Limits
from tusk.links.external.verdict import Failed, Kind

NO_SUCH_HOST = (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
CERTIFICATES = {  # OpenSSL's numbers of what is wrong
    9: "Its certificate is not valid yet.",
    10: "Its certificate has expired.",
    18: "Its certificate is signed by itself only.",
    19: "Its certificate is signed by nobody whom browsers know.",
    20: "Its certificate is signed by nobody whom browsers know.",
    21: "Its certificate is signed by nobody whom browsers know.",
    62: "Its certificate is for another host.",
    64: "Its certificate is for another host.",
}
COPY_IT = "Copy it anew from the browser."
TELL_THEM = "Browsers warn readers away from it. Tell the people whose site it is."


class NotPublic(OSError):
    """The name of a host belongs to this computer or its network."""


# What is said of the errors of the library, the more special ones first. The last word: whether another try may help.
SAID: tuple[tuple[type[Exception], Kind, str, str, bool], ...] = (
    (
        aiohttp.ClientSSLError,
        "unreachable",
        "It cannot be reached by https: the two do not agree how.",
        TELL_THEM,
        False,
    ),
    (aiohttp.ClientConnectorError, "unreachable", "Nobody answers at this host.", "", True),
    (aiohttp.InvalidURL, "dead", "It is not an address that can be asked.", COPY_IT, False),
    (ValueError, "dead", "It is not an address that can be asked.", COPY_IT, False),
    (
        aiohttp.ClientResponseError,
        "unreachable",
        "It answers with something that is not a web page.",
        "",
        False,
    ),
    (
        aiohttp.ClientPayloadError,
        "unreachable",
        "It answers with something that is not a web page.",
        "",
        False,
    ),
    (aiohttp.ServerDisconnectedError, "unreachable", "It cuts the connection.", "", True),
    (aiohttp.ClientOSError, "unreachable", "It cuts the connection.", "", True),
    (aiohttp.ClientError, "unreachable", "It cannot be asked.", "", False),
    (OSError, "unreachable", "It cuts the connection.", "", True),
)


def in_words(error: Exception, limits: Limits) -> Failed:
    """The verdict on what a library raised: one bad address must not end a run, whatever it is."""
    match error:
        case Failed():
            return error
        case TimeoutError():
            seconds = limits.seconds_for_headers
            return Failed("unreachable", f"It did not answer within {seconds:g} seconds.", again=True)
        case aiohttp.ClientConnectorCertificateError():
            return _certificate(error.certificate_error)
        case aiohttp.ClientConnectorDNSError():
            return _name(error.os_error)
    for sort, kind, reason, hint, again in SAID:
        if isinstance(error, sort):
            return Failed(kind, reason, hint, again=again)
    return Failed("unreachable", f"It cannot be asked ({type(error).__name__}).")


def _certificate(error: Exception) -> Failed:
    number = error.verify_code if isinstance(error, ssl.SSLCertVerificationError) else 0
    reason = CERTIFICATES.get(number, "Its certificate is not in order.")
    return Failed("unreachable", reason, TELL_THEM)


def _name(error: OSError) -> Failed:
    if isinstance(error, NotPublic):
        return Failed(
            "skipped", "Its host is this computer, or one of its network.", "Write a public address."
        )
    if error.errno in NO_SUCH_HOST:
        return Failed(
            "dead", "There is no host of this name.", "See whether the site has a new name.", answered=False
        )
    return Failed("unreachable", "The name of its host could not be looked up.", again=True)
