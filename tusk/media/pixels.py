"""Changes to a picture's pixels: turned upright, scaled, in the colours that every screen has."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms, ImageOps

ORIENTATION = 0x0112  # the EXIF field in which the camera stores how to turn the picture


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Width and height in pixels of the picture when upright."""
    turned = image.getexif().get(ORIENTATION, 1) in (5, 6, 7, 8)
    return (image.height, image.width) if turned else image.size


def shows_the_same_bare(image: Image.Image) -> bool:
    """Whether the picture looks the same without its hidden data: upright, and in the usual colours."""
    upright = image.getexif().get(ORIENTATION, 1) == 1
    return upright and image.mode != "CMYK" and _foreign_profile(image) is None


def _foreign_profile(image: Image.Image) -> ImageCms.ImageCmsProfile | None:
    """The colour profile, if it is not the usual one."""
    if not (written := image.info.get("icc_profile")):
        return None
    with suppress(ImageCms.PyCMSError, OSError):
        profile = ImageCms.ImageCmsProfile(BytesIO(written))
        if not ImageCms.getProfileDescription(profile).startswith("sRGB"):
            return profile
    return None


def fitted(image: Image.Image, width: int, height: int) -> Image.Image:
    """The picture upright, within a size, in the colours that every screen has, with nothing but its pixels."""
    profile = _foreign_profile(image)
    wide, high = upright_size(image)
    scale = min(1.0, width / wide, height / high)
    target = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    if image.mode not in ("RGB", "L", "CMYK", "YCbCr") or image.has_transparency_data:
        image = _simple(image)
    image.draft(None, (3 * target[0], 3 * target[1]))  # a JPEG need not be read at full size
    if image.size != target:
        image = image.resize(target, Image.Resampling.LANCZOS, reducing_gap=3.0)
    image = ImageOps.exif_transpose(image)
    image = _usual_colours(image, profile)
    image.info.clear()
    return image


def _usual_colours(image: Image.Image, profile: ImageCms.ImageCmsProfile | None) -> Image.Image:
    if profile:
        mode: Any = "RGBA" if image.mode == "RGBA" else "RGB"
        with suppress(ImageCms.PyCMSError):  # a profile for another type of picture is ignored
            screen = ImageCms.createProfile("sRGB")
            image = ImageCms.profileToProfile(image, profile, screen, outputMode=mode) or image
    return image if image.mode in ("RGB", "RGBA", "L") else image.convert("RGB")


def _simple(image: Image.Image) -> Image.Image:
    """Palettes, and depths that screens do not show, converted to the usual colours."""
    if image.mode.startswith("I"):
        return image.point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image.convert("L" if image.mode == "1" else "RGB")


def on_white(image: Image.Image) -> Image.Image:
    """The picture without transparency."""
    if image.mode != "RGBA":
        return image
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper
