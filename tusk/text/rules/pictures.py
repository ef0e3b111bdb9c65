"""Rules on pictures: files of this site, each described."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tusk.late_pattern import late
from tusk.model.seen import is_seen
from tusk.text.fault import Fault
from tusk.text.reader import Reading
from tusk.text.rules.links import scheme_of
from tusk.text.rules.of_reading import every, fault_at

NOT_A_DESCRIPTION = late(
    r"(?:a |an |the )?(?:alt|caption|description|diagram|figure|graphic|icon|illustration|image|logo|photo|photograph"
    r"|picture|screenshot|todo|untitled)?[\s.:#…_-]*\d*\W*"  # Photo 2
    r"|.*\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)"
    r"|(?:dsc|dscf|dscn|image|img|mvimg|pxl)[\s_-]*[\d_-]+\S*"  # as cameras and telephones name them
    r"|(?:screenshot|signal|whatsapp image)[\s_-]*\d{4}.*",
    re.IGNORECASE,
)
DESCRIBE_IT = "Describe it as you would on the telephone: A dog on a lead beside a pram."


def describes_nothing(alt: str) -> bool:
    """Whether the words for a picture are the name of its file, or only say that it is a picture."""
    return len(alt) < 100 and bool(NOT_A_DESCRIPTION.fullmatch(alt.strip()))


def pictures_are_files_of_this_site(reading: Reading) -> Iterator[Fault]:
    """A picture names a file, and no address on the web."""
    for picture in every(reading, "img"):
        address = picture.get("src")
        if not address:
            hint = "Write it in the round brackets, or remove it."
            yield fault_at(picture, "a picture does not name a file.", hint)
        if scheme_of(address) or address.startswith("//"):
            hint = "Save it in content/ and name the file: ![A dog on a lead](images/dog.jpg)."
            yield fault_at(address, "a picture is not one of this site's files.", hint)


def pictures_are_described(reading: Reading) -> Iterator[Fault]:
    """The description of a picture says what it shows."""
    for picture in every(reading, "img"):
        alt = picture.get("alt")
        if not is_seen(alt):
            hint = "Write it in the square brackets: ![A dog on a lead](images/dog.jpg)."
            yield fault_at(picture, "a picture has no description for people who cannot see it.", hint)
        elif describes_nothing(alt):
            yield fault_at(picture, f'"{alt}" does not say what the picture shows.', DESCRIBE_IT)
