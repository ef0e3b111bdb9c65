"""A picture is cut to the part that matters. The original goes to .trash/; where others show it, it stays whole."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any

from PIL import Image, ImageOps

from tusk.data_class import dataclass
from tusk.editor.place import NotAllowed, project_file
from tusk.editor.upload import NotTaken
from tusk.live.engine import State
from tusk.locales.message import N_, lazy_gettext
from tusk.media.formats import FORMATS, SAVED
from tusk.media.pictures import is_picture

SMALLEST = 16  # pixels: less is a slip of the hand
SHAPES = (
    ("", N_("Any shape")),
    ("3:2", "3 : 2"),
    ("4:3", "4 : 3"),
    ("16:9", "16 : 9"),
    ("1:1", N_("Square")),
)


@dataclass(frozen=True)
class Part:
    """A part of a picture in its pixels, as it is seen."""

    left: int
    top: int
    width: int
    height: int

    @classmethod
    def of(cls, sent: Any) -> Part:
        """The part in a form. Raises NotTaken."""
        texts = [str(sent.get(name, "")) for name in ("left", "top", "width", "height")]
        if not all(text.isdecimal() and len(text) < 6 for text in texts):
            raise NotTaken(lazy_gettext("Write whole numbers of pixels."))
        return cls(*map(int, texts))


def picture_file(root: Path, name: str) -> Path:
    """The file of a picture: images/dog.jpg. Raises NotAllowed, and FileNotFoundError."""
    path = project_file(root, f"content/{name}")
    if not is_picture(name):
        raise NotAllowed(name)
    if not path.is_file():
        raise FileNotFoundError(name)
    return path


def crop_page(root: Path, name: str) -> dict[str, Any]:
    """What the page for cropping shows."""
    with Image.open(picture_file(root, name)) as image:
        seen = ImageOps.exif_transpose(image)
        width, height = seen.size
    return {"picture": name, "width": width, "height": height, "shapes": SHAPES}


def cropped(content: bytes, ending: str, part: Part) -> bytes:
    """A part of a picture in the same format, without hidden data. Raises NotTaken."""
    with Image.open(BytesIO(content)) as image:
        if getattr(image, "n_frames", 1) > 1:
            raise NotTaken(lazy_gettext("A moving picture cannot be cropped."))
        seen = ImageOps.exif_transpose(image)
        right, bottom = part.left + part.width, part.top + part.height
        if min(part.width, part.height) < SMALLEST or right > seen.width or bottom > seen.height:
            raise NotTaken(lazy_gettext("This part is too small, or beside the picture."))
        made = BytesIO()
        kept = seen.crop((part.left, part.top, right, bottom))
        kept.save(made, FORMATS[ending], **SAVED[FORMATS[ending]])
    return made.getvalue()


def is_shown_elsewhere(state: State, name: str, file: str) -> bool:
    """Whether another file than this one shows a picture."""
    return any(name in found.pictures for path, found in state.checked.results.items() if path != file)


def name_of_part(name: str) -> str:
    """The name of a part of a picture that others show whole."""
    path = PurePosixPath(name)
    return path.with_name(f"{path.stem}-cropped{path.suffix}").as_posix()
