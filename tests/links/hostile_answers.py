"""Every bad habit of servers that is known: what the hostile server answers, by the first name of a path."""

from __future__ import annotations

import socket
import struct
import zlib
from collections.abc import Callable

from tests.links.hostile_exchange import HTML, Answer, Exchange


def bomb_of(megabytes: int) -> bytes:
    """A page that is a thousandth as large as what it becomes."""
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(bytes(1_000_000)) for _ in range(megabytes)) + packer.flush()


BOMB = bomb_of(200)


def plain(status: int, html: str = "<title>A page</title>", *headers: str, kind: str = HTML) -> Answer:
    async def answer(exchange: Exchange) -> None:
        await exchange.send(status, html.encode(), *headers, kind=kind)

    return answer


def redirect(status: int, to: Callable[[Exchange], str]) -> Answer:
    async def answer(exchange: Exchange) -> None:
        await exchange.send(status, b"", f"Location: {to(exchange)}")

    return answer


def at_first(first: Answer, then: Answer) -> Answer:
    async def answer(exchange: Exchange) -> None:
        await (first if exchange.time == 1 else then)(exchange)

    return answer


def on_head(head: Answer, get: Answer) -> Answer:
    async def answer(exchange: Exchange) -> None:
        await (head if exchange.method == "HEAD" else get)(exchange)

    return answer


async def silent(exchange: Exchange) -> None:
    """Say nothing until the other side gives up."""
    await exchange.reader.read()


async def slow_drip(exchange: Exchange) -> None:
    await exchange.send(200, length=False)
    if exchange.method != "HEAD":
        await exchange.send_for_ever(b".", 0.05)


async def endless(exchange: Exchange) -> None:
    await exchange.send(200, length=False)
    if exchange.method != "HEAD":
        await exchange.send_for_ever(b"<p>and so on</p>" * 4096, 0)


async def bomb(exchange: Exchange) -> None:
    await exchange.send(200, BOMB, "Content-Encoding: gzip")


async def reset(exchange: Exchange) -> None:
    """End with RST, as a crashed server does."""
    connection = exchange.writer.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    exchange.writer.transport.abort()


async def hang_up(exchange: Exchange) -> None:
    exchange.writer.close()


async def garbage(exchange: Exchange) -> None:
    exchange.writer.write(b"\x00\x01\x02 SSH-2.0 what do you want\r\n\r\n")
    await exchange.writer.drain()


async def huge_headers(exchange: Exchange) -> None:
    await exchange.send(200, b"", *(f"X-{n}: {'x' * 60_000}" for n in range(50)))


async def body_after_head(exchange: Exchange) -> None:
    """Send the page also to HEAD."""
    exchange.method = "GET"
    await exchange.send(200, b"<title>A page</title>" * 100)


async def too_short(exchange: Exchange) -> None:
    """Promise more than is sent."""
    await exchange.send(200, b'<title>A page</title><p id="part">', "Content-Length: 5000", length=False)


async def damaged_chunk(exchange: Exchange) -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {HTML}\r\nTransfer-Encoding: chunked\r\n\r\n"
    exchange.writer.write(head.encode() + b"15\r\n<title>A page</title>\r\nzz\r\n<p>")
    await exchange.writer.drain()


async def length_in_words(exchange: Exchange) -> None:
    await exchange.send(200, b"<title>A page</title>", "Content-Length: many", length=False)


async def cookie_first(exchange: Exchange) -> None:
    """Redirect to itself until the cookie comes back, as many sites do."""
    if "seen=yes" in exchange.head:
        await exchange.send(200, b"<title>A page</title>")
    else:
        await exchange.send(302, b"", "Set-Cookie: seen=yes; Path=/", f"Location: {exchange.path}")


async def cookies_for_ever(exchange: Exchange) -> None:
    """Redirect to itself, with another cookie each time."""
    cookie = f"Set-Cookie: seen={exchange.time}; Path=/"
    await exchange.send(302, b"", cookie, f"Location: {exchange.path}")


def raw(response: str) -> Answer:
    """A response as it stands, with \\n for its ends of lines."""

    async def answer(exchange: Exchange) -> None:
        exchange.writer.write(response.replace("\n", "\r\n").encode("latin-1"))
        await exchange.writer.drain()

    return answer


def packed(html: str, encoding: str, bits: int) -> Answer:
    packer = zlib.compressobj(wbits=bits)
    body = packer.compress(html.encode()) + packer.flush()

    async def answer(exchange: Exchange) -> None:
        await exchange.send(200, body, f"Content-Encoding: {encoding}")

    return answer


def in_charset(html: str, charset: str, kind: str) -> Answer:
    async def answer(exchange: Exchange) -> None:
        await exchange.send(200, html.encode(charset), kind=kind)

    return answer


def chain(exchange: Exchange) -> str:
    left = int(exchange.rest)
    return f"/chain/{left - 1}" if left > 1 else "/ok"


CHUNKED = "HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked\n\n"
ANSWERS: dict[str, Answer] = {
    "": plain(200, "<title>Front page</title>"),
    "ok": plain(200, '<title>A page</title><h2 id="part">Part</h2>'),
    "hundred": plain(200),
    "file.pdf": plain(200, "%PDF", kind="application/pdf"),
    "missing": plain(404),
    "gone": plain(410),
    "soft-404": plain(200, "<title>Sorry</title><h1>Page not found</h1>"),
    "to-front": redirect(302, lambda _: "/"),
    "moved": redirect(301, lambda _: "/ok"),
    "for-now": redirect(302, lambda _: "/ok"),
    "chain": redirect(301, chain),
    "endless-chain": redirect(301, lambda exchange: f"/endless-chain/{int(exchange.rest) + 1}"),
    "loop": redirect(302, lambda _: "/loop-back"),
    "loop-back": redirect(302, lambda _: "/loop"),
    "to-local": redirect(302, lambda exchange: f"http://localhost:{exchange.port}/ok"),
    "to-nonsense": redirect(302, lambda _: "http://[nonsense/"),
    "head-500": on_head(plain(500), plain(200)),
    "to-mail": redirect(302, lambda _: "mailto:team@example.org"),
    "no-head": on_head(plain(405), plain(200)),
    "head-404": on_head(plain(404), plain(200)),
    "busy": at_first(plain(429, "", "Retry-After: 1"), plain(200)),
    "busy-for-an-hour": plain(429, "", "Retry-After: 3600"),
    "busy-until": at_first(
        plain(429, "", "Date: Sun, 22 Nov 2026 10:00:00 GMT", "Retry-After: Sun, 22 Nov 2026 10:00:01 GMT"),
        plain(200),
    ),
    "tired": at_first(plain(503), plain(200)),
    "down": plain(503),
    "forbidden": plain(403),
    "password": plain(401),
    "robot-wall": plain(999),
    "silent": silent,
    "slow-drip": slow_drip,
    "endless": endless,
    "bomb": bomb,
    "reset": reset,
    "hang-up": hang_up,
    "garbage": garbage,
    "huge-headers": huge_headers,
    "body-after-head": body_after_head,
    "too-short": too_short,
    "damaged-chunk": damaged_chunk,
    "length-in-words": length_in_words,
    "cookie-first": cookie_first,
    "cookies-for-ever": cookies_for_ever,
    "to-script": redirect(302, lambda _: "javascript:alert(1)"),
    "to-file": redirect(302, lambda _: "file:///etc/passwd"),
    "to-own-scheme": redirect(302, lambda exchange: f"//127.0.0.1:{exchange.port}/ok"),
    "to-nowhere": plain(302),
    "busy-till-9999": plain(429, "", "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT"),
    "busy-in-words": plain(429, "", "Retry-After: soon"),
    "no-method": plain(501),
    "huge-chunk": raw(f"{CHUNKED}FFFFFFFFFFFFFFFF\n<p>"),
    "chunk-below-zero": raw(f"{CHUNKED}-1\n<p>"),
    "two-lengths": raw("HTTP/1.1 200 OK\nContent-Length: 2\nContent-Length: 3\n\nabc"),
    "early-hints": raw("HTTP/1.1 103 Early Hints\n\nHTTP/1.1 200 OK\nContent-Length: 2\n\nab"),
    "status-in-words": raw("HTTP/1.1 fine\n\nab"),
    "zstd": plain(200, "whatever it is", "Content-Encoding: zstd"),
    "text": plain(200, "words", kind="text/plain"),
    "deep": plain(200, "<div>" * 60_000 + '<p id="part">'),
    "attributes": plain(200, "<a " + " ".join(f"a{number}=1" for number in range(30_000)) + ' id="part">'),
    "hidden-words": plain(
        200, "<!-- <h1>Page not found</h1> --><script>'<h1>404</h1>'</script><h1>A page</h1>"
    ),
    "raw-deflate": packed('<title>A page</title><p id="part">', "deflate", -15),
    "brotli": plain(200, "whatever it is", "Content-Encoding: br"),
    "latin-1": in_charset(
        '<title>Caf\xe9</title><p id="caf\xe9">', "latin-1", "text/html; charset=iso-8859-1"
    ),
    "latin-1-in-page": in_charset('<meta charset="latin-1"><p id="caf\xe9">', "latin-1", "text/html"),
    "utf-16": in_charset("<title>Page not found</title>", "utf-16", "text/html"),
    "wait": plain(200, "<title>Just a moment...</title>"),
    "wait-503": plain(503, "<title>Just a moment...</title>"),
    "bad-gzip": plain(200, "this is not packed", "Content-Encoding: gzip"),
}
