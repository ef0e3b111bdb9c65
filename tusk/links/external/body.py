"""The text of a page, decompressed in pieces, so that a small file cannot become a huge one."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import ClientResponse

from tusk.links.external.limits import Budget
from tusk.links.external.verdict import Failed

PIECE = 64 * 1024


@dataclass(frozen=True)
class Body:
    """The bytes of a page. `whole`: they were not cut off at the limit."""

    content: bytes
    whole: bool


async def read_body(response: ClientResponse, budget: Budget) -> Body:
    """Read and decompress until the end or until the budget is spent. Raises Failed for damaged data."""
    unpack = unpacker(response.headers.get("Content-Encoding", "identity").lower())
    content = bytearray()
    async for piece in response.content.iter_chunked(PIECE):
        budget.spend(size=len(piece))
        room = budget.size - len(content)
        try:
            content += unpack(piece, room) if unpack else piece
        except zlib.error:
            raise Failed("unreachable", "It sent a page that cannot be decompressed.") from None
        if len(content) >= room:
            return Body(bytes(content), whole=False)
    return Body(bytes(content), whole=True)


def unpacker(encoding: str) -> Callable[[bytes, int], bytes] | None:
    """A function that decompresses a piece to at most so many bytes; None if nothing is compressed.

    Raises Failed for a compression that is not known.
    """
    if encoding in ("identity", ""):
        return None
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise Failed("suspect", "It sent a page with a compression that was not requested.")
    packed = zlib.decompressobj(47)  # gzip or zlib, detected automatically

    def unpack(piece: bytes, room: int) -> bytes:
        return packed.decompress(piece, max(room, 1))

    return unpack
