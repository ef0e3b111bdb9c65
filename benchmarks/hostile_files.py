"""Hostile files that authors might offer or show, each written into a project: see benchmarks/hostile_content.py."""

from __future__ import annotations

import os
import socket
import struct
import zipfile
import zlib
from collections.abc import Callable
from contextlib import chdir
from io import BytesIO
from pathlib import Path

from hostile_texts import Hostile, added, file
from PIL import Image

from tests.media.planted import changed, slides, word, workbook

MEGABYTE = 1_000_000


def offered(name: str, make: Callable[[], bytes]) -> Hostile:
    """A file that a review offers to download."""

    def write(root: Path) -> None:
        file(f"files/{name}", make())(root)
        added(f"links: [{{label: The form, file: files/{name}}}]\n")(root)

    return write


def shown(name: str, make: Callable[[], bytes]) -> Hostile:
    """A picture that a review shows."""

    def write(root: Path) -> None:
        file(f"images/{name}", make())(root)
        picture = f"{{file: images/{name}, alt: A dog on a lead}}"
        added(f"sections: [{{heading: A, text: A., picture: {picture}}}]\n")(root)

    return write


def heard(name: str, make: Callable[[], bytes], more: str = "") -> Hostile:
    """A recording that a review has."""

    def write(root: Path) -> None:
        file(f"files/{name}", make())(root)
        added(f"media: [{{title: A talk, {more or f'file: files/{name}'}}}]\n")(root)

    return write


def deck(make: Callable[[], bytes]) -> Hostile:
    """A PowerPoint file that a workshop shows."""

    def write(root: Path) -> None:
        file("files/deck.pptx", make())(root)
        file("workshops/one.yml", WORKSHOP)(root)

    return write


WORKSHOP = (
    "kind: workshop\ntitle: One\nsummary: One sentence.\npublisher: somerset\nissued: 2018\nduration: 2 hours\n"
    "file: files/deck.pptx\nfile_slides: [{slide: 1, title: One}]\n"
)


def image(size: tuple[int, int], kind: str, frames: int = 1, mode: str = "RGB") -> Callable[[], bytes]:
    """A picture of one colour."""

    def make() -> bytes:
        written = BytesIO()
        more = [Image.new(mode, size, (n % 256,) * len(mode)) for n in range(1, frames)]
        options = {"save_all": True, "append_images": more} if more else {}
        Image.new(mode, size).save(written, kind, **options)
        return written.getvalue()

    return make


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, *more: bytes) -> bytes:
    """A PNG that says it is so large, with what stands before its pixels."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    pixels = zlib.compress(bytes((width * 3 + 1) * min(height, 100)))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def zeros(megabytes: int) -> bytes:
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(bytes(MEGABYTE)) for _ in range(megabytes)) + packer.flush()


def bomb(document: bytes, part: str, megabytes: int) -> bytes:
    """An Office file with one part that unpacks to so much."""
    written = BytesIO(document)
    with zipfile.ZipFile(written, "a", zipfile.ZIP_DEFLATED) as package, package.open(part, "w") as stream:
        for _ in range(megabytes):
            stream.write(b" " * MEGABYTE)
    return written.getvalue()


def package(first: str, parts: int, megabytes: int = 0) -> bytes:
    """A zip file of many parts, as ODT and EPUB are."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", first)
        for number in range(parts):
            made.writestr(f"a{number}.xml", bytes(megabytes * MEGABYTE))
    return written.getvalue()


def nested(document: bytes, part: str, before: str, depth: int) -> bytes:
    """An Office file with elements in each other."""
    return changed(document, {part: (before, f"{before}{'<a>' * depth}{'</a>' * depth}")})


def pdf(*objects: str, more: bytes = b"") -> bytes:
    """A PDF of these objects, the first of which is its catalogue."""
    written, places = bytearray(b"%PDF-1.5\n"), []
    for number, each in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{each}\nendobj\n".encode("latin-1")
    written += more
    start = len(written)
    written += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    written += f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(written)


CATALOGUE = "<</Type/Catalog/Pages 2 0 R>>"
PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents %d 0 R>>"


def deep_pages(depth: int) -> bytes:
    inner = (f"<</Type/Pages/Count 1/Kids[{n + 1} 0 R]/Parent {n - 1} 0 R>>" for n in range(2, depth))
    return pdf(CATALOGUE, *inner, f"<</Type/Page/Parent {depth - 1} 0 R/MediaBox[0 0 9 9]>>")


def flat_pages(count: int) -> bytes:
    kids = " ".join(f"{n + 3} 0 R" for n in range(count))
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    return pdf(CATALOGUE, f"<</Type/Pages/Count {count}/Kids[{kids}]>>", *[page] * count)


def stream(megabytes: int, times: int = 1) -> bytes:
    """A PDF whose page unpacks to so much; packed several times over."""
    content = zeros(megabytes)
    for _ in range(times - 1):
        content = zlib.compress(content, 9)
    filters = "/FlateDecode " * times
    head = f"<</Length {len(content)}/Filter[{filters}]>>\nstream\n"
    body = head + content.decode("latin-1") + "\nendstream"
    return pdf(CATALOGUE, "<</Type/Pages/Count 1/Kids[3 0 R]>>", PAGE % 4, body)


def circle() -> bytes:
    return pdf(CATALOGUE, "<</Type/Pages/Count 1/Kids[2 0 R]>>")


def claims(entries: int) -> bytes:
    """A PDF whose table says that it has so many objects."""
    return pdf(CATALOGUE, "<</Type/Pages/Count 0/Kids[]>>").replace(b"xref\n0 3", b"xref\n0 %d" % entries, 1)


def arrays(depth: int) -> bytes:
    return pdf(CATALOGUE, "<</Type/Pages/Count 0/Kids[]>>", "[" * depth + "]" * depth)


def sound(size: int) -> bytes:
    return b"\xff\xfb\x90\x00" + bytes(size)


def boxes(depth: int) -> bytes:
    """A film of boxes in each other."""
    inner = b""
    for _ in range(depth):
        inner = struct.pack(">I", len(inner) + 8) + b"moov" + inner
    return struct.pack(">I", 16) + b"ftypisom" + bytes(4) + inner


def captions(count: int) -> bytes:
    cues = (f"00:{n // 60 % 60:02}:{n % 60:02}.000 --> 00:59:59.000\nWords {n}.\n\n" for n in range(count))
    return b"WEBVTT\n\n" + "".join(cues).encode()


def odd_files(root: Path) -> None:
    """What a folder can hold besides files: a FIFO, a socket, circles of links, folders that are named like files."""
    folder = root / "content" / "reviews"
    os.mkfifo(folder / "pipe.yml")
    os.mkfifo(folder / "poster.pdf")
    (folder / "loop").symlink_to(folder)
    (folder / "one.yml").symlink_to(folder / "two.yml")
    (folder / "two.yml").symlink_to(folder / "one.yml")
    (folder / "zero.yml").symlink_to("/dev/zero")
    for name in ("site.yml", "x.yml", "y.md"):
        (folder / name).mkdir()
    with socket.socket(socket.AF_UNIX) as listening, chdir(folder):  # a socket's name has at most 108 letters
        listening.bind("socket.yml")
    added("links: [{label: A, file: reviews/poster.pdf}, {label: B, file: reviews/loop/poster.pdf}]\n")(root)


def long_names(root: Path) -> None:
    file(f"reviews/{'a' * 251}.yml", "kind: review\n")(root)
    file("/".join(["a" * 50] * 30) + "/b.yml", "kind: review\n")(root)


def deep_folders(root: Path) -> None:
    folder = root / "content"
    for _ in range(500):
        folder = folder / "a"
        folder.mkdir()
    (folder / "b.yml").write_text("kind: review\n")


def empty_files(root: Path) -> None:
    for number in range(10_000):
        file(f"reviews/a{number}.yml", "")(root)


FILES: dict[str, Hostile] = {
    "odd files": odd_files,
    "long names": long_names,
    "500 folders in each other": deep_folders,
    "10,000 empty files": empty_files,
    "a PNG that says it is 60,000 wide": shown("a.png", lambda: png(60_000, 60_000)),
    "a PNG of 20 million pixels": shown("a.png", image((5_000, 4_000), "PNG")),
    "a PNG with 300 MB of text": shown("a.png", lambda: png(900, 600, chunk(b"zTXt", b"a\0\0" + zeros(300)))),
    "a PNG with 300 MB of colours": shown(
        "a.png", lambda: png(900, 600, chunk(b"iCCP", b"a\0\0" + zeros(300)))
    ),
    "a PNG with 100,000 pieces": shown("a.png", lambda: png(900, 600, *[chunk(b"tEXt", b"a\0b")] * 100_000)),
    "a GIF of 3,000 frames": shown("a.gif", image((800, 600), "GIF", 3_000, "L")),
    "a WebP of 300 frames": shown("a.webp", image((800, 600), "WEBP", 300)),
    "a WebP of 16,383 pixels": shown("a.webp", image((16_383, 1_200), "WEBP")),
    "an AVIF of 20 million pixels": shown("a.avif", image((5_000, 4_000), "AVIF")),
    "a JPEG of 65,000 pixels": shown("a.jpg", image((65_000, 300), "JPEG")),
    "a TIFF": shown("a.tiff", image((800, 600), "TIFF")),
    "a drawing": shown("a.svg", lambda: b"<svg xmlns='http://www.w3.org/2000/svg'>" + b"<g>" * 100_000),
    "a Word file with 1 GB of spaces": offered("a.docx", lambda: bomb(word(), "word/more.xml", 1_000)),
    "a Word file with 90 MB of spaces": offered("a.docx", lambda: bomb(word(), "word/media/more.png", 90)),
    "a PowerPoint file with 1 GB of spaces": offered("a.pptx", lambda: bomb(slides(), "ppt/more.xml", 1_000)),
    "an Excel file with 1 GB of spaces": offered("a.xlsx", lambda: bomb(workbook(), "xl/more.xml", 1_000)),
    "a Word file of 100,000 elements in each other": offered(
        "a.docx", lambda: nested(word(), "word/document.xml", "<w:body>", 100_000)
    ),
    "a Word file of 500,000 paragraphs": offered(
        "a.docx",
        lambda: changed(
            word(),
            {"word/document.xml": ("<w:body>", "<w:body>" + "<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 500_000)},
        ),
    ),
    "a deck with 500 MB of spaces": deck(lambda: bomb(slides(), "ppt/more.xml", 500)),
    "a deck of 100,000 elements in each other": deck(
        lambda: nested(slides(), "ppt/slides/slide1.xml", "<p:spTree>", 100_000)
    ),
    "an ODT with 1 GB": offered(
        "a.odt", lambda: package("application/vnd.oasis.opendocument.text", 1, 1_000)
    ),
    "an EPUB of 60,000 parts": offered("a.epub", lambda: package("application/epub+zip", 60_000)),
    "a zip file with 1 GB": offered("a.zip", lambda: package("", 10, 100)),
    "a PDF of 3,000 pages in each other": offered("a.pdf", lambda: deep_pages(3_000)),
    "a PDF of 19,000 pages": offered("a.pdf", lambda: flat_pages(19_000)),
    "a PDF whose page has 1 GB": offered("a.pdf", lambda: stream(1_000)),
    "a PDF whose page is packed three times": offered("a.pdf", lambda: stream(1_000, 3)),
    "a PDF in a circle": offered("a.pdf", circle),
    "a PDF that says it has 100 million objects": offered("a.pdf", lambda: claims(100_000_000)),
    "a PDF of lists in each other": offered("a.pdf", lambda: arrays(50_000)),
    "a PDF of 90 MB of nothing": offered(
        "a.pdf", lambda: pdf(CATALOGUE, "<</Type/Pages/Count 0/Kids[]>>", more=bytes(90 * MEGABYTE))
    ),
    "a sound of 90 MB": heard("a.mp3", lambda: sound(90 * MEGABYTE)),
    "a film of boxes in each other": heard("a.mp4", lambda: boxes(10_000)),
    "captions of 100,000 lines": heard(
        "a.vtt",
        lambda: captions(100_000),
        "url: 'https://www.example.org/talk', transcript_file: files/a.vtt",
    ),
}
