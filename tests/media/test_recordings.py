"""Sound and video that authors offer are published without names, places and times; what readers hear and see stays."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.small_site import problems_of
from tusk.media.published_copy import published_bytes, published_copy
from tusk.media.unreadable import Unreadable

SECRET = b"Ann Otherton +51.5007-000.1246/"
FRAMES = (b"\xff\xfb\x90\x00" + bytes(range(200)) * 2 + b"\x55" * 13) * 3


def id3(body: bytes, version: int = 3, flags: int = 0) -> bytes:
    size = len(body)
    seven = bytes((size >> shift) & 0x7F for shift in (21, 14, 7, 0))
    header = b"ID3" + bytes((version, 0, flags)) + seven
    return header + body + (b"3DI" + header[3:] if flags & 0x10 else b"")


def ape(*, header: bool = True) -> bytes:
    item = len(SECRET).to_bytes(4, "little") + bytes(4) + b"Artist\0" + SECRET
    size, count = (len(item) + 32).to_bytes(4, "little"), (1).to_bytes(4, "little")
    ends = b"APETAGEX" + (2000).to_bytes(4, "little") + size + count
    flags = 0x80 if header else 0
    return (
        (ends + bytes((0, 0, 0, 0xA0)) + bytes(8)) * header + item + ends + bytes((0, 0, 0, flags)) + bytes(8)
    )


def id3v1() -> bytes:
    return b"TAG" + SECRET.ljust(125, b"\0")


LYRICS = b"LYRICSBEGIN" + b"AUT00031" + SECRET
SOUND = {
    "a tag at the beginning": id3(b"TPE1" + SECRET) + FRAMES,
    "two tags, the first with a footer": id3(SECRET, 4, 0x10) + id3(SECRET, 2) + FRAMES,
    "room for more behind a tag": id3(b"TIT2" + SECRET + bytes(300)) + bytes(50) + FRAMES,
    "a picture of a place": id3(b"APIC" + b"\xff\xd8\xff\xe1Exif" + SECRET) + FRAMES,
    "an old tag at the end": FRAMES + id3v1(),
    "an old tag with more": FRAMES + b"TAG+" + SECRET.ljust(223, b"\0") + id3v1(),
    "an APE tag": FRAMES + ape(),
    "an APE tag without its header": FRAMES + ape(header=False),
    "an APE tag before an old one": FRAMES + ape() + id3v1(),
    "lyrics": FRAMES + LYRICS + b"%06d" % len(LYRICS) + b"LYRICS200" + id3v1(),
    "old lyrics": FRAMES + b"LYRICSBEGIN" + SECRET + b"LYRICSEND" + id3v1(),
    "a tag at the end": FRAMES + id3(SECRET, 4, 0x10),
}


@pytest.mark.parametrize("name", SOUND)
def test_sound_is_its_frames_alone(name: str) -> None:
    assert published_bytes(SOUND[name], ".mp3") == FRAMES


def test_files_that_were_joined_have_no_tag_in_the_middle() -> None:
    assert published_bytes(id3(SECRET) + FRAMES + id3(SECRET) + FRAMES, ".mp3") == FRAMES * 2


@pytest.mark.parametrize(
    "content", [b"", b"ID3", id3(SECRET), b"RIFF" + SECRET, id3(b"")[:6], b"TAG" + bytes(125)]
)
def test_sound_that_is_none_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="is damaged, or is not an MP3 file"):
        published_bytes(content, ".mp3")


def box(name: bytes, *content: bytes) -> bytes:
    inside = b"".join(content)
    return (len(inside) + 8).to_bytes(4) + name + inside


def handler(kind: bytes) -> bytes:
    return box(b"hdlr", bytes(8), kind, bytes(12), SECRET, b"\0")


def track(kind: bytes = b"vide", *more: bytes) -> bytes:
    table = box(b"stbl", box(b"stsd", b"codec"))
    media = box(
        b"mdia", box(b"mdhd", bytes(4), b"\xe0\1\2\3\xe0\1\2\4", b"rest"), handler(kind), box(b"minf", table)
    )
    return box(b"trak", box(b"tkhd", b"\1\0\0\7", b"\xe0\1\2\3\xe0\1\2\4" * 2, b"rest"), media, *more)


def video(*more: bytes, after: bytes = b"", tracks: bytes = b"") -> bytes:
    head = box(b"mvhd", bytes(4), b"\xe0\1\2\3\xe0\1\2\4", b"rest")
    movie = box(b"moov", head, tracks or track(), *more)
    return box(b"ftyp", b"isom") + movie + after + box(b"mdat", b"pictures and sound")


PLANTED = {
    "a place": video(box(b"udta", box(b"\xa9xyz", SECRET))),
    "names": video(box(b"meta", bytes(4), box(b"ilst", box(b"\xa9ART", box(b"data", SECRET))))),
    "a track's own name": video(tracks=track(b"soun", box(b"udta", box(b"name", SECRET)))),
    "XMP beside the film": video(after=box(b"uuid", SECRET)),
    "a leftover": video(after=box(b"free", SECRET)),
    "a long box": video(after=(1).to_bytes(4) + b"uuid" + (16 + len(SECRET)).to_bytes(8) + SECRET),
    "a box of a maker": video(box(b"beam", SECRET), after=box(b"XMP_", SECRET)),
}


@pytest.mark.parametrize("name", PLANTED)
@pytest.mark.parametrize("ending", [".mp4", ".m4a"])
def test_video_keeps_its_places_and_loses_its_tags(name: str, ending: str) -> None:
    content = PLANTED[name]
    copy = published_bytes(content, ending)
    assert SECRET not in copy
    assert b"\xe0\1\2\3" not in copy, "when it was made"
    assert len(copy) == len(content)
    assert copy.index(b"pictures and sound") == content.index(b"pictures and sound")
    assert b"codec" in copy
    assert published_bytes(copy, ending) == copy


@pytest.mark.parametrize("kind", [b"meta", b"camm", b"gpmd"])
def test_a_track_of_places_is_refused(kind: bytes) -> None:
    with pytest.raises(Unreadable, match="a track of data beside its pictures and sound"):
        published_bytes(video(tracks=track() + track(kind)), ".mp4")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0",
        b"ID3",
        box(b"ftyp", b"isom"),
        box(b"moov", b"\0\0\0\1mvhd"),
        box(b"moov", b"\xff" * 9),
        video()[:90],
    ],
)
def test_a_damaged_video_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="is damaged, or is not an MP4 file"):
        published_bytes(content, ".mp4")


def test_recordings_in_a_zip_file_and_at_their_line(tmp_path: Path) -> None:
    archive = tmp_path / "talk.zip"
    with ZipFile(archive, "w") as file:
        file.writestr("talk.mp3", SOUND["a tag at the beginning"])
        file.writestr("talk.mp4", PLANTED["a place"])
    with ZipFile(BytesIO(published_copy(archive))) as file:
        assert file.read("talk.mp3") == FRAMES
        assert SECRET not in file.read("talk.mp4")
    text = "-- content/reviews/jack.yml --\nkind: briefing\nlinks: [{label: The talk as sound, file: files/talk.mp3}]\n"
    (tmp_path / "content/files").mkdir(parents=True)
    (tmp_path / "content/files/talk.mp3").write_bytes(b"RIFF")
    assert problems_of(tmp_path, text) == [
        'content/reviews/jack.yml:2: "files/talk.mp3" is damaged, or is not an MP3 file. '
        "Export it again as MP3, and copy it here once more."
    ]
