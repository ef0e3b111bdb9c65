"""The text of a page, decompressed in pieces, so that a small file cannot become a huge one.

What browsers show is read as they read it: a page that ends too early, raw deflate, any set of characters.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

from aiohttp import ClientPayloadError, ClientResponse

from tusk.data_class import dataclass
from tusk.links.external.limits import Budget
from tusk.links.external.verdict import BY_HAND, Failed

PIECE = 64 * 1024
MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
NAMED_IN_PAGE = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
EARLY = 2048  # bytes in which a page names its set of characters


@dataclass(frozen=True)
class Body:
    """The bytes of a page. `whole`: all of them were read. `too_long`: they were cut off at the limit.

    charset: the set of characters that the host names, or "".
    """

    content: bytes
    whole: bool
    too_long: bool = False
    charset: str = ""

    @property
    def text(self) -> str:
        """The page as text, in the set of characters that browsers would take."""
        marked = next((name for mark, name in MARKS if self.content.startswith(mark)), "")
        named = NAMED_IN_PAGE.search(self.content[:EARLY])
        charset = marked or self.charset or (named[1].decode() if named else "utf-8")
        try:
            return self.content.decode(charset, "replace")
        except (LookupError, UnicodeError):
            return self.content.decode("utf-8", "replace")


async def read_body(response: ClientResponse, budget: Budget) -> Body:
    """Read and decompress until the end or until the budget is spent. Raises Failed for damaged data."""
    charset = response.charset or ""
    unpack = unpacker(response.headers.get("Content-Encoding", "identity").strip().lower())
    if unpack is None:
        return Body(b"", whole=False, charset=charset)
    content = bytearray()
    try:
        async for piece in response.content.iter_chunked(PIECE):
            budget.spend(size=len(piece))
            room = budget.size - len(content)
            content += unpack(piece, room)
            if len(content) >= room:
                return Body(bytes(content), whole=False, too_long=True, charset=charset)
    except zlib.error:
        raise Failed("unreachable", "It sent a page that cannot be decompressed.") from None
    except ClientPayloadError:  # a wrong length, or a damaged piece: browsers show what came before it
        if not content:
            raise Failed("suspect", "It responds, but the page that it sends is damaged.", BY_HAND) from None
        return Body(bytes(content), whole=False, charset=charset)
    return Body(bytes(content), whole=True, charset=charset)


def unpacker(encoding: str) -> Callable[[bytes, int], bytes] | None:
    """A function that decompresses a piece to at most so many bytes; None for a compression that we cannot read."""
    if encoding in ("identity", ""):
        return lambda piece, room: piece
    if encoding not in ("gzip", "x-gzip", "deflate"):
        return None
    packed = zlib.decompressobj(47)  # gzip or zlib, detected automatically
    begun = False

    def unpack(piece: bytes, room: int) -> bytes:
        nonlocal packed, begun
        try:
            found = packed.decompress(piece, max(room, 1))
        except zlib.error:
            if begun or encoding != "deflate":
                raise
            packed = zlib.decompressobj(-15)  # without its header, as some servers send it
            found = packed.decompress(piece, max(room, 1))
        begun = True
        return found

    return unpack
