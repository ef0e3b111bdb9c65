"""Pictures as they are published and printed: what is hidden in them is gone, the picture itself is not."""

from __future__ import annotations

import random
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms, ImageDraw, ImageSequence
from PIL.PngImagePlugin import PngInfo

from tests.conftest import ROOT
from tests.small_site import TODAY, write_site
from tusk.library.project import open_library
from tusk.media.formats import FORMATS
from tusk.media.pictures import for_print, for_web, size, size_on_the_web
from tusk.publish.site import write_site as write_pages

ORIENTATION, CAMERA, PLACE = 0x0112, 0x010F, 0x8825
SECRET = b"secret"


def scene(width: int, height: int) -> Image.Image:
    """Something like a photograph: many colours, and the top left corner red."""
    grey = Image.frombytes("L", (64, 64), random.Random(1).randbytes(4096))
    image = Image.merge("RGB", [grey, grey.rotate(90), grey.rotate(180)]).resize((width, height))
    image.paste("red", (0, 0, width // 4, height // 4))
    return image


def hidden(orientation: int = 1) -> Image.Exif:
    """What a telephone writes into a photograph."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[CAMERA] = "secret telephone"
    exif.get_ifd(PLACE).update({1: "N", 2: (51.0, 1.0, 0.0), 3: "W", 4: (3.0, 6.0, 0.0)})
    return exif


def save(path: Path, image: Image.Image, **how: Any) -> Path:
    image.save(path, **how)
    return path


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


def nothing_hidden(content: bytes) -> bool:
    image = opened(content)
    known = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
    known |= {"loop", "background", "timestamp", "duration", "version", "extension", "transparency"}
    return (
        not image.getexif() and set(image.info) <= known and SECRET not in content and b"Exif" not in content
    )


def comments() -> PngInfo:
    info = PngInfo()
    info.add_text("Author", "secret person")
    info.add_itxt("XML:com.adobe.xmp", "<secret/>", zip=False)
    return info


HOW: dict[str, dict[str, Any]] = {
    "dog.jpg": {"exif": hidden(), "comment": SECRET, "xmp": SECRET},
    "dog.png": {"exif": hidden(), "pnginfo": comments()},
    "dog.webp": {"exif": hidden(), "xmp": SECRET},
    "dog.gif": {"comment": SECRET},
    "dog.avif": {"exif": hidden(), "xmp": SECRET},
}


@pytest.mark.parametrize("name", HOW)
def test_what_is_hidden_is_gone_and_the_picture_is_the_same(name: str, tmp_path: Path) -> None:
    path = save(tmp_path / name, scene(320, 240), **HOW[name])
    with path.open("ab") as file:
        file.write(b"a film of ten seconds: secret")
    assert not nothing_hidden(path.read_bytes())
    made = for_web(path)
    assert nothing_hidden(made)
    assert opened(made).format == FORMATS[path.suffix]
    if name != "dog.avif":  # which is written anew
        assert opened(made).convert("RGB").tobytes() == opened(path.read_bytes()).convert("RGB").tobytes()
    assert for_web(path) == made
    assert nothing_hidden(for_print(path, 118).content)
    assert for_print(path, 118) == for_print(path, 118)


@pytest.mark.parametrize("name", ["dog.jpg", "dog.png", "dog.webp", "dog.gif"])
def test_a_picture_with_nothing_to_hide_is_copied_as_it_is(name: str, tmp_path: Path) -> None:
    path = save(tmp_path / name, scene(320, 240))
    assert for_web(path) == path.read_bytes()


@pytest.mark.parametrize("name", ["dog.jpg", "dog.png", "dog.webp"])
def test_a_picture_taken_sideways_stands_upright(name: str, tmp_path: Path) -> None:
    path = save(tmp_path / name, scene(320, 240), exif=hidden(6))  # to be turned by a quarter, clockwise
    assert size(path) == (240, 320)
    for content in (for_web(path), for_print(path, 118).content):
        image = opened(content).convert("RGB")
        assert image.size == (240, 320)
        assert nothing_hidden(content)
        red, green, _ = image.getpixel((230, 10))  # type: ignore[misc]
        assert red > 220 > 60 > green


def test_a_large_photograph_is_scaled(tmp_path: Path) -> None:
    path = save(tmp_path / "dog.jpg", scene(4000, 3000), exif=hidden(6))
    assert opened(for_web(path)).size == size_on_the_web(path) == (1200, 1600)
    printed = for_print(path, 118)
    assert (printed.width, printed.height, printed.ending) == (1394, 1859, "jpg")
    assert opened(printed.content).size == (1394, 1859)
    assert len(printed.content) < 600_000
    assert for_print(path, 50).width == 591


def test_a_small_picture_is_not_made_larger(tmp_path: Path) -> None:
    path = save(tmp_path / "dog.jpg", scene(320, 240))
    assert (for_print(path, 118).width, for_print(path, 118).height) == (320, 240)
    tower = save(tmp_path / "tower.png", Image.new("L", (99, 12_000)))
    assert (for_print(tower, 118).width, for_print(tower, 118).height) == (29, 3508)


def test_lines_are_printed_as_lines_and_photographs_as_photographs(tmp_path: Path) -> None:
    drawing = Image.new("RGBA", (1200, 800), (0, 0, 0, 0))
    ImageDraw.Draw(drawing).ellipse((100, 100, 1100, 700), outline=(0, 0, 0, 255), width=20)
    printed = for_print(save(tmp_path / "circle.png", drawing), 118)
    assert printed.ending == "png"
    assert opened(printed.content).mode == "RGB"
    assert opened(printed.content).getpixel((0, 0)) == (255, 255, 255)  # paper shows where nothing was drawn
    assert opened(for_web(tmp_path / "circle.png")).mode == "RGBA"
    for name in ("dog.png", "dog.webp", "dog.avif"):
        assert for_print(save(tmp_path / name, scene(1200, 800)), 118).ending == "jpg"


@pytest.mark.parametrize("name", ["dog.gif", "dog.webp", "dog.png"])
def test_what_moves_still_moves_and_prints_its_first_frame(name: str, tmp_path: Path) -> None:
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "lime", "blue")]
    hide: dict[str, Any] = HOW[name] | {
        "save_all": True,
        "append_images": frames[1:],
        "duration": 200,
        "loop": 0,
    }
    content = for_web(save(tmp_path / name, frames[0], **hide))
    assert nothing_hidden(content) or name == "dog.png"
    assert SECRET not in content
    shown = [frame.convert("RGB").getpixel((5, 5)) for frame in ImageSequence.Iterator(opened(content))]
    assert [max(range(3), key=pixel.__getitem__) for pixel in shown if isinstance(pixel, tuple)] == [0, 1, 2]
    assert opened(content).info["duration"] == 200
    printed = for_print(tmp_path / name, 118)
    red, green, _ = opened(printed.content).convert("RGB").getpixel((5, 5))  # type: ignore[misc]
    assert red > 220 > 60 > green


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "I;16", "YCbCr"])
def test_every_sort_of_pixel_can_be_shown(mode: str, tmp_path: Path) -> None:
    image = scene(1700, 300)
    image = (
        image.convert("L").convert("I;16").point(lambda v: v * 256) if mode == "I;16" else image.convert(mode)
    )
    name = "dog.jpg" if mode in ("CMYK", "YCbCr") else "dog.png"
    path = save(tmp_path / name, image) if mode != "PA" else save(tmp_path / name, image.convert("RGBA"))
    for content in (for_web(path), for_print(path, 118).content):
        made = opened(content)
        assert made.mode in ("RGB", "RGBA", "L")
        was = scene(1700, 300).convert("L").resize((17, 3)).tobytes()
        now = made.convert("RGB").convert("L").resize((17, 3)).tobytes()
        assert max(abs(a - b) for a, b in zip(was, now, strict=True)) < 24, mode


def test_a_profile_that_says_nothing_new_is_left_out(tmp_path: Path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))  # fits no RGB picture: told by nothing
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    for profile in (lab, srgb):
        path = save(tmp_path / "dog.jpg", scene(320, 240), icc_profile=profile.tobytes())
        assert "icc_profile" not in opened(for_web(path)).info
        assert opened(for_web(path)).size == (320, 240)


def test_colours_are_shown_as_their_profile_means_them(tmp_path: Path) -> None:
    """The profile here is sRGB with red and blue exchanged."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = profile.replace(b"rXYZ", b"????").replace(b"bXYZ", b"rXYZ").replace(b"????", b"bXYZ")
    profile = profile.replace("sRGB".encode("utf-16-be"), "odd ".encode("utf-16-be"))
    for name in ("dog.jpg", "dog.png"):
        path = save(tmp_path / name, Image.new("RGB", (40, 40), "red"), icc_profile=profile)
        for content in (for_web(path), for_print(path, 118).content):
            red, green, blue = opened(content).getpixel((5, 5))  # type: ignore[misc]
            assert blue > 240 > 15 > max(red, green)


def test_results_are_kept(tmp_path: Path) -> None:
    path, cache = save(tmp_path / "dog.jpg", scene(2000, 1500)), tmp_path / "kept"
    first = for_web(path, cache)
    printed = for_print(path, 118, cache)
    assert sorted(len(kept.read_bytes()) for kept in cache.iterdir()) == sorted(
        [len(first) + 32, len(printed.content) + 32]  # with a digest before each
    )
    for kept in cache.iterdir():  # what is there is taken
        cat = for_web(save(tmp_path / "cat.jpg", Image.new("RGB", (8, 8))))
        kept.write_bytes(sha256(cat).digest() + cat)
    assert opened(for_web(path, cache)).size == (8, 8)
    assert for_print(path, 118, cache).width == 8
    for kept in cache.iterdir():  # but not if it is damaged
        kept.write_bytes(kept.read_bytes()[:-9] + b"123456789")
    assert for_web(path, cache) == first
    save(path, scene(2000, 1400))  # another picture under the same name
    assert opened(for_web(path, cache)).size == (1600, 1120)


def test_a_folder_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be")
    path = save(tmp_path / "dog.jpg", scene(320, 240))
    assert for_web(path, tmp_path / "kept") == path.read_bytes()


SITE = """\
-- content/reviews/jack.yml --
kind: briefing
body: |
  ![A dog](images/one.jpg) and [a dog to download](images/two.jpg)
sections:
  - heading: Dogs
    text: A text.
    picture:
      file: images/three.jpg
      alt: A dog & "a child"
      caption: At home
      credit: "Photograph: <SSCB>"
-- bulletins/tusk-1.yml --
kind: issue
number: 1
items: [{id: one, entry: reviews/jack, picture: {file: images/four.jpg, alt: A lead}}]
"""


def test_every_picture_of_a_site_is_published_without_its_place(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    (tmp_path / "content/images").mkdir()
    for name in ("one", "two", "three", "four"):
        save(tmp_path / f"content/images/{name}.jpg", scene(2000, 1000), exif=hidden(6))
    pages = tmp_path / "pages"
    write_pages(open_library(tmp_path, TODAY), ROOT / "templates", pages)
    for name in ("one", "two", "three", "four"):
        assert nothing_hidden((pages / f"images/{name}.jpg").read_bytes())
    html = (pages / "reviews/jack/index.md").read_text(encoding="utf-8")
    assert (
        '<figure class="picture">\n<img src="../../images/three.jpg" alt="A dog &amp; &#34;a child&#34;" '
        'width="800" height="1600" loading="lazy">\n<figcaption>At home<span class="picture__credit">'
        "Photograph: &lt;SSCB&gt;</span></figcaption>\n</figure>" in html
    )
    issue = (pages / "bulletins/tusk-1/index.md").read_text(encoding="utf-8")
    assert '<img src="../../images/four.jpg" alt="A lead" width="800" height="1600" loading="lazy">' in issue
