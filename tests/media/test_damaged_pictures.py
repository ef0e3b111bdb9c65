"""Pictures that are damaged, were never pictures, or would fill the memory: a problem in words, and nothing else."""

from __future__ import annotations

import random
import zlib
from pathlib import Path

import pytest
from PIL import Image

from tests.media.test_pictures import HOW, opened, save, scene
from tusk.media.pictures import for_print, for_web, size
from tusk.media.unreadable import Unreadable

DAMAGED = (
    "cannot be read as a picture: it is damaged, or is not a picture. "
    "Open it in an image editor and save it again as JPEG or PNG."
)


def test_a_damaged_picture_is_said_to_be_damaged(tmp_path: Path) -> None:
    whole = {name: save(tmp_path / name, scene(320, 240)).read_bytes() for name in HOW}
    damaged = {f"cut-{name}": content[: len(content) // 2] for name, content in whole.items()}
    damaged |= {f"empty-{name}": b"" for name in whole} | {f"text-{name}": b"Hello" for name in whole}
    damaged |= {
        "svg.png": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "poster.jpg": b"%!PS-Adobe-3.0 EPSF-3.0",
    }
    for name, content in damaged.items():
        path = tmp_path / name
        path.write_bytes(content)
        for use in (size, for_web, lambda path: for_print(path, 118)):
            with pytest.raises(Unreadable) as found:
                use(path)
            assert str(found.value) == DAMAGED, name


def test_damage_anywhere_is_a_problem_or_a_picture(tmp_path: Path) -> None:
    """Never anything else: bytes changed at random."""
    chance = random.Random(3)
    for name in HOW:
        whole = save(tmp_path / name, scene(48, 32), **HOW[name]).read_bytes()
        for _ in range(40):
            content = bytearray(whole)
            for _ in range(chance.randrange(1, 6)):
                content[chance.randrange(len(content))] = chance.randrange(256)
            (tmp_path / name).write_bytes(content)
            for use in (for_web, lambda path: for_print(path, 118).content):
                try:
                    opened(use(tmp_path / name))
                except Unreadable:
                    continue


def test_a_picture_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    too_large = "has more than 20 million pixels. Save it smaller: 4000 pixels wide is plenty."
    for width, height in ((12_000, 10_000), (30_000, 30_000)):
        path = tmp_path / "bomb.png"
        content = bytearray(save(path, Image.new("1", (8, 8))).read_bytes())
        content[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
        content[29:33] = zlib.crc32(content[12:29]).to_bytes(4, "big")
        path.write_bytes(content)
        with pytest.raises(Unreadable, match=too_large.replace(".", r"\.")):
            for_web(path)
