"""The pictures of a document as files in content/images/, without hidden data."""

from __future__ import annotations

from dataclasses import field
from io import BytesIO

from PIL import Image as Pictures
from PIL import ImageOps, UnidentifiedImageError

from tusk.check.rules.publication import STARTER_TEXTS
from tusk.data_class import dataclass
from tusk.importing.blocks import Image, Run
from tusk.importing.inline import Kept, clean, to_markdown, without_identifiers
from tusk.media.decoded import MOST_PIXELS
from tusk.media.hidden_data import without_hidden_data
from tusk.text.rules.pictures import describes_nothing

SMALLEST = 24  # pixels: what is smaller is a dot, a line or a counter of readers
TO_DESCRIBE = f"{STARTER_TEXTS[0]}what this picture shows."
ENDINGS = {"JPEG": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp"}
MOST_PICTURES = 100


@dataclass
class MediaFolder:
    """The pictures of one draft. folder: in content/; files: what the draft shows, by path in content/."""

    folder: str
    kept: Kept
    files: dict[str, bytes] = field(default_factory=dict)

    def markdown(self, image: Image) -> str:
        """A picture in a text; empty if it cannot be shown, which is told."""
        name = self.keep(image)
        return f"![{to_markdown((Run(self.words(image)),), self.kept, breaks=False)}]({name})" if name else ""

    def words(self, image: Image) -> str:
        """The description of a picture, or that it is to be written."""
        words = without_identifiers(clean(" ".join(image.alt.split()))[:400], self.kept)
        return words if words and not describes_nothing(words) else TO_DESCRIBE

    def keep(self, image: Image) -> str:
        """The path of a picture in content/; empty if it is too small, damaged, or of no format that browsers show."""
        made = self._file(image.content)
        if not made or len(self.files) >= MOST_PICTURES:
            return ""
        content, ending = made
        same = next((name for name, known in self.files.items() if known == content), "")
        name = same or f"images/{self.folder}/{len(self.files) + 1}.{ending}"
        self.files[name] = content
        if describes_nothing(image.alt) or not image.alt:
            self.kept.tell(f"The picture {name} has no description: write it in place of “{TO_DESCRIBE}”")
        return name

    def _file(self, content: bytes) -> tuple[bytes, str] | None:
        try:
            with Pictures.open(BytesIO(content)) as picture:
                if min(picture.size) < SMALLEST:
                    return None
                if picture.width * picture.height > MOST_PIXELS:
                    self.kept.tell(
                        "A picture was left out, because it is too large. Save it smaller, and add it."
                    )
                    return None
                return _without_data(content, picture)
        except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Pictures.DecompressionBombError):
            self.kept.tell(
                "A picture was left out, because it is of no format that browsers show. Save it as a PNG."
            )
        return None


def _without_data(content: bytes, picture: Pictures.Image) -> tuple[bytes, str]:
    """The picture as it is without hidden data, or written again."""
    format = picture.format or ""
    if format in ENDINGS:
        picture.load()
        if picture.getexif().get(0x0112, 1) == 1 and (bare := without_hidden_data(content, format)):
            return bare, ENDINGS[format]
    upright = ImageOps.exif_transpose(picture)
    made = BytesIO()
    if format == "JPEG":
        upright.convert("RGB").save(made, "JPEG", quality=90)
        return made.getvalue(), "jpg"
    upright.convert("RGBA" if "A" in upright.getbands() or upright.mode == "P" else "RGB").save(made, "PNG")
    return made.getvalue(), "png"
